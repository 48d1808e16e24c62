import type { PeopleContext } from '../context';
import { decideWeek } from './decide-week.server';

/** Gives a submitted week back to its employee, with the reason. */
export function rejectWeek(ctx: PeopleContext, id: string, reason: string): Promise<void> {
  return decideWeek(ctx, id, 'submitted', 'rejected', reason);
}
