import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { mailTo } from '../support/mailbox';
import { newPerson, signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** Somebody of the platform's support, of this journey's own. */
async function newSupporter(name: string): Promise<string> {
  const email = await newPerson('support', name);
  await sql(
    `insert into public.hub_members (user_id, role) select id, 'support' from auth.users where email = $1`,
    [email],
  );
  return email;
}

async function ask(page: Page, slug: string, reason: string): Promise<void> {
  await page.goto(`/hub/tenants/${slug}`);
  await page.getByLabel('Reason').first().fill(reason);
  await page.getByRole('button', { name: /Begin support access|Ask for access/ }).click();
  await expect(page.getByText('has been told')).toBeVisible();
}

test('support looks in, the owner watches and ends it, the next request is refused', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await newCompany();
  const ownerPage = await signedIn(browser, owner);
  await ownerPage.goto(`/app/${slug}/support/tickets/new`);
  await ownerPage.getByLabel('Subject').fill('The printer is on fire');
  await ownerPage.getByLabel('What is it about?').fill('Please come and look.');
  await ownerPage.getByRole('button', { name: 'Open ticket' }).click();
  await expect(ownerPage.getByRole('heading', { name: /The printer is on fire/ })).toBeVisible();
  const ticket = new URL(ownerPage.url()).pathname;

  await signIn(page, await newSupporter('Sasha Support'));
  expect((await page.goto(`/app/${slug}`))?.status()).toBe(404);
  await ask(page, slug, 'They wrote about a printer.');
  await expectAxeClean(page);
  await page.getByRole('link', { name: `Open ${name}` }).click();
  await expect(page.getByText(`Support mode: you are reading in ${name}`)).toBeVisible();
  await expectAxeClean(page);
  await page.goto(ticket);
  await expect(page.getByRole('heading', { name: /The printer is on fire/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send reply' })).toHaveCount(0);
  const written = await page.request.post(ticket, {
    form: { intent: 'reply', body: 'I should not be able to' },
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  expect(written.status()).toBe(403);
  expect(await written.text()).toContain('for reading only');

  await mailTo(owner, /can look into your company/);
  await ownerPage.goto(`/app/${slug}/settings/support-access`);
  await expectAxeClean(ownerPage);
  await expect(ownerPage.getByText('Sasha Support can look in now')).toBeVisible();
  await ownerPage.getByRole('link', { name: 'Sasha Support' }).click();
  await expect(ownerPage.getByText('They wrote about a printer.').first()).toBeVisible();
  await expect(ownerPage.getByText(ticket).first()).toBeVisible();
  await expect(ownerPage.getByText('Tried to change something; refused')).toBeVisible();
  await expectAxeClean(ownerPage);
  await ownerPage.getByRole('button', { name: 'End the access now' }).click();
  await expect(ownerPage.getByText('Their next request is refused.')).toBeVisible();

  expect((await page.goto(ticket))?.status()).toBe(404);
  await page.goto('/hub/support');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Ended');
});

test('where the company wants it, nothing opens before the owner approves', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await newCompany();
  const ownerPage = await signedIn(browser, owner);
  await ownerPage.goto(`/app/${slug}/settings/support-access`);
  await ownerPage.getByLabel('Only with our approval').check();
  await ownerPage.getByRole('button', { name: 'Save' }).click();
  await expect(ownerPage.getByText('It holds from now on.')).toBeVisible();

  await signIn(page, await newSupporter('Ravi Support'));
  await ask(page, slug, 'To check a setting.');
  expect((await page.goto(`/app/${slug}`))?.status()).toBe(404);
  await ownerPage.reload();
  await expect(ownerPage.getByText('Ravi Support asks for access')).toBeVisible();
  await ownerPage.getByRole('button', { name: 'Approve' }).click();
  await expect(ownerPage.getByText('The time runs from now.')).toBeVisible();

  expect((await page.goto(`/app/${slug}`))?.status()).toBe(200);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('The access has ended.')).toBeVisible();
  expect((await page.goto(`/app/${slug}`))?.status()).toBe(404);
  await page.goto(`/hub/tenants/${slug}`);
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('members without the right see nothing of it', { tag: '@script-off' }, async ({ page }) => {
  const { slug } = await newCompany();
  await signIn(page, await newMember(slug, 'admin', 'Ada Admin'));
  expect((await page.goto(`/app/${slug}/settings/support-access`))?.status()).toBe(403);
});
