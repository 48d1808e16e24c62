import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import {
  adminClient,
  anotherDevice,
  contract,
  type newClient,
  signedInPerson,
  target,
} from './target.ts';

type Client = ReturnType<typeof newClient>;

const codeFor = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

async function enrolled(client: Client): Promise<{ id: string; secret: string }> {
  const { data, error } = await client.auth.mfa.enroll({
    factorType: 'totp',
    friendlyName: 'Phone',
  });
  if (error) throw error;
  return { id: data.id, secret: data.totp.secret };
}

async function verified(client: Client): Promise<{ id: string; secret: string }> {
  const factor = await enrolled(client);
  const { error } = await client.auth.mfa.challengeAndVerify({
    factorId: factor.id,
    code: codeFor(factor.secret),
  });
  if (error) throw error;
  return factor;
}

contract('second factor (TOTP)', () => {
  it('is set up with a QR code, and raises the session', async () => {
    const { client, email } = await signedInPerson();
    const { data, error } = await client.auth.mfa.enroll({
      factorType: 'totp',
      friendlyName: 'Phone',
      issuer: 'Mainstay',
    });
    expect(error).toBeNull();
    expect(data?.totp.qr_code).toMatch(/^data:image\/svg\+xml;utf-8,[\s\S]*<svg/);
    const uri = new URL(data?.totp.uri ?? '');
    expect(uri.searchParams.get('issuer')).toBe('Mainstay');
    expect(decodeURIComponent(uri.pathname)).toContain(email);

    const challenge = await client.auth.mfa.challenge({ factorId: data?.id ?? '' });
    expect(challenge.data?.expires_at).toBeGreaterThan(Date.now() / 1000);
    const ids = { factorId: data?.id ?? '', challengeId: challenge.data?.id ?? '' };
    const wrong = await client.auth.mfa.verify({ ...ids, code: '12345x' });
    expect(wrong.error?.code).toBe('mfa_verification_failed');
    const right = await client.auth.mfa.verify({
      ...ids,
      code: codeFor(data?.totp.secret ?? ''),
    });
    expect(right.error).toBeNull();

    const level = await client.auth.mfa.getAuthenticatorAssuranceLevel();
    expect(level.data).toMatchObject({ currentLevel: 'aal2', nextLevel: 'aal2' });
    expect(level.data?.currentAuthenticationMethods).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ method: 'totp' }),
        expect.objectContaining({ method: 'password' }),
      ]),
    );
    const refreshed = await client.auth.refreshSession();
    expect(refreshed.error).toBeNull();
    const claims = (await client.auth.getClaims()).data?.claims;
    expect(claims?.aal).toBe('aal2');
  });

  it('is asked for at the next sign-in', async () => {
    const person = await signedInPerson();
    await verified(person.client);
    const next = await anotherDevice(person);
    const level = await next.auth.mfa.getAuthenticatorAssuranceLevel();
    expect(level.data).toMatchObject({ currentLevel: 'aal1', nextLevel: 'aal2' });
    const factors = await next.auth.mfa.listFactors();
    expect(factors.data?.totp).toHaveLength(1);
    expect(JSON.stringify(factors.data)).not.toContain('secret');
  });

  it('ends the sessions that have not shown it', async () => {
    const person = await signedInPerson();
    const other = await anotherDevice(person);
    await verified(person.client);
    expect((await other.auth.getUser()).error).not.toBeNull();
    expect((await person.client.auth.getUser()).error).toBeNull();
  });

  it('is removed only by a session that has shown it', async () => {
    const person = await signedInPerson();
    const factor = await verified(person.client);
    const next = await anotherDevice(person);
    const refused = await next.auth.mfa.unenroll({ factorId: factor.id });
    expect(refused.error?.code).toBe('insufficient_aal');
    const second = await next.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'Other' });
    expect(second.error?.code).toBe('insufficient_aal');
    for (const change of [{ password: 'another-good-one-81' }, { email: 'else@mainstay.test' }]) {
      const { error } = await next.auth.updateUser(change);
      expect(error?.code).toBe('insufficient_aal');
    }
    const removed = await person.client.auth.mfa.unenroll({ factorId: factor.id });
    expect(removed.error).toBeNull();
    expect((await person.client.auth.mfa.listFactors()).data?.all).toHaveLength(0);
  });

  it.skipIf(!target?.isEmbedded)(
    'takes a code once, however many ask with it at once',
    async () => {
      const person = await signedInPerson();
      const factor = await enrolled(person.client);
      const used = codeFor(factor.secret);
      const ids = { factorId: factor.id, code: used };
      expect((await person.client.auth.mfa.challengeAndVerify(ids)).error).toBeNull();
      const devices = await Promise.all([1, 2, 3, 4].map(() => anotherDevice(person)));
      const answer = (code: string) => (client: Client) =>
        client.auth.mfa.challengeAndVerify({ factorId: factor.id, code });
      const again = await Promise.all(devices.map(answer(used)));
      expect(again.map(({ error }) => error?.code)).toEqual(
        devices.map(() => 'mfa_verification_failed'),
      );
      const next = new TOTP({ secret: Secret.fromBase32(factor.secret) }).generate({
        timestamp: Date.now() + 30_000,
      });
      const first = await Promise.all(devices.map(answer(next)));
      expect(first.filter(({ error }) => error === null)).toHaveLength(1);
    },
  );

  it("is nobody else's", async () => {
    const [one, two] = [await signedInPerson(), await signedInPerson()];
    const { id } = await enrolled(one.client);
    const { error } = await two.client.auth.mfa.challenge({ factorId: id });
    expect(error?.status).toBe(404);
  });

  it('can be taken off by the service key', async () => {
    const person = await signedInPerson();
    const factor = await verified(person.client);
    const admin = adminClient().auth.admin;
    const listed = await admin.mfa.listFactors({ userId: person.id });
    expect(listed.data?.factors).toEqual([expect.objectContaining({ id: factor.id })]);
    const removed = await admin.mfa.deleteFactor({ userId: person.id, id: factor.id });
    expect(removed.error).toBeNull();
    const level = await (await anotherDevice(person)).auth.mfa.getAuthenticatorAssuranceLevel();
    expect(level.data?.nextLevel).toBe('aal1');
  });
});
