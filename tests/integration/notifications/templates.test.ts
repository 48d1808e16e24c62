import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDeliveries } from '~/modules/notifications/deliveries.server';
import { sampleValues } from '~/modules/notifications/preview.server';
import { actOnTemplate, loadTemplate, requireKind } from '~/modules/notifications/template.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { allKinds } from '~/platform/notifications/registry.server';
import { testDb } from '../../setup/database';
import { closeJobs } from '../../setup/jobs';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { choose, givePhone, noticeTo, outbox, sendAll, tell } from './support';

const kind = 'support:ticket_status';
let tenant: TestTenant;
let person: TestPerson;

beforeAll(async () => {
  tenant = await arrangeTenant();
  person = await arrangeMember(tenant, 'employee', { name: 'Meera' });
});
afterAll(closeJobs);

const owner = () => openContext(tenant.owner, tenant);
async function save(fields: Record<string, string>) {
  const ctx = await owner();
  const body = new URLSearchParams({ intent: 'save', locale: 'en', ...fields });
  const request = new Request('http://x/', { method: 'POST', body });
  const reply = await runWithRequestStore({}, () => actOnTemplate(ctx, kind, request));
  return reply instanceof Response ? null : reply.data.lastResult.error;
}

describe('a company’s own words', () => {
  test('are what leaves, with the values of the notice, in that language only', async () => {
    expect(
      await save({
        subject: '{company}: #{number} {status, select, closed {done} other {moved on}}',
        intro: 'About “{subject}”.\nYours, {company}',
        sms: '{company} {text} → {link}',
      }),
    ).toBeNull();
    await givePhone(tenant, person, '+4915199900001');
    await choose(tenant, person, 'sms', true);
    const box = outbox();
    await tell(tenant, [noticeTo(person)]);
    await sendAll(tenant, person, box);
    expect(box.mails[0]?.subject).toBe(`${tenant.slug}: #7 done`);
    expect(box.mails[0]?.text).toContain('About “Roof”.');
    expect(box.texts[0]?.text).toContain(`${tenant.slug} `);
    expect(box.texts[0]?.text).toContain('→ http');
    const hindi = await loadTemplate(await owner(), kind, 'hi');
    expect(hindi.isOwn).toBe(false);
    const english = await loadTemplate(await owner(), kind, 'en');
    expect(english.shown).toMatchObject({
      subject: `${tenant.slug}: #1042 done`,
      sms: expect.stringContaining('→'),
    });
  });

  test.each([
    ['subject', 'Hello {nobody}', /nobody/],
    ['intro', 'Hello {number', /bracket/],
    ['sms', '{days, plural, one {x}}', /bracket/],
    ['subject', '{text}', /text/],
  ])('in %s %j is refused at the field', async (field, text, words) => {
    expect(await save({ [field]: text })).toEqual({ [field]: [expect.stringMatching(words)] });
  });

  test('can be taken back, and are gone when all fields are empty', async () => {
    await save({ subject: 'Own' });
    await save({ intent: 'reset' });
    expect((await loadTemplate(await owner(), kind, 'en')).isOwn).toBe(false);
    await save({ subject: 'Own' });
    await save({ subject: ' ' });
    expect((await loadTemplate(await owner(), kind, 'en')).isOwn).toBe(false);
  });

  test('that no longer fit are left out rather than sent broken', async () => {
    await testDb().owner.query(
      `insert into public.notification_templates (tenant_id, kind, locale, subject) values ($1, $2, 'en', 'A {gone}')`,
      [tenant.id, kind],
    );
    const box = outbox();
    await tell(tenant, [noticeTo(person)]);
    await sendAll(tenant, person, box);
    expect(box.mails[0]?.subject).toContain('Roof');
    await save({ intent: 'reset' });
  });

  test.each(['en', 'hi', 'ar'] as const)('every notice can be looked at in %s', async (locale) => {
    const ctx = await owner();
    for (const { name } of allKinds()) {
      const { shown, values } = await loadTemplate(ctx, name, locale);
      for (const part of [shown.subject, shown.text, shown.sms]) {
        expect(part, name).not.toMatch(/[{}]|notification\.|NaN|undefined|\bnull\b/);
      }
      const samples = sampleValues(name, locale);
      for (const value of values.filter((each) => each !== 'company')) {
        expect(samples[value], `${name} shows the name of {${value}}`).not.toBe(value);
      }
    }
  });

  test('a kind that no module of the company has is not found', async () => {
    const ctx = await owner();
    expect(() => requireKind(ctx, 'support~nothing')).toThrow();
    expect(requireKind(ctx, 'support~ticket_status')).toBe(kind);
    const without = Object.create(ctx, { has: { value: () => false } });
    expect(() => requireKind(without, 'support~ticket_status')).toThrow();
  });
});

describe('what was sent', () => {
  test('one sees one’s own, the owner everybody’s, nobody what it said', async () => {
    const request = new Request('http://x/');
    const mine = await loadDeliveries(await openContext(person, tenant), request, false);
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(mine.rows.every((row) => row.name === 'Meera' || row.name === null)).toBe(true);
    const all = await loadDeliveries(await owner(), request, true);
    expect(all.rows.length).toBeGreaterThanOrEqual(mine.rows.length);
    expect(JSON.stringify(all)).not.toContain('Roof');
    const texts = await loadDeliveries(await owner(), new Request('http://x/?channel=sms'), true);
    expect(new Set(texts.rows.map(({ channel }) => channel))).toEqual(new Set(['sms']));
    const colleague = await arrangeMember(tenant, 'employee');
    const theirs = await loadDeliveries(await openContext(colleague, tenant), request, true);
    expect(theirs.rows).toEqual([]);
    await expect(
      readTenant(tenant.owner.ctx, (trx) =>
        trx.selectFrom('deliveries').select('params').limit(1).execute(),
      ),
    ).rejects.toThrow('permission denied');
  });

  test('times and templates of others cannot be written past the pages', async () => {
    await expect(
      withTenant(person.ctx, (trx) =>
        trx
          .insertInto('notification_settings')
          .values({ tenant_id: tenant.id, user_id: tenant.owner.userId, digest: 'daily' })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      withTenant(person.ctx, (trx) =>
        trx
          .insertInto('notification_templates')
          .values({ tenant_id: tenant.id, kind, locale: 'en', subject: 'Mine' })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
  });
});
