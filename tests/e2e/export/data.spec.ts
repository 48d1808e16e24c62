import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { unzip } from '../../setup/zip';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn, signInByForm } from '../support/sign-in';
import { sql } from '../support/sql';

/** A second, empty company of the same owner. */
async function secondCompany(owner: string, slug: string): Promise<string> {
  const second = `${slug}-b`;
  await sql(
    `select private.create_tenant($1, 'Second', 'US', 'USD', 'UTC', 'en', 'agency', u.id, 'Olga Owner')
     from auth.users u where u.email = $2`,
    [second, owner],
  );
  return second;
}

/** Presses refresh where no script does it, until the page says so. */
async function until(page: Page, text: string): Promise<void> {
  await expect(async () => {
    const refresh = page.getByRole('link', { name: 'Refresh' });
    if (await refresh.isVisible()) await refresh.click({ timeout: 1_000 });
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
}

async function exportOf(page: Page, slug: string) {
  await page.goto(`/app/${slug}/settings/data`);
  await page.getByRole('button', { name: 'Make an export' }).click();
  await until(page, 'Ready');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-.*\\.zip$`));
  const path = await download.path();
  return { path, entries: await unzip(await readFile(path)) };
}

test('export, import into an empty company, export again: the same', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await newMember(slug, 'employee', 'Ed Employee');
  await sql(
    `insert into public.clients (tenant_id, name) select id, 'Client ' || n from public.tenants, generate_series(1, 30) n where slug = $1`,
    [slug],
  );
  const second = await secondCompany(owner, slug);
  await signIn(page, owner);
  await page.goto(`/app/${slug}/settings/data`);
  await expectAxeClean(page);
  const first = await exportOf(page, slug);
  await expectAxeClean(page);

  await page.goto(`/app/${second}/settings/data/import`);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Choose the export file.')).toBeVisible();
  await page.getByLabel('Export file').setInputFiles({
    name: 'broken.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await until(page, 'Nothing was imported');
  await expect(page.getByText('The file is not a zip archive')).toBeVisible();
  await page.goto(`/app/${second}/settings/data/import`);
  await page.getByLabel('Export file').setInputFiles(first.path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await until(page, 'Everybody had an account here.');
  await page.goto(`/app/${second}/crm/clients`);
  await expect(page.getByText('Client 30').first()).toBeVisible();
  await page.goto(`/app/${second}/settings/data/import`);
  await expect(page.getByText('This company already has records of its own').first()).toBeVisible();

  const again = await exportOf(page, second);
  const ids = await sql<{ slug: string; id: string }>(
    'select slug, id from public.tenants where slug = any ($1)',
    [[slug, second]],
  );
  const idOf = (wanted: string) => ids.find((row) => row.slug === wanted)?.id ?? '';
  const tables = (entries: Map<string, Buffer>, id: string) =>
    [...entries]
      .filter(([name]) => name.startsWith('tables/'))
      .map(([name, bytes]) => [name, String(bytes).replaceAll(id, 'TENANT')]);
  expect(tables(again.entries, idOf(second))).toEqual(tables(first.entries, idOf(slug)));
});

test('only owners, and only after signing in anew', async ({ page, browser }) => {
  const { slug, owner } = await newCompany();
  const admin = await signedIn(browser, await newMember(slug, 'admin', 'Ada Admin'));
  await admin.goto(`/app/${slug}/settings/data`);
  await expect(admin.getByText('For owners only')).toBeVisible();
  await expectAxeClean(admin);
  await signIn(page, owner);
  await sql(
    `update auth.sessions s set created_at = now() - interval '1 hour' from auth.users u where u.id = s.user_id and u.email = $1`,
    [owner],
  );
  await page.goto(`/app/${slug}/settings/data`);
  await expect(page.getByRole('button', { name: 'Make an export' })).toBeHidden();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signInByForm(page, owner);
  await expect(page).toHaveURL(new RegExp(`/app/${slug}/settings/data`));
  await expect(page.getByRole('button', { name: 'Make an export' })).toBeVisible();
});
