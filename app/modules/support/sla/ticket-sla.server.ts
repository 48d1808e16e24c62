import type { Trx } from '~/platform/db/kysely.server';
import { type Run, reckon } from './clocks';
import { loadRulebook, policyFor } from './rulebook.server';
import { loadStory, type SlaTicket } from './story.server';
import type { Clock } from './words';

/** Something that moved a deadline, between the stretches of a timeline. */
export type Mark = { at: number } & (
  | { kind: 'priority'; to: string }
  | {
      kind: 'edit';
      subject: 'policy' | 'calendar';
      name: string;
      by: string | null;
      details: Detail[];
    }
);

/** What of a policy or calendar was edited, as the database's triggers note it. */
export interface Detail {
  field: string;
  clock?: Clock;
  priority?: string;
  from?: number | null;
  to?: number | null;
  day?: string;
  name?: string;
}

export interface TicketSla {
  policy: { id: string; name: string };
  runs: Run[];
  marks: Mark[];
}

/**
 * A ticket's clocks as they stand at this instant, and what moved them. Of one that is over, as they stood
 * when it ended: what is edited later does not change what was kept or missed.
 */
export async function ticketSla(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  now: Date,
): Promise<TicketSla | undefined> {
  const [book, ticket, kept, edits] = await Promise.all([
    loadRulebook(trx, tenantId),
    loadStory(trx, tenantId, ticketId),
    trx
      .selectFrom('ticket_sla as s')
      .innerJoin('sla_policies as p', (join) =>
        join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.policy_id'),
      )
      .where('s.tenant_id', '=', tenantId)
      .where('s.ticket_id', '=', ticketId)
      .select(['p.id', 'p.name', 's.clocks'])
      .executeTakeFirst(),
    trx
      .selectFrom('sla_edits as e')
      .innerJoin('tickets as t', (join) =>
        join.onRef('t.tenant_id', '=', 'e.tenant_id').on('t.id', '=', ticketId),
      )
      .where('e.tenant_id', '=', tenantId)
      .whereRef('e.created_at', '>', 't.created_at')
      .select([
        'e.kind',
        'e.subject_id as subjectId',
        'e.name',
        'e.details',
        'e.actor_name as by',
        'e.created_at as at',
      ])
      .orderBy('e.created_at')
      .limit(100)
      .execute(),
  ]);
  if (!ticket) return undefined;
  const isOver = ticket.status === 'resolved' || ticket.status === 'closed';
  if (isOver && kept) {
    const { id, name, clocks } = kept;
    return { policy: { id, name }, runs: clocks as unknown as Run[], marks: priorityMarks(ticket) };
  }
  const policy = isOver ? undefined : policyFor(book.policies, ticket);
  if (!policy) return undefined;
  const subjects = [policy.id, policy.calendarId];
  const edited = edits.flatMap((edit): Mark[] => {
    if (!subjects.includes(edit.subjectId)) return [];
    const details = (edit.details as unknown as Detail[]).filter(
      ({ field, priority }) => field !== 'target' || priority === ticket.priority,
    );
    const { name, by } = edit;
    if (details.length === 0) return [];
    const subject = edit.kind as 'policy' | 'calendar';
    return [{ at: edit.at.getTime(), kind: 'edit', subject, name, by, details }];
  });
  return {
    policy: { id: policy.id, name: policy.name },
    runs: reckon(ticket.story, book.terms(policy), now.getTime()),
    marks: [...priorityMarks(ticket), ...edited].sort((a, b) => a.at - b.at),
  };
}

function priorityMarks({ story }: SlaTicket): Mark[] {
  return story.events.flatMap((event): Mark[] =>
    event.kind === 'priority' ? [{ at: event.at, kind: 'priority', to: event.to }] : [],
  );
}
