import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

test('an article is written, published, found with a typo and voted on; an internal one is for nobody else', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const client = await newMember(slug, 'client', 'Cleo Client');
  await sql(
    `with c as (
       insert into public.clients (tenant_id, name) select id, 'Acme' from public.tenants where slug = $1
       returning tenant_id, id)
     insert into public.client_contacts (tenant_id, client_id, user_id, name)
     select c.tenant_id, c.id, u.id, 'Cleo' from c, auth.users u where u.email = $2`,
    [slug, client],
  );
  const title = unique('Exporting spreadsheets');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/knowledge`);
  await page.getByRole('link', { name: 'New article' }).first().click();
  await expectAxeClean(page);
  // Nothing typed is lost, whatever is missing.
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByLabel('Text').fill('## Steps\n\n1. Open **Reports**.\n2. Press *Export*.');
  await page.getByLabel('For whom').selectOption('Public');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { name: 'Steps' })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const article = new URL(page.url()).pathname;

  const reader = await signedIn(browser, client);
  const search = async (words: string) => {
    await reader.goto(`/portal/${slug}/help`);
    await reader.getByRole('main').getByRole('searchbox').fill(words);
    await reader.getByRole('button', { name: 'Search' }).click();
  };
  await search('exporting');
  await expect(reader.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('This is what readers see.')).toBeVisible();
  await expectAxeClean(page);

  await search('exprting spredsheet');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader.getByRole('heading', { level: 2, name: 'Steps' })).toBeVisible();
  const address = new URL(reader.url()).pathname.split('/').at(-1);
  await expectAxeClean(reader);
  await reader.getByRole('button', { name: 'No', exact: true }).click();
  await reader.getByLabel('What was missing?').fill('Where are the reports?');
  await reader.getByRole('button', { name: 'Send' }).click();
  await expect(reader.getByText('your words have reached us')).toBeVisible();
  await page.goto(article);
  await expect(page.getByText('Where are the reports?')).toBeVisible();

  // While somebody asks, the answer is there already.
  await reader.goto(`/portal/${slug}/tickets/new`);
  await reader.getByLabel('Subject').fill('How do I exprot a spreadsheet');
  const button = reader.getByRole('button', { name: 'Is there an answer already?' });
  if (test.info().project.use.javaScriptEnabled === false) await button.click();
  await expect(reader.getByRole('link', { name: title })).toBeVisible();
  await expect(reader.getByLabel('Subject')).toHaveValue('How do I exprot a spreadsheet');

  // Made internal, it is gone for clients and visitors at the next look.
  const visitor = await (await browser.newContext()).newPage();
  const open = `/site/${slug}/help/${address}`;
  expect((await visitor.goto(open))?.status()).toBe(200);
  await expectAxeClean(visitor);
  await visitor.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(visitor.getByText('Good to know, thank you.')).toBeVisible();
  await page.getByLabel('For whom').selectOption('Internal');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Internal – clients never see this')).toBeVisible();
  expect((await visitor.goto(open))?.status()).toBe(404);
  expect((await reader.goto(`/portal/${slug}/help/${address}`))?.status()).toBe(404);
  await search('exporting');
  await expect(reader.getByText('Nothing found')).toBeVisible();
});

test('two people edit one article: the second is told, sees what changed and loses nothing', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const employee = await newMember(slug, 'employee', 'Eve Employee');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/knowledge/new`);
  await page.getByLabel('Title').fill('Opening hours');
  await page.getByLabel('Text').fill('From nine to five.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Opening hours' })).toBeVisible();
  const article = page.url();
  const other = await signedIn(browser, employee);
  for (const one of [page, other]) {
    await one.goto(article);
    await one.getByRole('link', { name: 'Edit', exact: true }).click();
  }
  await other.getByLabel('Text').fill('From eight to five.');
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Opening hours');
  await page.getByLabel('Text').fill('From nine to six.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Eve Employee saved a newer version');
  await expect(page.getByRole('insertion')).toHaveText('eight');
  await expect(page.getByLabel('Text')).toHaveValue('From nine to six.');
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('link', { name: /^Version/ })).toHaveCount(3);
  await expectAxeClean(page);
  await page.getByRole('link', { name: /^Version 2/ }).click();
  await page.getByText('Restore', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('From eight to five.')).toBeVisible();
});
