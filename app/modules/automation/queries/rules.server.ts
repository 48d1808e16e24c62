import type { Trx } from '~/platform/db/kysely.server';
import type { Condition } from '../conditions';
import type { ActionInput } from '../schema';

/** A tenant's rules with when each last ran, by name. */
export function listRules(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('automation_rules as r')
    .where('r.tenant_id', '=', tenantId)
    .where('r.archived', '=', false)
    .select((eb) => [
      'r.id',
      'r.name',
      'r.event_type as eventType',
      'r.enabled',
      eb
        .selectFrom('automation_runs as n')
        .whereRef('n.tenant_id', '=', 'r.tenant_id')
        .whereRef('n.rule_id', '=', 'r.id')
        .select('n.created_at')
        .orderBy('n.id', 'desc')
        .limit(1)
        .as('lastRun'),
    ])
    .orderBy('r.name')
    .orderBy('r.id')
    .limit(500)
    .execute();
}

/** A rule with the version in force (or another of it), or undefined. */
export async function findRule(trx: Trx, tenantId: string, id: string) {
  const row = await trx
    .selectFrom('automation_rules as r')
    .innerJoin('automation_versions as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'r.tenant_id')
        .onRef('v.rule_id', '=', 'r.id')
        .onRef('v.number', '=', 'r.current'),
    )
    .where('r.tenant_id', '=', tenantId)
    .where('r.id', '=', id)
    .select([
      'r.id',
      'r.name',
      'r.event_type as eventType',
      'r.enabled',
      'r.archived',
      'r.current',
      'r.version',
      'v.conditions',
      'v.actions',
      'v.created_by_name as savedBy',
      'v.created_at as savedAt',
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    conditions: row.conditions as unknown as Condition[],
    actions: row.actions as unknown as ActionInput[],
  };
}

export type Rule = NonNullable<Awaited<ReturnType<typeof findRule>>>;

/** Runs of a rule, newest first: one keyset page of `limit` plus one. */
export function listRuns(
  trx: Trx,
  tenantId: string,
  ruleId: string,
  before: string,
  limit: number,
) {
  let query = trx
    .selectFrom('automation_runs as n')
    .innerJoin('events as e', (join) =>
      join.onRef('e.tenant_id', '=', 'n.tenant_id').onRef('e.id', '=', 'n.event_id'),
    )
    .where('n.tenant_id', '=', tenantId)
    .where('n.rule_id', '=', ruleId)
    .select([
      'n.id',
      'n.status',
      'n.because',
      'n.rule_version as ruleVersion',
      'n.steps',
      'n.created_at as createdAt',
      'e.record_type as recordType',
      'e.record_id as recordId',
    ])
    .orderBy('n.id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('n.id', '<', before);
  return query.execute();
}
