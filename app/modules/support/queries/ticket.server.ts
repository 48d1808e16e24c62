import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { type AttachedFile, attachedFiles } from '~/platform/files/queries.server';
import type { Priority, Status } from '../status';

export interface Message {
  id: string;
  kind: 'public' | 'internal';
  body: string;
  authorName: string;
  authorSide: 'staff' | 'client';
  isMine: boolean;
  /** Sent by mail. */
  byMail: boolean;
  /** By mail, and nothing proves who wrote it. */
  isUnverified: boolean;
  at: Date;
  files: AttachedFile[];
}

/** A ticket as staff see it, or undefined when it is not theirs to see. */
export async function findTicket(trx: Trx, tenantId: string, id: string) {
  const row = await trx
    .selectFrom('tickets as t')
    .leftJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.tenant_id').onRef('c.id', '=', 't.client_id'),
    )
    .leftJoin('tickets as o', (join) =>
      join.onRef('o.tenant_id', '=', 't.tenant_id').onRef('o.id', '=', 't.merged_into_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', '=', id)
    .select([
      't.id',
      't.number',
      't.subject',
      't.status',
      't.priority',
      't.client_id as clientId',
      'c.name as client',
      't.requester_id as requesterId',
      't.requester_name as requester',
      't.assignee_id as assigneeId',
      't.team_id as teamId',
      't.waiting_since as waitingSince',
      't.version',
      't.via',
      't.requester_email as requesterEmail',
      't.project_id as projectId',
      't.merged_into_id as mergedIntoId',
      'o.number as mergedInto',
      't.created_at as createdAt',
      sql<Date | null>`nullif(t.due_at, 'infinity')`.as('dueAt'),
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, status: row.status as Status, priority: row.priority as Priority };
}

/** The conversation, oldest first. Row-level security leaves internal notes out for clients. */
export async function conversation(
  trx: Trx,
  scope: { tenantId: string; userId: string },
  ticketId: string,
): Promise<Message[]> {
  const rows = await trx
    .selectFrom('ticket_messages')
    .where('tenant_id', '=', scope.tenantId)
    .where('ticket_id', '=', ticketId)
    .select([
      'id',
      'kind',
      'body',
      'author_id',
      'author_name',
      'author_side',
      'via',
      'is_unverified',
      'created_at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  rows.reverse();
  const files = await attachedFiles(
    trx,
    scope.tenantId,
    'ticket_messages',
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Message['kind'],
    body: row.body,
    authorName: row.author_name,
    authorSide: row.author_side as Message['authorSide'],
    isMine: row.author_id === scope.userId,
    byMail: row.via === 'email',
    isUnverified: row.is_unverified,
    at: row.created_at,
    files: files.filter((file) => file.recordId === row.id),
  }));
}

/** What changed on the ticket, for staff; newest first. */
export function ticketHistory(trx: Trx, tenantId: string, ticketId: string) {
  return trx
    .selectFrom('ticket_changes')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .select([
      'id',
      'field',
      'from_value as from',
      'to_value as to',
      'actor_name as actor',
      'created_at as at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}
