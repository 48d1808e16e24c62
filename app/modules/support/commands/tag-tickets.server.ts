import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { emitChanges, ticketState } from './emit-changes.server';
import { refusals } from './refusals';

/** Tags to put on and to take off, by id. */
export interface TagChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/**
 * Puts tags on tickets and takes others off; an assignment rule may give a ticket to somebody along with it.
 * Tickets that are not the caller's to manage are left alone. Returns how many changed.
 */
export async function tagTickets(
  ctx: SupportContext,
  ids: readonly string[],
  change: TagChange,
): Promise<number> {
  let changed = 0;
  for (const id of new Set(ids)) {
    const done = await explainConstraints(refusals, () =>
      withTenant(ctx, (trx) => tagTicket(trx, ctx.tenant.id, id, change)),
    ).catch((error: unknown) => {
      if (error instanceof BusinessError) return false;
      throw error;
    });
    if (done) changed += 1;
  }
  return changed;
}

/** Makes these the ticket's tags, no more and no fewer. */
export async function setTags(
  ctx: SupportContext,
  ticketId: string,
  tagIds: readonly string[],
): Promise<void> {
  await explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const present = await trx
        .selectFrom('ticket_taggings')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('ticket_id', '=', ticketId)
        .select('tag_id')
        .execute();
      const has = new Set(present.map((each) => each.tag_id));
      await tagTicket(trx, ctx.tenant.id, ticketId, {
        add: tagIds.filter((id) => !has.has(id)),
        remove: [...has].filter((id) => !tagIds.includes(id)),
      });
    }),
  );
}

async function tagTicket(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  { add = [], remove = [] }: TagChange,
): Promise<boolean> {
  const before = await ticketState(trx, tenantId, ticketId);
  if (!before) return false;
  const added = add.length > 0 ? await put(trx, tenantId, ticketId, add) : [];
  const removed = remove.length > 0 ? await take(trx, tenantId, ticketId, remove) : [];
  if (added.length + removed.length === 0) return false;
  await emit(trx, { type: 'ticket.tagged', recordId: ticketId, payload: { added, removed } });
  const after = await ticketState(trx, tenantId, ticketId);
  if (after) await emitChanges(trx, ticketId, before, after);
  return true;
}

async function put(trx: Trx, tenantId: string, ticketId: string, tagIds: readonly string[]) {
  const { rows } = await sql<{ tag_id: string }>`
    insert into ticket_taggings (tenant_id, ticket_id, tag_id)
    select ${tenantId}, ${ticketId}, t.id from ticket_tags t
    where t.tenant_id = ${tenantId} and t.id = any (${[...tagIds]}::uuid[])
    on conflict (tenant_id, ticket_id, tag_id) do nothing returning tag_id`.execute(trx);
  return await namesOf(
    trx,
    tenantId,
    rows.map((row) => row.tag_id),
  );
}

async function take(trx: Trx, tenantId: string, ticketId: string, tagIds: readonly string[]) {
  const gone = await trx
    .deleteFrom('ticket_taggings')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .where('tag_id', 'in', tagIds)
    .returning('tag_id')
    .execute();
  return await namesOf(
    trx,
    tenantId,
    gone.map((row) => row.tag_id),
  );
}

async function namesOf(trx: Trx, tenantId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('ticket_tags')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .orderBy('name')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
