import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { type Alert, alertKey, alertsOf, nextDue } from './alerts';
import { type Run, reckon } from './clocks';
import { type Policy, policyFor, type Rulebook } from './rulebook.server';
import { loadStory, type SlaTicket } from './story.server';

/** A ticket that goes on for years keeps the end of its timeline. */
const SEGMENTS_KEPT = 120;

/** An alert that is due, with what it is about. */
export interface DueAlert {
  alert: Alert;
  run: Run;
  policy: Policy;
  ticket: SlaTicket;
}

/**
 * Reckons a ticket's clocks anew and keeps where they stand. What is due to be told is
 * - left for the job that tells, which `check_at` wakes (no `tell`),
 * - taken for told, where an edit made it so ('quiet'),
 * - or handed to `tell`, once however often this runs: the row that says so commits with what it does.
 */
export async function reckonTicket(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  book: Rulebook,
  tell?: 'quiet' | ((due: DueAlert) => Promise<void>),
): Promise<void> {
  const now = await lockTicket(trx, tenantId, ticketId);
  if (!now) return;
  const [ticket, kept] = await Promise.all([
    loadStory(trx, tenantId, ticketId),
    trx
      .selectFrom('ticket_sla')
      .where('tenant_id', '=', tenantId)
      .where('ticket_id', '=', ticketId)
      .select('policy_id')
      .executeTakeFirst(),
  ]);
  const policy = ticket && policyFor(book.policies, ticket);
  if (!ticket || (!policy && !kept)) return;
  const runs = policy ? reckon(ticket.story, book.terms(policy), now.getTime()) : [];
  const told = await forget(trx, tenantId, ticketId, runs, now);
  const waiting = alertsOf(runs).filter((alert) => !told.has(alertKey(alert)));
  const due = waiting.filter(({ at }) => at !== null && at <= now.getTime());
  const later = waiting.filter((alert) => !tell || !due.includes(alert));
  await keep(trx, tenantId, ticket, policy, runs, later);
  if (!tell || !policy) return;
  for (const alert of due) {
    const run = runs.find((each) => isOf(alert, each));
    const isNew = await note(trx, tenantId, ticketId, alert, tell !== 'quiet');
    if (isNew && run && tell !== 'quiet') await tell({ alert, run, policy, ticket });
  }
}

const isOf = (alert: Pick<Alert, 'clock' | 'startedAt'>, run: Run) =>
  run.clock === alert.clock && run.startedAt === alert.startedAt;

/** One at a time: whoever changes the ticket meanwhile waits, and is reckoned after. */
async function lockTicket(trx: Trx, tenantId: string, id: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('tickets')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(sql<Date>`private.now()`.as('now'))
    .forUpdate()
    .executeTakeFirst();
  return row?.now;
}

/**
 * What was told of these clocks. If a clock has come to be before that point again (a milder policy, another
 * priority), that is forgotten: it will be news.
 */
async function forget(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  runs: readonly Run[],
  now: Date,
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('sla_alerts')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .select(['clock', 'started_at', 'step'])
    .execute();
  const told = new Set<string>();
  for (const row of rows) {
    const key = { ...row, startedAt: row.started_at.getTime() } as Omit<Alert, 'at'>;
    const run = runs.find((each) => isOf(key, each));
    const at =
      run && { warned: run.warnAt, breached: run.dueAt, escalated: run.escalateAt }[key.step];
    const isAhead =
      run?.state !== 'done' && at !== undefined && (at === null || at > now.getTime());
    if (!isAhead) told.add(alertKey(key));
    else {
      await trx
        .deleteFrom('sla_alerts')
        .where('tenant_id', '=', tenantId)
        .where('ticket_id', '=', ticketId)
        .where('clock', '=', row.clock)
        .where('started_at', '=', row.started_at)
        .where('step', '=', row.step)
        .execute();
    }
  }
  return told;
}

async function note(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  alert: Alert,
  told: boolean,
): Promise<boolean> {
  const row = await trx
    .insertInto('sla_alerts')
    .values({
      tenant_id: tenantId,
      ticket_id: ticketId,
      clock: alert.clock,
      started_at: new Date(alert.startedAt),
      step: alert.step,
      told,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst();
  return row !== undefined;
}

async function keep(
  trx: Trx,
  tenantId: string,
  ticket: SlaTicket,
  policy: Policy | undefined,
  runs: readonly Run[],
  waiting: readonly Alert[],
): Promise<void> {
  const isOver = ticket.status === 'resolved' || ticket.status === 'closed';
  const next = nextDue(runs);
  const lateness = (clock: Run['clock']) =>
    runs.find((run) => run.clock === clock && run.state === 'done')?.late ?? null;
  const answered = runs.filter((run) => run.clock === 'next_response' && run.state === 'done');
  const instants = waiting.flatMap(({ at }) => (at === null ? [] : [at]));
  const values = {
    policy_id: policy?.id ?? null,
    due_at: next?.dueAt ? new Date(next.dueAt) : null,
    due_clock: next?.clock ?? null,
    check_at: instants.length > 0 ? new Date(Math.min(...instants)) : null,
    first_response_late: lateness('first_response'),
    next_responses: answered.length,
    next_responses_late: answered.filter(({ late }) => late).length,
    resolution_late: lateness('resolution'),
    clocks: JSON.stringify(
      runs.map((run) => ({ ...run, segments: isOver ? run.segments.slice(-SEGMENTS_KEPT) : [] })),
    ),
    reckoned_at: sql<Date>`private.now()`,
  };
  await trx
    .insertInto('ticket_sla')
    .values({ tenant_id: tenantId, ticket_id: ticket.id, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'ticket_id']).doUpdateSet(values))
    .execute();
}
