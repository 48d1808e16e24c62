import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';

test('somebody hides a card of the start page, and shows it again', async ({ page }) => {
  await signIn(page, 'manager@summit.test');
  await page.goto('/app/summit');
  const card = page.locator('.home-cards').getByText('Overdue projects');
  const choose = async (isShown: boolean) => {
    await page.getByText('Choose what is shown here').click();
    await page.getByRole('checkbox', { name: /^Overdue projects/ }).setChecked(isShown);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Your start page was changed.')).toBeVisible();
  };
  await expect(card).toBeVisible();
  await choose(false);
  await expect(card).toHaveCount(0);
  await expectAxeClean(page);
  await choose(true);
  await expect(card).toBeVisible();
});
