import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';

import { useFormat, useTranslation } from '~/platform/i18n';
import { hrefOf, readReportQuery, spans } from '~/platform/modules/report-period';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Figures } from '../components/figures';
import { Period } from '../components/period';
import { ReportHead } from '../components/report-head';
import { ReportPart } from '../components/report-part';
import { findReport, makeReport, refreshedAt, reportWords } from '../queries/reports.server';

export { refreshAction as action } from '../actions/refresh.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const kind = findReport(ctx, params.report);
  if (!kind) throw notFound();
  const base = `/app/${ctx.tenant.slug}/reports`;
  const path = `${base}/${kind.key}`;
  const { search, searchParams } = new URL(request.url);
  const query = readReportQuery(searchParams, ctx.today(), path);
  const [report, at] = await readTenant(ctx, (trx) =>
    Promise.all([makeReport(trx, ctx, kind, query), refreshedAt(trx, ctx.tenant.id)]),
  );
  const { from, to, step, person, client, project } = query;
  return {
    ...{ ...report, base, path, refreshedAt: at, words: reportWords(ctx) },
    period: { from, to, step, keep: { person, client, project } },
    spans: spans.map((days) => {
      const first = addDays(ctx.today(), 1 - days);
      return {
        days,
        href: hrefOf(path, { from: first, to: ctx.today(), person, client, project }),
        current: from === first && to === ctx.today(),
      };
    }),
    narrowed: report.narrowed.map(({ name, label }) => ({
      label,
      href: query.hrefWith({ [name]: '' }),
    })),
    csv: (search ? `${path}/table.csv${search}&` : `${path}/table.csv?`).concat('table='),
  };
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { base, key, title, description, words, period, narrowed, figures, tables } = page;
  return (
    <>
      <ReportHead
        base={base}
        title={title}
        description={description}
        current={key}
        reports={words}
        refreshedAt={page.refreshedAt}
      />
      {page.ofPeriod && <Period path={page.path} period={period} spans={page.spans} />}
      {narrowed.length > 0 && (
        <p className="row">
          {narrowed.map(({ label, href }) => (
            <a key={href} className="chip" href={href}>
              <bdi>{label}</bdi> <span className="muted">{t('remove')}</span>
            </a>
          ))}
        </p>
      )}
      <section className="report" aria-label={format.dateRange(period.from, period.to)}>
        <Figures figures={figures} />
        <div className="report-parts">
          {tables.map((table) => (
            <ReportPart key={table.key} table={table} csvHref={`${page.csv}${table.key}`} />
          ))}
        </div>
      </section>
    </>
  );
}
