import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveTimes } from '~/modules/notifications/commands/save-times.server';
import { withTenant } from '~/platform/db/tenant.server';
import { sendDigest } from '~/platform/notifications/collect.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import {
  choose,
  deliveriesOf,
  givePhone,
  moveClock,
  noticeTo,
  type Outbox,
  outbox,
  sendAll,
  tell,
} from './support';

let tenant: TestTenant;
let person: TestPerson;
let box: Outbox;
let phones = 0;

beforeAll(async () => {
  tenant = await arrangeTenant({ timeZone: 'Europe/Berlin' });
});
afterAll(closeJobs);
beforeEach(async () => {
  person = await arrangeMember(tenant, 'employee');
  box = outbox();
});
afterEach(() => moveClock(null));

const phone = () => {
  phones += 1;
  return `+4915123400${String(phones).padStart(3, '0')}`;
};
const times = async (over: object) =>
  saveTimes(await openContext(person, tenant), {
    digest: 'off',
    digestHour: 8,
    digestWeekday: 1,
    ...over,
  });
const digestJobs = async () => {
  const { rows } = await testDb().owner.query<{ run_at: Date }>(
    `select run_at from graphile_worker._private_jobs where key = $1`,
    [`digest:${tenant.id}:${person.userId}`],
  );
  return rows;
};

describe('SMS', () => {
  test('goes to a proven number that wants it, with the link', async () => {
    const number = phone();
    await givePhone(tenant, person, number);
    await tell(tenant, [noticeTo(person)]);
    expect((await deliveriesOf(person)).map(({ channel }) => channel)).toEqual(['email']);
    await choose(tenant, person, 'sms', true);
    await tell(tenant, [noticeTo(person)]);
    await sendAll(tenant, person, box);
    expect(box.texts).toHaveLength(1);
    expect(box.texts[0]).toMatchObject({ to: number });
    expect(box.texts[0]?.text).toContain(`/app/${tenant.slug}/support/tickets/7`);
    expect(box.texts[0]?.text).toContain(tenant.slug);
  });

  test.each([
    ['not proven', 'update public.profiles set phone_verified_at = null where phone = $1'],
    ['withdrawn', `update public.sms_consents set status = 'withdrawn' where phone = $1`],
    ['stopped', `select private.note_keyword($1, true, 'keyword', now())`],
  ])('is recorded for nobody whose number is %s, nor sent if it became so', async (_, sql) => {
    const number = phone();
    await givePhone(tenant, person, number);
    await choose(tenant, person, 'sms', true);
    await tell(tenant, [noticeTo(person)]);
    await testDb().owner.query(sql, [number]);
    await tell(tenant, [noticeTo(person)]);
    const texts = (await deliveriesOf(person)).filter(({ channel }) => channel === 'sms');
    expect(texts).toHaveLength(1);
    await sendAll(tenant, person, box);
    expect(box.texts).toEqual([]);
    const [text] = (await deliveriesOf(person)).filter(({ channel }) => channel === 'sms');
    expect(text).toMatchObject({ status: 'suppressed' });
  });

  test('a provider that says “opted out” is believed, for every company', async () => {
    const number = phone();
    await givePhone(tenant, person, number);
    const other = await arrangeTenant();
    await testDb().owner.query(
      `insert into public.sms_consents (tenant_id, phone, status, source) values ($1, $2, 'granted', 'profile')`,
      [other.id, number],
    );
    await choose(tenant, person, 'sms', true);
    await tell(tenant, [noticeTo(person)]);
    box.answer = async () => ({ status: 'rejected', reason: '21610', optedOut: true });
    await sendAll(tenant, person, { ...box, mails: [] });
    const { rows } = await testDb().owner.query(
      'select distinct status, source from public.sms_consents where phone = $1',
      [number],
    );
    expect(rows).toEqual([{ status: 'withdrawn', source: 'provider' }]);
  });
});

describe('quiet hours', () => {
  test('hold mail back until they end, but neither notices in the product nor what is urgent', async () => {
    await times({ quietFrom: '22:00', quietUntil: '07:00' });
    await moveClock('2026-10-24T21:30:00Z');
    await tell(tenant, [noticeTo(person)]);
    await tell(tenant, [
      noticeTo(person, { urgent: true, params: { number: 8, subject: 'Fire', status: 'open' } }),
    ]);
    await sendAll(tenant, person, box);
    expect(box.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('Fire')]);
    const { rows } = await testDb().owner.query(
      'select count(*)::int as shown from public.notifications where user_id = $1',
      [person.userId],
    );
    expect(rows).toEqual([{ shown: 2 }]);
    const [held] = (await deliveriesOf(person)).filter(({ status }) => status === 'recorded');
    // The night the clock is set back is an hour longer: 07:00 is 06:00Z.
    expect(held?.send_after).toEqual(new Date('2026-10-25T06:00:00Z'));
    expect(held?.attempted_at).toBeNull();
    const { rows: jobs } = await testDb().owner.query<{ wait: number }>(
      `select round(extract(epoch from run_at - now()) / 60)::int as wait
       from graphile_worker._private_jobs where key = $1`,
      [`delivery:${held?.id}`],
    );
    expect(jobs[0]?.wait).toBe(510);
    await moveClock('2026-10-25T06:00:01Z');
    await sendAll(tenant, person, box);
    expect(box.mails).toHaveLength(2);
  });

  test('what is switched off meanwhile does not come in the morning', async () => {
    await times({ quietFrom: '22:00', quietUntil: '07:00' });
    await moveClock('2026-06-10T21:00:00Z');
    await tell(tenant, [noticeTo(person)]);
    await sendAll(tenant, person, box);
    await choose(tenant, person, 'email', false);
    await moveClock('2026-06-11T06:00:00Z');
    await sendAll(tenant, person, box);
    expect(box.mails).toEqual([]);
    expect(await deliveriesOf(person)).toMatchObject([{ status: 'suppressed' }]);
  });
});

describe('digests', () => {
  test('collect mail and send it once a day, whatever runs twice', async () => {
    await times({ digest: 'daily', digestHour: 8 });
    await moveClock('2026-06-10T10:00:00Z');
    await tell(tenant, [noticeTo(person)]);
    await tell(tenant, [
      noticeTo(person, { params: { number: 8, subject: 'Door', status: 'open' } }),
    ]);
    expect(await deliveriesOf(person)).toEqual([]);
    const [job] = await digestJobs();
    const hours = ((job?.run_at.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(20, 1);

    await moveClock('2026-06-11T06:00:05Z');
    await Promise.all([
      sendDigest(jobFor(tenant), person.userId),
      sendDigest(jobFor(tenant), person.userId),
    ]);
    await sendAll(tenant, person, box);
    expect(box.mails).toHaveLength(1);
    expect(box.mails[0]?.text).toContain('Roof');
    expect(box.mails[0]?.text).toContain('Door');
    expect(box.mails[0]?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');

    // Later the same day: collected, and kept for tomorrow.
    await tell(tenant, [
      noticeTo(person, { params: { number: 9, subject: 'Lamp', status: 'open' } }),
    ]);
    await sendDigest(jobFor(tenant), person.userId);
    expect(await deliveriesOf(person)).toHaveLength(1);
    expect(await digestJobs()).toHaveLength(1);
    await moveClock('2026-06-12T06:00:05Z');
    await sendDigest(jobFor(tenant), person.userId);
    await sendAll(tenant, person, box);
    expect(box.mails).toHaveLength(2);
    expect(box.mails[1]?.text).toContain('Lamp');
    expect(box.mails[1]?.text).not.toContain('Roof');
  });

  test('urgent mail does not wait, and switching the digest off sends what waits', async () => {
    await times({ digest: 'weekly', digestHour: 8, digestWeekday: 1 });
    await tell(tenant, [noticeTo(person, { urgent: true })]);
    expect(await deliveriesOf(person)).toHaveLength(1);
    await tell(tenant, [noticeTo(person)]);
    expect(await deliveriesOf(person)).toHaveLength(1);
    await times({ digest: 'off' });
    const [job] = await digestJobs();
    expect(job?.run_at.getTime()).toBeLessThanOrEqual(Date.now() + 2_000);
    await sendDigest(jobFor(tenant), person.userId);
    expect(await deliveriesOf(person)).toHaveLength(2);
  });
});

test('a zone that no clock knows is nobody’s: whoever is told together with its owner would be told nothing', async () => {
  const zone = (name: string) =>
    withTenant(person.ctx, (trx) =>
      trx
        .updateTable('profiles')
        .set({ time_zone: name })
        .where('user_id', '=', person.userId)
        .execute(),
    );
  await zone('Asia/Kolkata');
  for (const name of ['Nowhere/City', 'Factory', '+99', '']) {
    await expect(zone(name), name).rejects.toThrow('unknown time zone');
  }
});

describe('every mail one may do without', () => {
  test('says how to end it, in its text and for the mail program', async () => {
    await tell(tenant, [noticeTo(person)]);
    await sendAll(tenant, person, box);
    const [mail] = box.mails;
    const link = mail?.headers?.['List-Unsubscribe']?.slice(1, -1) ?? '';
    expect(link).toMatch(/\/unsubscribe\/[\w.-]+$/);
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(link);
  });
});
