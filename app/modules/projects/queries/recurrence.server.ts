import type { Trx } from '~/platform/db/kysely.server';

/** How a task comes again, as its page shows it. */
export function findRecurrence(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('task_recurrences')
    .select([
      'rule',
      'basis',
      'starts_on as startsOn',
      'next_on as nextOn',
      'make_at as makeAt',
      'lead_days as leadDays',
      'active',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}
export type Recurrence = NonNullable<Awaited<ReturnType<typeof findRecurrence>>>;
