import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import { linkOf, mailsTo, startAccountsApi } from './api';

const api = await startAccountsApi();
const { Browser } = await import('./browser');
const { withTenant } = await import('~/platform/db/tenant.server');
const { hashRecoveryCode } = await import('~/modules/accounts/recovery-codes.server');
const { arrangeUser } = await import('../../setup/people');
const register = await import('~/modules/accounts/routes/auth/register');
const signIn = await import('~/modules/accounts/routes/auth/sign-in');
const signOut = await import('~/modules/accounts/routes/auth/sign-out');
const confirm = await import('~/modules/accounts/routes/auth/confirm');
const sessions = await import('~/modules/accounts/routes/account/sessions');
const newPassword = await import('~/modules/accounts/routes/auth/new-password');
afterAll(() => api.stop());

const password = 'a walk along the harbour';
let email = '';
let count = 0;

beforeEach(async () => {
  count += 1;
  email = `person${count}@example.com`;
  const browser = new Browser();
  await browser.post(register, '/auth/register', { fullName: 'Person', email, password });
  const [mail] = await mailsTo(email);
  await browser.post(confirm, '/auth/confirm', linkOf(mail));
  await browser.post(signOut, '/auth/sign-out', { scope: 'global' });
});

type Browser = InstanceType<typeof Browser>;

async function signedIn(userAgent?: string): Promise<Browser> {
  const browser = new Browser(userAgent ? { userAgent } : {});
  const answer = await browser.post(signIn, '/auth/sign-in', { email, password });
  expect(answer).toMatchObject({ status: 303, location: '/onboarding' });
  return browser;
}

interface Shown {
  sessions: { id: string; browser: string | null; system: string | null; isCurrent: boolean }[];
}

const list = async (browser: Browser) =>
  ((await browser.get(sessions, '/account/sessions')).body as Shown).sessions;
const isOut = async (browser: Browser) =>
  (await browser.get(sessions, '/account/sessions')).location?.startsWith('/auth/sign-in') ?? false;

describe('signing out', () => {
  test('ends the session on the server: a kept cookie is worth nothing', async () => {
    const browser = await signedIn();
    const kept = new Map(browser.cookies);
    await browser.post(signOut, '/auth/sign-out', {});
    expect(browser.cookies.has('mainstay_session')).toBe(false);
    const thief = new Browser();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect(await isOut(thief)).toBe(true);
  });

  test('ends only this one unless asked for all', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    await one.post(signOut, '/auth/sign-out', {});
    expect(await isOut(two)).toBe(false);
    await two.post(signOut, '/auth/sign-out', { scope: 'global' });
    expect(await isOut(three)).toBe(true);
  });
});

describe('the list of devices', () => {
  test('names them, marks this one, and ends one or all others', async () => {
    const here = await signedIn();
    const phone = await signedIn(
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    );
    const third = await signedIn();
    const shown = await list(here);
    expect(shown).toHaveLength(3);
    expect(shown[0]).toMatchObject({ browser: 'Firefox', system: 'Linux', isCurrent: true });
    const android = shown.find(({ system }) => system === 'Android');
    await here.post(sessions, '/account/sessions', { session: android?.id ?? '' });
    expect(await isOut(phone)).toBe(true);
    await here.post(sessions, '/account/sessions', {});
    expect(await isOut(third)).toBe(true);
    expect(await isOut(here)).toBe(false);
  });

  test('shows and ends nobody else’s', async () => {
    const mine = await signedIn();
    const stranger = await arrangeUser(`stranger${count}@example.com`);
    const [own] = await list(mine);
    const { rows } = await withTenant(stranger.ctx, (trx) =>
      sql<{ ended: boolean }>`select private.end_session(${own?.id}::uuid) as ended`.execute(trx),
    );
    expect(rows[0]?.ended).toBe(false);
    const seen = await withTenant(stranger.ctx, (trx) =>
      sql<{ id: string }>`select id from private.my_sessions()`.execute(trx),
    );
    expect(seen.rows).toEqual([{ id: stranger.sessionId }]);
    expect(await isOut(mine)).toBe(false);
  });
});

describe('recovery codes', () => {
  const factor = (userId: string) =>
    testDb().owner.query(
      `insert into auth.mfa_factors (id, user_id, factor_type, status, created_at, updated_at, secret)
       values (gen_random_uuid(), $1, 'totp', 'verified', now(), now(), 'x')`,
      [userId],
    );
  const store = (claims: object, hashes: string[]) =>
    withTenant({ claims: { role: 'authenticated', ...claims } }, (trx) =>
      sql`select private.replace_recovery_codes(
        array(select decode(h, 'hex') from unnest(${hashes}::text[]) h))`.execute(trx),
    );
  const use = async (claims: object, hash: string) => {
    const { rows } = await withTenant({ claims: { role: 'authenticated', ...claims } }, (trx) =>
      sql<{
        used: boolean;
      }>`select private.use_recovery_code(decode(${hash}, 'hex')) as used`.execute(trx),
    );
    return rows[0]?.used;
  };

  test('are made at aal2 only, work once, for their person only, and end the other sessions', async () => {
    const person = await arrangeUser(`codes${count}@example.com`);
    const other = await arrangeUser(`others${count}@example.com`);
    await factor(person.userId);
    await factor(other.userId);
    const hash = hashRecoveryCode(person.userId, '7F3K-9QDM-2XYP');
    const aal1 = person.ctx.claims;
    await expect(store(aal1, [hash])).rejects.toThrow('second factor');
    await testDb().owner.query(`update auth.sessions set aal = 'aal2' where id = $1`, [
      person.sessionId,
    ]);
    await store({ ...aal1, aal: 'aal2' }, [hash]);
    await testDb().owner.query(
      `insert into auth.sessions (id, user_id, aal, created_at, updated_at)
       values (gen_random_uuid(), $1, 'aal2', now(), now())`,
      [person.userId],
    );
    expect(await use(other.ctx.claims, hash)).toBe(false);
    expect(await use(aal1, hashRecoveryCode(person.userId, '7f3k 9qdm 2xyp'))).toBe(true);
    expect(await use(aal1, hash)).toBe(false);
    const { rows } = await testDb().owner.query(
      `select (select count(*)::int from auth.mfa_factors f where f.user_id = $1) as factors,
        (select count(*)::int from auth.sessions s where s.user_id = $1) as sessions`,
      [person.userId],
    );
    expect(rows).toEqual([{ factors: 0, sessions: 1 }]);
  });

  test('half signed in, somebody sees and ends no sessions', async () => {
    const person = await arrangeUser(`half${count}@example.com`);
    await factor(person.userId);
    const seen = await withTenant(person.ctx, (trx) =>
      sql`select id from private.my_sessions()`.execute(trx),
    );
    expect(seen.rows).toEqual([]);
    const { rows } = await withTenant(person.ctx, (trx) =>
      sql<{ ended: number }>`select private.end_other_sessions() as ended`.execute(trx),
    );
    expect(rows[0]?.ended).toBe(0);
  });
});

test('a password is reset by whoever came in with the reset link only', async () => {
  const browser = await signedIn();
  const answer = await browser.get(newPassword, '/auth/new-password');
  expect(answer).toMatchObject({ status: 303, location: '/auth/reset' });
  const posted = await browser.post(newPassword, '/auth/new-password', {
    password: 'another walk entirely',
  });
  expect(posted.location).toBe('/auth/reset');
});
