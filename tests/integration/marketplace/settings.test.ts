import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveSettings } from '~/modules/marketplace/commands/save-settings.server';
import { installable } from '~/modules/marketplace/view.server';
import { manifest as people } from '~/modules/people/manifest';
import { closeResolvedTickets } from '~/modules/support/commands/close-resolved.server';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { manifest as support } from '~/modules/support/manifest';
import { mayOpenTickets } from '~/modules/support/portal.server';
import { addDays } from '~/platform/calendar/dates';
import { withTenant } from '~/platform/db/tenant.server';
import { moduleSettings, readSettings, settingsForm } from '~/platform/modules/settings';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { openContext, type TestTenant } from '../../setup/people';
import { arrangeOffice, file } from '../people/leave-support';
import { arrangeBureau, as, keep, line, monday } from '../people/timesheets-support';
import { arrangeHouse, ask, type House } from '../support/arrange';

afterAll(closeJobs);

/** Saves as the owner would by the form. */
async function save(tenant: TestTenant, id: string, values: Record<string, unknown>) {
  const ctx = await openContext(tenant.owner, tenant);
  const manifest = installable(id);
  if (!manifest?.settings) throw new Error(`${id} has no settings`);
  const whole = { ...readSettings(manifest.settings), ...values };
  const { rows } = await testDb().owner.query<{ version: number }>(
    'select version from public.module_subscriptions where tenant_id = $1 and module = $2',
    [tenant.id, id],
  );
  await saveSettings(ctx, manifest, whole, rows[0]?.version ?? 0);
}

const refused = (key: string) => ({ key });

describe('support', () => {
  let house: House;
  beforeAll(async () => {
    house = await arrangeHouse();
  });
  const ticket = async (id: string) => {
    const { rows } = await testDb().owner.query<{ priority: string; status: string }>(
      'select priority, status from public.tickets where id = $1',
      [id],
    );
    return rows[0];
  };

  test('only what differs from the defaults is kept, and read by everybody at once', async () => {
    await save(house.tenant, 'support', { defaultPriority: 'high' });
    const { rows } = await testDb().owner.query(
      `select settings from public.module_subscriptions where tenant_id = $1 and module = 'support'`,
      [house.tenant.id],
    );
    expect(rows[0].settings).toEqual({ defaultPriority: 'high' });
    const client = await openContext(house.client, house.tenant);
    expect(moduleSettings(client, support)).toEqual({
      openers: 'clients',
      defaultPriority: 'high',
      autoCloseDays: 0,
      askForRating: true,
      unknownSenders: 'open',
    });
  });

  test('a form that somebody else overtook is refused', async () => {
    const ctx = await openContext(house.tenant.owner, house.tenant);
    const manifest = installable('support');
    if (!manifest) throw new Error('no support');
    await expect(saveSettings(ctx, manifest, {}, 1)).rejects.toMatchObject(
      refused('marketplace:error.stale'),
    );
  });

  test('a client’s ticket gets the usual priority; whoever manages tickets chooses', async () => {
    expect((await ticket((await ask(house)).id))?.priority).toBe('high');
    const chosen = await openTicket(house.manager.context, {
      subject: 'Small thing',
      body: 'No hurry.',
      priority: 'low',
    });
    expect((await ticket(chosen.id))?.priority).toBe('low');
  });

  test('where only staff open tickets, a client cannot, by any way', async () => {
    await save(house.tenant, 'support', { openers: 'staff' });
    await expect(ask(house)).rejects.toMatchObject(refused('support:error.openers'));
    expect(mayOpenTickets(await openContext(house.client, house.tenant))).toBe(false);
    await save(house.tenant, 'support', { openers: 'clients' });
    expect(mayOpenTickets(await openContext(house.client, house.tenant))).toBe(true);
  });

  test('quiet resolved tickets are closed after the days set, and none when there are none', async () => {
    const [old, fresh] = [await ask(house, 'Old'), await ask(house, 'Fresh')];
    await testDb().owner.query(
      `update public.tickets set status = 'resolved' where id = any ($1)`,
      [[old.id, fresh.id]],
    );
    await testDb().owner.query(
      `update public.tickets set last_activity_at = now() - interval '8 days' where id = $1`,
      [old.id],
    );
    const close = () =>
      withTenant(jobFor(house.tenant), (trx) => closeResolvedTickets(trx, house.tenant.id));
    expect(await close()).toBe(0);
    await save(house.tenant, 'support', { autoCloseDays: 7 });
    expect(await close()).toBe(1);
    expect([(await ticket(old.id))?.status, (await ticket(fresh.id))?.status]).toEqual([
      'closed',
      'resolved',
    ]);
    const { rows } = await testDb().owner.query(
      `select payload from public.events where type = 'ticket.closed' and record_id = $1`,
      [old.id],
    );
    expect(rows).toEqual([{ payload: { from: 'resolved', to: 'closed' } }]);
  });
});

describe('people', () => {
  test('leave can ask for a reason', async () => {
    const office = await arrangeOffice();
    await save(office.tenant, 'people', { leaveReason: true });
    await expect(file(office, '2026-03-02', '2026-03-02', { reason: '  ' })).rejects.toMatchObject({
      ...refused('people:leave.error.reason'),
      field: 'reason',
    });
    await expect(
      file(office, '2026-03-02', '2026-03-02', { reason: 'A wedding' }),
    ).resolves.toMatchObject({
      days: 1,
    });
  });

  test('a week can ask for a note on each entry, when it is handed in', async () => {
    const bureau = await arrangeBureau();
    await save(bureau.tenant, 'people', { timesheetNotes: true });
    const me = as(bureau, 'employee');
    const bare = [line(bureau, [60, 60])];
    await keep(me, monday, bare);
    await expect(keep(me, monday, bare, { submit: true })).rejects.toMatchObject(
      refused('people:timesheets.error.notes'),
    );
    await keep(me, monday, [line(bureau, [60, 60], { note: 'Roof plans' })], { submit: true });
  });

  test('time is not booked further ahead than allowed', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const today = new Date().toISOString().slice(0, 10);
    const weeks = Math.ceil((Date.parse(today) - Date.parse(monday)) / 604_800_000);
    const far = addDays(monday, (weeks + 3) * 7);
    await save(bureau.tenant, 'people', { weeksAhead: 1 });
    await expect(keep(me, far, [line(bureau, [60])])).rejects.toMatchObject(
      refused('people:timesheets.error.ahead'),
    );
    await save(bureau.tenant, 'people', { weeksAhead: 8 });
    await keep(me, far, [line(bureau, [60])]);
  });

  test('the form’s schema: a box left empty is no, a number left empty is a mistake', () => {
    const form = settingsForm(people.settings);
    expect(form.parse({ weeksAhead: 3, timerRounding: 'none' })).toEqual({
      leaveReason: false,
      timesheetNotes: false,
      weeksAhead: 3,
      timerRounding: 'none',
    });
    expect(form.safeParse({}).success).toBe(false);
  });
});
