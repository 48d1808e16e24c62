import { sql } from 'kysely';
import { type ConstraintMessages, explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import { priorities } from '../status';
import type { PolicyInput } from './schema';

type Context = DbContext & { tenant: { id: string } };

const refusals: ConstraintMessages = {
  sla_policies_tenant_id_name_key: { key: 'support:sla.error.name', field: 'name' },
  sla_policies_assignee: { key: 'support:error.assignee', field: 'escalateAssigneeId' },
  sla_policies_tenant_id_calendar_id_fkey: {
    key: 'support:sla.error.calendar',
    field: 'calendarId',
  },
  sla_policies_tenant_id_escalate_assignee_id_fkey: {
    key: 'support:error.assignee',
    field: 'escalateAssigneeId',
  },
  sla_policies_tenant_id_escalate_team_id_fkey: {
    key: 'support:error.team',
    field: 'escalateTeamId',
  },
  sla_policy_tags_tenant_id_tag_id_fkey: { key: 'support:sla.error.tag', field: 'tagIds' },
  sla_policy_clients_tenant_id_client_id_fkey: { key: 'support:error.client', field: 'clientIds' },
  rls: { key: 'support:sla.error.denied' },
};

/** Makes a policy, last in the order, once per idempotency key. Returns its id. */
export function createPolicy(
  ctx: Context,
  input: PolicyInput,
  idempotencyKey?: string,
): Promise<string> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, idempotencyKey, async () => {
        const { id } = await trx
          .insertInto('sla_policies')
          .values({
            tenant_id: ctx.tenant.id,
            ...columns(input),
            position: sql<number>`(select coalesce(max(p.position), 0) + 10 from sla_policies p where p.tenant_id = ${ctx.tenant.id})`,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await writeParts(trx, ctx.tenant.id, id, input);
        return id;
      }),
    ),
  );
}

/** Changes a policy as the person saw it. The database has all open tickets reckoned anew. */
export function changePolicy(
  ctx: Context,
  id: string,
  version: number,
  input: PolicyInput,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('sla_policies')
        .set(columns(input))
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new ConflictError('support:sla.error.conflict');
      await writeParts(trx, ctx.tenant.id, id, input);
    }),
  );
}

/** Removes a policy; its tickets come under the next one that fits, or under none. */
export async function deletePolicy(ctx: Context, id: string): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .deleteFrom('sla_policies')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute(),
  );
}

/** Tries a policy earlier or later than its neighbour. */
export async function movePolicy(
  ctx: Context,
  id: string,
  direction: 'up' | 'down',
): Promise<void> {
  await withTenant(ctx, async (trx) => {
    const rows = await trx
      .selectFrom('sla_policies')
      .where('tenant_id', '=', ctx.tenant.id)
      .select('id')
      .orderBy('position')
      .orderBy('id')
      .forUpdate()
      .execute();
    const order = rows.map((row) => row.id);
    const from = order.indexOf(id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const other = order[to];
    if (from < 0 || !other) return;
    order[to] = id;
    order[from] = other;
    await sql`
      update sla_policies p set position = o.place * 10
      from unnest(${order}::uuid[]) with ordinality as o (id, place)
      where p.tenant_id = ${ctx.tenant.id} and p.id = o.id and p.position <> o.place * 10`.execute(
      trx,
    );
  });
}

function columns(input: PolicyInput) {
  return {
    name: input.name,
    is_active: input.isActive,
    calendar_id: input.calendarId,
    pause_statuses: input.pauses,
    priorities: input.priorities,
    warn_percent: input.warnPercent,
    warn_notify: input.warnNotify,
    breach_notify: input.breachNotify,
    escalate_after: input.escalateAfter,
    escalate_notify: input.escalateNotify,
    escalate_raise: input.escalateRaise,
    escalate_assignee_id: input.escalateAssigneeId,
    escalate_team_id: input.escalateTeamId,
  };
}

async function writeParts(
  trx: Trx,
  tenantId: string,
  policyId: string,
  input: PolicyInput,
): Promise<void> {
  for (const priority of priorities) {
    const values = input.targets[priority];
    await trx
      .insertInto('sla_targets')
      .values({ tenant_id: tenantId, policy_id: policyId, priority, ...values })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'policy_id', 'priority']).doUpdateSet(values),
      )
      .execute();
  }
  await writeClients(trx, tenantId, policyId, [...new Set(input.clientIds)]);
  await writeTags(trx, tenantId, policyId, [...new Set(input.tagIds)]);
}

async function writeTags(
  trx: Trx,
  tenantId: string,
  policyId: string,
  tagIds: string[],
): Promise<void> {
  let gone = trx
    .deleteFrom('sla_policy_tags')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId);
  if (tagIds.length > 0) gone = gone.where('tag_id', 'not in', tagIds);
  await gone.execute();
  if (tagIds.length > 0) {
    await trx
      .insertInto('sla_policy_tags')
      .values(tagIds.map((tag_id) => ({ tenant_id: tenantId, policy_id: policyId, tag_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function writeClients(
  trx: Trx,
  tenantId: string,
  policyId: string,
  clientIds: string[],
): Promise<void> {
  let gone = trx
    .deleteFrom('sla_policy_clients')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId);
  if (clientIds.length > 0) gone = gone.where('client_id', 'not in', clientIds);
  await gone.execute();
  if (clientIds.length > 0) {
    await trx
      .insertInto('sla_policy_clients')
      .values(
        clientIds.map((client_id) => ({ tenant_id: tenantId, policy_id: policyId, client_id })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
