import type { Trx } from '~/platform/db/kysely.server';
import { emit } from '../events.server';
import type { Priority, Status } from '../status';

export interface TicketState {
  status: Status;
  priority: Priority;
  assignee_id: string | null;
  team_id: string | null;
  version: number;
  changed_by: string | null;
}

const columns = [
  'status',
  'priority',
  'assignee_id',
  'team_id',
  'version',
  'changed_by',
] as const satisfies readonly (keyof TicketState)[];

/** What of a ticket can be changed, or undefined for one the caller cannot see. */
export function ticketState(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<TicketState | undefined> {
  return trx
    .selectFrom('tickets')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .$castTo<TicketState>()
    .executeTakeFirst();
}

/** One event for each thing that changed; closing has its own. `details` go into all of them. */
export async function emitChanges(
  trx: Trx,
  recordId: string,
  before: TicketState,
  after: TicketState,
  details: { withReply?: boolean } = {},
): Promise<void> {
  if (before.assignee_id !== after.assignee_id || before.team_id !== after.team_id) {
    await emit(trx, {
      recordId,
      type: 'ticket.assigned',
      payload: {
        from: before.assignee_id,
        to: after.assignee_id,
        teamId: after.team_id,
        ...details,
      },
    });
  }
  if (before.priority !== after.priority) {
    await emit(trx, {
      recordId,
      type: 'ticket.priority_changed',
      payload: { from: before.priority, to: after.priority, ...details },
    });
  }
  if (before.status !== after.status) {
    await emit(trx, {
      recordId,
      type: after.status === 'closed' ? 'ticket.closed' : 'ticket.status_changed',
      payload: { from: before.status, to: after.status, ...details },
    });
  }
}
