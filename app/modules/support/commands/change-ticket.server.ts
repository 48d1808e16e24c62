import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { supportStaff } from '../queries/staff.server';
import type { Priority, Status } from '../status';
import type { SupportContext } from './context';
import { emitChanges, type TicketState, ticketState } from './emit-changes.server';
import { refusals } from './refusals';

export interface TicketChange {
  status?: Status;
  priority?: Priority;
  /** null: nobody. */
  assigneeId?: string | null;
  teamId?: string | null;
}

/** Somebody changed the ticket after the form was shown. */
class TicketConflict extends ConflictError {
  constructor(by: string) {
    super(by ? 'support:error.conflict' : 'support:error.conflictUnknown', {
      values: { name: by },
    });
  }
}

/**
 * Changes status, priority, assignee or team of a ticket as the person saw it (`version`); throws
 * TicketConflict when it has changed since, and 404 for a ticket they cannot see.
 */
export function changeTicket(
  ctx: SupportContext,
  ticketId: string,
  version: number,
  change: TicketChange,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await ticketState(trx, ctx.tenant.id, ticketId);
      if (!before) throw notFound();
      const after = await apply(trx, ctx, ticketId, change, version);
      if (after) return await emitChanges(trx, ticketId, before, after);
      const now = await ticketState(trx, ctx.tenant.id, ticketId);
      if (now && now.version !== version) {
        throw new TicketConflict(await nameOf(trx, ctx, now.changed_by));
      }
      throw new BusinessError('support:error.notAllowed');
    }),
  );
}

/**
 * The same change for several tickets, whatever their version. Those it does not apply to (not visible, not
 * theirs to change, no legal move) are left alone. Returns how many changed.
 */
export async function changeTickets(
  ctx: SupportContext,
  ids: readonly string[],
  change: TicketChange,
): Promise<number> {
  let changed = 0;
  for (const id of new Set(ids)) {
    const done = await explainConstraints(refusals, () =>
      withTenant(ctx, async (trx) => {
        const before = await ticketState(trx, ctx.tenant.id, id);
        const after = before && (await apply(trx, ctx, id, change));
        if (!before || !after) return false;
        await emitChanges(trx, id, before, after);
        return after.version !== before.version;
      }),
    ).catch((error: unknown) => {
      if (error instanceof BusinessError) return false;
      throw error;
    });
    if (done) changed += 1;
  }
  return changed;
}

async function apply(
  trx: Trx,
  ctx: SupportContext,
  id: string,
  change: TicketChange,
  version?: number,
): Promise<TicketState | undefined> {
  let update = trx
    .updateTable('tickets')
    .set({
      ...(change.status !== undefined && { status: change.status }),
      ...(change.priority !== undefined && { priority: change.priority }),
      ...(change.assigneeId !== undefined && { assignee_id: change.assigneeId }),
      ...(change.teamId !== undefined && { team_id: change.teamId }),
    })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id);
  if (version !== undefined) update = update.where('version', '=', version);
  return await update
    .returning(['status', 'priority', 'assignee_id', 'team_id', 'version', 'changed_by'])
    .$castTo<TicketState>()
    .executeTakeFirst();
}

/** Staff by name; a client, whose reply may have changed it, stays "somebody". */
async function nameOf(trx: Trx, ctx: SupportContext, userId: string | null): Promise<string> {
  if (!userId || userId === ctx.user.id) return '';
  const staff = await supportStaff(trx);
  return staff.find((person) => person.userId === userId)?.name ?? '';
}
