import { sql } from 'kysely';
import type { Audience } from '~/platform/auth/session.server';
import type { Trx } from '~/platform/db/kysely.server';
import { toLocale } from '~/platform/i18n';
import { notificationMail } from '~/platform/mail/definition';
import { type Mail, recordDeliveries } from '~/platform/mail/record.server';
import { notificationModules } from './registry.server';
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
  audience: Audience;
}

/**
 * Tells people of an event, in the product and by mail, as each of them chose. One notice per person and
 * event (the first wins), none to who did it themselves, none to who is no longer an active member.
 * Running it twice changes nothing.
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
  const [recipients, chosen, slug] = await Promise.all([
    recipientsOf(trx, people),
    choicesOf(trx, people),
    slugOf(trx, event.tenantId),
  ]);
  const told = recipients.map((recipient) => {
    const notice = byPerson.get(recipient.user_id) as NamedNotice;
    return { ...recipient, notice, path: pathFor(notice.path, recipient.audience, slug) };
  });
  const wants = (person: (typeof told)[number], channel: 'in_app' | 'email') =>
    chosen.get(`${person.user_id} ${person.notice.name} ${channel}`) ??
    byDefault(person.notice, channel);

  const shown = told.filter((person) => wants(person, 'in_app'));
  if (shown.length > 0) {
    await trx
      .insertInto('notifications')
      .values(
        shown.map(({ user_id, notice, path }) => ({
          tenant_id: event.tenantId,
          user_id,
          event_id: event.id,
          kind: notice.name,
          params: JSON.stringify(notice.params ?? {}),
          path,
          created_at: event.createdAt,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await recordDeliveries(
    trx,
    told
      .filter((person) => wants(person, 'email'))
      .map(
        ({ user_id, email, locale, notice, path }): Mail => ({
          template: notificationMail,
          to: email,
          userId: user_id,
          locale: toLocale(locale) ?? 'en',
          params: { kind: notice.name, path, values: notice.params ?? {} },
          dedupeKey: `event:${event.id}:${user_id}:email`,
        }),
      ),
  );
}

/** What a kind does for people who chose nothing. */
function byDefault(notice: NamedNotice, channel: 'in_app' | 'email'): boolean {
  const [module = '', kind = ''] = notice.name.split(':');
  const known = notificationModules.get(module)?.kinds[kind];
  return channel === 'in_app' ? (known?.inApp ?? true) : (notice.email ?? known?.email ?? true);
}

/** Rules give paths below the reader's shell. */
function pathFor(path: string, audience: Audience, slug: string): string {
  if (/^\/(app|portal)\//.test(path)) return path;
  return `/${audience === 'staff' ? 'app' : 'portal'}/${slug}${path}`;
}

async function recipientsOf(trx: Trx, people: string[]): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select user_id, email, locale, audience from private.recipients(${people}::uuid[])`.execute(
    trx,
  );
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

async function slugOf(trx: Trx, tenantId: string): Promise<string> {
  const { slug } = await trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select('slug')
    .executeTakeFirstOrThrow();
  return slug;
}
