import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn } from '../support/sign-in';

test('a policy is made, a ticket gets its deadline, and says why it is what it is', async ({
  page,
}) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/support/sla`);
  await expect(page.getByText('Nothing is promised yet')).toBeVisible();
  await page.getByRole('link', { name: 'New policy' }).click();
  await page.getByLabel('Name of the policy').fill('Gold');
  const normal = page.getByRole('group', { name: 'Normal', exact: true });
  await normal.getByLabel(/^First answer/).fill('soon');
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('alert')).toContainText('Write hours and minutes');
  await expect(normal.getByLabel(/^First answer/)).toHaveValue('soon');
  await expect(page.getByLabel('Name of the policy')).toHaveValue('Gold');
  await expectAxeClean(page);
  await normal.getByLabel(/^First answer/).fill('3h');
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('heading', { name: 'Gold' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Normal' })).toContainText('3h');
  await expectAxeClean(page);

  await page.goto(`/app/${slug}/support/tickets/new`);
  await page.getByLabel('Subject').fill('The shop is down');
  await page.getByLabel('What is it about?').fill('Since this morning.');
  await page.getByRole('button', { name: 'Open ticket' }).click();
  const sla = page.locator('.card').filter({ has: page.getByRole('heading', { name: 'SLA' }) });
  await expect(sla).toContainText('First answer');
  await expect(sla).toContainText('Running');
  await sla.getByText('Why?').first().click();
  await expect(sla.getByText('counted: working hours').first()).toBeVisible();
  const ticket = page.url();
  // The worker reckons it within a moment.
  await expect(async () => {
    await page.goto(`/app/${slug}/support/tickets?sort=due`);
    await expect(page.getByRole('row').filter({ hasText: 'The shop is down' })).toContainText(
      'in 2 hours',
      { timeout: 1_000 },
    );
  }).toPass({ timeout: 45_000 });
  await expectAxeClean(page);

  await page.goto(ticket);
  await page.getByLabel('Status').selectOption('Waiting for client');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(sla).toContainText('Standing still');
  await sla.getByText('Why?').first().click();
  await expect(
    sla.getByText('Not counted: the ticket was “Waiting for client”').first(),
  ).toBeVisible();
  await expectAxeClean(page);
});
