import { answer, day, instant, type ModuleApi, z } from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { readReportQuery } from '~/platform/modules/report-period';
import { findReport, makeReport, refreshedAt, reportWords } from './queries/reports.server';

const unit = z.enum(['count', 'percent', 'duration', 'work']).openapi({
  description: 'percent: a fraction of 1. duration, work: minutes passed, minutes worked.',
});

const report = z.object({
  key: z.string().openapi({ example: 'tickets' }),
  title: z.string(),
  from: day(),
  to: day(),
  refreshedAt: instant().nullable().openapi({ description: 'Null: numbers were never made yet.' }),
  figures: z.array(
    z.object({
      key: z.string().openapi({ example: 'created' }),
      label: z.string(),
      unit,
      value: z.number().nullable().openapi({ description: 'Null: there was nothing to measure.' }),
      before: z.number().nullable().openapi({ description: 'Of as many days right before.' }),
    }),
  ),
  tables: z.array(
    z.object({
      key: z.string().openapi({ example: 'flow' }),
      title: z.string(),
      columns: z.array(z.object({ key: z.string(), label: z.string(), unit })),
      rows: z.array(
        z.object({
          label: z.string(),
          values: z.array(z.number().nullable()).openapi({ description: 'One a column.' }),
        }),
      ),
    }),
  ),
});

const narrow = (of: string) =>
  z
    .uuid()
    .optional()
    .openapi({ description: `Only of this ${of}.` });

export const api: ModuleApi = {
  tag: 'Reports',
  description: 'How the work goes: numbers over a period, of what the caller may see.',
  routes: [
    answer('get', '/reports', {
      operationId: 'listReports',
      summary: 'List the reports the caller may have',
      permission: null,
      name: 'Reports',
      answer: z.object({ data: z.array(z.object({ key: z.string(), label: z.string() })) }),
      run: async ({ ctx }) => ({ data: reportWords(ctx) }),
    }),
    answer('get', '/reports/{report}', {
      operationId: 'getReport',
      summary: 'Read a report',
      description: 'The last thirty days unless told; numbers are made every ten minutes.',
      permission: null,
      params: z.object({ report: z.string().max(40).openapi({ example: 'tickets' }) }),
      filters: {
        from: day().optional(),
        to: day().optional(),
        step: z.enum(['day', 'week', 'month']).optional(),
        person: narrow('assignee'),
        client: narrow('client'),
        project: narrow('project'),
      },
      name: 'Report',
      answer: report,
      run: async ({ ctx, params, query: asked }) => {
        const kind = findReport(ctx, params.report);
        if (!kind) return undefined;
        const said = Object.entries(asked).filter(([, value]) => value !== undefined);
        const query = readReportQuery(new URLSearchParams(said), ctx.today(), '');
        const [found, at] = await readTenant(ctx, (trx) =>
          Promise.all([makeReport(trx, ctx, kind, query), refreshedAt(trx, ctx.tenant.id)]),
        );
        return {
          ...{ key: found.key, title: found.title, from: query.from, to: query.to },
          refreshedAt: at,
          figures: found.figures.map((figure) => ({ ...figure, before: figure.before ?? null })),
          tables: found.tables,
        };
      },
    }),
  ],
};
