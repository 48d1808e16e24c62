import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';

test('who runs the company sees how a page came about, and nobody else', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/crm/clients/new`);
  await expect(page.getByText('How this page came about')).toHaveCount(0);
  await page.locator('header summary').last().click();
  await page.getByRole('button', { name: 'Explain my requests' }).click();
  await page.getByText('How this page came about').click();
  const panel = page.locator('.debug');
  await expect(panel).toContainText('private.company_session');
  await expect(panel).toContainText('clients.manage: all');
  await expectAxeClean(page);
  await page.getByLabel('Name').fill('Secret Client');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByText('How this page came about').click();
  await expect(panel).toContainText('client.created');
  // Statements are shown without their values.
  await expect(panel).not.toContainText('Secret Client');

  const employee = await newMember(slug, 'employee', 'Eve Employee');
  const eve = await signedIn(browser, employee);
  await eve.context().addCookies([{ name: 'mainstay_debug', value: 'on', url: page.url() }]);
  await eve.goto(`/app/${slug}`);
  await expect(eve.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(eve.locator('.debug')).toHaveCount(0);
  await eve.locator('header summary').last().click();
  await expect(eve.getByRole('button', { name: 'Explain my requests' })).toHaveCount(0);
});
