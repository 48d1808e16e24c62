import { sql } from 'kysely';
import type { Audience, SessionTenant } from '~/platform/auth/session.server';
import type { Trx } from '~/platform/db/kysely.server';
import { toLocale } from '~/platform/i18n';
import { notificationMail } from '~/platform/mail/definition';
import { type Mail, recordDeliveries } from '~/platform/mail/record.server';
import { lacksModule } from '~/platform/modules/installed.server';
import { canText } from '~/platform/sms/transport.server';
import { redactsHealth } from '~/platform/tenancy/health';
import { collect, noticeRows } from './collect.server';
import { type Channel, defaultsOf } from './registry.server';
import type { DispatchedEvent, Notice } from './rules';

/** A notice with its kind's full name. */
export interface NamedNotice extends Notice {
  /** `<module>:<kind>` */
  name: string;
}

interface Recipient {
  user_id: string;
  email: string;
  locale: string;
  time_zone: string;
  audience: Audience;
  /** A number that may be texted, or null. */
  phone: string | null;
  digest: 'off' | 'daily' | 'weekly';
  digest_hour: number;
  digest_weekday: number;
}

/** A person who is told something, and where it leads in their shell. */
export interface Told extends Recipient {
  notice: NamedNotice;
  path: string;
}

/**
 * Tells people of an event, in the product, by mail and by SMS, as each of them chose. One notice per
 * person and event (the first wins), none to who did it themselves, none to who is no longer an active
 * member. Running it twice changes nothing.
 */
export async function notify(
  trx: Trx,
  event: DispatchedEvent,
  notices: readonly NamedNotice[],
): Promise<void> {
  const byPerson = new Map<string, NamedNotice>();
  for (const notice of notices) {
    if (notice.userId === event.actorId && !notice.self) continue;
    if (!byPerson.has(notice.userId)) byPerson.set(notice.userId, notice);
  }
  if (byPerson.size === 0) return;
  const people = [...byPerson.keys()];
  const [recipients, chosen, tenant] = await Promise.all([
    recipientsOf(trx, people),
    choicesOf(trx, people),
    tenantOf(trx, event.tenantId),
  ]);
  const told = recipients
    .map((recipient): Told => {
      const notice = byPerson.get(recipient.user_id) as NamedNotice;
      return { ...recipient, notice, path: pathFor(notice.path, recipient.audience, tenant.slug) };
    })
    // What happened just before its module was uninstalled leads nowhere now.
    .filter(({ notice }) => !lacksModule(tenant.modules, notice.name.split(':')[0] ?? ''));
  const wants = (person: Told, channel: Channel) =>
    chosen.get(`${person.user_id} ${person.notice.name} ${channel}`) ??
    byDefault(person.notice, channel);
  const waits = (person: Told) => person.digest !== 'off' && !isUrgent(person.notice);

  await show(
    trx,
    event,
    told.filter((person) => wants(person, 'in_app')),
  );
  const mailed = told.filter((person) => wants(person, 'email'));
  await collect(trx, event, mailed.filter(waits));
  await recordDeliveries(trx, [
    ...mailed
      .filter((person) => !waits(person))
      .map((person) => message(event, person, 'email', person.email)),
    ...told
      .filter((person) => person.phone && canText() && wants(person, 'sms'))
      .map((person) => (redactsHealth({ tenant }) ? discreet(person, tenant.slug) : person))
      .map((person) => message(event, person, 'sms', person.phone ?? '')),
  ]);
}

/** In the product, at once. */
async function show(trx: Trx, event: DispatchedEvent, people: Told[]): Promise<void> {
  if (people.length === 0) return;
  await trx
    .insertInto('notifications')
    .values(noticeRows(event, people))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function message(
  event: DispatchedEvent,
  { user_id, locale, notice, path }: Told,
  channel: 'email' | 'sms',
  to: string,
): Mail {
  return {
    template: notificationMail,
    channel,
    to,
    userId: user_id,
    locale: toLocale(locale) ?? 'en',
    urgent: isUrgent(notice),
    params: { kind: notice.name, path, values: notice.params ?? {}, thread: notice.thread },
    dedupeKey: `event:${event.id}:${user_id}:${channel}`,
  };
}

function isUrgent(notice: NamedNotice): boolean {
  return notice.urgent ?? defaultsOf(notice.name).urgent;
}

/** What a kind does for people who chose nothing. */
function byDefault(notice: NamedNotice, channel: Channel): boolean {
  const kind = defaultsOf(notice.name);
  return channel === 'email' ? (notice.email ?? kind.email) : kind[channel];
}

/** Rules give paths below the reader's shell. */
function pathFor(path: string, audience: Audience, slug: string): string {
  if (/^\/(app|portal)\//.test(path)) return path;
  return `/${audience === 'staff' ? 'app' : 'portal'}/${slug}${path}`;
}

async function recipientsOf(trx: Trx, people: string[]): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select user_id, email, locale, time_zone, audience, phone, digest, digest_hour, digest_weekday
    from private.recipients(${people}::uuid[])`.execute(trx);
  return rows;
}

async function choicesOf(trx: Trx, people: string[]): Promise<Map<string, boolean>> {
  const rows = await trx
    .selectFrom('notification_preferences')
    .where('user_id', 'in', people)
    .select(['user_id', 'kind', 'channel', 'enabled'])
    .execute();
  return new Map(
    rows.map(({ user_id, kind, channel, enabled }) => [`${user_id} ${kind} ${channel}`, enabled]),
  );
}

function tenantOf(
  trx: Trx,
  tenantId: string,
): Promise<{ slug: string; flags: string[]; modules: SessionTenant['modules'] }> {
  return trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select(['slug', 'flags', sql<SessionTenant['modules']>`modules`.as('modules')])
    .executeTakeFirstOrThrow();
}

/** That there is something, not what nor about whom (M4): nothing else is even recorded for the SMS. */
function discreet(person: Told, slug: string): Told {
  const path = pathFor('/notifications', person.audience, slug);
  const notice = {
    ...person.notice,
    name: 'platform:discreet',
    params: {},
    urgent: isUrgent(person.notice),
  };
  return { ...person, path, notice };
}
