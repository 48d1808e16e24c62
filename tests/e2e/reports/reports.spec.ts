import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';

test('a manager reads how support goes, down to the tickets that were counted', async ({
  page,
}) => {
  await signIn(page, 'manager@lotus.test');
  await page.goto('/app/lotus');
  await page.getByRole('link', { name: 'Reports' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  await expectAxeClean(page);
  await page
    .getByRole('navigation', { name: 'Reports' })
    .getByRole('link', { name: 'Tickets' })
    .click();
  await page.getByRole('link', { name: 'Last 12 months' }).click();
  await expect(page.getByRole('link', { name: 'Last 12 months' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  // Other journeys open tickets meanwhile, which no number of today can count.
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('To', { exact: true }).fill(yesterday);
  await page.getByLabel('Shown by').selectOption('Month');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(new RegExp(`to=${yesterday}`));
  await page
    .getByRole('table', { name: 'By client' })
    .getByRole('link', { name: 'Kapoor Textiles' })
    .click();
  await expect(page.getByRole('link', { name: 'Kapoor Textiles remove' })).toBeVisible();
  await expectAxeClean(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV By client' }).click();
  expect((await download).suggestedFilename()).toMatch(/^tickets-client-lotus-.*\.csv$/);

  const figure = page.getByRole('link', { name: /^New ?\d+/ }).first();
  const count = Number(await figure.locator('.stat-value').textContent());
  expect(count).toBeGreaterThan(0);
  await figure.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tickets');
  await expect(page.locator('tbody tr')).toHaveCount(Math.min(count, 50));
  // What the report narrowed is said, stays while filtering, and can be taken back.
  const counted = page.getByRole('link', { name: /^New .* remove$/ });
  await page.getByLabel('Priority', { exact: true }).first().selectOption('urgent');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/priority=urgent/);
  await counted.click();
  await expect(page).not.toHaveURL(/created=/);
  await expect(counted).toHaveCount(0);
});

test('the numbers are made anew on demand', async ({ page }) => {
  await signIn(page, 'owner@summit.test');
  await page.goto('/app/summit/reports/tasks?from=2020-13-45&to=tomorrow&step=never');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText(/The numbers are (up to date|being made)/)).toBeVisible();
  expect((await page.goto('/app/summit/reports/nonsense'))?.status()).toBe(404);
});
