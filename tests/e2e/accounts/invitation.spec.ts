import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { newEmail } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { newPerson, password, signIn, signInByForm } from '../support/sign-in';
import { sql } from '../support/sql';

/** An invitation into Lotus, as the members page makes it. Returns the token of its mail. */
async function invite(email: string, name: string, expires = '7 days'): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await sql(
    `insert into public.invitations (tenant_id, email, full_name, role_id, token_hash, expires_at)
     select t.id, $1, $2, r.id, $3, now() + $4::interval
     from public.tenants t join public.roles r on r.tenant_id = t.id and r.key = 'employee'
     where t.slug = 'lotus'`,
    [email, name, hash, expires],
  );
  return token;
}

test('somebody new accepts: password, account, company', async ({ page }) => {
  const email = newEmail('invited');
  const token = await invite(email, 'Meera Iyer');
  await page.goto(`/invite/${token}`);
  await expect(page.getByRole('heading', { name: 'Join Lotus' })).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel('Password').fill('lotus');
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await expect(page.getByRole('alert')).toContainText('at least 10 characters');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await expect(page).toHaveURL(/\/app\/lotus$/);
  await expect(page.getByText('Welcome to Lotus')).toBeVisible();
  // Used is used.
  const response = await page.goto(`/invite/${token}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: /doesn’t stand/ })).toBeVisible();
  await expectAxeClean(page);
});

test('somebody with an account signs in and accepts', async ({ page }) => {
  const email = await newPerson('has-account', 'Dev Anand');
  const token = await invite(email, 'Dev Anand');
  await page.goto(`/invite/${token}`);
  await expect(page.getByText(`There is an account for ${email}`)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signInByForm(page, email);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page).toHaveURL(/\/app\/lotus$/);
});

test('an invitation for another address says so', async ({ page }) => {
  const mine = await newPerson('mine');
  const theirs = newEmail('theirs');
  const token = await invite(theirs, 'Somebody Else');
  await signIn(page, mine);
  await page.goto(`/invite/${token}`);
  await expect(page.getByText(`You are signed in as ${mine}`)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Sign out and go on' }).click();
  await expect(page.getByRole('button', { name: 'Create account and join' })).toBeVisible();
});

test('run out, withdrawn and unknown look the same', { tag: '@script-off' }, async ({ page }) => {
  const expired = await invite(newEmail('expired'), 'Late', '-1 minute');
  const words: string[] = [];
  for (const token of [expired, randomBytes(32).toString('base64url')]) {
    const response = await page.goto(`/invite/${token}`);
    expect(response?.status()).toBe(404);
    words.push((await page.getByRole('main').textContent()) ?? '');
  }
  expect(words[1]).toBe(words[0]);
});
