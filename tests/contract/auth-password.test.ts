import { expect, it } from 'vitest';
import {
  adminClient,
  anotherDevice,
  arrange,
  contract,
  newClient,
  newEmail,
  password,
  signedInPerson,
  target,
} from './target.ts';

/** Lets the ten seconds pass in which a lost answer may be asked for again; made past where that can be arranged. */
async function reuseEnds(): Promise<void> {
  if (!target?.databaseUrl) return await new Promise((done) => setTimeout(done, 11_000));
  await arrange(`update auth.refresh_tokens set updated_at = updated_at - interval '11 seconds'`);
}

contract('sign-up and sign-in with a password', () => {
  it('opens the account once the address is confirmed, and no earlier', async () => {
    const email = newEmail();
    const client = newClient();
    const signUp = await client.auth.signUp({
      email,
      password,
      options: { data: { full_name: 'Asha Rao' } },
    });
    expect(signUp.error).toBeNull();
    expect(signUp.data.session).toBeNull();
    expect(signUp.data.user).toMatchObject({ email, user_metadata: { full_name: 'Asha Rao' } });

    const early = await client.auth.signInWithPassword({ email, password });
    expect(early.error?.code).toBe('email_not_confirmed');

    const link = await adminClient().auth.admin.generateLink({ type: 'signup', email, password });
    const token_hash = link.data.properties?.hashed_token ?? '';
    const confirmed = await client.auth.verifyOtp({ type: 'signup', token_hash });
    expect(confirmed.error).toBeNull();
    expect(confirmed.data.user?.email_confirmed_at).toBeTruthy();
    const again = await newClient().auth.verifyOtp({ type: 'signup', token_hash });
    expect(again.error?.code).toBe('otp_expired');

    const signIn = await newClient().auth.signInWithPassword({ email, password });
    expect(signIn.error).toBeNull();
    expect(signIn.data.session?.expires_in).toBe(3600);
  });

  it('refuses a short password with its reason', async () => {
    const { error } = await newClient().auth.signUp({ email: newEmail(), password: 'short' });
    expect(error).toMatchObject({ status: 422, code: 'weak_password', reasons: ['length'] });
  });

  it('answers a taken address like a free one', async () => {
    const { email } = await signedInPerson();
    const taken = await newClient().auth.signUp({ email, password: 'another long one' });
    expect(taken.error).toBeNull();
    expect(taken.data.session).toBeNull();
    const unchanged = await newClient().auth.signInWithPassword({ email, password });
    expect(unchanged.error).toBeNull();
  });

  it('answers a wrong password and an unknown account identically', async () => {
    const { email } = await signedInPerson();
    const answer = async (address: string) => {
      const result = await newClient().auth.signInWithPassword({
        email: address,
        password: 'wrong password',
      });
      const { status, code, message } = result.error ?? {};
      return { data: result.data, status, code, message };
    };
    const wrong = await answer(email);
    expect(wrong).toMatchObject({ status: 400, code: 'invalid_credentials' });
    expect(await answer(newEmail())).toEqual(wrong);
  });

  it('gives tokens the claims of hosted Supabase, verifiable by the published keys', async () => {
    const { client, email, id } = await signedInPerson();
    const { data, error } = await client.auth.getClaims();
    expect(error).toBeNull();
    expect(data?.claims).toMatchObject({
      sub: id,
      aud: 'authenticated',
      role: 'authenticated',
      email,
      aal: 'aal1',
      is_anonymous: false,
      amr: [{ method: 'password', timestamp: expect.any(Number) }],
      session_id: expect.any(String),
      user_metadata: expect.any(Object),
    });
    expect(data?.claims.iss).toMatch(/\/auth\/v1$/);
    expect((data?.claims.exp ?? 0) - (data?.claims.iat ?? 0)).toBe(3600);
  });
});

contract('refresh tokens', () => {
  it('rotate with every refresh', async () => {
    const { client } = await signedInPerson();
    const first = (await client.auth.getSession()).data.session?.refresh_token;
    const { data, error } = await client.auth.refreshSession();
    expect(error).toBeNull();
    expect(data.session?.refresh_token).not.toBe(first);
  });

  it('answer a lost reply with the same successor', async () => {
    const { client } = await signedInPerson();
    const token = (await client.auth.getSession()).data.session?.refresh_token ?? '';
    const refresh = () => newClient().auth.refreshSession({ refresh_token: token });
    const [one, two] = [await refresh(), await refresh()];
    expect(one.error).toBeNull();
    expect(two.data.session?.refresh_token).toBe(one.data.session?.refresh_token);
  });

  it('end the session when an old one turns up later', async () => {
    const { client } = await signedInPerson();
    const stolen = (await client.auth.getSession()).data.session?.refresh_token ?? '';
    await client.auth.refreshSession();
    const { data } = await client.auth.refreshSession();
    await reuseEnds();
    const reused = await newClient().auth.refreshSession({ refresh_token: stolen });
    expect(reused.error?.code).toBe('refresh_token_already_used');
    const live = data.session?.refresh_token ?? '';
    const owner = await newClient().auth.refreshSession({ refresh_token: live });
    expect(owner.error?.code).toBe('refresh_token_already_used');
  });

  it('that were never issued are refused', async () => {
    const { error } = await newClient().auth.refreshSession({ refresh_token: 'nothing-like-it' });
    expect(error).toMatchObject({ status: 400, code: 'refresh_token_not_found' });
  });
});

contract('signing out', () => {
  const isIn = async (token: string | undefined) =>
    (await newClient().auth.getUser(token ?? '')).error === null;
  const tokenOf = async (client: ReturnType<typeof newClient>) =>
    (await client.auth.getSession()).data.session?.access_token;

  it.each([
    ['local', [false, true]],
    ['others', [true, false]],
    ['global', [false, false]],
  ] as const)('with scope %s ends the sessions it says, at once', async (scope, expected) => {
    const person = await signedInPerson();
    const other = await anotherDevice(person);
    const tokens = [await tokenOf(person.client), await tokenOf(other)];
    expect((await person.client.auth.signOut({ scope })).error).toBeNull();
    expect([await isIn(tokens[0]), await isIn(tokens[1])]).toEqual(expected);
  });
});
