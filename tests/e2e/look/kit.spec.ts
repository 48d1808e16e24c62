import { expect, type Page, test } from '@playwright/test';
import { appUrl } from '../support/address';
import { expectAxeClean, schemes } from '../support/axe';
import { newPerson, signIn } from '../support/sign-in';

const frames = ['portal', 'hub', 'auth', 'site'].map((name) => `/dev/kit/${name}`);
const main = ['/', '/dev/kit', '/dev/kit/workspace'];
// `system` is looked at in light and in dark.
const looks = [
  { theme: 'system', locale: 'en', width: 1280, places: [...main, ...frames] },
  { theme: 'system', locale: 'ar', width: 390, places: [...main, '/dev/kit/portal'] },
  { theme: 'contrast', locale: 'hi', width: 390, places: main },
];

async function dress(page: Page, look: { theme: string; locale: string; width: number }) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: look.width, height: 844 });
  await page.context().addCookies([
    { name: 'mainstay_theme', value: look.theme, url: appUrl },
    { name: 'mainstay_locale', value: look.locale, url: appUrl },
  ]);
}

for (const look of looks) {
  for (const place of look.places) {
    test(`${place} in ${look.theme}, ${look.locale}, at ${look.width} px`, async ({ page }) => {
      await dress(page, look);
      await page.goto(place);
      const direction = look.locale === 'ar' ? 'rtl' : 'ltr';
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
      await expectAxeClean(page, schemes);
    });
  }
}

test('menus, dialogs and questions open and close', async ({ page }) => {
  await dress(page, { theme: 'light', locale: 'en', width: 390 });
  await page.goto('/dev/kit');
  await page.getByRole('button', { name: 'Open a dialog' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a dialog' });
  await expect(dialog).toBeVisible();
  await expectAxeClean(page, schemes);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  const confirm = page.locator('details.confirm');
  await confirm.locator('summary').click();
  await expect(confirm.getByText('Logo colours in print')).toBeVisible();
  await confirm.locator('summary', { hasText: 'Cancel' }).click();
  await expect(confirm.getByText('Logo colours in print')).toBeHidden();

  await page.goto('/dev/kit/workspace');
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(nav).toBeVisible();
  await expectAxeClean(page, schemes);
});

test('language and appearance are remembered, and lead back to the page', async ({ page }) => {
  await page.goto('/');
  const footer = page.getByRole('contentinfo');
  await footer.getByLabel('Language').selectOption('ar');
  await footer.getByLabel('Appearance').selectOption('dark');
  await footer.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${appUrl}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the choice of a signed-in person follows them to another browser', async ({
  page,
  browser,
}) => {
  const email = await newPerson();
  await signIn(page, email);
  await page.goto('/account/profile');
  const footer = page.getByRole('contentinfo');
  await footer.getByLabel('Appearance').selectOption('dark');
  await footer.getByLabel('Language').selectOption('hi');
  await footer.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const other = await (await browser.newContext({ baseURL: appUrl })).newPage();
  await signIn(other, email);
  await other.goto('/account/profile');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('lang', 'hi');
});

test('a demo person is one press away', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in as Arjun Mehta' }).click();
  await expect(page).toHaveURL(`${appUrl}/app/lotus`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Arjun Mehta');
  await expectAxeClean(page, schemes);
});
