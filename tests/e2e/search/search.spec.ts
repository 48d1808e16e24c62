import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';
import { another } from '../support-tickets/people';

test('one box finds everything one may see, and nothing else', async ({ page, browser }) => {
  await signIn(page, 'manager@lotus.test');
  await page.goto('/app/lotus');
  const box = page.getByRole('searchbox', { name: 'Search' });
  if (test.info().project.use.javaScriptEnabled !== false) {
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
  }
  await box.fill('invoise');
  await box.press('Enter');
  await expect(page).toHaveTitle(/Search: invoise/);
  await expect(page.getByText('This is what there is for “invoice”.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Tasks', 'Tickets']);
  await expect(page.locator('mark').first()).toHaveText(/invoice/i);
  await expectAxeClean(page);
  await page
    .getByRole('navigation', { name: 'Kinds of results' })
    .getByRole('link', { name: /Tickets/ })
    .click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Tickets']);
  await page
    .getByRole('link', { name: /Question about last invoice/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Question about last invoice',
  );
  await page.goto('/app/lotus/search?q=Nilgiri');
  await expect(page.getByRole('link', { name: 'Nilgiri Estates', exact: true })).toBeVisible();

  const client = await another(browser, 'client@lotus.test');
  await client.goto('/portal/lotus/search?q=invoice');
  await expect(client.getByRole('link', { name: /invoice/i }).first()).toBeVisible();
  await expectAxeClean(client);
  // Of another organisation, and of nobody: the same answer.
  for (const words of ['Nilgiri', 'Xylophones']) {
    await client.goto(`/portal/lotus/search?q=${words}`);
    await expect(
      client.getByRole('heading', { name: `Nothing found for “${words}”` }),
    ).toBeVisible();
  }
  await expectAxeClean(client);
});
