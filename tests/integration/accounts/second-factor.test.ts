import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import { linkOf, mailsTo, startAccountsApi } from './api';

const api = await startAccountsApi();
const { Browser } = await import('./browser');
const register = await import('~/modules/accounts/routes/auth/register');
const confirm = await import('~/modules/accounts/routes/auth/confirm');
const signIn = await import('~/modules/accounts/routes/auth/sign-in');
const secondFactor = await import('~/modules/accounts/routes/auth/second-factor');
const totpPage = await import('~/modules/accounts/routes/account/totp');
afterAll(() => api.stop());

type Browser = InstanceType<typeof Browser>;

const password = 'a walk along the harbour';
const removed = '/account/security/totp?lost=1';
let count = 0;
let email: string;
let codes: string[];
let secret: string;

/** The code of the present half minute, or of the one after it, which is taken as well. */
const code = (ahead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + ahead * 30_000,
  });

/** A person with an authenticator, whose first code is used. */
async function newPerson(): Promise<void> {
  count += 1;
  email = `second${count}@example.com`;
  const browser = new Browser();
  await browser.post(register, '/auth/register', { fullName: 'Second', email, password });
  const [mail] = await mailsTo(email);
  await browser.post(confirm, '/auth/confirm', linkOf(mail));
  ({ codes, secret } = await setUp(browser));
}

async function setUp(browser: Browser): Promise<{ codes: string[]; secret: string }> {
  const begun = await browser.post(totpPage, '/account/security/totp', {});
  const { scan } = begun.body as { scan: { sealed: string; secret: string } };
  const totp = new TOTP({ secret: Secret.fromBase32(scan.secret.replace(/\s/g, '')) });
  const form = { setup: scan.sealed, code: totp.generate() };
  const done = await browser.post(totpPage, '/account/security/totp', form);
  return { codes: (done.body as { codes: string[] }).codes, secret: totp.secret.base32 };
}

/** A browser that knows the password and nothing else. */
async function halfSignedIn(who = email): Promise<Browser> {
  const browser = new Browser();
  await browser.post(signIn, '/auth/sign-in', { email: who, password });
  return browser;
}

/** The same browser, posting the same form from another of its tabs. */
function sameAs(browser: Browser): Browser {
  const tab = new Browser();
  for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
  return tab;
}

const redeem = (browser: Browser, recoveryCode: string | undefined) =>
  browser.post(secondFactor, '/auth/second-factor', { recoveryCode: recoveryCode ?? '' });

async function factors(): Promise<number> {
  const { rows } = await testDb().owner.query(
    `select from auth.mfa_factors f join auth.users u on u.id = f.user_id where u.email = $1`,
    [email],
  );
  return rows.length;
}

const notices = async () =>
  (await mailsTo(email)).filter(({ subject }) => /recovery code was used/i.test(subject)).length;

beforeEach(newPerson);

test('one recovery code in twenty requests at once, of one session: it counts once', async () => {
  const browser = await halfSignedIn();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => redeem(sameAs(browser), codes[0])),
  );
  expect(answers.filter(({ location }) => location === removed)).toHaveLength(1);
  expect(await factors()).toBe(0);
  expect(await notices()).toBe(1);
});

test('one recovery code in several sessions at once: one stays, the others are out', async () => {
  const browsers = await Promise.all(Array.from({ length: 5 }, () => halfSignedIn()));
  const answers = await Promise.all(browsers.map((browser) => redeem(browser, codes[0])));
  expect(answers.filter(({ location }) => location === removed)).toHaveLength(1);
  expect(await notices()).toBe(1);
  const { rows } = await testDb().owner.query(
    `select from auth.sessions s join auth.users u on u.id = s.user_id where u.email = $1`,
    [email],
  );
  expect(rows).toHaveLength(1);
});

test('a used code, its neighbours and another person’s open nothing', async () => {
  const [mine, old] = [email, codes];
  const browser = await halfSignedIn();
  expect((await redeem(browser, old[0])).location).toBe(removed);
  const fresh = await setUp(browser);
  await newPerson();
  const theirs = codes;
  const again = await halfSignedIn(mine);
  for (const wrong of [old[0], old[1], theirs[0], '', ' - ', '0'.repeat(41)]) {
    expect((await redeem(again, wrong)).status, wrong).toBe(422);
  }
  expect((await redeem(again, fresh.codes[1])).location).toBe(removed);
});

test('ten guesses close the second factor, to the right code too and from anywhere', async () => {
  const browser = await halfSignedIn();
  const guesses = Array.from({ length: 10 }, (_, index) =>
    redeem(browser, `0000-0000-000${index}`),
  );
  expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(10).fill(422));
  expect((await redeem(browser, codes[0])).status).toBe(429);
  const elsewhere = await halfSignedIn();
  const byApp = { code: code(1) };
  expect((await elsewhere.post(secondFactor, '/auth/second-factor', byApp)).status).toBe(429);
  expect(await factors()).toBe(1);
});

test('a code of the app opens once, however many ask at once', async () => {
  const browsers = await Promise.all(Array.from({ length: 5 }, () => halfSignedIn()));
  const next = code(1);
  const answers = await Promise.all(
    browsers.map((browser) => browser.post(secondFactor, '/auth/second-factor', { code: next })),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
});
