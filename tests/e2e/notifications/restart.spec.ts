import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { apiUrl, databaseUrl, unique } from '../support/address';
import { joinCompany, newPerson, signIn, supabaseKey } from '../support/sign-in';
import { sql } from '../support/sql';

// Following by itself is what the script adds.
test.use({ javaScriptEnabled: true });

let web: ChildProcess | undefined;
test.afterEach(() => void web?.kill('SIGKILL'));

/** A web process of one's own, beside the one under test, on the same database. */
async function startWeb(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['build/server/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      APP_ENV: 'demo',
      APP_URL: `http://localhost:${port}`,
      PORT: String(port),
      EMBEDDED_DB_PORT: new URL(databaseUrl).port,
      EMBEDDED_API_PORT: new URL(apiUrl).port,
      SUPABASE_ANON_KEY: await supabaseKey('anon'),
      SUPABASE_SERVICE_ROLE_KEY: await supabaseKey('service_role'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function notice(email: string, subject: string): Promise<void> {
  await sql(
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     select m.tenant_id, m.user_id, 'support:ticket_status',
       jsonb_build_object('number', 7, 'subject', $2::text, 'status', 'closed'), '/app/lotus/notifications/preferences'
     from public.memberships m where m.email = $1`,
    [email, subject],
  );
}

test('an open page outlives its web process: it says so, returns by itself and has missed nothing', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const port = await freePort();
  web = await startWeb(port);
  const email = await newPerson('outlive');
  await joinCompany(email, 'lotus', 'employee');
  await signIn(page, email);
  await page.goto(`http://localhost:${port}/app/lotus`);
  const [bell, dot] = [page.locator('.bell-count'), page.locator('[data-live-dot]')];
  const toasts = page.locator('[data-live-toasts]');
  await notice(email, unique('Before'));
  await expect(bell).toHaveText('1');
  await expect(dot).toBeHidden();

  web.kill('SIGKILL');
  await once(web, 'exit');
  await expect(dot).toBeVisible();
  await expect(dot).not.toBeEmpty();
  const meanwhile = unique('Meanwhile');
  await notice(email, meanwhile);

  web = await startWeb(port);
  await expect(dot).toBeHidden({ timeout: 30_000 });
  await expect(bell).toHaveText('2');
  await expect(toasts).toContainText(meanwhile);
  const after = unique('After');
  await notice(email, after);
  await expect(bell).toHaveText('3');
  await expect(toasts).toContainText(after);
});
