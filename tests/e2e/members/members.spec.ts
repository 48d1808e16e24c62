import { expect, test } from '@playwright/test';
import { newEmail } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { linkIn, mailTo } from '../support/mailbox';
import { password, signIn } from '../support/sign-in';

test('a member is invited, joins, changes role, is locked out and let in again', async ({
  page,
  browser,
}) => {
  const { slug, owner, name } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Invite a member' }).click();
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAxeClean(page);

  const email = newEmail('asha');
  await page.getByLabel('Name').fill('Asha Rao');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Role').selectOption('Employee');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText(`An invitation is on its way to ${email}.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 open invitation' })).toBeVisible();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(linkIn(await mailTo(email, /invit|join/i)));
  await guest.getByLabel('Password', { exact: true }).fill(password);
  await guest
    .getByRole('button')
    .filter({ hasText: /join|accept|create/i })
    .first()
    .click();
  await expect(guest).toHaveURL(new RegExp(`/app/${slug}`));
  await expect(guest.getByText(name).first()).toBeVisible();

  await page.goto(`/app/${slug}/members?q=asha`);
  await page.getByRole('link', { name: 'Asha Rao' }).click();
  await expectAxeClean(page);
  await page.getByLabel('Role').selectOption('Manager');
  await page.getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByText('The role was changed.')).toBeVisible();
  expect((await guest.goto(`/app/${slug}/members/roles`))?.status()).toBe(200);

  await page.getByText('Deactivate').first().click();
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('They are locked out from now on')).toBeVisible();
  expect((await guest.goto(`/app/${slug}`))?.status()).toBe(404);

  await page.getByRole('button', { name: 'Reactivate' }).click();
  await expect(page.getByText('They can work again')).toBeVisible();
  expect((await guest.goto(`/app/${slug}`))?.status()).toBe(200);
});

test('the last owner stays, and nobody is promoted beyond the one who promotes', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  await newMember(slug, 'employee', 'Ela Employee');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members?q=Olga`);
  await page.getByRole('link', { name: 'Olga Owner' }).click();
  await page.getByLabel('Role').selectOption('Administrator');
  await page.getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByText('This is the last active owner').first()).toBeVisible();

  await page.goto(`/app/${slug}/members/roles`);
  await page.getByLabel('Administrator, Company settings').selectOption('None');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  const admin = await signedIn(browser, await newMember(slug, 'admin', 'Ada Admin'));
  await admin.goto(`/app/${slug}/members?q=Ela`);
  await admin.getByRole('link', { name: 'Ela Employee' }).click();
  await admin.getByLabel('Role').selectOption('Owner');
  await admin.getByRole('button', { name: 'Change role' }).click();
  await expect(
    admin.getByText('You cannot grant or change more than you hold yourself').first(),
  ).toBeVisible();
});

test('a client contact is invited for their organisation only', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members/invite`);
  await page.getByLabel('Name').fill('Cleo Client');
  await page.getByLabel('E-mail').fill(newEmail('cleo'));
  await page.getByLabel('Role').selectOption('Client');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(
    page.getByText('A client role needs a client, a staff role none.').first(),
  ).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Cleo Client');
});
