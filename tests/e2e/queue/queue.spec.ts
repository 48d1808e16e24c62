import { expect, type Page, test } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { newCompany, signedIn } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

/** A job that failed for good, as a provider that is down leaves it. Returns its id. */
async function failedJob(slug: string): Promise<string> {
  const [job] = await sql<{ id: string }>(
    `select id::text from graphile_worker.add_job('people/accrue-leave', (
       select json_build_object('tenant_id', id, 'request_id', 'r-1', 'data', json_build_object())
       from public.tenants where slug = $1), run_at => now() + interval '1 day')`,
    [slug],
  );
  await sql(
    `update graphile_worker._private_jobs set attempts = max_attempts, run_at = now(),
       last_error = 'connect ECONNREFUSED 192.0.2.7:443' where id = $1`,
    [job?.id],
  );
  return job?.id ?? '';
}

const rowOf = (page: Page, id: string) =>
  page.getByRole('row', { name: new RegExp(`leave days ${id} `) });

test('a failed job is seen, explained and retried; another is discarded', async ({ page }) => {
  const { slug, owner } = await newCompany();
  const [first, second] = [await failedJob(slug), await failedJob(slug)];
  await signIn(page, owner);
  await page.goto(`/app/${slug}/queue`);
  await expectAxeClean(page);
  const job = rowOf(page, first);
  await expect(job.getByText('Another service could not be reached.')).toBeVisible();
  await job.getByText('Details').click();
  await expect(job.getByText('connect ECONNREFUSED 192.0.2.7:443')).toBeVisible();
  await job.getByRole('button', { name: `Retry ${first}` }).click();
  await expect(page.getByText('1 job will be tried again at once.')).toBeVisible();
  await expect(rowOf(page, first)).toHaveCount(0);
  await expect(async () => {
    await page.reload();
    const done = page.getByRole('row').filter({ hasText: 'Add leave days' }).first();
    await expect(done.getByRole('cell').nth(4)).toHaveText('1', { timeout: 500 });
  }).toPass();

  await rowOf(page, second).getByRole('checkbox').check();
  await page.getByText('Discard selected').click();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page.getByText('1 job discarded.')).toBeVisible();
  await expect(page.getByText('No job has failed')).toBeVisible();
  await page.goto(`/app/${slug}/audit?q=${second}`);
  await expect(page.getByRole('cell', { name: /^Job discarded/ })).toBeVisible();
});

test('a task is paused and goes on', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await failedJob(slug);
  await signIn(page, owner);
  await page.goto(`/app/${slug}/queue`);
  await page.getByRole('button', { name: 'Pause Add leave days' }).click();
  await expect(page.getByText('Paused. Its jobs wait until you resume it.')).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Resume Add leave days' }).click();
  await expect(page.getByText('It goes on.')).toBeVisible();
});

test('a message that did not leave is sent again', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await sql(
    `insert into public.deliveries (tenant_id, channel, recipient, template, locale, params, dedupe_key)
     select id, 'email', 'meera@example.com', 'platform/invitation', 'en',
       '{"name": "Meera", "invitedBy": "Olga", "audience": "staff", "expiresOn": "2026-12-31"}', 'journey'
     from public.tenants where slug = $1`,
    [slug],
  );
  await sql(
    `update public.deliveries set status = 'failed', last_error = 'The mailbox is full'
     where tenant_id = (select id from public.tenants where slug = $1)`,
    [slug],
  );
  await signIn(page, owner);
  await page.goto(`/app/${slug}/queue/messages`);
  await expectAxeClean(page);
  await expect(page.getByText('The mailbox is full')).toBeVisible();
  await page.getByRole('button', { name: 'Send again meera@example.com' }).click();
  await expect(page.getByText('1 message is being sent again.')).toBeVisible();
});

test('the hub sees the jobs of all companies, and they read that it did', async ({
  page,
  browser,
}) => {
  const { slug, name, owner } = await newCompany();
  const id = await failedJob(slug);
  await signIn(page, 'super@mainstay.test');
  await page.goto(`/hub/jobs?company=${slug}`);
  await expectAxeClean(page);
  await expect(rowOf(page, id).getByRole('link', { name })).toBeVisible();
  await rowOf(page, id).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Retry selected' }).click();
  await expect(page.getByText('1 job will be tried again at once.')).toBeVisible();

  const theirs = await signedIn(browser, owner);
  expect((await theirs.goto('/hub/jobs'))?.status()).toBe(404);
  await theirs.goto(`/app/${slug}/audit?action=jobs.viewed`);
  await expect(theirs.getByRole('cell', { name: 'Jobs seen' }).first()).toBeVisible();
});
