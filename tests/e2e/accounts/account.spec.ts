import { expect, test } from '@playwright/test';
import { newEmail } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { linkIn, mailTo } from '../support/mailbox';
import { joinCompany, newPerson, password, signIn } from '../support/sign-in';

test('a session ended from another device is over at its next request', async ({
  page,
  browser,
}) => {
  const email = await newPerson('devices');
  const elsewhere = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  });
  const phone = await elsewhere.newPage();
  await signIn(phone, email);
  await phone.goto('/account/profile');
  await signIn(page, email);
  await page.goto('/account/sessions');
  const row = page.locator('[data-session]').filter({ hasText: 'Safari on iOS' });
  await expect(row).toHaveCount(1);
  await expect(page.getByText('This device')).toHaveCount(1);
  await expectAxeClean(page);
  await row.getByRole('button', { name: 'Sign out Safari on iOS' }).click();
  await expect(page.getByText('1 device is signed out.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await phone.goto('/account/profile');
  await expect(phone).toHaveURL(/\/auth\/sign-in/);
  await elsewhere.close();
});

test('name, language and theme are remembered wherever one signs in', async ({ page, browser }) => {
  const email = await newPerson('profile');
  await signIn(page, email);
  await page.goto('/account');
  await expectAxeClean(page);
  await page.getByLabel('Your name').fill('Amal Haddad');
  await page.getByRole('radio', { name: 'العربية' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByLabel('Time zone').selectOption('Asia/Dubai');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'ملفك الشخصي' })).toBeVisible();
  await expectAxeClean(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, email);
  await other.goto('/account/profile');
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('[name=fullName]')).toHaveValue('Amal Haddad');
  await elsewhere.close();
});

test('a new e-mail address counts once both have confirmed', async ({ page }) => {
  const before = await newPerson('before');
  const after = newEmail('after');
  await signIn(page, before);
  await page.goto('/account/profile');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expectAxeClean(page);
  await page.getByLabel('New e-mail address').fill(after);
  await page.getByLabel('Current password').fill(password);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await expect(page.getByText(`Follow the links we send to ${after}`)).toBeVisible();
  await page.goto(linkIn(await mailTo(after, /change/i)));
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await expect(page.getByRole('heading', { name: 'One more to go' })).toBeVisible();
  await page.goto(linkIn(await mailTo(before, /change/i)));
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await expect(page.getByText('Your e-mail address is changed')).toBeVisible();
  await expect(page.getByText(after)).toBeVisible();
});

test('somebody in two companies switches between them', async ({ page }) => {
  const email = await newPerson('switcher');
  await joinCompany(email, 'lotus', 'employee');
  await joinCompany(email, 'summit', 'employee');
  await page.goto('/auth/sign-in');
  await signIn(page, email);
  await page.goto('/auth/sign-in');
  await expect(page).toHaveURL(/\/account\/companies$/);
  await expectAxeClean(page);
  await page.getByRole('link', { name: /Summit/ }).click();
  await expect(page).toHaveURL(/\/app\/summit$/);
  // The address decides, the session follows.
  await page.goto('/app/lotus');
  await expect(page).toHaveURL(/\/app\/lotus$/);
  await expect(page.getByRole('banner')).toContainText('Lotus');
  // A company one does not belong to does not exist.
  const response = await page.goto('/app/loom');
  expect(response?.status()).toBe(404);
});
