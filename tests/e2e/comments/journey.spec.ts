import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, newMember, signedIn } from '../support/company';
import { sql } from '../support/sql';

/** A shared project with a task, whose client is Cleo's. */
async function plan(slug: string, client: string): Promise<{ project: string; task: string }> {
  const [row] = await sql<{ project: string; task: string }>(
    `with t as (select id from public.tenants where slug = $1),
       c as (insert into public.clients (tenant_id, name) select id, 'Acme' from t returning tenant_id, id),
       k as (insert into public.client_contacts (tenant_id, client_id, user_id, name)
         select c.tenant_id, c.id, u.id, 'Cleo' from c, auth.users u where u.email = $2),
       p as (insert into public.projects (tenant_id, name, client_id, status, shared_with_client)
         select tenant_id, 'Web shop', id, 'active', true from c returning tenant_id, id),
       o as (insert into public.project_columns (tenant_id, project_id, name, kind, position)
         select tenant_id, id, 'To do', 'todo', 1 from p returning tenant_id, project_id, id)
     insert into public.tasks (tenant_id, project_id, column_id, title, description, rank, shared_with_client)
     select tenant_id, project_id, id, 'Draw the pages', E'one\\ntwo\\nthree', 'a0', true from o
     returning project_id as project, id as task`,
    [slug, client],
  );
  if (!row) throw new Error('no project');
  return row;
}

const box = (page: Page) => page.getByLabel('Comment', { exact: true });
const post = (page: Page) => page.getByRole('button', { name: 'Comment', exact: true }).click();

test('people talk about a task; two who edit it at once choose what it says', async ({
  browser,
  javaScriptEnabled,
}) => {
  const { slug, owner } = await newCompany();
  const cleoAddress = await newMember(slug, 'client', 'Cleo Client');
  const { project, task } = await plan(slug, cleoAddress);
  const mona = await signedIn(browser, await newMember(slug, 'manager', 'Mona Manager'));
  const olga = await signedIn(browser, owner);
  const cleo = await signedIn(browser, cleoAddress);
  const address = `/app/${slug}/projects/tasks/${task}`;
  await mona.goto(address);
  await olga.goto(address);
  if (javaScriptEnabled) await expect(olga.getByText('Mona Manager is on this page')).toBeVisible();

  // Internal unless said otherwise; a name that is not whole is asked about.
  await box(olga).fill('**Slow** client. @Mona, can you?');
  await post(olga);
  await expect(olga.getByRole('group', { name: 'Whom do you mean by @Mona?' })).toBeVisible();
  await expectAxeClean(olga);
  await post(olga);
  const internal = olga.getByRole('article').filter({ hasText: 'Slow client.' });
  await expect(internal).toContainText('Internal: the client does not see this');
  await expect(internal.locator('.mention')).toHaveText('@Mona Manager');
  await box(olga).fill('Which colours do you like?');
  await olga
    .locator('.comment-form')
    .getByRole('radio', { name: 'Shared with the client' })
    .check();
  await post(olga);
  await expect(olga.getByText('Which colours do you like?')).toBeVisible();
  await expectAxeClean(olga);
  if (!javaScriptEnabled) await mona.reload();
  await expect(mona.getByText('Which colours do you like?')).toBeVisible();

  await cleo.goto(`/portal/${slug}/projects/${project}`);
  await cleo.getByRole('link', { name: 'Draw the pages' }).click();
  await expect(cleo.getByText('Which colours do you like?')).toBeVisible();
  await expect(cleo.getByText('Slow')).toHaveCount(0);
  await box(cleo).fill('Blue, and <b>nothing</b> else');
  await post(cleo);
  await expect(cleo.getByText('Blue, and <b>nothing</b> else')).toBeVisible();
  await expectAxeClean(cleo);

  // Changed, with what it was; removed, with who did it.
  await internal.getByRole('link', { name: 'Edit the comment' }).click();
  await box(olga).fill('Patient client. @Mona Manager, can you?');
  await olga.getByRole('button', { name: 'Save the comment' }).click();
  await olga.getByRole('link', { name: 'edited' }).click();
  await expect(olga.getByRole('listitem')).toContainText(['**Slow** client.']);
  await expectAxeClean(olga);

  // Both write at the same time.
  await mona.goto(address);
  await olga.goto(address);
  await olga.getByLabel('Description').fill('one\ntwo\nTHREE');
  await olga.getByLabel('Priority').selectOption('High');
  await olga.getByLabel('Task', { exact: true }).fill('Olga’s title');
  await olga.getByRole('button', { name: 'Save the task' }).click();
  await expect(olga.getByText('Saved.')).toBeVisible();
  await mona.getByLabel('Description').fill('ONE\ntwo\nthree');
  await mona.getByLabel('Task', { exact: true }).fill('Mona’s title');
  await mona.getByRole('button', { name: 'Save the task' }).click();
  await expect(mona.getByRole('alert')).toContainText('saved changes while you were editing');
  await expect(mona.getByRole('radio', { name: /Both together/ })).toBeChecked();
  await expect(mona.getByRole('radio', { name: /Yours Mona’s title/ })).toBeChecked();
  await expectAxeClean(mona);
  await mona.getByRole('radio', { name: /Olga’s title/ }).check();
  await mona.getByRole('button', { name: 'Save what I chose' }).click();
  await expect(mona.getByText('Saved.')).toBeVisible();
  await expect(mona.getByRole('heading', { level: 1 })).toHaveText('Olga’s title');
  await expect(mona.getByLabel('Description')).toHaveValue('ONE\ntwo\nTHREE');

  // The client sees what became of the task, not what staff wrote it for.
  await cleo.goto(`/portal/${slug}/projects/tasks/${task}`);
  await expect(cleo.getByRole('heading', { level: 1 })).toHaveText('Olga’s title');
  await expect(cleo.getByText('THREE')).toHaveCount(0);
  await expect(mona.getByLabel('Priority')).toHaveValue('high');
});
