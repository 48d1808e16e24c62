import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn } from '../support/sign-in';

test('a rule is written, tried on what was, and tells its person', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  const addClient = async (name: string) => {
    await page.goto(`/app/${slug}/crm/clients/new`);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: /Create|Add|Save/ }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  };
  await addClient('Acme Paper');

  await page.goto(`/app/${slug}/automation`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New rule' }).click();
  await expectAxeClean(page);
  await page.getByLabel('Client added').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('Add at least one step.').first()).toBeVisible();

  await page.getByLabel('Name', { exact: true }).fill('Paper clients');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Paper clients');
  await page.getByLabel('What', { exact: true }).selectOption('record.name');
  await page.getByLabel('How', { exact: true }).selectOption('contains');
  await page.getByLabel('Value', { exact: true }).fill('paper');
  await page.getByRole('button', { name: 'Tell somebody' }).click();
  await page.getByLabel('Whom').selectOption({ label: 'Olga Owner' });
  await page.getByLabel('Title').fill('Paper again: {{record.nme}}');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('The event has no record.nme.').first()).toBeVisible();
  await page.getByLabel('Title').fill('Paper again: {{record.name}}');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('The rule is saved.')).toBeVisible();
  await expectAxeClean(page);

  await page.getByRole('link', { name: 'Try on past events' }).click();
  await expect(page.getByText('Paper again: Acme Paper')).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`/app/${slug}/notifications`);
  await expect(page.getByText('Paper again')).toHaveCount(0);

  await addClient('Globex Steel');
  await addClient('Initech Paper');
  await expect(async () => {
    await page.goto(`/app/${slug}/notifications`);
    await expect(page.getByText('Paper again: Initech Paper')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
  await expect(page.getByText('Globex')).toHaveCount(0);

  await page.goto(`/app/${slug}/automation`);
  await page.getByRole('link', { name: 'Paper clients' }).click();
  await expect(page.getByText('Done', { exact: true })).toHaveCount(1);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('The rule is off.')).toBeVisible();
});
