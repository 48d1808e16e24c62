import { randomBytes, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { type Db, one } from '../http/database.ts';
import type { Auth } from './context.ts';
import { AuthError } from './errors.ts';
import type { Caller } from './guard.ts';
import { addMethod, renewRefreshToken, type SessionRow } from './sessions.ts';
import { issueTokens, type TokenResponse } from './tokens.ts';
import { type FactorRow, findFactors } from './user-json.ts';
import type { Json } from './users.ts';

/** Seconds a challenge can be answered in. */
const challengeLifetime = 300;

interface ChallengeRow {
  id: string;
  created_at: Date;
  verified_at: Date | null;
}

/** Starts setting up an authenticator app: the secret is shown this once. */
export async function enroll(
  auth: Auth,
  db: Db,
  { user, session }: Caller,
  name: string,
  issuer: string,
): Promise<Json> {
  await db.query(
    `delete from auth.mfa_factors
     where user_id = $1 and status = 'unverified' and created_at < now() - interval '5 minutes'`,
    [user.id],
  );
  const factors = await findFactors(db, user.id);
  if (name && factors.some((factor) => factor.friendly_name === name)) {
    throw new AuthError(
      422,
      'mfa_factor_name_conflict',
      `A factor with the friendly name "${name}" for this user already exists`,
    );
  }
  if (factors.length >= auth.config.mfa.max_enrolled_factors) {
    throw new AuthError(
      422,
      'too_many_enrolled_mfa_factors',
      'Maximum number of verified factors reached, unenroll to continue',
    );
  }
  if (factors.some((factor) => factor.status === 'verified') && session.aal !== 'aal2') {
    throw new AuthError(403, 'insufficient_aal', 'AAL2 required to enroll a new factor');
  }
  const secret = new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer });
  const uri = new TOTP({ issuer, label: user.email ?? user.id, secret }).toString();
  const id = randomUUID();
  await db.query(
    `insert into auth.mfa_factors
       (id, user_id, friendly_name, factor_type, status, created_at, updated_at, secret)
     values ($1, $2, $3, 'totp', 'unverified', now(), now(), $4)`,
    [id, user.id, name, secret.base32],
  );
  const totp = { qr_code: renderSVG(uri), secret: secret.base32, uri };
  return { id, type: 'totp', friendly_name: name, totp };
}

/** Opens a challenge, to be answered within five minutes. */
export async function openChallenge(db: Db, factor: FactorRow, ip: string): Promise<Json> {
  // Before the row that refers to it: the other way round two challenges at once would deadlock.
  await db.query(
    'update auth.mfa_factors set last_challenged_at = clock_timestamp() where id = $1',
    [factor.id],
  );
  const row = await one<ChallengeRow>(
    db,
    `insert into auth.mfa_challenges (id, factor_id, created_at, ip_address)
     values ($1, $2, now(), $3) returning *`,
    [randomUUID(), factor.id, ip],
  );
  if (!row) throw new Error('insert into auth.mfa_challenges returned nothing');
  const expires = Math.floor(row.created_at.getTime() / 1000) + challengeLifetime;
  return { id: row.id, type: factor.factor_type, expires_at: expires };
}

/** Answers a challenge: the session rises to aal2, and the person's lesser sessions end. */
export async function answerChallenge(
  auth: Auth,
  db: Db,
  caller: Caller,
  factor: FactorRow,
  challengeId: string,
  code: string,
): Promise<TokenResponse> {
  const challenge = await one<ChallengeRow>(
    db,
    'select * from auth.mfa_challenges where id = $1 and factor_id = $2 for update',
    [challengeId, factor.id],
  );
  if (!challenge || challenge.verified_at) {
    throw new AuthError(
      404,
      'mfa_factor_not_found',
      'MFA factor with the provided challenge ID not found',
    );
  }
  if (challenge.created_at.getTime() + challengeLifetime * 1000 < Date.now()) {
    await db.query('delete from auth.mfa_challenges where id = $1', [challenge.id]);
    throw new AuthError(
      422,
      'mfa_challenge_expired',
      `MFA challenge ${challenge.id} has expired, verify against another challenge or create a new challenge.`,
    );
  }
  const period = periodOf(factor, code);
  if (period === null || (await isSpent(db, factor, period))) {
    throw new AuthError(422, 'mfa_verification_failed', 'Invalid TOTP code entered');
  }
  await db.query(
    'update auth.mfa_challenges set verified_at = now(), otp_code = $2 where id = $1',
    [challenge.id, String(period)],
  );
  await db.query(
    `update auth.mfa_factors set status = 'verified', updated_at = now()
     where id = $1 and status = 'unverified'`,
    [factor.id],
  );
  return raise(auth, db, caller, factor);
}

/** The half minute a code is of, if it is one of the authenticator's and not too far from now. */
function periodOf(factor: FactorRow, code: string): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(factor.secret ?? '') });
  const delta = /^\d{6}$/.test(code) ? totp.validate({ token: code, window: 1 }) : null;
  return delta === null ? null : totp.counter() + delta;
}

/**
 * RFC 6238, 5.2: a code that was accepted is accepted no second time, nor is one from before it. The lock
 * makes answers to several challenges of one factor wait for each other.
 */
async function isSpent(db: Db, factor: FactorRow, period: number): Promise<boolean> {
  await db.query('select from auth.mfa_factors where id = $1 for no key update', [factor.id]);
  const used = await one(
    db,
    `select 1 from auth.mfa_challenges
     where factor_id = $1 and verified_at is not null and otp_code::bigint >= $2`,
    [factor.id, period],
  );
  return used !== undefined;
}

async function raise(
  auth: Auth,
  db: Db,
  { user, session }: Caller,
  factor: FactorRow,
): Promise<TokenResponse> {
  await addMethod(db, session.id, 'totp');
  const raised = await one<SessionRow>(
    db,
    `update auth.sessions set aal = 'aal2', factor_id = $2, updated_at = now()
     where id = $1 returning *`,
    [session.id, factor.id],
  );
  if (!raised) throw new AuthError(403, 'session_not_found', 'Session does not exist');
  await db.query(`delete from auth.sessions where user_id = $1 and aal < 'aal2'`, [user.id]);
  await db.query(`delete from auth.mfa_factors where user_id = $1 and status = 'unverified'`, [
    user.id,
  ]);
  return issueTokens(auth, db, user.id, raised, await renewRefreshToken(db, raised), 'totp');
}

/** Removes a factor; sessions it had raised fall back. */
export async function unenroll(db: Db, factor: FactorRow): Promise<void> {
  await db.query('delete from auth.mfa_factors where id = $1', [factor.id]);
  await db.query(
    `with lowered as (
       update auth.sessions set aal = 'aal1', factor_id = null, updated_at = now()
       where factor_id = $1 returning id
     )
     delete from auth.mfa_amr_claims
     where authentication_method = 'totp' and session_id in (select id from lowered)`,
    [factor.id],
  );
}

/** One of the person's own factors. */
export async function ownFactor(db: Db, userId: string, id: string): Promise<FactorRow> {
  const factor = (await findFactors(db, userId)).find((candidate) => candidate.id === id);
  if (!factor) throw new AuthError(404, 'mfa_factor_not_found', 'Factor not found');
  return factor;
}
