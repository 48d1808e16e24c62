import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';

test('the hub suspends a company, its people read why, and it goes on again', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await newCompany();
  const theirs = await signedIn(browser, owner);
  expect((await theirs.goto(`/app/${slug}`))?.status()).toBe(200);
  expect((await theirs.goto('/hub'))?.status()).toBe(404);

  await signIn(page, 'super@mainstay.test');
  await page.goto(`/hub?q=${slug}`);
  await expectAxeClean(page);
  await page.getByRole('link', { name }).click();
  await expectAxeClean(page);
  await page.getByRole('button', { name: `Suspend ${name}` }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('#status').getByLabel('Reason').fill('Invoices are unpaid since August.');
  await page.getByRole('button', { name: `Suspend ${name}` }).click();
  await expect(page.getByText('Every page, API call and job of theirs stopped.')).toBeVisible();

  const stopped = await theirs.goto(`/app/${slug}/members`);
  expect(stopped?.status()).toBe(423);
  await expect(theirs.getByText('Invoices are unpaid since August.')).toBeVisible();
  await expectAxeClean(theirs);

  await page.getByRole('button', { name: 'Reactivate' }).click();
  await expect(page.getByText('They can go on.')).toBeVisible();
  expect((await theirs.goto(`/app/${slug}/members`))?.status()).toBe(200);

  await theirs.goto(`/app/${slug}/audit?q=suspended`);
  await expect(theirs.getByRole('cell', { name: 'Sam Okafor' }).first()).toBeVisible();
});
