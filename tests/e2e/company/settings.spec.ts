import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn } from '../support/sign-in';

test('the owner changes profile and colours; mistakes are told at the field', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings`);
  await expectAxeClean(page);
  await page.getByLabel('Main colour').fill('navy');
  await page.locator('#brand').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write the colour as #').first()).toBeVisible();
  await expect(page.getByLabel('Main colour')).toHaveValue('navy');
  await page.getByLabel('Main colour').fill('#0a5c36');
  await page.locator('#brand').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAxeClean(page);

  await page.getByLabel('Name', { exact: true }).fill('Renamed Company');
  await page.locator('#profile').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Renamed Company').first()).toBeVisible();
});

test('a second factor for everybody needs the own one first', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings`);
  await page.getByLabel('Everybody needs a second factor').check();
  await page.locator('#security').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Set up your own second factor first').first()).toBeVisible();
});
