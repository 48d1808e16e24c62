import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** A PNG of one dark red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNYlPH/PwAF+AJ/DfJm1gAAAABJRU5ErkJggg==',
  'base64',
);

const save = { name: 'Save', exact: true };

test('the profile is saved; mistakes are told at the field, nothing typed is lost', async ({
  page,
}) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings`);
  await expectAxeClean(page);
  await page.getByLabel('Name', { exact: true }).fill('Renamed Company');
  await page.getByLabel('Legal name').fill('Renamed Company Private Limited');
  await page.getByLabel('Kind of number 1').fill('GSTIN');
  await page.locator('[name="taxIds[0].value"]').fill('27AAPFU0939F1ZX');
  await page.getByRole('button', save).click();
  await expect(page.getByText('This is no valid GSTIN').first()).toBeVisible();
  await expect(page.getByLabel('Legal name')).toHaveValue('Renamed Company Private Limited');
  await page.locator('[name="taxIds[0].value"]').fill('27AAPFU0939F1ZV');
  await page.getByRole('button', save).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('Renamed Company').first()).toBeVisible();
  await expect(page.locator('[name="taxIds[0].value"]')).toHaveValue('27AAPFU0939F1ZV');
});

test('colours that cannot be read come back with the nearest that can; the logo shows', async ({
  page,
}) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings/brand`);
  await page.getByLabel('Main colour').fill('navy');
  await page.getByRole('button', save).click();
  await expect(page.getByText('Write the colour as #').first()).toBeVisible();
  await expect(page.getByLabel('Main colour')).toHaveValue('navy');
  await page.getByLabel('Main colour').fill('#ffd700');
  await page.getByLabel('Sender of your e-mails').fill('Golden care');
  await page.getByRole('button', save).click();
  await expect(page.getByText('These colours cannot be read everywhere')).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Use these instead' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Main colour')).not.toHaveValue('#ffd700');
  await expect(page.getByLabel('Sender of your e-mails')).toHaveValue('Golden care');

  const light = page.locator('#logo-light');
  await light
    .getByLabel('Picture')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await light.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText(/logo\.png/).first()).toBeVisible();
  await light
    .getByLabel('Picture')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PIXEL });
  await light.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Logo saved.')).toBeVisible();
  const logo = page.getByAltText('Logo for light pages');
  await expect(logo).toBeVisible();
  const shown = await page.context().request.get((await logo.getAttribute('src')) ?? '');
  expect(shown.headers()['content-type']).toBe('image/png');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Remove this logo' }).click();
  await expect(page.getByText('Logo removed.')).toBeVisible();
});

test('working hours with a break, and a default', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings/calendar`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New calendar' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Office');
  await page.getByLabel('Monday').fill('9-13, 12-18');
  await page.getByRole('button', save).click();
  await expect(page.getByText('Two shifts overlap.').first()).toBeVisible();
  await page.getByLabel('Monday').fill('9-13, 14-18:30');
  await page.getByRole('button', save).click();
  await expect(page.getByText('09:00-13:00, 14:00-18:30')).toBeVisible();
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expectAxeClean(page);
});

test('a second factor for everybody needs the own one first', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings/security`);
  await page.getByLabel('Everybody needs a second factor').check();
  await page.getByRole('button', save).click();
  await expect(page.getByText('Set up your own second factor first').first()).toBeVisible();
});

test('who was away too long is asked to sign in again, and comes back to where they were', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const email = await newMember(slug, 'employee', 'Ed Employee');
  const employee = await signedIn(browser, email);
  await employee.goto(`/app/${slug}/people/leave`);
  await expect(employee).toHaveURL(/leave/);
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings/security`);
  await page.getByLabel('Sign out after minutes').fill('4');
  await page.getByRole('button', save).click();
  await expect(page.getByLabel('Sign out after minutes')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Sign out after minutes').fill('15');
  await page.getByRole('button', save).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await employee.goto(`/app/${slug}/people/leave`);
  await expect(employee).toHaveURL(/leave/);
  await sql(
    `update private.session_devices d set seen_at = now() - interval '20 minutes'
     from auth.sessions s join auth.users u on u.id = s.user_id
     where s.id = d.session_id and u.email = $1`,
    [email],
  );
  await employee.goto(`/app/${slug}/people/leave`);
  await expect(employee.getByText('You were away for a while')).toBeVisible();
  await expectAxeClean(employee);
  await employee.getByLabel('E-mail address').fill(email);
  await employee.getByLabel('Password', { exact: true }).fill('mainstay-demo-2026');
  await employee.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(employee).toHaveURL(new RegExp(`/app/${slug}/people/leave`));
});
