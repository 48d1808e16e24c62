import { expect, test } from '@playwright/test';
import { newEmail, unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';
import { picture } from '../support-tickets/people';

test('a client signs in, sees projects, opens a ticket and uploads a file', async ({ page }) => {
  const subject = unique('A new photograph');
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus');
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'News' })).toBeVisible();
  await expect(page.getByText(/% done/).first()).toBeVisible();
  await expectAxeClean(page);

  const card = page.getByRole('heading', { level: 3 }).getByRole('link').first();
  const project = (await card.textContent()) ?? '';
  await card.click();
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
  await page.getByRole('link', { name: 'Home', exact: true }).click();

  await page.getByRole('link', { name: 'New ticket' }).click();
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What is it about?').fill('For the front page.');
  await page.getByLabel(/^Files/).setInputFiles(picture);
  await page.getByRole('button', { name: 'Send ticket' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();

  await page.goto('/portal/lotus');
  const files = page.locator('.card').filter({ hasText: 'Recent files' });
  await expect(files).toContainText(subject);
  await expect(files.getByRole('link', { name: picture.name }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Organisation' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Rohan Kapoor' })).toContainText('You');
  await expect(page.getByText('Nilgiri')).toHaveCount(0);
  await expectAxeClean(page);
});

test('a client invites a colleague and takes it back', async ({ page }) => {
  const email = newEmail('colleague');
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus/organisation');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Name').fill('Asha Rao');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText(/invitation is on its way/i)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Asha Rao');
  await expectAxeClean(page);
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText(email)).toHaveCount(0);
});
