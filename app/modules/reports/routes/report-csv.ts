import type { LoaderFunctionArgs } from '@remix-run/node';
import { readTenant } from '~/platform/db/tenant.server';
import { csvLine } from '~/platform/http/csv';

import type { Unit } from '~/platform/modules/report';
import { readReportQuery } from '~/platform/modules/report-period';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { findReport, makeReport } from '../queries/reports.server';

/** One of a report's tables as CSV: shares per cent, times in minutes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const kind = findReport(ctx, params.report);
  if (!kind) throw notFound();
  const asked = new URL(request.url).searchParams;
  const query = readReportQuery(asked, ctx.today(), '');
  const report = await readTenant(ctx, (trx) => makeReport(trx, ctx, kind, query));
  const table = report.tables.find(({ key }) => key === asked.get('table'));
  if (!table) throw notFound();
  const head = csvLine([
    table.of,
    ...table.columns.map(({ label, unit }) => `${label}${unitOf(ctx.t, unit)}`),
  ]);
  const lines = table.rows.map(({ label, values }) =>
    csvLine([label, ...values.map((value, at) => plain(value, table.columns[at]?.unit))]),
  );
  const period = kind.ofPeriod ? `${query.from}-${query.to}` : ctx.today();
  return new Response(`\uFEFF${head}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${kind.key}-${table.key}-${ctx.tenant.slug}-${period}.csv"`,
    },
  });
}

function unitOf(t: (key: string) => string, unit: Unit): string {
  if (unit === 'count') return '';
  return unit === 'percent' ? ' (%)' : ` (${t('reports:minutes')})`;
}

function plain(value: number | null, unit: Unit | undefined): number | string {
  if (value === null) return '';
  if (unit === 'percent') return Math.round(value * 1000) / 10;
  return Math.round(value);
}
