import { expect, it } from 'vitest';
import { adminClient, contract, newClient, newEmail, password, signedInPerson } from './target.ts';

contract('the admin API', () => {
  it('refuses everybody but the service key', async () => {
    const { client } = await signedInPerson();
    for (const someone of [client, newClient()]) {
      const { error } = await someone.auth.admin.listUsers();
      expect(error?.status).toBeGreaterThanOrEqual(401);
      expect(error?.status).toBeLessThan(404);
    }
  });

  it('creates, reads, changes and deletes accounts', async () => {
    const { admin } = adminClient().auth;
    const email = newEmail();
    const created = await admin.createUser({
      email,
      password,
      email_confirm: true,
      app_metadata: { plan: 'trial' },
      user_metadata: { full_name: 'Nora' },
    });
    expect(created.error).toBeNull();
    const id = created.data.user?.id ?? '';
    const twice = await admin.createUser({ email, password });
    expect(twice.error).toMatchObject({ status: 422, code: 'email_exists' });

    const read = await admin.getUserById(id);
    expect(read.data.user).toMatchObject({
      email,
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: { full_name: 'Nora' },
      identities: [expect.objectContaining({ provider: 'email' })],
    });
    const changed = await admin.updateUserById(id, {
      app_metadata: { plan: null, seats: 3 },
      user_metadata: { full_name: 'Nora B' },
    });
    expect(changed.data.user?.app_metadata).toMatchObject({ seats: 3 });
    expect(changed.data.user?.app_metadata).not.toHaveProperty('plan');

    const listed = await admin.listUsers({ page: 1, perPage: 1000 });
    expect(listed.data.users.map((user) => user.id)).toContain(id);
    const deleted = await admin.deleteUser(id);
    expect(deleted.error).toBeNull();
    expect((await admin.getUserById(id)).error).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
  });

  it('bans and lets back in', async () => {
    const person = await signedInPerson();
    const { admin } = adminClient().auth;
    const banned = await admin.updateUserById(person.id, { ban_duration: '24h' });
    expect(banned.data.user?.banned_until).toBeTruthy();
    const refused = await newClient().auth.signInWithPassword({ email: person.email, password });
    expect(refused.error?.code).toBe('user_banned');
    expect((await person.client.auth.refreshSession()).error).not.toBeNull();
    await admin.updateUserById(person.id, { ban_duration: 'none' });
    const back = await newClient().auth.signInWithPassword({ email: person.email, password });
    expect(back.error).toBeNull();
  });

  it('invites, and the invited person sets their own password', async () => {
    const { admin } = adminClient().auth;
    const email = newEmail('invited');
    const { data, error } = await admin.generateLink({ type: 'invite', email });
    expect(error).toBeNull();
    expect(data.properties).toMatchObject({ verification_type: 'invite' });
    const client = newClient();
    const accepted = await client.auth.verifyOtp({
      type: 'invite',
      token_hash: data.properties?.hashed_token ?? '',
    });
    expect(accepted.data.user?.email).toBe(email);
    expect((await client.auth.updateUser({ password })).error).toBeNull();
    const signedIn = await newClient().auth.signInWithPassword({ email, password });
    expect(signedIn.error).toBeNull();
    const again = await admin.inviteUserByEmail(email);
    expect(again.error?.code).toBe('email_exists');
  });

  it('makes no link for an account that is not there', async () => {
    const { error } = await adminClient().auth.admin.generateLink({
      type: 'recovery',
      email: newEmail(),
    });
    expect(error).toMatchObject({ status: 404, code: 'user_not_found' });
  });
});
