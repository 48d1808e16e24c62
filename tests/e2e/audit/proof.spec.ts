import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember } from '../support/company';
import { signIn } from '../support/sign-in';

const run = promisify(execFile);

test('the trail is filtered, exported, and verified by the command', async ({ page }, info) => {
  const { slug, owner } = await newCompany();
  await newMember(slug, 'employee', 'Kanchan Joshi');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/audit`);
  await page.getByLabel('Contains').fill('kanchan');
  await page.getByLabel('Contains').press('Enter');
  await expect(page).toHaveURL(/q=kanchan/);
  await expect(page.getByText('Created · memberships')).toBeVisible();
  await expectAxeClean(page);
  const csv = await page.context().request.get(`/app/${slug}/audit.csv?q=kanchan`);
  expect(await csv.text()).toContain('Kanchan Joshi');

  await page.getByRole('link', { name: 'Proof' }).click();
  await page.getByRole('button', { name: 'Seal now' }).click();
  await expect(page.getByText('Sealing and anchoring have begun.')).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('File store')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAxeClean(page);
  const publicKey = (await page.locator('pre').textContent())?.split('--key ')[1] ?? '';

  await page.getByRole('button', { name: 'Prepare an export' }).click();
  await expect(page.getByText('The export is being prepared.')).toBeVisible();
  const link = page.getByRole('link', { name: /^Download/ });
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAxeClean(page);
  const file = info.outputPath('audit.zip');
  const download = await page.context().request.get((await link.getAttribute('href')) ?? '');
  expect(download.headers()['content-type']).toBe('application/zip');
  await writeFile(file, await download.body());
  const { stdout } = await run(process.execPath, [
    'supabase/embedded/bin/commands/audit-verify.ts',
    file,
    '--key',
    publicKey,
  ]);
  expect(stdout).toContain('AS IT WAS SEALED.');
  expect(stdout).toMatch(/\d+ entries hold, [1-9]\d* anchors agree/);

  await page.goto(`/app/${slug}/audit?action=audit.downloaded`);
  await expect(page.getByRole('cell', { name: /^Export downloaded/ })).toBeVisible();
});

test('the owner sets how long content is kept; others cannot', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await page.goto(`/app/${slug}/audit/proof`);
  await page.getByLabel('Keep content for').selectOption({ label: '2 years' });
  await page.getByLabel('Mail the owners an anchor a day').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Keep content for')).toHaveValue('24');
  await expect(page.getByLabel('Mail the owners an anchor a day')).toBeChecked();
});

test('an admin sees the proof, not its settings; an employee sees neither', {
  tag: '@script-off',
}, async ({ page }) => {
  const { slug } = await newCompany();
  await signIn(page, await newMember(slug, 'admin', 'Asha Admin'));
  await page.goto(`/app/${slug}/audit/proof`);
  await expect(page.getByRole('heading', { name: 'The chain' })).toBeVisible();
  await expect(page.getByLabel('Keep content for')).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, await newMember(slug, 'employee', 'Emil Employee'));
  expect((await page.goto(`/app/${slug}/audit/proof`))?.status()).toBe(403);
});
