import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';

test('an admin changes a cell, sees what will change, saves; it holds at the next click', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const employee = await signedIn(browser, await newMember(slug, 'employee', 'Ela Employee'));
  expect((await employee.goto(`/app/${slug}/members/roles`))?.status()).toBe(403);

  await signIn(page, owner);
  await page.goto(`/app/${slug}/members/roles`);
  await expectAxeClean(page);
  await page.getByLabel('Employee, See roles', { exact: true }).selectOption('All');
  await page.getByLabel('Manager, See the audit trail', { exact: true }).selectOption('None');
  await page.getByRole('button', { name: 'Review changes' }).click();

  const review = page.locator('#review');
  await expect(review.getByRole('heading')).toHaveText('2 changes to save');
  await expect(review.getByRole('row', { name: /Employee.*See roles.*None.*All/ })).toBeVisible();
  await expect(review.getByRole('row', { name: /Manager.*audit.*Own.*None/ })).toBeVisible();
  expect((await employee.goto(`/app/${slug}/members/roles`))?.status()).toBe(403);

  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('2 permissions were changed.')).toBeVisible();
  expect((await employee.goto(`/app/${slug}/members/roles`))?.status()).toBe(200);
  await expect(employee.getByText('Review changes')).toHaveCount(0);

  await page.goto(`/app/${slug}/audit?action=role.permissions_changed&q=roles.read`);
  await page.getByText('1 field').first().click();
  await expect(page.getByText('roles.read').first()).toBeVisible();
});

test('a change that somebody else overtook is not saved', async ({ page, browser }) => {
  const { slug, owner } = await newCompany();
  const other = await signedIn(browser, await newMember(slug, 'admin', 'Ada Admin'));
  await signIn(page, owner);
  for (const editor of [page, other]) {
    await editor.goto(`/app/${slug}/members/roles`);
    await editor.getByLabel('Crew, See clients').selectOption('None');
    await editor.getByRole('button', { name: 'Review changes' }).click();
  }
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('1 permission was changed.')).toBeVisible();
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByText('Somebody changed these permissions meanwhile')).toBeVisible();
});

/** Presses Tab until the thing of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()) === name) return;
  }
  throw new Error(`${name} cannot be reached with Tab`);
}

test('the matrix is worked with the keyboard alone', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members/roles`);
  await tabTo(page, 'Guest');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/role=/);
  await tabTo(page, 'Guest, See clients');
  await page.keyboard.press('N');
  await expect(page.getByLabel('Guest, See clients')).toHaveValue('none');
  await tabTo(page, 'Review changes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 change to save' })).toBeVisible();
  await tabTo(page, 'Save changes');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 permission was changed.')).toBeVisible();
});

test('a role of their own starts as a copy and can go again', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members/roles/new`);
  await page.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Name of the role').fill('Team lead');
  await page.getByLabel('Copy permissions from').selectOption('Manager');
  await page.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByText('The role Team lead was created.')).toBeVisible();
  await expect(page.getByLabel('Team lead, See roles', { exact: true })).toHaveValue('all');
  await page.getByRole('link', { name: 'Team lead' }).last().click();
  await expectAxeClean(page);
  await page.getByText('Delete role').first().click();
  await page.getByRole('button', { name: 'Delete role' }).click();
  await expect(page.getByText('The role was deleted.')).toBeVisible();
});
