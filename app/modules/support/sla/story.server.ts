import type { Trx } from '~/platform/db/kysely.server';
import type { Priority, Status } from '../status';
import type { TicketEvent, TicketStory } from './clocks';

/** A ticket with what its clocks depend on. */
export interface SlaTicket {
  id: string;
  status: Status;
  priority: Priority;
  clientId: string | null;
  tagIds: string[];
  assigneeId: string | null;
  createdAt: Date;
  story: TicketStory;
}

/**
 * What happened to a ticket, put together from its messages and the history of its status and priority.
 * A member of the staff who asked for themselves is the one who waits, not the one who answers.
 */
export async function loadStory(
  trx: Trx,
  tenantId: string,
  ticketId: string,
): Promise<SlaTicket | undefined> {
  const [ticket, messages, changes, tags] = await Promise.all([
    trx
      .selectFrom('tickets')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', ticketId)
      .select([
        'id',
        'status',
        'priority',
        'client_id as clientId',
        'requester_id as requesterId',
        'assignee_id as assigneeId',
        'created_at as createdAt',
        'last_activity_at as lastActivityAt',
        'waiting_since as waitingSince',
      ])
      .executeTakeFirst(),
    trx
      .selectFrom('ticket_messages')
      .where('tenant_id', '=', tenantId)
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'public')
      .select(['author_side as side', 'author_id as authorId', 'created_at as at'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    trx
      .selectFrom('ticket_changes')
      .where('tenant_id', '=', tenantId)
      .where('ticket_id', '=', ticketId)
      .where('field', 'in', ['status', 'priority'])
      .select(['field', 'from_value as from', 'to_value as to', 'created_at as at'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    trx
      .selectFrom('ticket_taggings')
      .where('tenant_id', '=', tenantId)
      .where('ticket_id', '=', ticketId)
      .select('tag_id as id')
      .execute(),
  ]);
  if (!ticket) return undefined;
  const openedAt = ticket.createdAt.getTime();
  const opening = messages.find(({ at }) => at.getTime() >= openedAt);
  const said = messages.flatMap((message): TicketEvent[] => {
    if (message === opening) return [];
    const answers = message.side === 'staff' && message.authorId !== ticket.requesterId;
    // What came along from an older ticket that was merged into this one was said from the start.
    const at = Math.max(openedAt, message.at.getTime());
    return [{ kind: answers ? 'answer' : 'question', at }];
  });
  const moved = changes.map(
    ({ field, to, at }) => ({ kind: field, to, at: at.getTime() }) as TicketEvent,
  );
  const statuses = changes.filter(({ field }) => field === 'status');
  // Tickets that were brought along from elsewhere may lack their last steps.
  if ((statuses.at(-1)?.to ?? 'new') !== ticket.status) {
    const at = ticket.waitingSince ?? ticket.lastActivityAt;
    moved.push({ kind: 'status', to: ticket.status as Status, at: at.getTime() });
  }
  const first = changes.find(({ field }) => field === 'priority');
  return {
    id: ticket.id,
    status: ticket.status as Status,
    priority: ticket.priority as Priority,
    clientId: ticket.clientId,
    tagIds: tags.map(({ id }) => id),
    assigneeId: ticket.assigneeId,
    createdAt: ticket.createdAt,
    story: {
      openedAt,
      priority: (first?.from ?? ticket.priority) as Priority,
      // A message comes before what it did to the status, in the same instant.
      events: [...said, ...moved].sort((a, b) => a.at - b.at),
    },
  };
}
