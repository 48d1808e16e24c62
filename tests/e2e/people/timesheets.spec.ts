import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

interface Bureau {
  slug: string;
  people: string;
  manager: string;
  employee: string;
  /** First days of this week and the one before. */
  week: string;
  before: string;
}

/** A company with a client, a manager, and their report, whose last week is approved: 8 h design, 1 h meetings. */
async function arrangeBureau(): Promise<Bureau> {
  const { slug } = await newCompany();
  const manager = await newMember(slug, 'manager', 'Meera Manager');
  const employee = await newMember(slug, 'employee', 'Emil Employee');
  const [weeks] = await sql<{ week: string; before: string }>(
    `with tenant as (select * from public.tenants where slug = $1),
      client as (insert into public.clients (tenant_id, name) select id, 'Acme' from tenant returning *),
      boss as (
        insert into public.employees (tenant_id, user_id, full_name, started_on)
        select tenant_id, user_id, display_name, '2020-01-01' from public.memberships where email = $2 returning *
      ),
      person as (
        insert into public.employees (tenant_id, user_id, full_name, started_on, manager_id)
        select m.tenant_id, m.user_id, m.display_name, '2020-01-01', b.id
        from public.memberships m, boss b where m.email = $3 returning *
      ),
      today as (select id, private.today(time_zone) as day, week_start from tenant),
      this_week as (select day - ((extract(dow from day)::integer - week_start + 7) % 7) as week from today),
      sheet as (
        insert into public.timesheets (tenant_id, employee_id, week_start)
        select p.tenant_id, p.id, w.week - 7 from person p, this_week w returning *
      )
     select week::text, (week - 7)::text as before from this_week, sheet`,
    [slug, manager, employee],
  );
  const { week, before } = weeks ?? { week: '', before: '' };
  await sql(
    `insert into public.timesheet_entries (tenant_id, timesheet_id, employee_id, day, activity_id, client_id, minutes, billable, note)
     select s.tenant_id, s.id, s.employee_id, s.week_start + 1, a.id, case when a.billable then c.id end,
       case when a.billable then 480 else 60 end, a.billable, case when a.billable then 'Drawings' end
     from public.timesheets s
     join public.tenants t on t.id = s.tenant_id
     join public.activities a on a.tenant_id = s.tenant_id and a.name in ('Client work', 'Meetings')
     join public.clients c on c.tenant_id = s.tenant_id
     where t.slug = $1`,
    [slug],
  );
  for (const status of ['submitted', 'approved']) {
    await sql(
      `update public.timesheets set status = $2 where tenant_id = (select id from public.tenants where slug = $1)`,
      [slug, status],
    );
  }
  return { slug, people: `/app/${slug}/people`, manager, employee, week, before };
}

const hours = (page: Page, line: number, column: number) =>
  page.locator(`#week-l${line - 1}-d${column}`);

test('a week from copying to approval, by way of a mistake and a rejection', async ({
  page,
  browser,
}) => {
  const bureau = await arrangeBureau();
  await signIn(page, bureau.employee);
  await page.goto(`${bureau.people}/timesheet`);
  await expect(page.getByRole('heading', { name: 'My timesheet' })).toBeVisible();

  await page.getByRole('button', { name: 'Copy with hours' }).click();
  await expect(page.getByText('2 lines copied.')).toBeVisible();
  const work = (line: number) => page.getByLabel(`Line ${line}, Activity`);
  await expect(work(1)).toContainText('Client work');
  await expect(hours(page, 1, 1)).toHaveValue('8:00');

  // A mistake: said at its field, everything typed kept, nothing saved.
  await hours(page, 1, 2).fill('soon');
  await hours(page, 2, 2).fill('23,5');
  await hours(page, 2, 3).fill('450m');
  await hours(page, 3, 0).fill('1');
  if (test.info().project.use.javaScriptEnabled !== false) {
    await expect(page.locator('[data-sum="d3"]')).toHaveText('7:30');
  }
  await page.getByRole('button', { name: 'Save draft' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('can’t be read');
  await expect(alert).toContainText('Choose an activity, or empty the line.');
  await expect(hours(page, 1, 2)).toHaveValue('soon');
  await expect(hours(page, 1, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(hours(page, 2, 3)).toHaveValue('450m');
  await expectAxeClean(page);

  // More lines keep what is typed; too long a day is refused with its length.
  await hours(page, 1, 2).fill('7:30');
  await work(3).selectOption('Training');
  await page.getByRole('button', { name: 'Add lines' }).click();
  await expect(hours(page, 1, 2)).toHaveValue('7:30');
  await expect(work(3).locator('option:checked')).toHaveText('Training');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert')).toContainText('This day has only 24 hours.');
  await hours(page, 2, 2).fill('');
  await page.getByRole('button', { name: 'Remove line 3' }).click();
  await expect(hours(page, 3, 0)).toHaveValue('');
  await hours(page, 1, 2).press('Enter');
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await expect(hours(page, 1, 2)).toHaveValue('7:30');
  await expect(hours(page, 2, 3)).toHaveValue('7:30');
  await expect(page.getByText('24:00').first()).toBeVisible();

  await page.getByRole('button', { name: 'Save and submit' }).click();
  await expect(page.getByText('Submitted, waiting for approval')).toBeVisible();
  await expect(hours(page, 1, 2)).toHaveCount(0);
  await expectAxeClean(page);

  // The manager must say why.
  const manager = await signedIn(browser, bureau.manager);
  await manager.goto(`${bureau.people}/timesheets`);
  await expectAxeClean(manager);
  await manager.getByRole('link', { name: 'Emil Employee' }).click();
  await expect(manager.getByText('Drawings').first()).toBeVisible();
  await expectAxeClean(manager);
  await manager.getByRole('button', { name: 'Reject' }).click();
  await expect(manager.getByRole('alert')).toContainText('Say why.');
  await manager.getByLabel('Note').fill('Wednesday was a holiday');
  await manager.getByRole('button', { name: 'Reject' }).click();
  await expect(manager.getByText('Rejected. The employee has been told.')).toBeVisible();

  await page.goto(`${bureau.people}/timesheet`);
  await expect(page.getByText('Wednesday was a holiday')).toBeVisible();
  await hours(page, 1, 2).fill('');
  await page.getByRole('button', { name: 'Save and submit' }).click();
  await expect(page.getByText('Submitted, waiting for approval')).toBeVisible();

  await manager.goto(`${bureau.people}/timesheets`);
  await manager.getByRole('checkbox', { name: /Emil Employee/ }).check();
  await manager.getByRole('button', { name: 'Approve selected' }).click();
  await expect(manager.getByText('1 week approved.')).toBeVisible();
  await expect(manager.getByText('Nothing waits for you')).toBeVisible();
  await manager.context().close();

  await page.goto(`${bureau.people}/timesheet`);
  await expect(page.getByText(/Approved by Meera Manager/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save draft' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await page.getByRole('link', { name: 'My weeks' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Approved' })).toHaveCount(2);
});

test('weeks go in one after the other, and come back while nobody has decided', async ({
  page,
}) => {
  const bureau = await arrangeBureau();
  await signIn(page, bureau.employee);
  await page.goto(`${bureau.people}/timesheet`);
  await page.getByRole('link', { name: 'Next week' }).click();
  await page.getByLabel('Line 1, Activity').selectOption('Training');
  await hours(page, 1, 0).fill('٧:٣٠');
  await page.getByRole('button', { name: 'Save and submit' }).click();
  await expect(page.getByRole('alert')).toContainText('comes first');
  await expect(hours(page, 1, 0)).toHaveValue('٧:٣٠');
  await expectAxeClean(page);
  await page.getByRole('link', { name: /Go to the week of/ }).click();
  await expect(page).toHaveURL(new RegExp(`week=${bureau.week}`));
  await page.getByRole('button', { name: 'Save and submit' }).click();
  await expect(page.getByText('Submitted, waiting for approval')).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('It is a draft again.')).toBeVisible();
  await expect(hours(page, 1, 0)).toBeVisible();
  await page.getByRole('link', { name: 'My weeks' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Draft' })).toHaveCount(1);
  await expectAxeClean(page);
});

test('two tabs: the later one is told, and loses nothing', async ({ page }) => {
  const bureau = await arrangeBureau();
  await signIn(page, bureau.employee);
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${bureau.people}/timesheet`);
    await tab.getByLabel('Line 1, Activity').selectOption('Training');
  }
  await hours(page, 1, 0).fill('2');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await hours(other, 1, 0).fill('3');
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByRole('alert')).toContainText('another tab');
  await expect(hours(other, 1, 0)).toHaveValue('3');
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByText('Saved as a draft.')).toBeVisible();
  await page.reload();
  await expect(hours(page, 1, 0)).toHaveValue('3:00');
});

test('on a phone the week is filled in day by day', async ({ page }) => {
  const bureau = await arrangeBureau();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, bureau.employee);
  await page.goto(`${bureau.people}/timesheet?week=${bureau.week}`);
  const day = (column: number) => page.locator('.day-picker label').nth(column);
  await day(2).click();
  await expect(hours(page, 1, 2)).toBeVisible();
  await expect(hours(page, 1, 3)).toBeHidden();
  await page.getByLabel('Line 1, Activity').selectOption('Training');
  await hours(page, 1, 2).fill('4');
  await day(3).click();
  await hours(page, 1, 3).fill('x');
  await expect(hours(page, 1, 2)).toBeHidden();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(hours(page, 1, 3)).toBeVisible();
  await expect(day(3)).toHaveClass('has-error');
  await hours(page, 1, 3).fill('5');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await expect(day(2)).toContainText('4:00');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('an admin sets the overtime, adds an activity, and reopens a week with the reason', async ({
  page,
}) => {
  const bureau = await arrangeBureau();
  const admin = await newMember(bureau.slug, 'admin', 'Anna Admin');
  await signIn(page, admin);
  await page.goto(`${bureau.people}/timesheets/settings`);
  await expectAxeClean(page);
  await page.getByLabel('Hours a week before overtime').fill('lots');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('at most 168');
  await page.getByLabel('Hours a week before overtime').fill('8:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Overtime policy saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Add activity' }).click();
  await page.getByLabel('Name').fill('Meetings');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('already one of this name');
  await page.getByLabel('Name').fill('Site visits');
  await page.getByLabel('Billable').check();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Site visits' })).toContainText('Billable');

  await page.goto(`${bureau.people}/timesheets?status=all&person=emil`);
  await page.getByRole('link', { name: 'Emil Employee' }).click();
  await expect(page.getByText('over 8:30, counts 1.5 ×')).toBeVisible();
  await expect(page.getByText('0:30').first()).toBeVisible();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why.');
  await page.getByLabel('Note').fill('Hours of the wrong client');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Reopened. The employee has been told.')).toBeVisible();
  await expect(page.getByText('Reopened by Anna Admin')).toBeVisible();
});

test('people see their own weeks and those of their line, and no others', {
  tag: '@script-on',
}, async ({ page }) => {
  const bureau = await arrangeBureau();
  const theirs = await arrangeBureau();
  const [sheet] = await sql<{ id: string }>(
    `select s.id from public.timesheets s join public.tenants t on t.id = s.tenant_id where t.slug = $1`,
    [theirs.slug],
  );
  await signIn(page, bureau.employee);
  const status = async (path: string) => (await page.goto(path))?.status();
  expect(await status(`${bureau.people}/timesheets/${sheet?.id}`)).toBe(404);
  expect(await status(`${theirs.people}/timesheets/${sheet?.id}`)).toBe(404);
  expect(await status(`${bureau.people}/timesheets/nonsense`)).toBe(404);
  expect(await status(`${bureau.people}/timesheets`)).toBe(403);
  expect(await status(`${bureau.people}/timesheets/settings`)).toBe(403);
  expect(await status(`${bureau.people}/timesheet?week=nonsense`)).toBe(200);
  // Somebody without an employee record is told so.
  await signIn(page, await newMember(bureau.slug, 'office', 'Otto Office'));
  await page.goto(`${bureau.people}/timesheet`);
  await expect(page.getByText('You have no employee record')).toBeVisible();
  await expectAxeClean(page);
});
