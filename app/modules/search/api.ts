import { id, list, type ModuleApi, z } from '~/platform/api/define.server';
import { findDocuments } from './queries/documents.server';
import { COUNTED, placeSchema } from './schema';
import { placeOf, sourcesFor } from './sources.server';

const result = z.object({
  id: id(),
  type: z.string().openapi({ example: 'tickets' }),
  number: z.int().nullable().openapi({ example: 1042 }),
  title: z.string().openapi({ example: 'The invoice shows the old address' }),
  detail: z.string().nullable().openapi({ description: 'More that names it.' }),
  state: z.string().nullable().openapi({ example: 'open' }),
  within: id().nullable().openapi({ description: 'The record it belongs to.' }),
  path: z.string().openapi({ description: 'Its page.', example: '/app/lotus/support/tickets/…' }),
  score: z.number().openapi({ description: 'How well it answers; the best come first.' }),
  typeCount: z.int().openapi({
    description: `How many of its type there are; ${COUNTED + 1}: more than ${COUNTED}.`,
  }),
});

export const api: ModuleApi = {
  tag: 'Search',
  description: 'One search over all that the caller may see.',
  routes: [
    list('/search', {
      operationId: 'search',
      summary: 'Search everything',
      description: 'All words must be in it, in any form; the last may be unfinished.',
      permission: null,
      clients: true,
      of: { name: 'SearchResult', schema: result },
      filters: {
        q: z.string().trim().max(200).default('').openapi({ example: 'invoice address' }),
        type: z
          .string()
          .regex(/^[a-z_]{1,40}$/)
          .optional()
          .openapi({ description: 'One type only.', example: 'tickets' }),
      },
      cursor: { schema: placeSchema, of: (row) => `${row.score}~${row.id}` },
      read: async (trx, { ctx, query }) => {
        const shell = ctx.role.audience === 'staff' ? 'workspace' : 'portal';
        const base = `/${shell === 'workspace' ? 'app' : 'portal'}/${ctx.tenant.slug}`;
        const sources = new Map(sourcesFor(shell, ctx).map((source) => [source.kind, source]));
        const found = await findDocuments(trx, ctx.tenant.id, {
          words: query.q,
          kind: query.type ?? null,
          size: query.limit + 1,
          after: query.after ?? null,
        });
        const rows = found.flatMap((one) => {
          const source = sources.get(one.kind);
          if (!source) return [];
          const { kind, total, body, withinTitle, withinNumber, changedOn, ...row } = one;
          const path = placeOf(source, shell, base, one).href;
          return [{ ...row, type: kind, typeCount: total, path }];
        });
        return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit };
      },
    }),
  ],
};
