import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import { appUrl, linkOf, mailsTo, startAccountsApi } from './api';
import type { Route } from './browser';

const api = await startAccountsApi();
const { Browser } = await import('./browser');
const { unseenWorkDone } = await import('~/platform/auth/unseen.server');
const register = await import('~/modules/accounts/routes/auth/register');
const reset = await import('~/modules/accounts/routes/auth/reset');
const magicLink = await import('~/modules/accounts/routes/auth/magic-link');
const signIn = await import('~/modules/accounts/routes/auth/sign-in');
const confirm = await import('~/modules/accounts/routes/auth/confirm');
const checkEmail = await import('~/modules/accounts/routes/auth/check-email');

const password = 'a walk along the harbour';
const known = 'known@example.com';

beforeAll(async () => {
  const browser = new Browser();
  await browser.post(register, '/auth/register', { fullName: 'Known', email: known, password });
  const [mail] = await mailsTo(known);
  await browser.post(confirm, '/auth/confirm', linkOf(mail));
});
afterAll(() => api.stop());

type Post = [route: Route, path: string, form: Record<string, string>];

const forms: Record<'register' | 'reset' | 'magic link' | 'sign-in', (email: string) => Post> = {
  register: (email: string) => [
    register,
    '/auth/register',
    { fullName: 'Somebody', email, password },
  ],
  reset: (email: string) => [reset, '/auth/reset', { email }],
  'magic link': (email: string) => [magicLink, '/auth/magic-link', { email }],
  'sign-in': (email: string) => [signIn, '/auth/sign-in', { email, password: 'not the password' }],
};

describe.each(Object.entries(forms))('%s', (name, form) => {
  const unknown = `unknown-${name.replace(' ', '-')}@example.com`;

  test('answers an address with and without an account alike', async () => {
    const withAccount = await new Browser().post(...form(known));
    const without = await new Browser().post(...form(unknown));
    const text = (value: unknown) => JSON.stringify(value).replaceAll(known, unknown);
    expect(text(withAccount)).toBe(text(without));
    expect(without.status).toBe(name === 'sign-in' ? 422 : 303);
  });

  test('and the page that follows is alike', async () => {
    const pages = [];
    for (const email of [known, unknown]) {
      const browser = new Browser();
      await browser.post(...form(email));
      pages.push(JSON.stringify(await browser.get(checkEmail, '/auth/check-email')));
    }
    expect(pages[0]?.replaceAll(known, unknown)).toBe(pages[1]);
  });
});

describe('time', () => {
  test.each(['register', 'reset', 'magic link'] as const)(
    '%s answers before it looks the address up',
    async (name) => {
      // Supabase that never answers keeps the answer from nobody.
      const realFetch = globalThis.fetch;
      const waiting: (() => void)[] = [];
      globalThis.fetch = () =>
        new Promise((_, fail) => waiting.push(() => fail(new Error('Supabase is away'))));
      try {
        for (const email of [known, `nobody-${name.replace(' ', '-')}@example.com`]) {
          const answer = await new Browser().postOnly(...forms[name](email));
          expect(answer).toMatchObject({ status: 303, location: '/auth/check-email' });
        }
        await expect.poll(() => waiting.length).toBeGreaterThan(0);
      } finally {
        globalThis.fetch = realFetch;
        for (const giveUp of waiting) giveUp();
        await unseenWorkDone();
      }
    },
  );

  test('no refusal to sign in comes sooner than comparing a password takes', async () => {
    for (const email of [known, 'no-such-person@example.com']) {
      const startedAt = performance.now();
      await new Browser().post(...forms['sign-in'](email));
      expect(performance.now() - startedAt).toBeGreaterThan(490);
    }
  });
});

test('what a taken address is told goes to its mailbox only', async () => {
  await new Browser().post(...forms.register(known));
  const [mail] = await mailsTo(known);
  expect(mail?.subject).toBe('You already have an account');
  expect(mail?.html).toContain(`${appUrl}/auth/sign-in`);
  // Nothing about the account changed.
  const browser = new Browser();
  const answer = await browser.post(signIn, '/auth/sign-in', { email: known, password });
  expect(answer.status).toBe(303);
});

test('an account registered by a stranger beforehand becomes its owner’s on confirmation', async () => {
  const email = 'victim@example.com';
  const stranger = { fullName: 'Stranger', email, password: 'the stranger knows this' };
  await new Browser().post(register, '/auth/register', stranger);
  const [theirs] = await mailsTo(email);
  await new Promise((done) => setTimeout(done, 1_100));
  const owner = new Browser();
  await owner.post(register, '/auth/register', { fullName: 'Owner', email, password });
  const [latest] = await mailsTo(email);
  // The link of the first mail is void, that of the second opens the account with the owner's password.
  expect((await owner.post(confirm, '/auth/confirm', linkOf(theirs))).status).toBe(410);
  expect((await owner.post(confirm, '/auth/confirm', linkOf(latest))).status).toBe(303);
  const credentials = { email, password: stranger.password };
  expect((await new Browser().post(signIn, '/auth/sign-in', credentials)).status).toBe(422);
  const { rows } = await testDb().owner.query(
    'select full_name from public.profiles p join auth.users u on u.id = p.user_id where u.email = $1',
    [email],
  );
  expect(rows).toHaveLength(1);
});
