import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { modules } from './registry.server';
import type { Report, ReportQuery } from './report';

/**
 * Makes one report. What it asks of the database it asks at once (Promise.all), of tables that a job keeps
 * (private.declare_report_source), under the caller's policies.
 */
export type MakeReport = (trx: Trx, ctx: TenantContext, query: ReportQuery) => Promise<Report>;

/** A module's reports by the keys in its manifest: what its `reports.server.ts` exports as `reports`. */
export type ModuleReports = Record<string, MakeReport>;

const makers = import.meta.glob<ModuleReports>('/app/modules/*/reports.server.ts', {
  eager: true,
  import: 'reports',
});

const all = modules
  .flatMap((module) =>
    module.reports.map((report) => {
      const make = makers[`/app/modules/${module.id}/reports.server.ts`]?.[report.key];
      if (!make) throw new Error(`${module.id}/reports.server.ts makes no report ${report.key}`);
      return { ...report, module: module.id, make };
    }),
  )
  .sort((a, b) => a.order - b.order);

/** The reports a person may have, of the modules their company has. */
export function reportsFor(ctx: TenantContext) {
  return all.filter(({ module, permission }) => ctx.has(module) && ctx.can(permission));
}
