import { expect, type Page, test } from '@playwright/test';
import { type Receiver, startReceiver, status } from '../../integration/webhooks/receiver';
import { expectAxeClean } from '../support/axe';
import { newCompany } from '../support/company';
import { signIn } from '../support/sign-in';
import { sql } from '../support/sql';

let receiver: Receiver;
test.beforeEach(async () => {
  receiver = await startReceiver();
});
test.afterEach(() => receiver.close());

/** Sets an endpoint up as a person would; the receiver learns the secret from the page. */
async function setUp(page: Page, slug: string, events: string[]): Promise<void> {
  await page.goto(`/app/${slug}/webhooks`);
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'New webhook' }).click();
  await page.getByLabel('Address').fill('https://192.168.0.10/hook');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Nothing is sent to this address').first()).toBeVisible();
  await page.getByLabel('Address').fill(receiver.url);
  for (const event of events) await page.getByLabel(event).check();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Create' }).click();
  receiver.secrets.push(await secretOf(page));
  await expectAxeClean(page);
  await page.getByRole('link', { name: 'I have kept it' }).click();
  await expect(page.getByRole('heading', { name: receiver.url })).toBeVisible();
  await expect(page.getByText('whsec_')).toHaveCount(0);
}

async function secretOf(page: Page): Promise<string> {
  const secret = page.locator('main code');
  await expect(secret).toHaveText(/^whsec_/);
  return (await secret.textContent()) ?? '';
}

/** The next try is hours away; here it is now. */
async function hurry(slug: string): Promise<void> {
  await sql(
    `with due as (update graphile_worker._private_jobs j set run_at = now() from graphile_worker._private_tasks t, public.tenants n
       where t.id = j.task_id and t.identifier = 'webhooks/deliver' and n.slug = $1 and j.payload ->> 'tenant_id' = n.id::text
       and j.locked_at is null)
     select pg_notify('jobs:insert', '{"count": 10}')`,
    [slug],
  );
}

test('an endpoint is set up; its receiver fails five times, then gets the event once', async ({
  page,
}) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await setUp(page, slug, ['Client added']);
  const endpoint = page.url();

  receiver.next.push(status(500, 'first'), status(500), status(429), status(503), status(500));
  await page.goto(`/app/${slug}/crm/clients/new`);
  await page.getByLabel('Name', { exact: true }).fill('Acme');
  await page.getByRole('button', { name: /Create|Add|Save/ }).click();

  await expect
    .poll(
      async () => {
        await hurry(slug);
        return receiver.accepted().length;
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  expect(receiver.received).toHaveLength(6);
  expect(receiver.received.every(({ verified }) => verified)).toBe(true);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(JSON.parse(receiver.received[5]?.body ?? '')).toMatchObject({ type: 'client.created' });

  await expect(async () => {
    await page.goto(endpoint);
    await expect(page.getByRole('row', { name: /client\.created/ })).toContainText('Delivered', {
      timeout: 500,
    });
  }).toPass();
  await expectAxeClean(page);
  await page
    .getByRole('row', { name: /client\.created/ })
    .getByRole('link')
    .click();
  await expect(page.getByText('first', { exact: true })).toBeVisible();
  await expect(page.getByText('Refused')).toHaveCount(5);
  await expectAxeClean(page);

  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('1 message is sent again.')).toBeVisible();
  await expect.poll(() => receiver.received.length).toBe(7);
  expect(receiver.accepted()).toHaveLength(1);
});

test('a test event, a new secret beside the old one, off and on, and gone', async ({ page }) => {
  const { slug, owner } = await newCompany();
  await signIn(page, owner);
  await setUp(page, slug, []);
  await page.getByRole('button', { name: 'Send a test event' }).click();
  await expect(page.getByText('A test event is on its way.')).toBeVisible();
  await expect.poll(() => receiver.accepted().length).toBe(1);

  await page.getByText('New secret').first().click();
  await page.getByRole('button', { name: 'New secret' }).click();
  const fresh = await secretOf(page);
  expect(fresh).not.toBe(receiver.secrets[0]);
  await page.getByRole('link', { name: 'I have kept it' }).click();
  for (const secret of [receiver.secrets[0] as string, fresh]) {
    receiver.secrets.splice(0, 2, secret);
    const before = receiver.accepted().length;
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await expect.poll(() => receiver.accepted().length).toBe(before + 1);
  }

  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('The webhook is off.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send a test event' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByText('The webhook is on.')).toBeVisible();

  await page.getByLabel('Only those that were given up').uncheck();
  await page.getByRole('button', { name: 'Send these again' }).click();
  await expect(page.getByText('3 messages are sent again.')).toBeVisible();
  await expect.poll(() => receiver.received.length).toBe(6);

  await page.getByText('Delete').first().click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No webhooks yet')).toBeVisible();
});
