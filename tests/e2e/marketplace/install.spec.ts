import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** Uninstalls beside the product what stands in a journey's way. */
async function takeAway(slug: string, module: string): Promise<void> {
  await sql(
    `update public.module_subscriptions s set status = 'uninstalled' from public.tenants t
     where t.id = s.tenant_id and t.slug = $1 and s.module = $2`,
    [slug, module],
  );
}

test('a module is uninstalled and installed again, and everybody sees it at their next page', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const employee = await signedIn(browser, await newMember(slug, 'employee', 'Esha Employee'));
  await takeAway(slug, 'projects');
  const leave = `/app/${slug}/people/leave`;
  expect((await employee.goto(leave))?.status()).toBe(200);

  await signIn(page, owner);
  await page.goto(`/app/${slug}`);
  await page.getByRole('link', { name: 'Marketplace' }).first().click();
  await expectAxeClean(page);
  await page.goto(`/app/${slug}/marketplace?q=timesheets`);
  await expect(page.getByRole('table').getByRole('link', { name: 'Support' })).toHaveCount(0);
  await page.getByRole('table').getByRole('link', { name: 'People' }).click();
  await expect(page.getByText('Approve leave')).toBeVisible();
  await expectAxeClean(page);
  await page.getByText('Uninstall People').click();
  await page.getByRole('button', { name: 'Uninstall', exact: true }).click();
  await expect(page.getByText('People is uninstalled. Its data is kept.')).toBeVisible();

  // At once, for everybody, as if it had never been there: 404 and not 403.
  expect((await employee.goto(leave))?.status()).toBe(404);
  expect((await page.goto(leave))?.status()).toBe(404);
  await employee.goto(`/app/${slug}`);
  await expect(employee.getByRole('link', { name: 'Leave' })).toHaveCount(0);
  await page.goto(`/app/${slug}/members/roles`);
  await expect(page.getByText('Approve leave')).toHaveCount(0);
  expect((await page.goto(`/app/${slug}/marketplace/people/settings`))?.status()).toBe(404);

  await page.goto(`/app/${slug}/marketplace/people`);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Bring People back' }).click();
  await expect(page.getByText('People is installed.')).toBeVisible();
  expect((await employee.goto(leave))?.status()).toBe(200);
});

test('a module comes with what it needs, and stays while another needs it', async ({ page }) => {
  const { slug, owner } = await newCompany();
  for (const module of ['projects', 'support', 'crm']) await takeAway(slug, module);
  await signIn(page, owner);
  expect((await page.goto(`/app/${slug}/support/tickets`))?.status()).toBe(404);
  await page.goto(`/app/${slug}/marketplace/support`);
  await expect(page.getByText('It needs Clients, which you don’t have yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Install Support with Clients' }).click();
  await expect(page.getByText('Support is installed.')).toBeVisible();
  expect((await page.goto(`/app/${slug}/support/tickets`))?.status()).toBe(200);

  await page.goto(`/app/${slug}/marketplace/crm`);
  await expect(page.getByText('Support can’t work without it.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Uninstall/ })).toHaveCount(0);
});

test('settings are checked, kept and take effect', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  const settings = `/app/${slug}/marketplace/support/settings`;
  await page.goto(settings);
  await expectAxeClean(page);
  await page.getByLabel('Close resolved tickets after').fill('900');
  await page.getByLabel('Usual priority').selectOption('High');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enter 90 or less.').first()).toBeVisible();
  await expect(page.getByLabel('Usual priority')).toHaveValue('high');
  await expectAxeClean(page);
  await page.getByLabel('Close resolved tickets after').fill('9');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Close resolved tickets after')).toHaveValue('9');
  await page.goto(`/app/${slug}/support/tickets/new`);
  await expect(page.getByLabel('Priority')).toHaveValue('high');
});

test('who may not manage modules finds no marketplace', { tag: '@script-off' }, async ({
  page,
}) => {
  const { slug } = await newCompany();
  await signIn(page, await newMember(slug, 'manager', 'Mira Manager'));
  for (const path of ['marketplace', 'marketplace/people', 'marketplace/people/settings']) {
    expect((await page.goto(`/app/${slug}/${path}`))?.status(), path).toBe(403);
  }
});
