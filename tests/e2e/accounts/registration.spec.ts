import { expect, test } from '@playwright/test';
import { newEmail, unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { linkIn, mailsTo, mailTo } from '../support/mailbox';
import { newPerson, password, signIn } from '../support/sign-in';
import { setUpCompany, signUp } from '../support/sign-up';
import { sql } from '../support/sql';

test('from nothing to a company of one’s own', async ({ page }) => {
  const name = unique('Acme Décor');
  await page.goto('/auth/register');
  await expectAxeClean(page);
  await signUp(page, 'Asha Rao');
  await expectAxeClean(page);
  const slug = await setUpCompany(page, { name, country: 'Germany', template: 'Retail' });
  expect(slug).toMatch(/^acme-decor-/);
  await expect(page.getByText(`Welcome to ${name}`)).toBeVisible();
});

test('the wizard keeps answers, goes back, and checks every step', async ({ page }) => {
  const email = await newPerson('wizard');
  await signIn(page, email);
  const next = page.getByRole('button', { name: 'Continue' });
  // Later steps wait for earlier ones.
  await page.goto('/onboarding/template');
  await expect(page).toHaveURL(/\/onboarding\/company$/);
  await next.click();
  await expect(page.getByRole('alert')).toContainText('Company name');
  await page.getByLabel('Company name').fill('Lotus twice');
  await page.getByLabel('Web address').fill('lotus');
  await next.click();
  await expect(page.getByRole('alert')).toContainText('taken');
  await page.getByLabel('Web address').fill('');
  await next.click();
  await expect(page).toHaveURL(/\/onboarding\/country$/);
  await page.getByLabel('Country').selectOption({ label: 'United States' });
  await next.click();
  await expect(page.getByLabel('Currency')).toHaveValue('USD');
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
  await page.getByLabel('Time zone').selectOption('America/Denver');
  await next.click();
  // Left in the middle, it goes on there; what was answered stands.
  await page.goto('/onboarding');
  await expect(page).toHaveURL(/\/onboarding\/template$/);
  await page.getByRole('radio', { name: 'Field service' }).check();
  await next.click();
  await expect(page.getByText('America/Denver')).toBeVisible();
  await page.getByRole('link', { name: 'Change: Company name' }).click();
  await expect(page.getByLabel('Web address')).toHaveValue(/^lotus-twice/);
});

test('every step of the wizard is clean', { tag: '@script-on' }, async ({ page }) => {
  const email = await newPerson('steps');
  await sql(
    `update public.profiles p set onboarding = $2 from auth.users u where u.id = p.user_id and u.email = $1`,
    [
      email,
      {
        name: 'Steps',
        slug: 'steps-ltd',
        country: 'US',
        currency: 'USD',
        timeZone: 'America/Denver',
        template: 'field',
      },
    ],
  );
  await signIn(page, email);
  for (const step of ['company', 'country', 'region', 'template', 'review']) {
    await page.goto(`/onboarding/${step}`);
    await expect(page.locator('[aria-current=step]')).toBeVisible();
    await expectAxeClean(page);
  }
});

test('an address that has an account gets the same answer and another mail', async ({ page }) => {
  const email = await newPerson('known');
  await page.goto('/auth/register');
  await page.getByLabel('Your name').fill('Somebody Else');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a long and quiet walk');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText(`We have sent a message to ${email}`)).toBeVisible();
  await mailTo(email, /already have an account/);
  expect((await mailsTo(email)).some(({ subject }) => /confirm/i.test(subject))).toBe(false);
  await signIn(page, email);
});

test('until the address is confirmed nobody is let in; the mail can be sent again', async ({
  page,
}) => {
  const email = newEmail('late');
  await page.goto('/auth/register');
  await page.getByLabel('Your name').fill('Late Riser');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectAxeClean(page);
  const first = await mailTo(email, /confirm/i);
  await page.goto('/auth/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/auth\/check-email$/);
  await page.waitForTimeout(1_000);
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect(page.getByText('on its way again')).toBeVisible();
  await expect.poll(async () => (await mailsTo(email)).length).toBe(2);
  // Only the latest link counts.
  await page.goto(linkIn(first));
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByRole('heading', { name: 'no longer works' })).toBeVisible();
  await expectAxeClean(page);
  const [second] = await mailsTo(email);
  if (!second) throw new Error('no second mail');
  await page.goto(linkIn(second));
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page).toHaveURL(/\/onboarding\/company$/);
});

test('bad input comes back in the form', async ({ page }) => {
  await page.goto('/auth/register');
  await page.getByLabel('E-mail address').fill('nobody');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert')).toContainText('Your name');
  await expect(page.getByRole('alert')).toContainText('at least 10 characters');
  await expectAxeClean(page);
  await page.getByLabel('Your name').fill('Quentin');
  await page.getByLabel('E-mail address').fill(newEmail());
  await page.getByLabel('Password', { exact: true }).fill('password12345');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert')).toContainText('easy to guess');
});
