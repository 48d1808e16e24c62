import { expect, test } from '@playwright/test';
import { newEmail } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { codeIn, linkIn, mailTo } from '../support/mailbox';
import { joinCompany, newPerson, password, signIn, signInByForm } from '../support/sign-in';

test('sign in, arrive where one wanted to, sign out', async ({ page }) => {
  const email = await newPerson('in-and-out');
  await joinCompany(email, 'lotus', 'employee');
  await page.goto('/account/sessions');
  await expect(page).toHaveURL(/\/auth\/sign-in\?next=/);
  await expectAxeClean(page);
  await signInByForm(page, email, 'not the password');
  await expect(page.getByRole('alert')).toContainText('not right');
  await expectAxeClean(page);
  await signInByForm(page, email);
  await expect(page).toHaveURL(/\/account\/sessions$/);
  // Whoever is signed in has no use for the form.
  await page.goto('/auth/sign-in');
  await expect(page).toHaveURL(/\/app\/lotus$/);
  await page.goto('/account/sessions');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('signed out on all your devices')).toBeVisible();
  await page.goto('/app/lotus');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});

test('next leads to our own pages only', async ({ page }) => {
  const email = await newPerson('elsewhere');
  await page.goto('/auth/sign-in?next=https%3A%2F%2Fexample.com%2F');
  await signInByForm(page, email);
  await expect(page).toHaveURL(/\/onboarding\/company$/);
});

test('sign in with a link, read only once', async ({ page, request }) => {
  const email = await newPerson('link');
  await page.goto('/auth/sign-in?next=%2Faccount%2Fprofile');
  await page.getByRole('link', { name: 'Send me a sign-in link' }).click();
  await expectAxeClean(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText(`If there is an account for ${email}`)).toBeVisible();
  await expectAxeClean(page);
  const link = linkIn(await mailTo(email, /sign-in link/i));
  // A program that looks at the links of mails uses nothing up.
  expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/account\/profile$/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'no longer works' })).toBeVisible();
});

test('sign in with the code of the mail', async ({ page }) => {
  const email = await newPerson('code');
  await page.goto('/auth/magic-link');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  const code = codeIn(await mailTo(email, /sign-in link/i));
  await page.getByLabel('Six-digit code').fill(code === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not right');
  await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/onboarding\/company$/);
});

test('a reset ends every other session', async ({ page, browser }) => {
  const email = await newPerson('reset');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, email);
  await other.goto('/account/profile');
  await expect(other.getByRole('heading', { name: 'Your profile' })).toBeVisible();

  await page.goto('/auth/sign-in');
  await page.getByRole('link', { name: 'I forgot my password' }).click();
  await expectAxeClean(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.goto(linkIn(await mailTo(email, /reset/i)));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/auth\/new-password$/);
  await expectAxeClean(page);
  await page.getByLabel('New password').fill('an umbrella for two');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await mailTo(email, /password was changed/i);

  await other.goto('/account/profile');
  await expect(other).toHaveURL(/\/auth\/sign-in/);
  await elsewhere.close();
  // The page for a new password is not for whoever is just signed in.
  await page.goto('/auth/new-password');
  await expect(page).toHaveURL(/\/auth\/reset$/);
});

test('the password asks for the present one and ends other sessions', async ({ page, browser }) => {
  const email = await newPerson('change');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, email);
  await signIn(page, email);
  await page.goto('/account/security');
  await expectAxeClean(page);
  await page.getByLabel('Current password').fill('something else');
  await page.getByLabel('New password').fill('an umbrella for two');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert')).toContainText('not your current password');
  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password').fill('an umbrella for two');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await other.goto('/account/profile');
  await expect(other).toHaveURL(/\/auth\/sign-in/);
  await elsewhere.close();
});

test('an unknown address is told what a known one is', async ({ page }) => {
  const words = async (path: string, button: string, email: string) => {
    await page.goto(path);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: button }).click();
    await expect(page).toHaveURL(/\/auth\/check-email$/);
    return ((await page.getByRole('main').textContent()) ?? '').replaceAll(email, '…');
  };
  const known = await newPerson('enumeration');
  for (const path of ['/auth/reset', '/auth/magic-link']) {
    const told = await words(path, 'Send me a link', known);
    expect(await words(path, 'Send me a link', newEmail('nobody'))).toBe(told);
  }
});
