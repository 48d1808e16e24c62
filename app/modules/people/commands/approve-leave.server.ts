import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { decideLeave } from './decide-leave.server';

/** Approves a request: its days are posted to the ledger, expiring credit first. */
export function approveLeave(ctx: PeopleContext, requestId: string, note?: string): Promise<void> {
  return decideLeave(ctx, requestId, 'approved', note);
}

export interface BulkOutcome {
  approved: number;
  /** Keys of what kept the others from being approved. */
  refused: string[];
}

/** Approves several, each on its own, so that one that cannot be does not hold up the rest. */
export async function approveManyLeaves(
  ctx: PeopleContext,
  requestIds: readonly string[],
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { approved: 0, refused: [] };
  for (const id of new Set(requestIds)) {
    try {
      await approveLeave(ctx, id);
      outcome.approved += 1;
    } catch (error) {
      if (!(error instanceof BusinessError)) throw error;
      outcome.refused.push(error.key);
    }
  }
  return outcome;
}
