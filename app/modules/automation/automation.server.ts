import { sql } from 'kysely';
import { eventBody, recordWebhooks } from '~/modules/webhooks/commands/record-webhooks.server';
import type { ActionCall, AutomationAction } from '~/platform/automation/action';
import type { Trx } from '~/platform/db/kysely.server';
import { recordPath } from '~/platform/events/registry.server';
import { toLocale } from '~/platform/i18n';
import { notificationMail } from '~/platform/mail/definition';
import { recordDeliveries } from '~/platform/mail/record.server';

const KIND = 'automation:message';

interface Recipient {
  user_id: string;
  email: string;
  locale: string;
  audience: 'staff' | 'client';
}

/** What every rule can do. */
export const actions: Record<string, AutomationAction> = {
  'notice.send': {
    fields: ['to', 'title', 'message'],
    optional: ['message'],
    run: async (call, trx) => {
      const told = await recipients(call, trx);
      await trx
        .insertInto('notifications')
        .values(
          told.map(({ user_id, path }) => ({
            tenant_id: call.event.tenantId,
            user_id,
            kind: KIND,
            params: JSON.stringify({ title: call.title, message: call.message }),
            path,
          })),
        )
        .execute();
      return told.length;
    },
  },
  'mail.send': {
    fields: ['to', 'title', 'message'],
    run: async (call, trx) => {
      const told = await recipients(call, trx);
      return await recordDeliveries(
        trx,
        told.map(({ user_id, email, locale, path }) => ({
          template: notificationMail,
          to: email,
          userId: user_id,
          locale: toLocale(locale) ?? 'en',
          params: { kind: KIND, path, values: { title: call.title, message: call.message } },
          dedupeKey: `${call.key}:${user_id}`,
        })),
      );
    },
  },
  'webhook.call': {
    fields: ['endpointId'],
    run: async ({ event, key, endpointId }, trx) => {
      const sent = await recordWebhooks(trx, [
        {
          endpointId,
          eventId: event.id,
          eventType: event.type,
          cause: key,
          body: eventBody(event),
        },
      ]);
      if (sent === 0) throw new Error('the webhook is switched off or deleted');
      return sent;
    },
  },
};

/** Active members among the people, and where the record is for each of them. */
async function recipients(
  { event, people }: ActionCall,
  trx: Trx,
): Promise<(Recipient & { path: string })[]> {
  const [{ rows }, { slug }] = await Promise.all([
    sql<Recipient>`select user_id, email, locale, audience
      from private.recipients(${people.map(({ userId }) => userId)}::uuid[])`.execute(trx),
    trx
      .selectFrom('tenants')
      .where('id', '=', event.tenantId)
      .select('slug')
      .executeTakeFirstOrThrow(),
  ]);
  if (rows.length === 0) throw new Error('there is nobody to tell');
  const record = recordPath(slug, event.recordType, event.recordId) ?? `/app/${slug}`;
  return rows.map((row) => ({
    ...row,
    path: row.audience === 'staff' ? record : `/portal/${slug}`,
  }));
}
