import { afterAll, expect, test } from 'vitest';
import { linkOf, mailsTo, startAccountsApi } from './api';

const api = await startAccountsApi();
const { Browser } = await import('./browser');
const register = await import('~/modules/accounts/routes/auth/register');
const reset = await import('~/modules/accounts/routes/auth/reset');
const signIn = await import('~/modules/accounts/routes/auth/sign-in');
const confirm = await import('~/modules/accounts/routes/auth/confirm');
afterAll(() => api.stop());

const password = 'a walk along the harbour';

async function newAccount(email: string): Promise<void> {
  const browser = new Browser();
  await browser.post(register, '/auth/register', { fullName: 'Limited', email, password });
  const [mail] = await mailsTo(email);
  await browser.post(confirm, '/auth/confirm', linkOf(mail));
}

const attempt = (email: string, secret: string, ip?: string) =>
  new Browser(ip ? { ip } : {}).post(signIn, '/auth/sign-in', { email, password: secret });

test('ten refused sign-ins close an account to everybody, the right password included', async () => {
  const email = 'closed@example.com';
  await newAccount(email);
  const answers = await Promise.all(Array.from({ length: 10 }, () => attempt(email, 'wrong one')));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(422));
  const eleventh = await attempt(email.toUpperCase(), password);
  expect(eleventh.status).toBe(429);
  expect(Number(eleventh.retryAfter)).toBeGreaterThan(800);
  expect(Number(eleventh.retryAfter)).toBeLessThanOrEqual(900);
});

test('an address without an account is closed the same way', async () => {
  const email = 'nobody-there@example.com';
  await Promise.all(Array.from({ length: 10 }, () => attempt(email, 'wrong one')));
  expect((await attempt(email, 'wrong one')).status).toBe(429);
});

test('a success forgets the failures before it', async () => {
  const email = 'forgetful@example.com';
  await newAccount(email);
  for (const round of [1, 2]) {
    await Promise.all(Array.from({ length: 9 }, () => attempt(email, `wrong ${round}`)));
    expect((await attempt(email, password)).status).toBe(303);
  }
});

test('ten sign-ins from one address close it for other accounts, and a success does not open it', async () => {
  const ip = '203.0.113.50';
  await newAccount('insider@example.com');
  await Promise.all(
    Array.from({ length: 9 }, (_, index) => attempt(`guess${index}@example.com`, 'x', ip)),
  );
  expect((await attempt('insider@example.com', password, ip)).status).toBe(303);
  expect((await attempt('insider@example.com', password, ip)).status).toBe(429);
  expect((await attempt('insider@example.com', password)).status).toBe(303);
});

test('five registrations and five resets per address of a mailbox', async () => {
  const forms = {
    '/auth/register': { route: register, fields: { fullName: 'Many', password } },
    '/auth/reset': { route: reset, fields: {} },
  };
  for (const [path, { route, fields }] of Object.entries(forms)) {
    const send = () => new Browser().post(route, path, { ...fields, email: 'many@example.com' });
    for (let index = 0; index < 5; index += 1) expect((await send()).status).toBe(303);
    const sixth = await send();
    expect(sixth.status).toBe(429);
    expect(Number(sixth.retryAfter)).toBeGreaterThan(0);
  }
});
