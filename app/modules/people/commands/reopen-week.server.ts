import type { PeopleContext } from '../context';
import { decideWeek } from './decide-week.server';

/** Opens an approved week again, with the reason; the audit trail says so in its own words. */
export function reopenWeek(ctx: PeopleContext, id: string, reason: string): Promise<void> {
  return decideWeek(ctx, id, 'approved', 'draft', reason);
}
