import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { toLocale } from '~/platform/i18n';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { digestMail } from '~/platform/mail/definition';
import { sendMail } from '~/platform/mail/record.server';
import { type DigestChoice, dueDigest, nextDigest } from './digest';
import { sendDigestTask } from './jobs';
import type { Told } from './notify.server';
import type { DispatchedEvent } from './rules';

/** A mail lists so many notices; the rest is counted. */
const LISTED = 50;

/** A notice of an event as a row a reader, shown at once or kept for later. */
export function noticeRows(event: DispatchedEvent, people: Told[]) {
  return people.map(({ user_id, notice, path }) => ({
    tenant_id: event.tenantId,
    user_id,
    event_id: event.id,
    kind: notice.name,
    params: JSON.stringify(notice.params ?? {}),
    path,
    created_at: event.createdAt,
  }));
}

/** Keeps notices for their readers' next digests, and sees to it that those are sent. */
export async function collect(trx: Trx, event: DispatchedEvent, people: Told[]): Promise<void> {
  if (people.length === 0) return;
  await trx
    .insertInto('digest_items')
    .values(noticeRows(event, people))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const now = await productNow(trx);
  for (const person of people) {
    const { digest, digest_hour: hour, digest_weekday: weekday } = person;
    if (digest === 'off') continue;
    const { at } = nextDigest(now, person.time_zone, { digest, hour, weekday });
    await scheduleDigest(trx, event.tenantId, person.user_id, now, at);
  }
}

/** One waiting job per person; a new time replaces the old one. The queue lives in real time, we may not. */
export async function scheduleDigest(
  trx: Trx,
  tenantId: string,
  userId: string,
  now: Date,
  at: Date,
): Promise<void> {
  await enqueue(
    trx,
    sendDigestTask,
    { user_id: userId },
    {
      jobKey: `digest:${tenantId}:${userId}`,
      runAt: new Date(Date.now() + (at.getTime() - now.getTime())),
    },
  );
}

/**
 * Sends one mail with everything that waits for a person. Reading the items locks them, and the mail,
 * named by the digest's day, is recorded together with the mark on them: once a day, whatever dies. What
 * came after that day's digest waits for the next.
 */
export async function sendDigest(job: JobContext, userId: string): Promise<void> {
  await withTenant(job, async (trx) => {
    const waiting = await trx
      .selectFrom('digest_items')
      .where('tenant_id', '=', job.tenantId)
      .where('user_id', '=', userId)
      .where('sent_on', 'is', null)
      .select(['id', 'kind', 'params', 'path', 'created_at'])
      .orderBy('created_at')
      .orderBy('id')
      .forUpdate()
      .execute();
    if (waiting.length === 0) return;
    const reader = await readerOf(trx, userId);
    if (!reader) return;
    const now = await productNow(trx);
    // Who has switched digests off meanwhile still gets what was collected.
    const choice: DigestChoice = {
      digest: reader.digest === 'weekly' ? 'weekly' : 'daily',
      hour: reader.digest_hour,
      weekday: reader.digest_weekday,
    };
    const { day } = dueDigest(now, reader.time_zone, choice);
    const isNew = await sendMail(trx, {
      template: digestMail,
      to: reader.email,
      userId,
      locale: toLocale(reader.locale) ?? 'en',
      params: {
        shell: reader.audience === 'staff' ? 'app' : 'portal',
        items: waiting.slice(0, LISTED).map(({ kind, path, params, created_at }) => ({
          kind,
          path,
          values: (params ?? {}) as Record<string, string | number>,
          at: created_at.toISOString(),
        })),
        more: Math.max(waiting.length - LISTED, 0),
      },
      dedupeKey: `digest:${userId}:${day}`,
    });
    if (!isNew) {
      const { at } = nextDigest(now, reader.time_zone, choice);
      return scheduleDigest(trx, job.tenantId, userId, now, at);
    }
    await trx
      .updateTable('digest_items')
      .set({ sent_on: day })
      .where('tenant_id', '=', job.tenantId)
      .where('user_id', '=', userId)
      .where(
        'id',
        'in',
        waiting.map(({ id }) => id),
      )
      .execute();
  });
}

async function readerOf(trx: Trx, userId: string) {
  const { rows } = await sql<
    Pick<Told, 'email' | 'locale' | 'time_zone' | 'audience' | 'digest' | 'digest_hour'> & {
      digest_weekday: number;
    }
  >`select email, locale, time_zone, audience, digest, digest_hour, digest_weekday
    from private.recipients(${[userId]}::uuid[])`.execute(trx);
  return rows[0];
}

/** The product's time, as the database has it. */
export async function productNow(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select private.now() as now`.execute(trx);
  return rows[0]?.now ?? new Date();
}
