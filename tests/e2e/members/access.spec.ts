import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

async function client(slug: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into public.clients (tenant_id, name) select id, 'Acme' from public.tenants where slug = $1 returning id`,
    [slug],
  );
  return row?.id ?? '';
}

async function memberId(slug: string, email: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `select m.id from public.memberships m join public.tenants t on t.id = m.tenant_id where t.slug = $1 and m.email = $2`,
    [slug, email],
  );
  return row?.id ?? '';
}

test('why somebody can or cannot see a record, asked from its page', async ({ page }) => {
  const { slug, owner } = await newCompany();
  const acme = await client(slug);
  await newMember(slug, 'client', 'Cora Client');
  await newMember(slug, 'office', 'Otto Office');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/crm/clients/${acme}`);
  await page.getByRole('link', { name: 'Who can see this?' }).click();
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Cora Client' }).click();
  await expect(page.locator('[data-answer]').first()).toHaveAttribute('data-answer', 'no');
  await expect(
    page.getByText(/holds “.*” with the scope “.*”, which does not reach/),
  ).toBeVisible();
  await expect(page.getByText('Decided by the policy select_clients')).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`/app/${slug}/access?record=${acme}&q=Otto`);
  await page.getByRole('link', { name: 'Otto Office' }).click();
  await expect(page.locator('[data-answer]').first()).toHaveAttribute('data-answer', 'yes');
  await page.getByLabel('Address or id of the record').fill('nothing of ours');
  await page.getByRole('button', { name: 'Why?' }).first().click();
  await expect(page.getByText('There is no such record that you can see yourself.')).toBeVisible();
  await page.getByLabel('Permission').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Why?' }).last().click();
  await expect(page.locator('p[data-answer]')).toBeVisible();
});

test('looking as somebody: their pages, nothing changed, and they can see that one did', async ({
  page,
  browser,
}) => {
  const { slug, owner, name } = await newCompany();
  const acme = await client(slug);
  const email = await newMember(slug, 'employee', 'Ed Employee');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/members/${await memberId(slug, email)}`);
  await page.getByRole('link', { name: 'What can they see?' }).click();
  await page.getByRole('button', { name: 'Look as Ed Employee' }).click();
  await expect(page.getByText(/You see what Ed Employee sees, until/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Roles' })).toBeHidden();
  await expectAxeClean(page);
  expect((await page.goto(`/app/${slug}/members/roles`))?.status()).toBe(403);

  // A page with a form of Ed's own, posted as its owner would: refused, in the database's eyes too.
  const refused = await page.context().request.post(`/app/${slug}/people/leave/new`, {
    form: { intent: 'request' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain('You are looking as Ed Employee');

  const ed = await signedIn(browser, email);
  await ed.goto('/account/sessions');
  await expect(ed.getByText('Who has looked as you')).toBeVisible();
  await expect(ed.getByText(`Olga Owner of ${name}`)).toBeVisible();
  await expectAxeClean(ed);

  await page.goto(`/app/${slug}`);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText('You are yourself again.')).toBeVisible();
  await page.goto(`/app/${slug}/crm/clients/${acme}`);
  await expect(page.getByText('Acme').first()).toBeVisible();
  await expect(page.getByText(/You see what/)).toBeHidden();
});

test('an admin cannot look as an owner; an employee cannot ask at all', async ({ page }) => {
  const { slug, owner } = await newCompany();
  const admin = await newMember(slug, 'admin', 'Ada Admin');
  await signIn(page, admin);
  await page.goto(`/app/${slug}/members/${await memberId(slug, owner)}/access`);
  await page.getByRole('button', { name: /^Look as/ }).click();
  await expect(page.getByText('You cannot look as an owner')).toBeVisible();
  const employee = await newMember(slug, 'employee', 'Ed Employee');
  await page.context().clearCookies();
  await signIn(page, employee);
  expect(
    (await page.goto(`/app/${slug}/members/${await memberId(slug, owner)}/access`))?.status(),
  ).toBe(403);
});
