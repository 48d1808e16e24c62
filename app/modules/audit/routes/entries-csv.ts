import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { csvLine } from '~/platform/http/csv';
import { requireTenant } from '~/platform/rbac/guard.server';
import { listAuditEntries } from '../queries/entries.server';
import { filterQuery, readFilter } from '../schema';

/** As many as one file holds; narrow the dates for more. */
const MAX_ROWS = 10_000;

/** The filtered trail as CSV, newest first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'audit.read');
  const filter = readFilter(new URL(request.url).searchParams, ctx.user.timeZone);
  const rows = await readTenant(ctx, (trx) =>
    listAuditEntries(trx, ctx.tenant.id, filter, MAX_ROWS),
  );
  await recordRead(ctx, {
    action: 'audit.exported',
    recordType: 'audit_entries',
    recordIds: ['csv'],
    details: {
      rows: Math.min(rows.length, MAX_ROWS),
      filter: Object.fromEntries(filterQuery(filter)),
    },
  });
  const head = csvLine([
    'occurred_at',
    'actor',
    'actor_kind',
    'action',
    'record_type',
    'record_id',
    'before',
    'after',
    'request_id',
    'ip',
  ]);
  const lines = rows
    .slice(0, MAX_ROWS)
    .map((row) =>
      csvLine([
        row.occurredAt.toISOString(),
        row.actorName,
        row.actorKind,
        row.action,
        row.recordType,
        row.recordId,
        row.before && JSON.stringify(row.before),
        row.after && JSON.stringify(row.after),
        row.requestId,
        row.ip,
      ]),
    );
  return new Response(`\uFEFF${head}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${ctx.tenant.slug}-${ctx.today()}.csv"`,
    },
  });
}
