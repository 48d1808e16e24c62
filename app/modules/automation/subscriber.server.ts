import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { holds } from './conditions';
import { factsOf } from './facts.server';
import { runTask } from './jobs';
import { MAX_DEPTH, MAX_PER_MINUTE } from './limits';

/** Events start the rules that wait for them; what a rule does is a job of its own. */
export const subscriber: Subscriber = {
  name: 'automations',
  listensTo: async (types, trx) => {
    const rules = await trx
      .selectFrom('automation_rules')
      .where('event_type', 'in', types)
      .where('enabled', '=', true)
      .select('event_type')
      .distinct()
      .execute();
    return new Set(rules.map((rule) => rule.event_type));
  },
  handle: async (event, trx) => {
    const rules = await rulesFor(trx, event);
    if (rules.length === 0) return;
    const facts = await factsOf(trx, event, null);
    for (const rule of rules) {
      if (holds(rule.conditions as unknown[], facts)) await start(trx, event, rule);
    }
  },
};

function rulesFor(trx: Trx, event: DispatchedEvent) {
  return trx
    .selectFrom('automation_rules as r')
    .innerJoin('automation_versions as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'r.tenant_id')
        .onRef('v.rule_id', '=', 'r.id')
        .onRef('v.number', '=', 'r.current'),
    )
    .where('r.tenant_id', '=', event.tenantId)
    .where('r.event_type', '=', event.type)
    .where('r.enabled', '=', true)
    .select([
      'r.id',
      'r.current',
      'v.conditions',
      sql<number>`(select count(*) from public.automation_runs n where n.tenant_id = r.tenant_id and n.rule_id = r.id
        and n.status <> 'skipped' and n.created_at > private.now() - interval '1 minute')`.as(
        'lately',
      ),
    ])
    .orderBy('r.id')
    .execute();
}

/** Notes the run, and the job that does it; or why it is not done. */
async function start(
  trx: Trx,
  event: DispatchedEvent,
  rule: { id: string; current: number; lately: number },
): Promise<void> {
  const because =
    event.depth >= MAX_DEPTH ? 'depth' : rule.lately >= MAX_PER_MINUTE ? 'rate' : null;
  const run = await trx
    .insertInto('automation_runs')
    .values({
      tenant_id: event.tenantId,
      rule_id: rule.id,
      rule_version: rule.current,
      event_id: event.id,
      status: because ? 'skipped' : 'waiting',
      because,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (run && !because) await enqueue(trx, runTask, { run_id: run.id });
}
