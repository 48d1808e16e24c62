import type { Trx } from '~/platform/db/kysely.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { emitChanges, ticketState } from '../commands/emit-changes.server';
import { emit } from '../events.server';
import { type Priority, priorities } from '../status';
import { type DueAlert, reckonTicket } from './reckon-ticket.server';
import { loadRulebook } from './rulebook.server';

/** In one run; the next goes on. */
const BATCH = 500;

/**
 * Tells what is due: warnings, missed deadlines, escalations. Each ticket in a transaction of its own, so a
 * worker that dies leaves either all of it or nothing. Returns how many alerts were told.
 */
export async function tellDeadlines(ctx: DbContext, tenantId: string): Promise<number> {
  const tickets = await withTenant(ctx, (trx) =>
    trx
      .selectFrom('ticket_sla')
      .where('tenant_id', '=', tenantId)
      .where('check_at', '<=', (eb) => eb.fn<Date>('private.now', []))
      .select('ticket_id as id')
      .orderBy('check_at')
      .limit(BATCH)
      .execute(),
  );
  let told = 0;
  const failed: unknown[] = [];
  for (const { id } of tickets) {
    try {
      told += await tellOf(ctx, tenantId, id);
    } catch (error) {
      // The others are told all the same; this one when the job is tried again.
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'some deadlines could not be told');
  return told;
}

function tellOf(ctx: DbContext, tenantId: string, ticketId: string): Promise<number> {
  return withTenant(ctx, async (trx) => {
    let count = 0;
    await reckonTicket(trx, tenantId, ticketId, await loadRulebook(trx, tenantId), async (due) => {
      await tell(trx, tenantId, due);
      count += 1;
    });
    return count;
  });
}

async function tell(trx: Trx, tenantId: string, due: DueAlert): Promise<void> {
  const { alert, run, policy, ticket } = due;
  await emit(trx, {
    type: `ticket.sla_${alert.step}`,
    recordId: ticket.id,
    payload: {
      clock: run.clock,
      dueAt: new Date(run.dueAt ?? alert.at ?? 0).toISOString(),
      policyId: policy.id,
      policy: policy.name,
    },
  });
  if (alert.step === 'escalated') await escalate(trx, tenantId, due);
}

/** Raises and hands over as the policy says; whoever left meanwhile gets nothing. */
async function escalate(trx: Trx, tenantId: string, { policy, ticket }: DueAlert): Promise<void> {
  const before = await ticketState(trx, tenantId, ticket.id);
  if (!before) return;
  const change = {
    ...(policy.escalateRaise && { priority: higher(before.priority) }),
    ...(policy.escalateTeamId && { team_id: policy.escalateTeamId }),
    ...(policy.escalateAssigneeId &&
      (await isActive(trx, tenantId, policy.escalateAssigneeId)) && {
        assignee_id: policy.escalateAssigneeId,
      }),
  };
  if (Object.keys(change).length === 0) return;
  await trx
    .updateTable('tickets')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', ticket.id)
    .execute();
  const after = await ticketState(trx, tenantId, ticket.id);
  if (after) await emitChanges(trx, ticket.id, before, after);
}

const higher = (priority: Priority): Priority =>
  priorities[Math.max(0, priorities.indexOf(priority) - 1)] ?? priority;

async function isActive(trx: Trx, tenantId: string, userId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('memberships')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('status', '=', 'active')
    .select('user_id')
    .executeTakeFirst();
  return found !== undefined;
}
