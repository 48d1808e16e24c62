import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { mailTo } from '../support/mailbox';
import { signIn } from '../support/sign-in';
import { another, idIn, openTicket, picture } from './people';

test('a client asks with a file, staff answer, the client closes', async ({ page, browser }) => {
  // Three people, seven looks by axe in two themes.
  const subject = unique('The shop is down');
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rohan Kapoor');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New ticket' }).click();
  await expectAxeClean(page);
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What is it about?').fill('Since this morning.');
  await page.getByLabel(/^Files/).setInputFiles(picture);
  await page.getByRole('button', { name: 'Send ticket' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.getByText('Your ticket has the number')).toBeVisible();
  const portalPath = new URL(page.url()).pathname;
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download ${picture.name}` }).click();
  expect((await download).suggestedFilename()).toBe(picture.name);
  await expectAxeClean(page);

  const staff = await another(browser, 'manager@lotus.test');
  await staff.goto(`/app/lotus/support/tickets?q=${encodeURIComponent(subject)}`);
  const row = staff.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText('Kapoor Textiles');
  await expect(row).toContainText('New');
  await expectAxeClean(staff);
  await row.getByRole('link').click();
  await expect(staff.getByRole('link', { name: `Download ${picture.name}` })).toBeVisible();
  await staff.getByLabel('Assignee').selectOption({ label: 'Sunita Sharma' });
  const reply = staff.getByRole('textbox', { name: 'Your reply' });
  const hasScript = test.info().project.use.javaScriptEnabled !== false;
  if (hasScript) await reply.fill('Half a reply');
  await staff.getByLabel('Priority').selectOption('High');
  await staff.getByRole('button', { name: 'Save changes' }).click();
  await expect(staff.getByText('The ticket was changed.')).toBeVisible();
  await expect(staff.getByText('Priority: Normal → High')).toBeVisible();
  if (hasScript) await expect(reply).toHaveValue('Half a reply');
  await staff.getByText('Write an internal note').click();
  await staff.getByLabel('Internal note').fill('Their server is out of disk. Do not say so yet.');
  await staff.getByRole('button', { name: 'Save internal note' }).click();
  await expect(staff.getByText('Internal note – the client never sees this')).toBeVisible();
  await staff.getByLabel('Your reply').fill('We are on it. Since when exactly?');
  await staff.getByRole('button', { name: 'Send and wait for the client' }).click();
  await expect(staff.getByText('Your reply was sent.')).toBeVisible();
  await expect(staff.getByText('Waiting for client').first()).toBeVisible();
  await expectAxeClean(staff);

  await mailTo('client@lotus.test', new RegExp(subject));
  await page.goto('/portal/lotus');
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByText('We are on it. Since when exactly?')).toBeVisible();
  await expect(page.getByText('out of disk')).toHaveCount(0);
  await expect(page.getByText('Sunita Sharma')).toHaveCount(0);
  await page.getByLabel('Your reply').fill('Since nine.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByText('Your reply was sent.')).toBeVisible();
  await expect(page.getByText('In progress')).toBeVisible();
  await page.getByRole('button', { name: 'This is solved' }).click();
  await expect(page.getByText('This ticket is closed.')).toBeVisible();
  await expectAxeClean(page);

  await staff.goto(`/app/lotus/support/tickets/${idIn(portalPath)}`);
  await expect(staff.getByText('Since nine.')).toBeVisible();
  await expect(staff.getByText('Status: Open → Closed')).toBeVisible();

  await page.getByLabel('Your reply').fill('It is down again.');
  await page.getByRole('button', { name: 'Send and reopen' }).click();
  await expect(page.getByText('In progress')).toBeVisible();
});

test('another organisation gets the same answer as for nothing at all', {
  tag: '@script-off',
}, async ({ page, browser }) => {
  await signIn(page, 'client@lotus.test');
  const path = await openTicket(page, unique('Confidential'));
  const stranger = await another(browser, 'client2@lotus.test');
  expect((await stranger.goto(path))?.status()).toBe(404);
  await expect(stranger.getByText('Confidential')).toHaveCount(0);
  await stranger.goto('/portal/lotus/tickets?show=all');
  await expect(stranger.getByText('Confidential')).toHaveCount(0);
  // A colleague of the same organisation reads along.
  const colleague = await another(browser, 'client3@lotus.test');
  expect((await colleague.goto(path))?.status()).toBe(200);
  const elsewhere = await another(browser, 'client@summit.test');
  expect((await elsewhere.goto(path))?.status()).toBe(404);
});

test('a refused file is explained at its field and nothing typed is lost', async ({ page }) => {
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus/tickets/new');
  await page.getByLabel('Subject').fill('Keep me');
  await page.getByLabel('What is it about?').fill('Line one\nLine two');
  await page
    .getByLabel(/^Files/)
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('MZ program') });
  await page.getByRole('button', { name: 'Send ticket' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('not what its name says');
  await expect(summary).toContainText('choose your files again');
  await expect(page.getByLabel('Subject')).toHaveValue('Keep me');
  await expect(page.getByLabel('What is it about?')).toHaveValue('Line one\nLine two');
  await expectAxeClean(page);
  await page.getByLabel('Subject').fill('');
  await page.getByLabel(/^Files/).setInputFiles([]);
  await page.getByRole('button', { name: 'Send ticket' }).click();
  await expect(page.getByRole('alert')).toContainText('This is needed.');
});

test('two people change one ticket: the second is told and keeps their choice', async ({
  page,
  browser,
}) => {
  await signIn(page, 'client@lotus.test');
  const id = idIn(await openTicket(page, unique('Changed twice')));
  const first = await another(browser, 'manager@lotus.test');
  const second = await another(browser, 'admin@lotus.test');
  const address = `/app/lotus/support/tickets/${id}`;
  await Promise.all([first.goto(address), second.goto(address)]);
  await first.getByLabel('Status').selectOption('Open');
  await first.getByRole('button', { name: 'Save changes' }).click();
  await expect(first.getByText('The ticket was changed.')).toBeVisible();
  await second.getByLabel('Priority').selectOption('Urgent');
  const answered = second.waitForResponse((response) => response.request().method() === 'POST');
  await second.getByRole('button', { name: 'Save changes' }).click();
  expect((await answered).status()).toBe(409);
  await expect(second.getByRole('alert')).toContainText('saved changes while you were editing');
  await second.getByRole('button', { name: 'Save what I chose' }).click();
  await expect(second.getByText('The ticket was changed.')).toBeVisible();
  // What each of them changed stands.
  await expect(second.getByLabel('Status')).toHaveValue('open');
  await expect(second.getByLabel('Priority')).toHaveValue('urgent');
});

test('staff change several tickets at once from the queue', async ({ page, browser }) => {
  const label = unique('Batch');
  await signIn(page, 'client@lotus.test');
  for (const n of [1, 2, 3]) await openTicket(page, `${label} no ${n}`);
  const staff = await another(browser, 'manager@lotus.test');
  await staff.goto(`/app/lotus/support/tickets?q=${encodeURIComponent(label)}`);
  await expect(staff.getByRole('row')).toHaveCount(4);
  for (const n of [1, 2]) {
    await staff
      .getByRole('row')
      .filter({ hasText: `no ${n}` })
      .getByRole('checkbox')
      .check();
  }
  const bulk = staff.locator('.bulk');
  await bulk.getByLabel('Assignee').selectOption({ label: 'Me' });
  await bulk.getByLabel('Status').selectOption('Resolved');
  await bulk.getByRole('button', { name: 'Change' }).click();
  await expect(staff.getByText('2 tickets changed.')).toBeVisible();
  await expect(staff.getByRole('row')).toHaveCount(2);
  await staff.goto(
    `/app/lotus/support/tickets?status=resolved&assignee=me&q=${encodeURIComponent(label)}`,
  );
  await expect(staff.getByRole('row')).toHaveCount(3);
});

test('staff open a ticket on behalf of a contact, who finds it in the portal', async ({
  page,
  browser,
}) => {
  const subject = unique('Called by phone');
  await signIn(page, 'manager@lotus.test');
  await page.goto('/app/lotus/support/tickets/new');
  await expectAxeClean(page);
  await page.getByLabel('On behalf of').selectOption({ label: 'Divya Krishnan' });
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What is it about?').fill('She called at noon.');
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
  await expect(page.getByText('Divya Krishnan').first()).toBeVisible();
  const client = await another(browser, 'client2@lotus.test');
  await client.goto('/portal/lotus/tickets');
  await expect(client.getByRole('link', { name: subject })).toBeVisible();
});

test('a form sent twice opens one ticket', { tag: '@script-off' }, async ({ page }) => {
  const subject = unique('Double click');
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus/tickets/new');
  const key = await page.locator('input[name=idempotencyKey]').inputValue();
  const send = () =>
    page.request.post('/portal/lotus/tickets/new', {
      headers: { origin: new URL(page.url()).origin },
      multipart: { subject, body: 'x', idempotencyKey: key },
      maxRedirects: 0,
    });
  const [first, second] = await Promise.all([send(), send()]);
  expect(first.status()).toBe(303);
  expect(second.headers().location).toBe(first.headers().location);
  await page.goto('/portal/lotus/tickets');
  await expect(page.getByRole('link', { name: subject })).toHaveCount(1);
});
