import { expect, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { arrangeProject } from './project';

test('a list is filtered, kept as a view, edited in place and many at once', async ({ page }) => {
  const { owner, project } = await arrangeProject();
  await signIn(page, owner);
  await page.goto(`${project}/tasks`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Edit Write the texts' }).click();
  await expectAxeClean(page);
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: 'Task', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Write all texts');
  await page.getByRole('cell').getByLabel('Priority').selectOption('Urgent');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: 'Write all texts' })).toContainText('Urgent');
  await page.getByLabel('Select 1 Draw the pages').check();
  await page.getByLabel('Select 3 Take photos').check();
  await expectAxeClean(page);
  await page.locator('.bulk').getByLabel('Status').selectOption('Done');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('2 tasks changed.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Draw the pages' })).toHaveCount(0);
  await page.goto(`${project}/tasks?status=all`);
  for (const title of ['Select 1 Draw the pages', 'Select 2 Write all texts']) {
    await page.getByLabel(title).check();
  }
  await page.locator('.bulk').getByLabel('Archive').selectOption('Archive done tasks');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Only done tasks can be archived.')).toBeVisible();
  await page.goto(`${project}/tasks?assignee=none`);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('Nobody’s');
  await page.getByLabel('Share with colleagues').check();
  await page.locator('dialog').getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('link', { name: 'Nobody’s' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('link', { name: 'Manage views' }).click();
  await expectAxeClean(page);
});

test('tasks come out of a file, with what is wrong in it said by row', async ({ page }) => {
  const { owner, project } = await arrangeProject();
  await signIn(page, owner);
  await page.goto(`${project}/tasks`);
  await page.getByRole('link', { name: 'Import tasks' }).click();
  await page.getByLabel('CSV file').setInputFiles({
    name: 'trello.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Card Name;List Name;Due Date;Labels\nBuy paint;Done;2026-05-02;Site (green)\n;To do;;\nCall the painter;Nowhere;soon;',
    ),
  });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('row', { name: 'Row 3' })).toContainText('the row is left out');
  await expect(page.getByRole('row', { name: 'Row 4' }).first()).toBeVisible();
  await expect(page.getByText('Not a clear date')).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await expect(async () => {
    if (test.info().project.use.javaScriptEnabled === false) await page.reload();
    await expect(page.getByText('2 tasks are imported.')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  await page.getByRole('link', { name: 'See the tasks' }).click();
  await expect(page.getByRole('row', { name: 'Buy paint' })).toContainText('Site');
});

test('an employee moves a task, and whoever looks at the board sees it', async ({
  page,
  browser,
}) => {
  const { owner, employee, project } = await arrangeProject();
  await signIn(page, owner);
  await page.goto(`${project}/board`);
  const eve = await signedIn(browser, employee);
  await eve.goto(`${project}/board`);
  await eve.getByRole('button', { name: 'next for Draw the pages' }).click();
  await expect(eve.getByRole('region', { name: 'Done' })).toContainText('Draw the pages');
  if (test.info().project.use.javaScriptEnabled === false) await page.reload();
  await expect(page.getByRole('region', { name: 'Done' })).toContainText('Draw the pages', {
    timeout: 15_000,
  });
  if (test.info().project.use.javaScriptEnabled === false) return;
  // By keyboard: the focus goes with the card.
  await eve.getByRole('link', { name: '2 Write the texts' }).focus();
  await eve.keyboard.press('ArrowDown');
  await expect(eve.getByRole('link', { name: '3 Take photos' })).toBeFocused();
  await eve.keyboard.press('Shift+ArrowUp');
  await expect(eve.getByRole('region', { name: 'To do' }).getByRole('listitem')).toContainText([
    'Take photos',
    'Write the texts',
  ]);
});
