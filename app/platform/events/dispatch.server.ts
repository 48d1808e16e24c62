import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { type NamedNotice, notify } from '~/platform/notifications/notify.server';
import { notificationModules } from '~/platform/notifications/registry.server';
import type { DispatchedEvent } from '~/platform/notifications/rules';

/**
 * Fans one event out, once: reading it locks it, and everything that follows from it (notices, recorded
 * mails and their jobs) commits together with dispatched_at. A second run finds it dispatched.
 *
 * Events are dispatched side by side, without a queue per record or tenant: graphile-worker's named queues
 * cost most of its throughput when there are many of them. Readers see order all the same, because a notice
 * carries its event's time; only mails of one record may overtake each other, by milliseconds.
 */
export async function dispatchEvent(
  job: JobContext,
  eventId: string,
  modules = notificationModules,
): Promise<void> {
  await withTenant(job, async (trx) => {
    const event = await lock(trx, job.tenantId, eventId);
    if (!event) return;
    const notices: NamedNotice[] = [];
    for (const [module, { notifications }] of modules) {
      const rule = notifications[event.type];
      if (!rule) continue;
      for (const notice of await rule(event, trx)) {
        notices.push({ ...notice, name: `${module}:${notice.kind}` });
      }
    }
    await notify(trx, event, notices);
    await trx
      .updateTable('events')
      .set({ dispatched_at: sql<Date>`private.now()` })
      .where('tenant_id', '=', job.tenantId)
      .where('id', '=', eventId)
      .execute();
  });
}

/** The event, if it waits to be dispatched; another worker's attempt is waited for. */
async function lock(trx: Trx, tenantId: string, id: string): Promise<DispatchedEvent | null> {
  const row = await trx
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.dispatched_at) return null;
  return {
    id,
    tenantId,
    type: row.type,
    recordType: row.record_type,
    recordId: row.record_id,
    payload: (row.payload ?? {}) as Record<string, unknown>,
    actorId: row.actor_id,
    createdAt: row.created_at,
  };
}
