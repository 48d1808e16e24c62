import { expect, test } from '@playwright/test';
import { newEmail, unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { mailsTo, mailTo } from '../support/mailbox';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';
import { another, openTicket } from './people';

test('a mail becomes a ticket, staff answer, the client reads it in portal and mail and answers by mail', async ({
  page,
  browser,
}) => {
  const subject = unique('Leak above the hall');
  // As somebody outside writes: through the provider's webhook and API, which the demo's mailbox speaks.
  const write = async (answering?: string) => {
    await page.goto(`/dev/mailbox/write${answering ? `?answer=${answering}` : ''}`);
    return page;
  };
  await write();
  await page.getByLabel('From').fill('client@lotus.test');
  const copied = newEmail('kiran');
  await page.getByLabel(/^Copy/).fill(copied);
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Text').fill('Water comes through the ceiling.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('The mail was taken.')).toBeVisible();
  await mailTo('client@lotus.test', new RegExp(`We have your request: ${subject}`));

  const staff = await another(browser, 'manager@lotus.test');
  await staff.goto(`/app/lotus/support/tickets?q=${encodeURIComponent(subject)}`);
  await staff.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
  await expect(staff.getByText(/· by mail/)).toBeVisible();
  await expect(staff.getByText(/^All contacts of .+ who use the portal read answers/)).toHaveCount(
    2,
  );
  await staff.getByLabel('Canned reply').selectOption({ index: 1 });
  await staff.getByLabel('Your reply').fill('Thank you for the picture.');
  await staff.getByRole('button', { name: 'Insert' }).click();
  await expect(staff.getByLabel('Your reply')).toHaveValue(/^Thank you for the picture\.\n\n\S/);
  await expect(staff.getByLabel('Your reply')).not.toHaveValue(/\{/);
  await expectAxeClean(staff);
  // The same journey runs beside this one, with the other setting of script.
  const promise = unique('Somebody comes at nine');
  await staff.getByLabel('Your reply').fill(promise);
  await staff.getByRole('button', { name: 'Send and wait for the client' }).click();
  await expect(staff.getByText('Your reply was sent.')).toBeVisible();

  await expect
    .poll(
      async () => (await mailsTo('client@lotus.test')).find((m) => m.text.includes(promise))?.id,
    )
    .toBeTruthy();
  const answer = (await mailsTo('client@lotus.test')).find((m) => m.text.includes(promise));
  await signIn(page, 'client@lotus.test');
  await page.goto('/portal/lotus');
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByText(promise)).toBeVisible();
  await expect(page.getByText(`Copied by mail besides: ${copied}`)).toBeVisible();
  await mailTo(copied, new RegExp(subject));

  await write(answer?.id);
  await page.getByLabel('Text').fill(`Nine is fine.\n\nOn Monday Lotus wrote:\n> ${answer?.text}`);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('The mail was taken.')).toBeVisible();
  await expect(async () => {
    await staff.reload();
    await expect(staff.getByText('Nine is fine.')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  await expect(staff.getByText('On Monday Lotus wrote')).toHaveCount(0);
});

test('the desk is set up, tickets are tagged and merged, and the client rates the help', async ({
  page,
  browser,
}) => {
  const tag = unique('urgent roof');
  const [first, second] = [unique('Roof leaks'), unique('Roof still leaks')];
  const staff = await another(browser, 'manager@lotus.test');
  await staff.goto('/app/lotus/support/desk/tags');
  await staff.getByLabel('Name').fill(tag);
  await staff.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(staff.getByText('Saved.')).toBeVisible();
  await staff.getByLabel('Name').fill(tag);
  await staff.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(staff.getByRole('alert')).toContainText('This name is taken.');
  await expectAxeClean(staff);

  await signIn(page, 'client@lotus.test');
  await openTicket(page, first);
  const secondPath = await openTicket(page, second);
  const [{ number } = { number: 0 }] = await sql<{ number: number }>(
    'select number from public.tickets where subject = $1',
    [first],
  );
  await staff.goto(`/app/lotus/support/tickets?q=${encodeURIComponent(second)}`);
  await staff.getByRole('row').filter({ hasText: second }).getByRole('checkbox').check();
  await staff.locator('select[name="tag"]').last().selectOption({ label: tag });
  await staff.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(staff.getByText(/1 ticket/)).toBeVisible();
  await staff.getByRole('row').filter({ hasText: second }).getByRole('link').click();
  await expect(staff.getByText(`Tags: ${tag}`)).toBeVisible();

  await staff.getByText('Merge into another ticket').click();
  await staff.getByLabel('Number of the other ticket').fill(String(number));
  await staff.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(staff.getByText('The tickets were merged.')).toBeVisible();
  await expect(staff.getByRole('heading', { level: 1 })).toContainText(first);
  await page.goto(secondPath);
  await expect(page.getByText('The conversation goes on in another ticket.')).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first);

  await staff.getByLabel('Your reply').fill('A crew was there.');
  await staff.getByRole('button', { name: 'Send and resolve' }).click();
  await expect(staff.getByText('Your reply was sent.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'This is solved' }).click();
  const asked = await mailTo('client@lotus.test', new RegExp(`How was our help\\? ${first}`));
  const link = new URL(
    /href="([^"]*\/rate\/[^"]*)"/.exec(asked.html)?.[1]?.replaceAll('&amp;', '&') ?? '',
  );
  await page.goto(`${link.pathname}?score=4`);
  await expect(page.getByLabel('Satisfied', { exact: true })).toBeChecked();
  await expectAxeClean(page);
  await page.getByLabel(/What should we know/).fill('Quick and friendly.');
  await page.getByRole('button', { name: 'Send rating' }).click();
  await expect(page.getByText('Thank you.')).toBeVisible();
  await staff.goto('/app/lotus/support/desk/ratings');
  await expect(staff.getByRole('row').filter({ hasText: first })).toContainText(
    'Quick and friendly.',
  );
  await expectAxeClean(staff);
});
