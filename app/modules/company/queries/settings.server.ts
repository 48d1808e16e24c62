import type { Trx } from '~/platform/db/kysely.server';

interface TaxId {
  label: string;
  value: string;
}

/** What the company's row holds beside what every request knows of it. */
export async function findSettings(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select([
      'legal_name as legalName',
      'address',
      'tax_ids as taxIds',
      'contact_email as contactEmail',
      'contact_phone as contactPhone',
      'website',
      'sender_name as senderName',
      'idle_minutes as idleMinutes',
      'max_session_hours as maxSessionHours',
      'invitation_domains as invitationDomains',
    ])
    .executeTakeFirstOrThrow();
  return { ...row, taxIds: row.taxIds as unknown as TaxId[] };
}

/** Hosts the company claims, the latest first; those given up are history. */
export function listDomains(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('tenant_domains')
    .where('tenant_id', '=', tenantId)
    .where('status', '<>', 'released')
    .select([
      'id',
      'host',
      'token',
      'status',
      'problem',
      'checked_at as checkedAt',
      'expires_at as expiresAt',
    ])
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** Working calendars with their hours, the default first. */
export async function listCalendars(trx: Trx, tenantId: string) {
  const [calendars, hours] = await Promise.all([
    trx
      .selectFrom('working_calendars as c')
      .leftJoin('holiday_lists as l', (join) =>
        join.onRef('l.tenant_id', '=', 'c.tenant_id').onRef('l.id', '=', 'c.holiday_list_id'),
      )
      .where('c.tenant_id', '=', tenantId)
      .select([
        'c.id',
        'c.name',
        'c.time_zone as timeZone',
        'c.holiday_list_id as holidayListId',
        'c.is_default as isDefault',
        'l.name as holidayList',
      ])
      .orderBy('c.is_default', 'desc')
      .orderBy('c.name')
      .limit(100)
      .execute(),
    trx
      .selectFrom('working_hours')
      .where('tenant_id', '=', tenantId)
      .select([
        'calendar_id as calendarId',
        'weekday',
        'starts_minute as starts',
        'ends_minute as ends',
      ])
      .orderBy('weekday')
      .orderBy('starts_minute')
      .execute(),
  ]);
  return calendars.map((calendar) => ({
    ...calendar,
    days: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
      hours.filter((hour) => hour.calendarId === calendar.id && hour.weekday === weekday),
    ),
  }));
}

/** Holiday lists to choose from; none where the company does without the module that keeps them. */
export function holidayListNames(
  trx: Trx,
  tenantId: string,
): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom('holiday_lists')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('is_default', 'desc')
    .orderBy('name')
    .execute();
}
