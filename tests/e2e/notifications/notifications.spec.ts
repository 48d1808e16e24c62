import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { mailTo } from '../support/mailbox';
import { joinCompany, newPerson, signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** Notices of a person, as the dispatcher would leave them. */
async function arrangeNotices(email: string, subjects: string[]): Promise<void> {
  await sql(
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     select m.tenant_id, m.user_id, 'support:ticket_status',
       jsonb_build_object('number', 7, 'subject', s, 'status', 'closed'), '/app/lotus/notifications/preferences'
     from public.memberships m, unnest($2::text[]) s where m.email = $1`,
    [email, subjects],
  );
}

test('a person reads, opens and clears their notifications', async ({ page }) => {
  const email = await newPerson('notified');
  await joinCompany(email, 'lotus', 'employee');
  const [first, second, third] = [unique('Roof'), unique('Lamp'), unique('Door')];
  await arrangeNotices(email, [first, second, third]);
  await signIn(page, email);

  await page.goto('/app/lotus/notifications');
  await expect(page).toHaveTitle(/^Notifications/);
  await expect(page.getByText('3 unread')).toBeVisible();
  await expectAxeClean(page);

  await page.getByRole('button', { name: new RegExp(`Mark as read.*${first}`) }).click();
  await expect(page.getByText('2 unread')).toBeVisible();

  await page
    .getByRole('button', { name: new RegExp(`: ${second}$`) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/notifications\/preferences$/);

  await page.goto('/app/lotus/notifications?view=unread');
  await expect(page.getByText(third).first()).toBeVisible();
  await expect(page.getByText(second)).toHaveCount(0);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('Nothing unread')).toBeVisible();
  await page.getByRole('link', { name: 'Unread' }).click();
  await expect(page.getByText('You’re all caught up')).toBeVisible();
  await expectAxeClean(page);
});

test('a person chooses what they get by mail', async ({ page }) => {
  const email = await newPerson('choosy');
  await joinCompany(email, 'lotus', 'employee');
  await signIn(page, email);

  await page.goto('/app/lotus/notifications');
  await page.getByRole('link', { name: 'Preferences' }).click();
  const box = page.getByRole('checkbox', { name: 'A ticket is assigned to me: By e-mail' });
  await expect(box).toBeChecked();
  await expectAxeClean(page);
  await box.uncheck();
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await expect(page.getByText('Your preferences are saved.')).toBeVisible();
  await expect(box).not.toBeChecked();
});

test('mail that leaves shows in the mailbox, in the recipient’s language', async ({ page }) => {
  const email = await newPerson('reader');
  const subject = unique('طابعة');
  await sql(
    `with d as (
       insert into public.deliveries (tenant_id, channel, recipient, template, locale, params, dedupe_key)
       select id, 'email', $1, 'platform/notification', 'ar', jsonb_build_object('kind', 'support:ticket_status',
         'path', '/app/lotus/notifications', 'values', jsonb_build_object('number', 7, 'subject', $2::text, 'status', 'closed')), $1
       from public.tenants where slug = 'lotus' returning tenant_id, id)
     select graphile_worker.add_job('platform/send-delivery',
       json_build_object('tenant_id', d.tenant_id, 'data', json_build_object('delivery_id', d.id))) from d`,
    [email, subject],
  );
  const mail = await mailTo(email, new RegExp(subject));
  expect(mail.html).toContain('dir="rtl"');

  await page.goto(`/dev/mailbox?to=${email}`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: new RegExp(subject) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'Show as designed' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('link', { name: 'فتح التذكرة' })).toBeVisible();
});
