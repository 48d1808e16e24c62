import { z } from 'zod';
import { readTenant } from '../db/tenant.server';
import type { TenantContext } from '../rbac/guard.server';
import { requireRecord } from '../rbac/record.server';
import { mentionable } from './mentions.server';
import { tableOf } from './thread.server';

const query = z.object({
  q: z.string().trim().max(60).catch(''),
  shared: z.stringbool().catch(false),
});

/** Names for what is typed after an @: people who may read the comment, and nobody else. */
export async function offerPeople(ctx: TenantContext, request: Request, param: string | undefined) {
  const table = tableOf(request);
  const id = await requireRecord(ctx, table, param);
  const { q, shared } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const place = { table, id, shared: shared || ctx.role.audience === 'client' };
  const people = q ? await readTenant(ctx, (trx) => mentionable(trx, place, q)) : [];
  return Response.json({ people });
}
