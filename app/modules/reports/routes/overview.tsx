import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { readReportQuery } from '~/platform/modules/report-period';
import { reportsFor } from '~/platform/modules/reports.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { EmptyState } from '~/ui';
import { Figures } from '../components/figures';
import { ReportHead } from '../components/report-head';
import { ReportPart } from '../components/report-part';
import { makeReport, refreshedAt, reportWords } from '../queries/reports.server';

/** Of each report, what stands first in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const base = `/app/${ctx.tenant.slug}/reports`;
  const [at, ...reports] = await readTenant(ctx, (trx) =>
    Promise.all([
      refreshedAt(trx, ctx.tenant.id),
      ...reportsFor(ctx).map((kind) => {
        const query = readReportQuery(new URLSearchParams(), ctx.today(), `${base}/${kind.key}`);
        return makeReport(trx, ctx, kind, query);
      }),
    ]),
  );
  return {
    base,
    words: reportWords(ctx),
    refreshedAt: at,
    reports: reports.map(({ key, title, figures, tables }) => ({
      ...{ key, title, figures: figures.slice(0, 4) },
      chart: tables.find(({ drawn }) => drawn) ?? null,
    })),
  };
}

export { refreshAction as action } from '../actions/refresh.server';

export default function Overview() {
  const { base, words, reports, refreshedAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('reports');
  return (
    <>
      <ReportHead
        base={base}
        title={t('title')}
        description={t('lead')}
        current=""
        reports={words}
        refreshedAt={refreshedAt}
      />
      {reports.length === 0 && (
        <EmptyState icon="chart" title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      )}
      {reports.map(({ key, title, figures, chart }) => (
        <section key={key} className="report" aria-labelledby={`report-${key}`}>
          <h2 id={`report-${key}`}>
            <a href={`${base}/${key}`}>{title}</a>
          </h2>
          <Figures figures={figures} />
          {chart && <ReportPart table={chart} />}
        </section>
      ))}
    </>
  );
}
