import { withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { emit } from '~/platform/events/emit.server';
import type { OutgoingMail } from '~/platform/mail/message';
import { recoverByKey, type SendResult } from '~/platform/mail/outcome';
import { sendDelivery, type Transports } from '~/platform/mail/send.server';
import type { NotificationModule } from '~/platform/notifications/registry.server';
import type { Notice } from '~/platform/notifications/rules';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import type { OutgoingSms } from '~/platform/sms/message';
import { testDb } from '../../setup/database';
import { jobFor } from '../../setup/jobs';
import type { TestPerson, TestTenant } from '../../setup/people';

/** A delivery as it stands. */
export interface DeliveryRow {
  id: string;
  channel: string;
  recipient: string;
  status: string;
  send_after: Date | null;
  last_error: string | null;
  attempted_at: Date | null;
  provider: string | null;
  provider_message_id: string | null;
}

/** Somebody is told something, through the dispatcher. */
export async function tell(tenant: TestTenant, notices: Notice[]): Promise<void> {
  const modules = new Map<string, NotificationModule>([
    ['support', { kinds: {}, notifications: { 'ticket.created': async () => notices } }],
  ]);
  const id = await withTenant(tenant.owner.ctx, (trx) =>
    emit(trx, { type: 'ticket.created', recordType: 'tickets', recordId: tenant.id }),
  );
  await dispatchEvent(jobFor(tenant), id, [notificationSubscriber(modules)]);
}

/** A notice for a person. */
export const noticeTo = (person: TestPerson, over: Partial<Notice> = {}): Notice => ({
  userId: person.userId,
  kind: 'ticket_status',
  params: { number: 7, subject: 'Roof', status: 'closed' },
  path: '/support/tickets/7',
  ...over,
});

/** What left, and how. */
export interface Outbox {
  mails: OutgoingMail[];
  texts: OutgoingSms[];
  answer: () => Promise<SendResult>;
  transports: Transports;
}

/** Takes everything that is sent. */
export function outbox(): Outbox {
  const box: Outbox = {
    mails: [],
    texts: [],
    answer: async () => ({ status: 'accepted', providerId: 'p-1' }),
    transports: {
      email: () => ({
        name: 'test',
        recover: recoverByKey,
        send: (mail) => {
          box.mails.push(mail);
          return box.answer();
        },
      }),
      sms: () => ({
        name: 'test',
        recover: recoverByKey,
        send: (sms) => {
          box.texts.push(sms);
          return box.answer();
        },
      }),
    },
  };
  return box;
}

/** A person's deliveries, the oldest first. */
export async function deliveriesOf(person: TestPerson): Promise<DeliveryRow[]> {
  const { rows } = await testDb().owner.query<DeliveryRow>(
    'select * from public.deliveries where user_id = $1 order by channel, id',
    [person.userId],
  );
  return rows;
}

/** Sends everything of a person that waits. */
export async function sendAll(tenant: TestTenant, person: TestPerson, box: Outbox): Promise<void> {
  for (const { id } of await deliveriesOf(person)) {
    await sendDelivery(jobFor(tenant), id, box.transports);
  }
}

/** Moves the product's clock to an instant. */
export async function moveClock(to: string | null): Promise<void> {
  await testDb().owner.query(
    `update private.clock set moved_by = ${to ? `$1::timestamptz - pg_catalog.now()` : `interval '0'`}`,
    to ? [to] : [],
  );
}

/** A number that may be texted. */
export async function givePhone(tenant: TestTenant, person: TestPerson, phone: string) {
  await testDb().owner.query(
    'update public.profiles set phone = $2, phone_verified_at = now() where user_id = $1',
    [person.userId, phone],
  );
  await testDb().owner.query(
    `insert into public.sms_consents (tenant_id, phone, user_id, status, source)
     values ($1, $2, $3, 'granted', 'profile')`,
    [tenant.id, phone, person.userId],
  );
}

/** Switches a channel of a kind on or off. */
export async function choose(
  tenant: TestTenant,
  person: TestPerson,
  channel: string,
  enabled: boolean,
) {
  await testDb().owner.query(
    `insert into public.notification_preferences (tenant_id, user_id, kind, channel, enabled)
     values ($1, $2, 'support:ticket_status', $3, $4)
     on conflict (tenant_id, user_id, kind, channel) do update set enabled = excluded.enabled`,
    [tenant.id, person.userId, channel, enabled],
  );
}
