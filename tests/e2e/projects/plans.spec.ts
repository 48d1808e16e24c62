import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';
import { arrangeProject } from './project';

test('a project becomes a template, its successor is worked on by the clock and fills weeks', async ({
  page,
  browser,
}) => {
  const { slug, owner, employee, project } = await arrangeProject();
  await sql(
    `with e as (insert into public.employees (tenant_id, user_id, full_name, started_on)
       select t.id, u.id, 'Eve Employee', '2020-01-01' from public.tenants t, auth.users u
       where t.slug = $1 and u.email = $2 returning tenant_id, user_id)
     update public.tasks k set assignee_id = e.user_id, due_on = current_date + 2, estimate_minutes = 600
     from e where k.tenant_id = e.tenant_id and k.title = 'Draw the pages'`,
    [slug, employee],
  );
  await signIn(page, owner);

  await test.step('templates', async () => {
    await page.goto(project);
    await page.getByRole('link', { name: 'Keep as a template' }).click();
    await page.getByLabel('Eve Employee').fill('Designer');
    await page.getByLabel('Name').fill('');
    await page.getByRole('button', { name: 'Keep as a template' }).click();
    await expect(page.getByLabel('Eve Employee')).toHaveValue('Designer');
    await page.getByLabel('Name').fill('Kind of shop');
    await page.getByRole('button', { name: 'Keep as a template' }).click();
    await expect(page.getByText('The template is kept.')).toBeVisible();
    await page.getByLabel('Name').first().fill('Second shop');
    await page.getByLabel('Designer').selectOption('Eve Employee');
    await page.getByRole('button', { name: 'Create the project' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Second shop' })).toBeVisible();
    await expect(page.getByText('The project is there', { exact: false })).toBeVisible();
  });

  await test.step('timer', async () => {
    const eve = await signedIn(browser, employee);
    await eve.goto(`/app/${slug}/projects/mine`);
    await eve.getByRole('link', { name: 'Draw the pages' }).first().click();
    await eve.getByRole('button', { name: 'Start the timer' }).click();
    await expect(eve.getByRole('button', { name: /Stop/ })).toBeVisible();
    await expectAxeClean(eve);
    await eve.getByLabel('Time today').fill('1:30');
    await eve.getByRole('button', { name: 'Write it down' }).click();
    await expect(eve.locator('#time')).toContainText('1h 30m');
  });

  await test.step('workload', async () => {
    await page.goto(`/app/${slug}/projects/workload`);
    const row = page.getByRole('row', { name: /Eve Employee/ });
    await row
      .getByRole('link', { name: /[1-9].* \/ / })
      .first()
      .click();
    await expect(page.getByRole('link', { name: 'Draw the pages' })).not.toHaveCount(0);
    await expectAxeClean(page);
  });
});
