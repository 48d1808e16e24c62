import { expect, it } from 'vitest';
import {
  adminClient,
  anotherDevice,
  contract,
  mailedToken,
  newClient,
  newEmail,
  password,
  signedInPerson,
} from './target.ts';

contract('password reset', () => {
  it('never says whether there is an account', async () => {
    const { email } = await signedInPerson();
    const known = await newClient().auth.resetPasswordForEmail(email);
    const unknown = await newClient().auth.resetPasswordForEmail(newEmail());
    expect(known.error).toBeNull();
    expect(unknown).toEqual(known);
  });

  it('lets the person in once, and a new password ends their other sessions', async () => {
    const person = await signedInPerson();
    const other = await anotherDevice(person);
    const otherToken = (await other.auth.getSession()).data.session?.access_token ?? '';
    const { hash } = await mailedToken('recovery', person.email);
    const client = newClient();
    const recovered = await client.auth.verifyOtp({ type: 'recovery', token_hash: hash });
    expect(recovered.error).toBeNull();
    const again = await newClient().auth.verifyOtp({ type: 'recovery', token_hash: hash });
    expect(again.error).toMatchObject({ status: 403, code: 'otp_expired' });

    const same = await client.auth.updateUser({ password });
    expect(same.error?.code).toBe('same_password');
    const changed = await client.auth.updateUser({ password: 'an entirely new one' });
    expect(changed.error).toBeNull();
    expect((await newClient().auth.getUser(otherToken)).error).not.toBeNull();
    const old = await newClient().auth.signInWithPassword({ email: person.email, password });
    expect(old.error?.code).toBe('invalid_credentials');
    const fresh = await newClient().auth.signInWithPassword({
      email: person.email,
      password: 'an entirely new one',
    });
    expect(fresh.error).toBeNull();
  });
});

contract('sign-in by e-mail', () => {
  it('is asked for without an error', async () => {
    const { email } = await signedInPerson();
    const { error } = await newClient().auth.signInWithOtp({ email });
    expect(error).toBeNull();
  });

  it('takes the typed code once', async () => {
    const { email, id } = await signedInPerson();
    const { otp } = await mailedToken('magiclink', email);
    expect(otp).toMatch(/^\d{6}$/);
    const wrong = otp === '000000' ? '000001' : '000000';
    const refused = await newClient().auth.verifyOtp({ email, token: wrong, type: 'email' });
    expect(refused.error).toMatchObject({ status: 403, code: 'otp_expired' });
    const client = newClient();
    const { data, error } = await client.auth.verifyOtp({ email, token: otp, type: 'email' });
    expect(error).toBeNull();
    expect(data.user?.id).toBe(id);
    const again = await newClient().auth.verifyOtp({ email, token: otp, type: 'email' });
    expect(again.error?.code).toBe('otp_expired');
  });

  it('does not take the code for another address', async () => {
    const [one, two] = [await signedInPerson(), await signedInPerson()];
    const { otp } = await mailedToken('magiclink', one.email);
    const { error } = await newClient().auth.verifyOtp({
      email: two.email,
      token: otp,
      type: 'email',
    });
    expect(error?.code).toBe('otp_expired');
  });

  it('leads a followed link back with a session, and only to allowed addresses', async () => {
    const { email } = await signedInPerson();
    const { data } = await adminClient().auth.admin.generateLink({
      type: 'magiclink',
      email,
      options: { redirectTo: 'https://evil.example/steal' },
    });
    const link = data.properties?.action_link ?? '';
    const response = await fetch(link, { redirect: 'manual' });
    expect(response.status).toBe(303);
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.hostname).not.toBe('evil.example');
    const session = new URLSearchParams(location.hash.slice(1));
    const token = session.get('access_token') ?? '';
    expect((await newClient().auth.getUser(token)).data.user?.email).toBe(email);

    const second = await fetch(link, { redirect: 'manual' });
    const failed = new URL(second.headers.get('location') ?? '');
    expect(new URLSearchParams(failed.hash.slice(1)).get('error_code')).toBe('otp_expired');
  });
});

contract('changing the address', () => {
  it('needs a yes from both, the old and the new', async () => {
    const { client, email } = await signedInPerson();
    const newAddress = newEmail('renamed');
    const asked = await client.auth.updateUser({ email: newAddress });
    expect(asked.error).toBeNull();
    expect(asked.data.user).toMatchObject({ email, new_email: newAddress });
    const token = async (type: 'email_change_current' | 'email_change_new') => {
      const link = await adminClient().auth.admin.generateLink({
        type,
        email,
        newEmail: newAddress,
      });
      return link.data.properties?.hashed_token ?? '';
    };
    const [current, next] = [await token('email_change_current'), await token('email_change_new')];
    const first = await newClient().auth.verifyOtp({ type: 'email_change', token_hash: current });
    expect(first.error).toBeNull();
    expect(first.data.session).toBeNull();
    expect((await client.auth.getUser()).data.user?.email).toBe(email);
    const second = await newClient().auth.verifyOtp({ type: 'email_change', token_hash: next });
    expect(second.error).toBeNull();
    expect((await client.auth.getUser()).data.user?.email).toBe(newAddress);
  });
});
