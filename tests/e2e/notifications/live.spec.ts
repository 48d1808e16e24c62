import { expect, test } from '@playwright/test';
import { unique } from '../support/address';
import { expectAxeClean } from '../support/axe';
import { joinCompany, newPerson, signIn } from '../support/sign-in';
import { sql } from '../support/sql';

// Following by itself is what the script adds; what there is without it has a test of its own.
test.use({ javaScriptEnabled: true });

async function notice(email: string, subject: string): Promise<void> {
  await sql(
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     select m.tenant_id, m.user_id, 'support:ticket_status',
       jsonb_build_object('number', 7, 'subject', $2::text, 'status', 'closed'), '/app/lotus/notifications/preferences'
     from public.memberships m where m.email = $1`,
    [email, subject],
  );
}

test('two browsers of one person hear of a notice without asking', { tag: '@script-on' }, async ({
  browser,
}) => {
  const email = await newPerson('live');
  await joinCompany(email, 'lotus', 'employee');
  const pages = await Promise.all(
    ['/app/lotus/notifications', '/app/lotus'].map(async (address) => {
      const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
      await signIn(page, email);
      await page.goto(address);
      return page;
    }),
  );
  const subject = unique('Gutter');
  await notice(email, subject);
  for (const page of pages) {
    const bell = page.locator('.bell');
    await expect(bell.locator('.bell-count')).toHaveText('1');
    await expect(bell).toContainText('Notifications: 1 new');
    await expect(page.locator('[data-live-toasts]')).toContainText(subject);
  }
  const [list] = pages;
  if (!list) throw new Error('no page');
  // The list stays as it is until its reader says so.
  await expect(list.locator('main')).not.toContainText(subject);
  await expectAxeClean(list);
  await list.getByRole('link', { name: '1 new – show' }).click();
  await expect(list.locator('main')).toContainText(subject);
  for (const page of pages) await page.context().close();
});

test('without script the number is there on each page', { tag: '@script-off' }, async ({
  browser,
}) => {
  const email = await newPerson('calm');
  await joinCompany(email, 'lotus', 'employee');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, email);
  await page.goto('/app/lotus');
  await expect(page.locator('.bell-count')).toHaveText('');
  await notice(email, unique('Slate'));
  await page.reload();
  await expect(page.locator('.bell-count')).toHaveText('1');
  await context.close();
});

test('a lost connection shows, and is taken up again', { tag: '@script-on' }, async ({ page }) => {
  const email = await newPerson('lost');
  await joinCompany(email, 'lotus', 'employee');
  await signIn(page, email);
  const stream = /\/app\/lotus\/live(\?.*)?$/;
  await page.route(stream, (route) => route.abort());
  await page.goto('/app/lotus');
  const dot = page.locator('[data-live-dot]');
  await expect(dot).toBeVisible();
  await expect(dot).toHaveText(/Not up to date/);
  await expectAxeClean(page);
  const subject = unique('Chimney');
  await notice(email, subject);
  await page.unroute(stream);
  await expect(dot).toBeHidden({ timeout: 20_000 });
  await expect(page.locator('.bell-count')).toHaveText('1');
});
