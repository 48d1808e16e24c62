import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';
import { another, picture } from '../support-tickets/people';

/** The newest project that client@lotus.test sees. */
async function sharedProject(): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `select p.id from public.projects p join public.client_contacts c on c.tenant_id = p.tenant_id and c.client_id = p.client_id
     join auth.users u on u.id = c.user_id
     where u.email = 'client@lotus.test' and p.shared_with_client order by p.id desc limit 1`,
  );
  return row?.id ?? '';
}

test('staff and a client share files on a project; what is internal stays so', async ({
  page,
  browser,
}) => {
  const id = await sharedProject();
  const [plan, costs] = [`${unique('plan')}.txt`, `${unique('costs')}.png`];
  await signIn(page, 'manager@lotus.test');
  await page.goto(`/app/lotus/projects/${id}`);
  await page.getByText('Add files').click();
  const card = page.locator('#files');
  await card.getByLabel('Files', { exact: true }).setInputFiles({ ...picture, name: costs });
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('The file was added.')).toBeVisible();
  await expect(card.getByRole('listitem').filter({ hasText: costs })).toContainText('Internal');
  await expectAxeClean(page);

  // Larger ones go to storage directly where there is script; the journey is the same.
  await page.goto(`/app/lotus/projects/${id}/files`);
  const text = Buffer.from(randomBytes(400_000).toString('hex'));
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: plan, mimeType: 'text/plain', buffer: text });
  await page.getByLabel('Shared with the client').check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('The file was added.')).toBeVisible();
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: plan })).toContainText('Shared with the client');
  await expectAxeClean(page);

  // What is no picture is refused in words, and nothing else is lost.
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('hello') });
  await page.getByLabel('Shared with the client').check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('is not what its name says');
  await expect(page.getByLabel('Shared with the client')).toBeChecked();

  const client = await another(browser, 'client@lotus.test');
  await client.goto(`/portal/lotus/projects/${id}/files`);
  await expect(client.getByRole('link', { name: plan })).toBeVisible();
  await expect(client.getByText(costs)).toHaveCount(0);
  await expectAxeClean(client);
  await client.getByRole('link', { name: plan }).first().click();
  await expectAxeClean(client);
  const download = client.waitForEvent('download');
  await client.getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe(plan);
  await client.goto(`/portal/lotus/projects/${id}`);
  await client.getByText('Add files').click();
  const [mine, second] = [`${unique('logo')}.png`, `${unique('logo-2')}.png`];
  await client
    .locator('#files')
    .getByLabel('Files', { exact: true })
    .setInputFiles([
      { ...picture, name: mine },
      { ...picture, name: second },
    ]);
  await client.locator('#files').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(client.getByText('2 files were added.')).toBeVisible();

  // A new version, then away with it, and back.
  await page.goto(`/app/lotus/projects/${id}/files`);
  await page.getByRole('link', { name: mine }).click();
  await page
    .getByLabel('Version', { exact: true })
    .setInputFiles({ ...picture, name: `next-${mine}` });
  await page.getByRole('button', { name: 'Add version' }).click();
  await expect(page.getByText('The new version was added.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Version 2' })).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`/app/lotus/projects/${id}/files`);
  const row = rows.filter({ hasText: `next-${mine}` });
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('The file was deleted.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.locator('#deleted > summary').click();
  await page.getByRole('button', { name: `Bring back next-${mine}` }).click();
  await expect(page.getByText('The file is back.')).toBeVisible();
  await expect(row).toHaveCount(1);
});
