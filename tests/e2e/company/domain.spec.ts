import { expect, test } from '@playwright/test';
import { type LocalDns, startDns } from '../../setup/dns';
import { appUrl, dnsPort } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn, signInByForm } from '../support/sign-in';

/** Chromium finds names below localhost on this machine; the DNS that proves them is this journey's. */

let dns: LocalDns | undefined;
test.afterEach(async () => {
  await dns?.close();
  dns = undefined;
});

test('an address of one’s own: claimed, proven by the DNS, served, given up', async ({ page }) => {
  const { slug, name, owner } = await newCompany();
  const host = `${slug}.portal.localhost`;
  const there = appUrl.replace('localhost', host);
  await signIn(page, owner);
  const settings = `/app/${slug}/settings/domain`;
  await page.goto(settings);
  await expectAxeClean(page);
  await page.getByLabel('Web address').fill('not a host');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Write a web address such as').first()).toBeVisible();
  await page.getByLabel('Web address').fill(host);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Not proven yet')).toBeVisible();
  await expectAxeClean(page);
  expect((await page.goto(there))?.status()).toBe(404);

  await page.goto(settings);
  const value = await page.locator('code', { hasText: 'mainstay-verification=' }).textContent();
  dns = await startDns(dnsPort);
  dns.set(`_mainstay.${host}`, value ?? '');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(async () => {
    const link = page.getByRole('link', { name: 'Show the outcome' });
    if (await link.isVisible()) await link.click({ timeout: 1_000 });
    await expect(page.getByText('Verified')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });

  await page.goto(there);
  await expect(page).toHaveURL(new RegExp(`${host}.*/auth/sign-in`));
  await expect(page.getByRole('banner').getByText(name)).toBeVisible();
  await expectAxeClean(page);
  expect((await page.goto(`${there}/hub`))?.status()).toBe(404);
  expect((await page.goto(`${there}/portal/lotus`))?.status()).toBe(404);
  await page.goto(`${there}/auth/sign-in`);
  await signInByForm(page, owner);
  await expect(page).toHaveURL(new RegExp(`${host}.*/app/${slug}`));

  await page.goto(settings);
  await page.getByText('Give up').first().click();
  await page.getByRole('button', { name: 'Give up' }).last().click();
  await expect(page.getByText('Given up.')).toBeVisible();
  expect((await page.goto(there))?.status()).toBe(404);
});
