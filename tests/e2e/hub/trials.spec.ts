import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

test('a trial ends, its owner reads what happened and asks for more, the hub gives it', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const member = await signedIn(browser, await newMember(slug, 'employee', 'Emil Employee'));
  const ownerPage = await signedIn(browser, owner);
  await sql(
    'update public.tenants set trial_ends_on = private.today(time_zone) + 2 where slug = $1',
    [slug],
  );
  await ownerPage.goto(`/app/${slug}`);
  await expect(ownerPage.getByText('2 days of your trial are left')).toBeVisible();
  await ownerPage.getByRole('link', { name: 'What happens then' }).click();
  await expect(ownerPage.getByRole('heading', { name: 'Your trial', exact: true })).toBeVisible();
  await expectAxeClean(ownerPage);
  expect((await member.goto(`/app/${slug}`))?.status()).toBe(200);

  await sql(
    'update public.tenants set trial_ends_on = private.today(time_zone) - 1 where slug = $1',
    [slug],
  );
  await sql('select private.review_trials()');
  expect((await member.goto(`/app/${slug}`))?.status()).toBe(402);
  await expect(member.getByRole('heading', { name: 'The trial has ended' })).toBeVisible();
  await expectAxeClean(member);
  expect((await ownerPage.goto(`/app/${slug}/members`))?.status()).toBe(402);
  await ownerPage.getByRole('link', { name: 'See what you can do' }).click();
  await expect(ownerPage.getByRole('heading', { name: 'Your trial has ended' })).toBeVisible();
  await expectAxeClean(ownerPage);
  await ownerPage.getByRole('link', { name: 'Export your data' }).click();
  expect((await ownerPage.reload())?.status()).toBe(200);
  await ownerPage.goto(`/app/${slug}/trial`);
  await ownerPage.getByRole('button', { name: 'Send' }).click();
  await expect(ownerPage.getByRole('alert')).toBeVisible();
  await ownerPage.getByLabel('Message to us').fill('Two more weeks, please.');
  await ownerPage.getByRole('button', { name: 'Send' }).click();
  await expect(ownerPage.getByText('We will answer by e-mail.')).toBeVisible();

  await signIn(page, 'super@mainstay.test');
  await page.goto(`/hub/tenants/${slug}`);
  await expect(page.getByText('Two more weeks, please.')).toBeVisible();
  await expectAxeClean(page);
  const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const form = page.locator('form').filter({ has: page.getByLabel('Last day') });
  await form.getByLabel('Last day').fill('2020-01-01');
  await form.getByLabel('Reason').fill('They are about to sign.');
  await form.getByRole('button', { name: 'Extend the trial' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Reason')).toHaveValue('They are about to sign.');
  await form.getByLabel('Last day').fill(until);
  await form.getByRole('button', { name: 'Extend the trial' }).click();
  await expect(page.getByText('from their next request on')).toBeVisible();

  expect((await member.goto(`/app/${slug}`))?.status()).toBe(200);
  expect((await ownerPage.goto(`/app/${slug}/members`))?.status()).toBe(200);
});
