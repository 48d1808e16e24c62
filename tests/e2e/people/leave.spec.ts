import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** A Monday some weeks ahead, and days after it. */
function monday(weeks: number, plus = 0): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7) + weeks * 7 + plus);
  return day.toISOString().slice(0, 10);
}

/** A company with a manager, their report, weekends off and twelve days of annual leave each. */
async function arrangeOffice() {
  const company = await newCompany();
  const manager = await newMember(company.slug, 'manager', 'Meera Manager');
  const employee = await newMember(company.slug, 'employee', 'Emil Employee');
  const colleague = await newMember(company.slug, 'employee', 'Carla Colleague');
  await sql(
    `with tenant as (select id from public.tenants where slug = $1),
      person as (
        insert into public.employees (tenant_id, user_id, full_name, started_on)
        select m.tenant_id, m.user_id, m.display_name, '2020-01-01'
        from public.memberships m join tenant t on t.id = m.tenant_id
        where m.email = any($2) returning *
      ),
      list as (
        insert into public.holiday_lists (tenant_id, name, is_default, covers_from, covers_until)
        select id, 'Weekends', true, '2024-01-01', '2034-12-31' from tenant
      ),
      type as (
        insert into public.leave_types (tenant_id, name) select id, 'Annual leave' from tenant returning *
      )
     insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
     select p.tenant_id, p.id, t.id, '2024-01-01' from person p, type t`,
    [company.slug, [manager, employee, colleague]],
  );
  await sql(
    `update public.employees e set manager_id = m.id from public.employees m
     where m.tenant_id = e.tenant_id and m.full_name = 'Meera Manager' and e.full_name <> m.full_name
       and e.tenant_id = (select id from public.tenants where slug = $1)`,
    [company.slug],
  );
  await sql(
    `insert into public.leave_ledger_entries (tenant_id, employee_id, leave_type_id, kind, days, effective_on)
     select tenant_id, employee_id, leave_type_id, 'allocation', 12, '2026-01-01'
     from public.leave_entitlements where tenant_id = (select id from public.tenants where slug = $1)`,
    [company.slug],
  );
  return { ...company, manager, employee, people: `/app/${company.slug}/people` };
}

async function fill(page: Page, first: string, last?: string) {
  await page.getByLabel(/^First day/).fill(first);
  if (last) await page.getByLabel(/^Last day/).fill(last);
}

test('an employee files leave, the manager rejects one and approves another, the employee cancels', async ({
  page,
  browser,
}) => {
  const office = await arrangeOffice();
  await signIn(page, office.employee);

  // Half a day: checked first, nothing filled in is lost, then sent.
  await page.goto(`${office.people}/leave`);
  await page.getByRole('link', { name: 'Request leave' }).first().click();
  await expectAxeClean(page);
  await fill(page, monday(2));
  await page.getByLabel('On the first day').selectOption('Morning only');
  await page.getByLabel('Reason').fill('Dentist');
  await page.getByRole('button', { name: 'Check' }).click();
  const preview = page
    .getByRole('region', { name: 'What it comes to' })
    .or(page.locator('#preview'));
  await expect(preview.first()).toContainText('0.5 days');
  await expect(preview.first()).toContainText('Half a working day');
  await expect(preview.first()).toContainText('11.5 days');
  await expect(page.getByLabel('Reason')).toHaveValue('Dentist');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('Your request for 0.5 days has been sent.')).toBeVisible();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await expectAxeClean(page);

  // On the same morning again: refused at the field.
  await page.goto(`${office.people}/leave/new`);
  await fill(page, monday(2));
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('alert')).toContainText('You already have leave');
  // Over a weekend, which does not count.
  await fill(page, monday(3, 3), monday(4));
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('Your request for 3 days has been sent.')).toBeVisible();
  const approvedPath = new URL(page.url()).pathname;

  const manager = await signedIn(browser, office.manager);
  await manager.goto(`${office.people}/leave/team`);
  const rows = manager.getByRole('row').filter({ hasText: 'Emil Employee' });
  await expect(rows).toHaveCount(2);
  await expectAxeClean(manager);
  await rows.first().getByRole('link').click();
  await manager.getByRole('button', { name: 'Reject' }).click();
  await expect(manager.getByRole('alert')).toContainText('Say why');
  await manager.getByLabel('Note').fill('All hands that morning');
  await expectAxeClean(manager);
  await manager.getByRole('button', { name: 'Reject' }).click();
  await expect(manager.getByText('Rejected. The employee is told why.')).toBeVisible();
  await manager.goto(`${office.people}/leave/team`);
  await manager.getByRole('checkbox').check();
  await manager.getByRole('button', { name: 'Approve selected' }).click();
  await expect(manager.getByText('1 request approved.')).toBeVisible();
  await expect(manager.getByText('Nothing waits for you')).toBeVisible();

  await page.goto(`${office.people}/leave`);
  await expect(page.getByRole('row').filter({ hasText: 'Approved' })).toHaveCount(1);
  await page.getByRole('row').filter({ hasText: 'Rejected' }).getByRole('link').click();
  await expect(page.getByText('All hands that morning')).toBeVisible();

  await page.goto(approvedPath);
  await page.getByText('Cancel leave').click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByText('The leave is cancelled.')).toBeVisible();
  await page.goto(`${office.people}/leave`);
  await expect(page.getByText('days available')).toBeVisible();
  await page.getByRole('link', { name: 'How is this made up?' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Given back' })).toHaveCount(3);
  await expect(page.getByRole('row').filter({ hasText: 'Granted' })).toContainText('+12');
  await expectAxeClean(page);
  await manager.context().close();
});

test('colleagues see who is away, not why', async ({ page }) => {
  const office = await arrangeOffice();
  await sql(
    `insert into public.leave_requests (tenant_id, employee_id, leave_type_id, start_date, end_date, status, reason)
     select e.tenant_id, e.id, a.leave_type_id, $2, $2, 'approved', 'Secret'
     from public.employees e
     join public.leave_entitlements a on a.tenant_id = e.tenant_id and a.employee_id = e.id
     where e.full_name = 'Carla Colleague' and e.tenant_id = (select id from public.tenants where slug = $1)`,
    [office.slug, monday(2)],
  );
  await signIn(page, office.employee);
  await page.goto(`${office.people}/leave/calendar?month=${monday(2).slice(0, 7)}`);
  await expect(page.getByText('Carla Colleague (Away)')).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`${office.people}/leave/new`);
  await fill(page, monday(2));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Also away in these days')).toBeVisible();
  await expect(page.getByText('Secret')).toHaveCount(0);
  expect((await page.goto(`${office.people}/leave/settings`))?.status()).toBe(403);
  expect((await page.goto(`${office.people}/leave/team`))?.status()).toBe(403);
});

test('whoever manages leave sets it up, adds an employee and a holiday', async ({ page }) => {
  const company = await newCompany();
  const people = `/app/${company.slug}/people`;
  await signIn(page, company.owner);
  await page.goto(`${people}/leave/settings`);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Start with these' }).click();
  await expect(page.getByText('Leave is set up.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Annual leave' })).toContainText('Monthly');
  await expectAxeClean(page);

  await page.getByRole('link', { name: 'Annual leave' }).click();
  await expect(page.getByLabel('Days a year')).toHaveValue('20');
  await page.getByLabel('Days a year').fill('24');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Annual leave is saved.')).toBeVisible();

  await page.getByRole('link', { name: 'Weekends and holidays' }).click();
  await page.getByLabel('Add holidays').fill('someday: a holiday');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be read: 1');
  await page.getByLabel('Add holidays').fill(`${monday(2)} Founders’ day`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Founders’ day' })).toBeVisible();
  await expectAxeClean(page);

  await page.goto(`${people}/employees/new`);
  await page.getByLabel('Name').fill('Nora New');
  await page.getByLabel('Account').selectOption({ index: 1 });
  await page.getByLabel('First day').fill('2024-01-01');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The employee is added.')).toBeVisible();

  const entitle = page.locator('form', { has: page.getByLabel('Days a year') });
  await entitle.getByLabel('From').fill('2026-01-01');
  await entitle.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('What is due is posted in a moment.')).toBeVisible();
  const post = page.locator('form', { has: page.getByLabel('Counts from') });
  await post.getByLabel('Days', { exact: true }).fill('2.5');
  await post.getByLabel('Reason').fill('Worked over the holidays');
  await post.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText('Posted to the ledger.')).toBeVisible();
  await expectAxeClean(page);
  // The worker posts what has been earned.
  await expect(async () => {
    await page.reload();
    await page.getByRole('link', { name: 'How is this made up?' }).first().click();
    await expect(page.getByRole('row').filter({ hasText: 'Earned' }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 45_000 });
  await expect(page.getByRole('row').filter({ hasText: 'Worked over the holidays' })).toBeVisible();
});
