import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeBrand } from '~/modules/company/commands/change-brand.server';
import { changeSecurity } from '~/modules/company/commands/change-company.server';
import { saveCalendar } from '~/modules/company/commands/save-calendar.server';
import { calendarSchema, profileSchema, securitySchema } from '~/modules/company/schema';
import { inviteMember } from '~/modules/members/commands/invite-member.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await arrangeTenant();
});

const policy = async (values: object) =>
  changeSecurity(await openContext(tenant.owner, tenant), securitySchema.parse(values));

const sees = async (person: TestPerson) => {
  const { rows } = await readTenant(person.ctx, (trx) =>
    sql<{ id: string | null }>`select private.tenant_id() as id`.execute(trx),
  );
  return rows[0]?.id === tenant.id;
};

const lapse = async (person: TestPerson) =>
  (await openContext(person, tenant)).session.tenant?.lapse;

async function used(person: TestPerson, ago: string): Promise<void> {
  await testDb().owner.query(
    `insert into private.session_devices (session_id, seen_at) values ($1, clock_timestamp() - $2::interval)
     on conflict (session_id) do update set seen_at = excluded.seen_at`,
    [person.sessionId, ago],
  );
}

const signedInAt = (person: TestPerson, ago: string) =>
  testDb().owner.query('update auth.sessions set created_at = now() - $2::interval where id = $1', [
    person.sessionId,
    ago,
  ]);

const touch = (person: TestPerson) =>
  withTenant(person.ctx, (trx) => sql`select private.touch_session('test')`.execute(trx));

describe('idle timeout', () => {
  test('holds at the very next query, and is gone when the limit is', async () => {
    const member = await arrangeMember(tenant, 'employee');
    await used(member, '20 minutes');
    expect(await sees(member)).toBe(true);
    await policy({ idleMinutes: '15' });
    expect(await sees(member)).toBe(false);
    expect(await lapse(member)).toBe('idle');
    expect(await sees(tenant.owner)).toBe(true);
    await policy({});
    expect(await sees(member)).toBe(true);
  });

  test('use keeps a session, but does not wake one that slept too long', async () => {
    await policy({ idleMinutes: '15' });
    const member = await arrangeMember(tenant, 'employee');
    await used(member, '10 minutes');
    await touch(member);
    expect(await sees(member)).toBe(true);
    await used(member, '17 minutes');
    // As using another company does.
    await touch(member);
    expect(await sees(member)).toBe(false);
    expect(await lapse(member)).toBe('idle');
  });

  test('another company of the same person goes by its own policy', async () => {
    const other = await arrangeTenant();
    await policy({ idleMinutes: '15' });
    const { owner } = tenant;
    await testDb().owner.query(
      `insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
       select $1, $2, id, 'Guest', $3 from public.roles where tenant_id = $1 and key = 'employee'`,
      [other.id, owner.userId, owner.email],
    );
    await used(owner, '1 hour');
    const elsewhere = { claims: { ...owner.ctx.claims, app_metadata: { tenant_id: other.id } } };
    const { rows } = await readTenant(elsewhere, (trx) =>
      sql<{ id: string | null }>`select private.tenant_id() as id`.execute(trx),
    );
    expect(rows[0]?.id).toBe(other.id);
    expect(await sees(owner)).toBe(false);
  });
});

test('a session older than allowed opens the company no more, however much it is used', async () => {
  const member = await arrangeMember(tenant, 'employee');
  await signedInAt(member, '9 hours');
  await touch(member);
  await policy({ maxSessionHours: '8' });
  expect(await sees(member)).toBe(false);
  expect(await lapse(member)).toBe('expired');
  await policy({ maxSessionHours: '10' });
  expect(await sees(member)).toBe(true);
});

test('only who manages the company sets its policy, also past our code', async () => {
  const employee = await arrangeMember(tenant, 'employee');
  await withTenant(employee.ctx, (trx) =>
    trx.updateTable('tenants').set({ idle_minutes: null, invitation_domains: [] }).execute(),
  );
  await policy({ idleMinutes: '30' });
  await withTenant(employee.ctx, (trx) =>
    trx.updateTable('tenants').set({ idle_minutes: null }).execute(),
  );
  const { rows } = await testDb().owner.query(
    'select idle_minutes from public.tenants where id = $1',
    [tenant.id],
  );
  expect(rows[0].idle_minutes).toBe(30);
});

describe('invitations', () => {
  const invite = async (email: string, role: string) => {
    const { rows } = await testDb().owner.query(
      'select id from public.roles where tenant_id = $1 and key = $2',
      [tenant.id, role],
    );
    return inviteMember(await openContext(tenant.owner, tenant), {
      email,
      fullName: 'New',
      roleId: rows[0].id,
    });
  };

  test('of staff go to the company’s own mail domains only, where it names some', async () => {
    await policy({ invitationDomains: '@Lotus.example\nlotus.test' });
    await expect(invite('a@elsewhere.example', 'employee')).rejects.toMatchObject({
      field: 'email',
    });
    await expect(invite('a@notlotus.test', 'employee')).rejects.toMatchObject({ field: 'email' });
    await invite('a@lotus.test', 'employee');
    await policy({});
    await invite('a@elsewhere.example', 'employee');
  });
});

describe('what forms accept', () => {
  test('mail domains', () => {
    expect(securitySchema.safeParse({ invitationDomains: 'not a domain!' }).success).toBe(false);
    expect(
      securitySchema.parse({ invitationDomains: 'a.com, a.com b.org' }).invitationDomains,
    ).toEqual(['a.com', 'b.org']);
  });

  test('tax numbers: a GSTIN must be one', () => {
    const issues = (taxIds: object[]) =>
      profileSchema
        .safeParse({ name: 'X', taxIds })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(issues([{ label: 'GSTIN', value: '27AAPFU0939F1ZV' }])).toBeUndefined();
    expect(issues([{ label: 'GSTIN', value: '27AAPFU0939F1ZX' }])).toEqual(['taxIds.0.value']);
    expect(issues([{ value: '1' }])).toEqual(['taxIds.0.label']);
  });
});

test('colours that cannot be read are refused, with the nearest that can', async () => {
  const ctx = await openContext(tenant.owner, tenant);
  await expect(changeBrand(ctx, { brandColor: '#ffff00' })).rejects.toMatchObject({
    field: 'brandColor',
    key: 'company:error.contrast.light',
    values: { nearest: expect.stringMatching(/^#/) },
  });
  await changeBrand(ctx, {
    brandColor: '#7a1f4b',
    accentColor: '#f4b740',
    senderName: 'Lotus care',
  });
  expect((await openContext(tenant.owner, tenant)).tenant).toMatchObject({ brandColor: '#7a1f4b' });
});

describe('working hours', () => {
  const week = (days: object) => calendarSchema.parse({ name: 'Office', ...days });

  test('are kept with split shifts; one calendar is the default', async () => {
    const ctx = await openContext(tenant.owner, tenant);
    const first = await saveCalendar(ctx, null, week({ isDefault: true, day1: '9-13, 14-24:00' }));
    const second = await saveCalendar(ctx, null, {
      ...week({ day0: '10-12', isDefault: true }),
      name: 'Weekend',
    });
    const { rows } = await testDb().owner.query(
      `select c.id, c.is_default, array_agg(h.starts_minute || '-' || h.ends_minute order by 1) as hours
       from public.working_calendars c join public.working_hours h on h.tenant_id = c.tenant_id and h.calendar_id = c.id
       where c.tenant_id = $1 group by 1, 2 order by 1`,
      [tenant.id],
    );
    expect(rows).toEqual([
      { id: first, is_default: false, hours: ['540-780', '840-1440'] },
      { id: second, is_default: true, hours: ['600-720'] },
    ]);
    await expect(saveCalendar(ctx, null, week({}))).rejects.toMatchObject({ field: 'name' });
  });

  test('the database refuses shifts that overlap', async () => {
    const ctx = await openContext(tenant.owner, tenant);
    const id = await saveCalendar(ctx, null, week({ day1: '9-13' }));
    await expect(
      withTenant(ctx, (trx) =>
        trx
          .insertInto('working_hours')
          .values({
            tenant_id: tenant.id,
            calendar_id: id,
            weekday: 1,
            starts_minute: 700,
            ends_minute: 900,
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'working_hours_overlap' });
  });
});
