import { sql } from 'kysely';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { readSettings } from '~/platform/modules/settings';
import { askForRating, mailReply } from './mail/outgoing.server';
import { supportSettings } from './settings';

/** Mails to those who asked by mail and have no account, and the question how it was. */
export const subscriber: Subscriber = {
  name: 'support_mail',
  listensTo: new Set(['ticket.replied', 'ticket.closed']),
  handle: async (event, trx) => {
    if (event.type === 'ticket.replied') {
      await mailReply(trx, event.tenantId, event.recordId, String(event.payload.messageId));
    }
    if (event.type !== 'ticket.closed') return;
    const { rows } = await sql<{ settings: Record<string, unknown> | null }>`
      select n.modules #> '{support,settings}' as settings from tickets t join tenants n on n.id = t.tenant_id
      where t.tenant_id = ${event.tenantId} and t.id = ${event.recordId}
        and t.merged_into_id is null and t.last_public_reply_at is not null`.execute(trx);
    const [row] = rows;
    if (!row || !readSettings(supportSettings, row.settings ?? undefined).askForRating) return;
    await askForRating(trx, event.tenantId, event.recordId);
  },
};
