import type { PeopleContext } from '../context';
import { decideLeave } from './decide-leave.server';

/** Rejects a request; the note tells the employee why. */
export function rejectLeave(ctx: PeopleContext, requestId: string, note: string): Promise<void> {
  return decideLeave(ctx, requestId, 'rejected', note);
}
