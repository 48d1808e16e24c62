import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signIn } from '../support/sign-in';

test('a key is made on the page, used by a program, revoked, and refused', async ({
  page,
  request,
}, info) => {
  const name = `Export ${info.project.name} ${Date.now()}`;
  await signIn(page, 'admin@lotus.test');
  await page.goto('/app/lotus/api-keys');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New API key' }).click();
  await expectAxeClean(page);

  // Nothing chosen: told at the field, and what was typed is still there.
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Choose at least one permission.').first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);

  await page.locator('input[type=checkbox][value="clients.read"]').check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByLabel('API key').inputValue();
  expect(key).toMatch(/^msk_[A-Za-z0-9]{10}_[A-Za-z0-9]{42}$/);
  await expectAxeClean(page);

  const headers = { Authorization: `Bearer ${key}` };
  const clients = await request.get('/api/v1/clients?limit=2', { headers });
  expect(clients.status()).toBe(200);
  expect((await clients.json()).data).toHaveLength(2);
  expect((await request.get('/api/v1/tickets', { headers })).status()).toBe(403);

  await page.getByRole('link', { name: 'I have copied it' }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('Valid until');
  await expect(row).not.toContainText(key);
  await row.locator('summary', { hasText: 'Revoke' }).click();
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Revoked');
  expect((await request.get('/api/v1/clients', { headers })).status()).toBe(401);
});

test('the reference reads without script, and its document is there', async ({ page, request }) => {
  await page.goto('/developers');
  const operation = page.locator('#listTickets');
  await operation.getByText('List tickets', { exact: true }).click();
  await expect(operation.getByText('Order; a minus means descending.')).toBeVisible();
  await expectAxeClean(page);
  const document = await request.get('/api/v1/openapi.json');
  expect((await document.json()).openapi).toBe('3.1.0');
});
