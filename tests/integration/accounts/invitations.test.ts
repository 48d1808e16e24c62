import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import { linkOf, mailsTo, startAccountsApi } from './api';

const api = await startAccountsApi();
const { Browser } = await import('./browser');
const { arrangeClient, arrangeTenant } = await import('../../setup/people');
const invite = await import('~/modules/accounts/routes/invite');
const register = await import('~/modules/accounts/routes/auth/register');
const confirm = await import('~/modules/accounts/routes/auth/confirm');
const signIn = await import('~/modules/accounts/routes/auth/sign-in');
afterAll(() => api.stop());

const password = 'a walk along the harbour';
let tenant: Awaited<ReturnType<typeof arrangeTenant>>;
beforeEach(async () => {
  tenant = await arrangeTenant();
});

async function invitation(email: string, role: string, clientId?: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await testDb().owner.query(
    `insert into public.invitations (tenant_id, email, full_name, role_id, client_id, token_hash, expires_at)
     select $1, $2, 'Invited Person', r.id, $5, $4, now() + interval '7 days'
     from public.roles r where r.tenant_id = $1 and r.key = $3`,
    [tenant.id, email, role, createHash('sha256').update(token).digest(), clientId ?? null],
  );
  return token;
}

type Browser = InstanceType<typeof Browser>;
const open = (browser: Browser, token: string) =>
  browser.get(invite, `/invite/${token}`, { token });
const accept = (browser: Browser, token: string, form: Record<string, string> = {}) =>
  browser.post(invite, `/invite/${token}`, form, { token });

async function memberships(email: string) {
  const { rows } = await testDb().owner.query(
    `select r.key, c.client_id from public.memberships m
     join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
     left join public.client_contacts c on c.tenant_id = m.tenant_id and c.user_id = m.user_id
     where m.tenant_id = $1 and m.email = $2`,
    [tenant.id, email],
  );
  return rows;
}

async function newAccount(email: string): Promise<Browser> {
  const browser = new Browser();
  await browser.post(register, '/auth/register', { fullName: 'Person', email, password });
  const [mail] = await mailsTo(email);
  await browser.post(confirm, '/auth/confirm', linkOf(mail));
  return browser;
}

describe('somebody without an account', () => {
  test('becomes staff with the invited role, once', async () => {
    const email = `staff@${tenant.slug}.test`;
    const token = await invitation(email, 'crew');
    const browser = new Browser();
    const form = { fullName: 'Invited Person', password };
    const answer = await accept(browser, token, form);
    expect(answer).toMatchObject({ status: 303, location: `/app/${tenant.slug}` });
    expect(await memberships(email)).toEqual([{ key: 'crew', client_id: null }]);
    expect((await open(new Browser(), token)).status).toBe(404);
    // The same form once more leads to the page that says so, and makes nothing.
    const again = await accept(new Browser(), token, form);
    expect(again).toMatchObject({ status: 303, location: `/invite/${token}` });
  });

  test('who sends the form twice at once has one account, one membership and no broken page', async () => {
    const email = `twice@${tenant.slug}.test`;
    const token = await invitation(email, 'crew');
    const form = { fullName: 'Invited Person', password };
    const answers = await Promise.all([1, 2, 3].map(() => accept(new Browser(), token, form)));
    expect(answers.map(({ location }) => location)).toContain(`/app/${tenant.slug}`);
    for (const { status } of answers) expect([303, 422]).toContain(status);
    expect(await memberships(email)).toEqual([{ key: 'crew', client_id: null }]);
    const again = await new Browser().post(signIn, '/auth/sign-in', { email, password });
    expect(again.status).toBe(303);
  });

  test('comes into the portal as a client’s contact', async () => {
    const email = `contact@${tenant.slug}.test`;
    const client = await arrangeClient(tenant, 'Orchid Ltd');
    const token = await invitation(email, 'client', client);
    const answer = await accept(new Browser(), token, { fullName: 'Invited Person', password });
    expect(answer.location).toBe(`/portal/${tenant.slug}`);
    expect(await memberships(email)).toEqual([{ key: 'client', client_id: client }]);
  });

  test('is asked for a decent password', async () => {
    const token = await invitation(`weak@${tenant.slug}.test`, 'crew');
    const form = { fullName: 'Invited Person', password: 'password1234' };
    expect((await accept(new Browser(), token, form)).status).toBe(422);
  });

  test('gets an account that a stranger registered but never confirmed', async () => {
    const email = `squatted@${tenant.slug}.test`;
    const theirs = 'the stranger knows this';
    await new Browser().post(register, '/auth/register', {
      fullName: 'Stranger',
      email,
      password: theirs,
    });
    const token = await invitation(email, 'crew');
    const answer = await accept(new Browser(), token, { fullName: 'Invited Person', password });
    expect(answer.location).toBe(`/app/${tenant.slug}`);
    const stranger = await new Browser().post(signIn, '/auth/sign-in', { email, password: theirs });
    expect(stranger.status).toBe(422);
  });
});

describe('somebody with an account', () => {
  test('accepts while signed in as the invited address', async () => {
    const email = `member@${tenant.slug}.test`;
    const browser = await newAccount(email);
    const token = await invitation(email, 'office');
    expect((await open(browser, token)).body).toMatchObject({ state: 'accept' });
    expect((await accept(browser, token)).location).toBe(`/app/${tenant.slug}`);
    expect(await memberships(email)).toEqual([{ key: 'office', client_id: null }]);
  });

  test('keeps their password: the token alone cannot set one', async () => {
    const email = `kept@${tenant.slug}.test`;
    await newAccount(email);
    const token = await invitation(email, 'office');
    expect((await open(new Browser(), token)).body).toMatchObject({ state: 'sign-in' });
    const form = { fullName: 'Somebody Else', password: 'a password of somebody else' };
    expect((await accept(new Browser(), token, form)).location).toBe(`/invite/${token}`);
    const answer = await new Browser().post(signIn, '/auth/sign-in', { email, password });
    expect(answer.status).toBe(303);
    expect(await memberships(email)).toEqual([]);
  });

  test('cannot accept what was sent to another address', async () => {
    const other = await newAccount(`other@${tenant.slug}.test`);
    const token = await invitation(`invited@${tenant.slug}.test`, 'office');
    expect((await open(other, token)).body).toMatchObject({ state: 'other' });
    expect((await accept(other, token)).location).toBe(`/invite/${token}`);
    expect(await memberships(`other@${tenant.slug}.test`)).toEqual([]);
  });
});
