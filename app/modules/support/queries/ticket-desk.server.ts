import type { Trx } from '~/platform/db/kysely.server';
import { copiesOf } from './copies.server';
import { listReplies, listTags, projectOptions, ratingOf, tagsOf } from './desk.server';
import { contactOptions } from './people.server';

/** What staff have beside a ticket's conversation to sort and to answer it. */
export async function ticketDesk(trx: Trx, tenantId: string, ticketId: string) {
  const owner = await trx
    .selectFrom('tickets')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', ticketId)
    .select(['client_id', 'requester_id'])
    .executeTakeFirst();
  const isStray = owner !== undefined && !owner.client_id && !owner.requester_id;
  const [tags, allTags, canned, rating, projects, contacts, copies] = await Promise.all([
    tagsOf(trx, tenantId, ticketId),
    listTags(trx, tenantId),
    listReplies(trx, tenantId),
    ratingOf(trx, tenantId, ticketId),
    projectOptions(trx, tenantId, owner?.client_id ?? null),
    isStray ? contactOptions(trx, tenantId) : [],
    copiesOf(trx, tenantId, ticketId),
  ]);
  return {
    tags,
    allTags,
    canned: canned.map(({ id, title }) => ({ id, title })),
    rating: rating ?? null,
    projects,
    contacts,
    copies,
  };
}
