import type { Trx } from '~/platform/db/kysely.server';
import { actions } from '../actions.server';
import { factFields } from '../facts.server';

/** Whom and what the form offers: active members, roles, webhooks, the event's fields, the kinds of actions. */
export async function ruleChoices(trx: Trx, tenantId: string, eventType: string) {
  const [people, roles, endpoints, projects] = await Promise.all([
    trx
      .selectFrom('memberships')
      .where('tenant_id', '=', tenantId)
      .where('status', '=', 'active')
      .select(['user_id as id', 'display_name as name'])
      .orderBy('display_name')
      .limit(500)
      .execute(),
    trx
      .selectFrom('roles')
      .where('tenant_id', '=', tenantId)
      .select(['id', 'key', 'name'])
      .orderBy('position')
      .execute(),
    trx
      .selectFrom('webhook_endpoints')
      .where('tenant_id', '=', tenantId)
      .select(['id', 'url', 'description'])
      .orderBy('id')
      .execute(),
    trx
      .selectFrom('projects')
      .where('tenant_id', '=', tenantId)
      .where('status', 'in', ['planned', 'active', 'on_hold'])
      .select(['id', 'name'])
      .orderBy('name')
      .limit(300)
      .execute(),
  ]);
  return {
    people,
    roles,
    endpoints,
    projects,
    fields: factFields(eventType),
    kinds: [...actions].map(([name, { labelKey, fields, optional }]) => ({
      name,
      labelKey,
      fields,
      optional: optional ?? [],
    })),
  };
}

export type RuleChoices = Awaited<ReturnType<typeof ruleChoices>>;
