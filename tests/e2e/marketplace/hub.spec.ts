import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

test('the hub makes a plan, and a company on it may install what it includes', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await newCompany();
  await sql(
    `update public.module_subscriptions s set status = 'uninstalled' from public.tenants t
     where t.id = s.tenant_id and t.slug = $1 and s.module = 'people'`,
    [slug],
  );
  const id = `p-${randomBytes(4).toString('hex')}`;
  await signIn(page, 'super@mainstay.test');
  await page.goto('/hub/plans');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New plan' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`Plan ${id}`);
  await page.getByLabel('Id', { exact: true }).fill(id);
  await page.getByLabel('Price').fill('ten');
  await page.getByLabel('Clients').check();
  await page.getByRole('button', { name: 'Create plan' }).click();
  await expect(page.getByText('Enter a price such as 49 or 49.50.').first()).toBeVisible();
  await expect(page.getByLabel('Clients')).toBeChecked();
  await expectAxeClean(page);
  await page.getByLabel('Price').fill('10.50');
  await page.getByRole('button', { name: 'Create plan' }).click();
  await expect(page.getByText('The plan is there.')).toBeVisible();
  await expectAxeClean(page);

  await page.getByLabel('Move a company to this plan').fill(slug);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  const theirs = await signedIn(browser, owner);
  await theirs.goto(`/app/${slug}/marketplace/people`);
  await expect(theirs.getByText('Your plan doesn’t include it.')).toBeVisible();

  await page.getByLabel('People').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await theirs.goto(`/app/${slug}/marketplace/people`);
  await theirs.getByRole('button', { name: 'Bring People back' }).click();
  await expect(theirs.getByText('People is installed.')).toBeVisible();

  await page.getByText(`Withdraw Plan ${id}`).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText('Withdrawn. Companies on it stay.')).toBeVisible();
  await expect(page.getByText('Sam Okafor changed it').first()).toBeVisible();
});

test('the hub rolls a version out to one company', async ({ page }) => {
  const { slug, name } = await newCompany();
  await sql(
    `insert into public.module_versions (module, version) values ('crm', '1.0.1') on conflict do nothing`,
  );
  await signIn(page, 'super@mainstay.test');
  await page.goto('/hub/products');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Clients' }).click();
  await page.goto(`/hub/products/crm?q=${slug}`);
  await expectAxeClean(page);
  await page.getByRole('checkbox', { name }).check();
  await page.getByLabel('Move to version').selectOption('1.0.1');
  await page.getByRole('button', { name: 'Roll out' }).click();
  await expect(page.getByText('1 company moved.')).toBeVisible();
  await page.goto(`/hub/products/crm?q=${slug}`);
  await expect(page.getByRole('cell', { name: '1.0.1' })).toBeVisible();
  await page.getByRole('button', { name: 'Roll out' }).click();
  await expect(page.getByText('Choose companies, or all of them.').first()).toBeVisible();
});
