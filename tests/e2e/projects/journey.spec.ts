import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

test('a manager plans a project, an employee works it off, the client follows it', async ({
  page,
  browser,
}) => {
  const { slug, owner } = await newCompany();
  const employee = await newMember(slug, 'employee', 'Eve Employee');
  const client = await newMember(slug, 'client', 'Cleo Client');
  await sql(
    `with c as (
       insert into public.clients (tenant_id, name) select id, 'Acme' from public.tenants where slug = $1
       returning tenant_id, id)
     insert into public.client_contacts (tenant_id, client_id, user_id, name)
     select c.tenant_id, c.id, u.id, 'Cleo' from c, auth.users u where u.email = $2`,
    [slug, client],
  );
  const name = unique('Web shop');
  await signIn(page, owner);
  await page.goto(`/app/${slug}/projects`);
  await page.getByRole('link', { name: 'New project' }).first().click();
  await expectAxeClean(page);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Starts').fill('2026-05-02');
  await page.getByLabel('Due').fill('2026-05-01');
  await page.getByRole('button', { name: 'Create the project' }).click();
  await expect(page.getByRole('alert')).toContainText('The end is before the start.');
  await expect(page.getByLabel('Name')).toHaveValue(name);
  await page.getByLabel('Due').fill('2026-06-30');
  await page.getByLabel('Client', { exact: true }).selectOption('Acme');
  await page.getByLabel('Shared with the client').check();
  await page.getByLabel('Eve Employee').check();
  await page.getByRole('button', { name: 'Create the project' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const board = new URL(page.url()).pathname;

  for (const title of ['Draw the pages', 'Write the texts']) {
    const column = page.getByRole('region', { name: 'To do' });
    await column.getByText('Add a task').first().click();
    await column.getByLabel('Task').fill(title);
    await column.getByRole('button', { name: 'Add a task' }).click();
    await expect(page.getByRole('link', { name: title, exact: false }).first()).toBeVisible();
  }
  await expectAxeClean(page);
  // Picked up and put before the other one.
  await page.getByRole('link', { name: 'Move… Write the texts' }).click();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Put it before “Draw the pages”' }).click();
  await expect(page.getByRole('region', { name: 'To do' }).getByRole('listitem')).toContainText([
    'Write the texts',
    'Draw the pages',
  ]);
  await page.getByRole('link', { name: '1 Draw the pages' }).click();
  await page.getByLabel('Assignee').selectOption('Eve Employee');
  await page.getByLabel('The client sees this task').check();
  await page.getByRole('button', { name: 'Save the task' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAxeClean(page);
  const task = new URL(page.url()).pathname;

  const eve = await signedIn(browser, employee);
  await eve.goto(`/app/${slug}/projects/mine`);
  await expectAxeClean(eve);
  await eve.getByRole('link', { name: 'Draw the pages' }).click();
  await eve.getByLabel('New step').fill('Phone first');
  await eve.locator('#checklist').getByRole('button', { name: 'Add' }).click();
  await eve.getByRole('button', { name: 'Tick Phone first' }).click();
  await expect(eve.getByRole('button', { name: 'Untick Phone first' })).toBeVisible();
  // Both write at the same time: the second one is told, and loses nothing.
  await page.goto(task);
  await eve.getByLabel('Description').fill('Eve was here');
  await eve.getByRole('button', { name: 'Save the task' }).click();
  await expect(eve.getByText('Saved.')).toBeVisible();
  await page.getByLabel('Description').fill('The owner was here');
  await page.getByRole('button', { name: 'Save the task' }).click();
  await expect(page.getByRole('alert')).toContainText('Eve Employee saved changes');
  await expect(page.getByRole('radio', { name: /The owner was here/ })).toBeChecked();
  await eve.goto(board);
  await eve.getByRole('button', { name: /In progress.*Draw the pages/ }).click();
  await expect(eve.getByRole('region', { name: 'In progress' })).toContainText('Draw the pages');

  await page.goto(board.replace('/board', ''));
  await page.getByLabel('What happened, what comes next').fill('Half of the pages are drawn.');
  await page.getByRole('button', { name: 'Post the update' }).click();
  await page.getByLabel('New milestone').fill('Design agreed');
  await page.locator('#milestones').getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('#milestones')).toContainText('Design agreed');
  await expectAxeClean(page);

  const cleo = await signedIn(browser, client);
  await cleo.goto(`/portal/${slug}/projects`);
  await expectAxeClean(cleo);
  await cleo.getByRole('link', { name }).click();
  await expect(cleo.getByText('Half of the pages are drawn.')).toBeVisible();
  await expect(cleo.getByText('Draw the pages')).toBeVisible();
  await expect(cleo.getByText('Write the texts')).toHaveCount(0);
  await expectAxeClean(cleo);
});
