import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn } from '../support/sign-in';

test('a flag is made, given to one company, taken away and removed, and the trail says so', async ({
  page,
}) => {
  const key = `journey_${randomBytes(4).toString('hex')}`;
  const { slug, name } = await newCompany();
  await signIn(page, 'super@mainstay.test');
  await page.goto('/hub/flags');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New flag' }).click();
  await page.getByLabel('Key').fill('Not A Key');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel('Key').fill(key);
  await page.getByLabel('What it switches').fill('A feature of this journey');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: key })).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel('Address').fill('nowhere-at-all');
  await page.getByRole('button', { name: 'Add the exception' }).click();
  await expect(page.getByText('No company or person has this address.').first()).toBeVisible();
  await page.getByLabel('Address').fill(slug);
  await page.getByRole('button', { name: 'Add the exception' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('On');
  await page.getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByText('No exceptions')).toBeVisible();
  await page.locator('summary', { hasText: 'Remove the flag' }).click();
  await page.getByRole('button', { name: 'Remove the flag' }).click();
  await expect(page.getByText('Removed.')).toBeVisible();
  await page.goto('/hub/trail?action=flag.removed');
  await expect(page.getByRole('cell', { name: 'Removed a flag' }).first()).toBeVisible();
  await expectAxeClean(page);
});

test('a person is found by the whole address, the fleet shows who runs', async ({ page }) => {
  await signIn(page, 'super@mainstay.test');
  await page.goto('/hub/people');
  await page.getByLabel('E-mail address').fill('owner@lotus.test');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('link', { name: /Lotus/ })).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel('E-mail address').fill('nobody@nowhere.test');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('Nobody found')).toBeVisible();
  await page.goto('/hub/fleet');
  await expect(page.getByRole('rowheader', { name: 'Web' }).first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Worker' }).first()).toBeVisible();
  await expectAxeClean(page);
});
