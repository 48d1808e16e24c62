import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { mailTo } from '../support/mailbox';
import { newPerson, signIn, signInByForm } from '../support/sign-in';
import { sql } from '../support/sql';
import { nextCode } from '../support/totp';

/** Sets an authenticator up; returns its key and the recovery codes. */
async function setUp(page: Page): Promise<{ key: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const key = ((await page.locator('.totp-secret').textContent()) ?? '').trim();
  await page.getByLabel('Six-digit code').fill(await nextCode(key));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const codes = await page.locator('.recovery-codes li').allTextContents();
  expect(codes).toHaveLength(10);
  return { key, codes };
}

test('set up, sign in with a code, turn off', async ({ page }) => {
  const email = await newPerson('totp');
  await signIn(page, email);
  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Set it up' }).click();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  await expectAxeClean(page);
  // A mistyped code keeps the same QR code.
  const shown = (await page.locator('.totp-secret').textContent()) ?? '';
  await page.getByLabel('Six-digit code').fill('12345');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('alert')).toContainText('six digits');
  await expect(page.locator('.totp-secret')).toHaveText(shown);
  await page.getByLabel('Six-digit code').fill(await nextCode(shown));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.getByText('You have 10 recovery codes left')).toBeVisible();
  await mailTo(email, /Two-step sign-in is on/);

  await page.context().clearCookies();
  await page.goto('/auth/sign-in?next=%2Faccount%2Fsecurity');
  await signInByForm(page, email);
  await expect(page).toHaveURL(/\/auth\/second-factor/);
  await expectAxeClean(page);
  // Half signed in is not signed in.
  await page.goto('/account/sessions');
  await expect(page).toHaveURL(/\/auth\/second-factor/);
  const code = await nextCode(shown);
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/account\/sessions$/);

  // The code was used: it opens nothing a second time.
  await page.goto('/account/security/totp/off');
  await expectAxeClean(page);
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByRole('alert')).toContainText('has been used');
  await page.getByLabel('Six-digit code').fill(await nextCode(shown));
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByText('Two-step sign-in is off')).toBeVisible();
});

test('a recovery code lets in once, removes the lost app and asks for a new one', async ({
  page,
}) => {
  const email = await newPerson('recovery');
  await signIn(page, email);
  await page.goto('/account/security/totp');
  const { codes } = await setUp(page);
  await page.context().clearCookies();
  await page.goto('/auth/sign-in');
  await signInByForm(page, email);
  await page.getByRole('link', { name: /use a recovery code/ }).click();
  await expectAxeClean(page);
  await page.getByLabel('Recovery code').fill('0000-0000-0000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('not right');
  await page.getByLabel('Recovery code').fill((codes[3] ?? '').toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Your account has only a password now')).toBeVisible();
  await expectAxeClean(page);
  await mailTo(email, /recovery code was used/);
  // With the app gone, so are its codes; a new app brings new ones.
  const again = await setUp(page);
  expect(again.codes).not.toContain(codes[3]);
});

test('a company that requires two steps is closed until they are set up', async ({ page }) => {
  const email = await newPerson('required');
  const slug = `strict-${email.split('@')[0]}`.slice(0, 40);
  await sql(
    `select private.create_tenant($1, 'Strict Ltd', 'IN', 'INR', 'Asia/Kolkata', 'en', 'health', u.id, 'Owner')
     from auth.users u where u.email = $2`,
    [slug, email],
  );
  await sql('update public.tenants set require_mfa = true where slug = $1', [slug]);
  await signIn(page, email);
  await page.goto(`/app/${slug}`);
  await expect(page.getByText('Your company requires two-step sign-in')).toBeVisible();
  await expectAxeClean(page);
  await setUp(page);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page).toHaveURL(new RegExp(`/app/${slug}$`));
  await expect(page.getByRole('banner')).toContainText('Strict Ltd');
});
