import { sql } from 'kysely';
import type { AutomationAction } from '~/platform/automation/action';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { DispatchedEvent } from '~/platform/events/event';
import type { JobContext } from '~/platform/jobs/task.server';
import { actions } from '../actions.server';
import type { Facts } from '../conditions';
import { factsOf } from '../facts.server';
import { peopleFor } from '../people.server';
import type { ActionInput } from '../schema';
import { fillIn } from '../template';

export interface Step {
  kind: string;
  status: 'done' | 'failed';
  /** How many it reached, or why it failed. */
  detail: string;
}

/** A run that waits, with its event. */
interface Waiting extends DispatchedEvent {
  eventId: string;
  actor: string | null;
  rule: string;
  ruleId: string;
  actions: ActionInput[];
}

/**
 * Does what a rule said when its event happened, in one transaction with the note of it: killed anywhere,
 * it is done again as a whole; done once, a second job finds nothing waiting. An action that fails is
 * undone alone and does not keep the others from being done.
 */
export async function runRule(
  job: JobContext,
  runId: string,
  known: ReadonlyMap<string, AutomationAction> = actions,
): Promise<void> {
  const depth = await depthOf(job, runId);
  // What the actions emit stands one step further from whoever started it.
  const claims = { ...job.claims, depth: depth + 1 };
  await withTenant({ ...job, claims }, async (trx) => {
    const run = await waiting(trx, job.tenantId, runId);
    if (!run) return;
    const event: DispatchedEvent = { ...run, id: run.eventId };
    const facts = await factsOf(trx, event, run.actor);
    const steps: Step[] = [];
    for (const [at, action] of run.actions.entries()) {
      const call = { runId, at, rule: { id: run.ruleId, name: run.rule }, event, facts };
      steps.push(await perform(trx, action, known.get(action.kind), call));
    }
    await trx
      .updateTable('automation_runs')
      .set({
        status: steps.every(({ status }) => status === 'done') ? 'done' : 'failed',
        steps: JSON.stringify(steps),
        finished_at: sql<Date>`private.now()`,
      })
      .where('tenant_id', '=', job.tenantId)
      .where('id', '=', runId)
      .execute();
  });
}

async function perform(
  trx: Trx,
  { kind, to, title, message, endpointId, projectId = '' }: ActionInput,
  action: AutomationAction | undefined,
  call: {
    runId: string;
    at: number;
    rule: { id: string; name: string };
    event: DispatchedEvent;
    facts: Facts;
  },
): Promise<Step> {
  await sql`savepoint step`.execute(trx);
  try {
    if (!action) throw new Error('this kind of action does not exist any more');
    const reached = await action.run(
      {
        event: call.event,
        rule: call.rule,
        key: `run:${call.runId}:${call.at}`,
        people: await peopleFor(trx, call.event, to),
        title: fillIn(title, call.facts).replaceAll(/\s+/g, ' '),
        message: fillIn(message, call.facts),
        endpointId,
        projectId,
      },
      trx,
    );
    await sql`release savepoint step`.execute(trx);
    return { kind, status: 'done', detail: String(reached) };
  } catch (error) {
    await sql`rollback to savepoint step`.execute(trx);
    const reason = error instanceof Error ? error.message : String(error);
    return { kind, status: 'failed', detail: reason.slice(0, 300) };
  }
}

async function depthOf(job: JobContext, runId: string): Promise<number> {
  const row = await withTenant(job, (trx) =>
    trx
      .selectFrom('automation_runs as n')
      .innerJoin('events as e', (join) =>
        join.onRef('e.tenant_id', '=', 'n.tenant_id').onRef('e.id', '=', 'n.event_id'),
      )
      .where('n.tenant_id', '=', job.tenantId)
      .where('n.id', '=', runId)
      .select('e.depth')
      .executeTakeFirst(),
  );
  return row?.depth ?? 0;
}

/** Locks the run; null when it is over. */
async function waiting(trx: Trx, tenantId: string, runId: string): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    select e.id as "eventId", e.tenant_id as "tenantId", e.type, e.record_type as "recordType", e.record_id as "recordId",
      e.payload, e.actor_id as "actorId", e.actor_name as actor, e.depth, e.created_at as "createdAt",
      r.id as "ruleId", r.name as rule, v.actions
    from public.automation_runs n
    join public.automation_rules r on r.tenant_id = n.tenant_id and r.id = n.rule_id
    join public.automation_versions v on v.tenant_id = n.tenant_id and v.rule_id = n.rule_id and v.number = n.rule_version
    join public.events e on e.tenant_id = n.tenant_id and e.id = n.event_id
    where n.tenant_id = ${tenantId} and n.id = ${runId} and n.status = 'waiting'
    for update of n`.execute(trx);
  return rows[0] ?? null;
}
