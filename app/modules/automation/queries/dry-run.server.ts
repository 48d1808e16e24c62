import type { Trx } from '~/platform/db/kysely.server';
import { holds } from '../conditions';
import { factsOf } from '../facts.server';
import { peopleFor } from '../people.server';
import { fillIn } from '../template';
import type { Rule } from './rules.server';

/** As many past events as one look tries. */
const TRIED = 20;

/**
 * What the rule would have done at its event's last times, read as the person who looks: it does nothing.
 * People are shown as they are now.
 */
export async function dryRun(trx: Trx, tenantId: string, rule: Rule) {
  const events = await trx
    .selectFrom('events')
    .where('tenant_id', '=', tenantId)
    .where('type', '=', rule.eventType)
    .select([
      'id',
      'record_type as recordType',
      'record_id as recordId',
      'payload',
      'actor_name as actor',
      'created_at as at',
    ])
    .orderBy('id', 'desc')
    .limit(TRIED)
    .execute();
  return await Promise.all(
    events.map(async ({ payload, ...row }) => {
      const event = {
        ...row,
        tenantId,
        type: rule.eventType,
        payload: (payload ?? {}) as Record<string, unknown>,
      };
      const facts = await factsOf(trx, event, row.actor);
      const matches = holds(rule.conditions, facts);
      const steps = matches
        ? await Promise.all(
            rule.actions.map(async ({ kind, to, title, message }) => ({
              kind,
              people: (await peopleFor(trx, event, to)).map(({ name }) => name),
              title: fillIn(title, facts),
              message: fillIn(message, facts),
            })),
          )
        : [];
      return {
        id: row.id,
        at: row.at,
        actor: row.actor,
        recordType: row.recordType,
        recordId: row.recordId,
        matches,
        steps,
      };
    }),
  );
}
