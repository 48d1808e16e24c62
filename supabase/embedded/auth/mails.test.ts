import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { describe, expect, inject, it } from 'vitest';

const target = inject('supabase');
const stack = describe.runIf(target?.isEmbedded);
const password = 'correct horse battery';

interface Message {
  to_address: string;
  subject: string;
  html: string;
  text: string;
}

function client(key = target?.anonKey ?? '', flowType: 'implicit' | 'pkce' = 'implicit') {
  const kept = new Map<string, string>();
  return createClient(target?.url ?? '', key, {
    auth: {
      persistSession: true,
      autoRefreshToken: false,
      detectSessionInUrl: false,
      flowType,
      storage: {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, value) => void kept.set(name, value),
        removeItem: (name) => void kept.delete(name),
      },
    },
  });
}

const newEmail = (label: string) => `${label}-${crypto.randomUUID().slice(0, 8)}@example.com`;

async function mailbox(to: string): Promise<Message[]> {
  const response = await fetch(`${target?.url}/mailbox/v1/messages?to=${encodeURIComponent(to)}`, {
    headers: { apikey: target?.serviceRoleKey ?? '' },
  });
  const { messages } = (await response.json()) as { messages: Message[] };
  return messages;
}

function linkIn(message: Message | undefined): URL {
  const link = /href="([^"]+)"/.exec(message?.html ?? '')?.[1] ?? '';
  return new URL(link.replaceAll('&amp;', '&'));
}

async function account(label: string): Promise<{ email: string; client: SupabaseClient }> {
  const email = newEmail(label);
  const admin = client(target?.serviceRoleKey);
  await admin.auth.admin.createUser({ email, password, email_confirm: true });
  const own = client();
  await own.auth.signInWithPassword({ email, password });
  return { email, client: own };
}

stack('mails of the auth server', () => {
  it('confirm a sign-up in the language of the person, leading to our own route', async () => {
    const email = newEmail('hindi');
    await client().auth.signUp({
      email,
      password,
      options: {
        data: { locale: 'hi' },
        emailRedirectTo: 'http://127.0.0.1:3000/onboarding?step=1',
      },
    });
    const [message] = await mailbox(email);
    expect(message?.subject).toBe('अपने ईमेल पते की पुष्टि करें');
    const link = linkIn(message);
    expect(`${link.origin}${link.pathname}`).toBe('http://127.0.0.1:3000/auth/confirm');
    expect(link.searchParams.get('type')).toBe('signup');
    expect(link.searchParams.get('next')).toBe('http://127.0.0.1:3000/onboarding?step=1');
    expect(message?.text).toContain(link.href);
    const token_hash = link.searchParams.get('token_hash') ?? '';
    const { error } = await client().auth.verifyOtp({ type: 'signup', token_hash });
    expect(error).toBeNull();
  });

  it('never carry an address we do not allow', async () => {
    const { email } = await account('redirect');
    await client().auth.resetPasswordForEmail(email, { redirectTo: 'https://evil.example' });
    expect(linkIn((await mailbox(email))[0]).searchParams.get('next')).toBe(
      'http://127.0.0.1:3000',
    );
  });

  it('say the same, and take as long, with and without an account', async () => {
    const { email } = await account('known');
    const time = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 7; round++) {
      const attempt = (address: string) =>
        client().auth.signInWithPassword({ email: address, password: 'wrong password' });
      known.push(await time(() => attempt(email)));
      unknown.push(await time(() => attempt(newEmail('unknown'))));
    }
    expect(median(known) / median(unknown)).toBeGreaterThan(0.3);
    expect(median(known) / median(unknown)).toBeLessThan(3);

    const otp = (address: string) =>
      client().auth.signInWithOtp({ email: address, options: { shouldCreateUser: false } });
    expect(await otp(newEmail('nobody'))).toEqual(await otp(email));
    const resend = (address: string) => client().auth.resend({ type: 'signup', email: address });
    expect(await resend(newEmail('nobody'))).toEqual(await resend(email));
    const shape = async (address: string) => {
      const { data } = await client().auth.signUp({ email: address, password });
      return Object.keys(data.user ?? {}).sort();
    };
    expect(await shape(email)).toEqual(await shape(newEmail('fresh')));
  });

  it('send a taken new address nothing', async () => {
    const [one, two] = [await account('one'), await account('two')];
    const { error } = await one.client.auth.updateUser({ email: two.email });
    expect(error).toBeNull();
    expect(await mailbox(two.email)).toEqual([]);
    expect(await mailbox(one.email)).toHaveLength(1);
  });

  it('lead a browser that asked with a challenge back with a code only it can use', async () => {
    const { email } = await account('pkce');
    const browser = client(target?.anonKey, 'pkce');
    const options = { emailRedirectTo: 'http://127.0.0.1:3000/auth/callback?next=%2Fapp' };
    expect((await browser.auth.signInWithOtp({ email, options })).error).toBeNull();
    const hash = linkIn((await mailbox(email))[0]).searchParams.get('token_hash') ?? '';
    expect(hash).toMatch(/^pkce_/);
    const query = new URLSearchParams({
      token: hash,
      type: 'magiclink',
      redirect_to: options.emailRedirectTo,
    });
    const response = await fetch(`${target?.url}/auth/v1/verify?${query}`, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? '');
    expect(back.searchParams.get('next')).toBe('/app');
    const code = back.searchParams.get('code') ?? '';
    const thief = await client(target?.anonKey, 'pkce').auth.exchangeCodeForSession(code);
    expect(thief.error).not.toBeNull();
    const { data, error } = await browser.auth.exchangeCodeForSession(code);
    expect(error).toBeNull();
    expect(data.user?.email).toBe(email);
    expect((await browser.auth.exchangeCodeForSession(code)).error).not.toBeNull();
  });

  it('bring a code for reauthentication', async () => {
    const { email, client: own } = await account('nonce');
    expect((await own.auth.reauthenticate()).error).toBeNull();
    expect((await mailbox(email))[0]?.html).toMatch(/\b\d{6}\b/);
  });
});

stack('the mailbox', () => {
  const post = async (key: string | undefined, body: object, idempotencyKey?: string) => {
    const response = await fetch(`${target?.url}/mailbox/v1/messages`, {
      method: 'POST',
      headers: {
        apikey: key ?? '',
        'content-type': 'application/json',
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { id?: string } };
  };

  it('keeps one message for one idempotency key', async () => {
    const to = newEmail('sms');
    const message = { to, subject: 'Once', text: 'hello', channel: 'sms' };
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(target?.serviceRoleKey, message, key)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await mailbox(to)).toHaveLength(1);
  });

  it('is closed to everybody without the service key', async () => {
    const { status } = await post(target?.anonKey, { to: newEmail('x') });
    expect(status).toBe(401);
    const read = await fetch(`${target?.url}/mailbox/v1/messages`, {
      headers: { apikey: target?.anonKey ?? '' },
    });
    expect(read.status).toBe(401);
  });
});
