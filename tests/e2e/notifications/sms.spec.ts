import { expect, type Page, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { mailTo } from '../support/mailbox';
import { joinCompany, newPerson, signIn } from '../support/sign-in';
import { sql } from '../support/sql';

async function arrive(page: Page, label: string): Promise<string> {
  const email = await newPerson(label);
  await joinCompany(email, 'lotus', 'employee');
  await signIn(page, email);
  return email;
}

test('a person proves a number, and chooses what comes by SMS', async ({ page }) => {
  await arrive(page, 'phone');
  const digits = String(Date.now()).slice(-8);
  await page.goto('/app/lotus/notifications/preferences');
  await expect(page.getByText('To get SMS, add your number.')).toBeVisible();
  await page.getByRole('link', { name: 'Add a number' }).click();
  await expectAxeClean(page);
  await page.getByLabel('Mobile number').fill('12345');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByText('This is not a number that can get SMS.').first()).toBeVisible();
  await expect(page.getByLabel('Mobile number')).toHaveValue('12345');
  await page.getByLabel('Mobile number').fill(`98${digits}`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const sms = await mailTo(`+9198${digits}`, /^$/);
  const code = /\d{6}/.exec(sms.text)?.[0] ?? '';
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Allowed', { exact: true })).toBeVisible();
  await expectAxeClean(page);

  await page.goto('/app/lotus/notifications/preferences');
  const box = page.getByRole('checkbox', { name: 'A ticket is assigned to me: By SMS' });
  await box.check();
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await expect(box).toBeChecked();
  await page.goto('/app/lotus/notifications/sent');
  await expect(page.getByText('Code for a number')).toBeVisible();
  await expectAxeClean(page);
});

test('quiet hours and the digest are kept, and refused with words', async ({ page }) => {
  await arrive(page, 'quiet');
  await page.goto('/app/lotus/notifications/preferences');
  await page.getByLabel(/^From/).fill('22:00');
  await page.getByRole('button', { name: 'Save times' }).click();
  await expect(page.getByText('Give both times, or neither.').first()).toBeVisible();
  await expect(page.getByLabel(/^From/)).toHaveValue('22:00');
  await page.getByLabel(/^Until/).fill('07:00');
  await page.getByLabel('Every day').check();
  await page.getByRole('button', { name: 'Save times' }).click();
  await expect(page.getByText('Your preferences are saved.')).toBeVisible();
  await expect(page.getByLabel(/^Until/)).toHaveValue('07:00');
  await expect(page.getByLabel('Every day')).toBeChecked();
  await expectAxeClean(page);
});

test('a link in a mail ends mails of its kind, by a form or by one click', async ({ page }) => {
  const email = await newPerson('enough');
  await joinCompany(email, 'lotus', 'employee');
  const subject = unique('Gable');
  await sql(
    `with d as (
       insert into public.deliveries (tenant_id, channel, recipient, user_id, template, locale, params, dedupe_key, kind)
       select m.tenant_id, 'email', m.email, m.user_id, 'platform/notification', 'en', jsonb_build_object('kind', 'support:ticket_status',
         'path', '/app/lotus/notifications', 'values', jsonb_build_object('number', 7, 'subject', $2::text, 'status', 'closed')), $1,
         'support:ticket_status'
       from public.memberships m where m.email = $1 returning tenant_id, id)
     select graphile_worker.add_job('platform/send-delivery',
       json_build_object('tenant_id', d.tenant_id, 'data', json_build_object('delivery_id', d.id))) from d`,
    [email, subject],
  );
  const mail = await mailTo(email, new RegExp(subject));
  const link = /https?:\/\/\S+\/unsubscribe\/[\w.-]+/.exec(mail.text)?.[0] ?? '';
  const token = link.split('/').at(-1) ?? '';
  const off = async () => {
    const rows = await sql(
      `select from public.notification_preferences p join public.memberships m using (tenant_id, user_id)
       where m.email = $1 and p.kind = 'support:ticket_status' and p.channel = 'email' and not p.enabled`,
      [email],
    );
    return rows.length;
  };
  await page.goto(`/unsubscribe/${token}`);
  await expect(page.getByText('The status of a ticket changes')).toBeVisible();
  expect(await off()).toBe(0);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Stop them' }).click();
  await expect(page.getByText('You get no more such mails')).toBeVisible();
  expect(await off()).toBe(1);
  // As a mail program does it: without cookies, page or origin.
  await sql(
    `update public.notification_preferences set enabled = true where kind = 'support:ticket_status'`,
  );
  const address = new URL(`/unsubscribe/${token}`, page.url());
  const response = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  });
  expect(response.status).toBe(200);
  expect(await off()).toBe(1);
  expect((await fetch(new URL(`/unsubscribe/${token}x`, page.url()))).status).toBe(404);
});

test('an admin gives a notice the company’s words, and sees them', async ({ page }) => {
  await signIn(page, 'admin@lotus.test');
  await page.goto('/app/lotus/notifications/templates');
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'A ticket is assigned to me' }).click();
  await page.getByRole('link', { name: 'हिन्दी' }).click();
  await page.getByLabel(/^Subject/).fill('{nobody}');
  await page.getByRole('button', { name: 'Save words' }).click();
  await expect(page.getByText('There is no value called “nobody” here.').first()).toBeVisible();
  const words = unique('नमस्ते');
  await page.getByLabel(/^Subject/).fill(`${words} {number}`);
  await page.getByRole('button', { name: 'Save words' }).click();
  await expect(page.getByText('The words are saved.')).toBeVisible();
  await expect(page.getByText(words).first()).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Show as designed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
  await page.goBack();
  await page.getByText('Use the product’s words').first().click();
  await page.getByRole('button', { name: 'Use the product’s words' }).click();
  await expect(page.getByText('The product’s words are used again.')).toBeVisible();
  await page.goto('/app/lotus/notifications/deliveries');
  await expectAxeClean(page);
});
