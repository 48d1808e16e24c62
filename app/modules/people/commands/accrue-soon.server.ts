import type { Trx } from '~/platform/db/kysely.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { accrueLeave } from '../jobs';

/** Has the accrual job look at the tenant right after this transaction; shares its key with the hourly one. */
export function accrueSoon(trx: Trx, tenantId: string): Promise<void> {
  return enqueue(trx, accrueLeave, {}, { jobKey: `${accrueLeave.name}:${tenantId}` });
}
