import type { Trx } from '~/platform/db/kysely.server';
import type { ReportQuery } from '~/platform/modules/report';
import { reportsFor } from '~/platform/modules/reports.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

type Kind = ReturnType<typeof reportsFor>[number];

/** The words of a person's reports, in their order. */
export function reportWords(ctx: TenantContext) {
  return reportsFor(ctx).map(({ key, labelKey }) => ({ key, label: ctx.t(labelKey) }));
}

/** One report that the person may have, or undefined. */
export function findReport(ctx: TenantContext, key: string | undefined): Kind | undefined {
  return reportsFor(ctx).find((report) => report.key === key);
}

/** A report with its words. */
export async function makeReport(trx: Trx, ctx: TenantContext, kind: Kind, query: ReportQuery) {
  return {
    key: kind.key,
    ofPeriod: kind.ofPeriod,
    title: ctx.t(kind.labelKey),
    description: ctx.t(kind.descriptionKey),
    ...(await kind.make(trx, ctx, query)),
  };
}

/** When the company's numbers were last made; null: never yet. */
export async function refreshedAt(trx: Trx, tenantId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('report_refreshes')
    .select('refreshed_at as at')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row?.at ?? null;
}
