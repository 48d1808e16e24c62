import type { PeopleContext } from '../context';
import { decideLeave } from './decide-leave.server';

/**
 * Cancels a request: one's own while it waits or before it begins, anybody's with the right to decide.
 * What the ledger held of it is reversed.
 */
export function cancelLeave(ctx: PeopleContext, requestId: string): Promise<void> {
  return decideLeave(ctx, requestId, 'cancelled');
}
