import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Db, one } from '../http/database.ts';
import { AuthError } from './errors.ts';
import type { SignInMethod } from './sessions.ts';

interface FlowRow {
  id: string;
  user_id: string;
  auth_code: string;
  code_challenge_method: 's256' | 'plain';
  code_challenge: string;
  authentication_method: SignInMethod;
  auth_code_issued_at: Date | null;
}

/** Minutes a `?code=` stays exchangeable. */
const codeLifetime = 5;

/** Remembers the challenge of the browser that asked for a link, so that only it can use the code. */
export async function createFlow(
  db: Db,
  userId: string,
  method: SignInMethod,
  challenge: string,
  challengeMethod: 's256' | 'plain' = 's256',
): Promise<void> {
  await db.query(
    `insert into auth.flow_state (id, user_id, auth_code, code_challenge_method, code_challenge,
       provider_type, created_at, updated_at, authentication_method)
     values ($1, $2, $3, $4, $5, 'email', now(), now(), $6)`,
    [randomUUID(), userId, randomUUID(), challengeMethod, challenge, method],
  );
}

/** The code a followed link sends back to the browser. */
export async function issueCode(db: Db, userId: string, method: SignInMethod): Promise<string> {
  const flow = await one<{ auth_code: string }>(
    db,
    `update auth.flow_state set auth_code_issued_at = now(), updated_at = now()
     where id = (select id from auth.flow_state where user_id = $1 and authentication_method = $2
                 order by created_at desc limit 1)
     returning auth_code`,
    [userId, method],
  );
  if (!flow) throw new AuthError(400, 'flow_state_not_found', 'No associated flow state found');
  return flow.auth_code;
}

/** Redeems a code once, for the browser that holds the verifier. */
export async function redeemCode(
  db: Db,
  code: string,
  verifier: string,
): Promise<{ userId: string; method: SignInMethod }> {
  const flow = await one<FlowRow>(
    db,
    'select * from auth.flow_state where auth_code = $1 and user_id is not null for update',
    [code],
  );
  if (!flow?.auth_code_issued_at) {
    throw new AuthError(
      404,
      'flow_state_not_found',
      'invalid flow state, no valid flow state found',
    );
  }
  if (flow.auth_code_issued_at.getTime() < Date.now() - codeLifetime * 60_000) {
    throw new AuthError(403, 'flow_state_expired', 'invalid flow state, flow state has expired');
  }
  const given =
    flow.code_challenge_method === 'plain'
      ? verifier
      : createHash('sha256').update(verifier).digest('base64url');
  if (!same(given, flow.code_challenge)) {
    throw new AuthError(
      400,
      'bad_code_verifier',
      'code challenge does not match previously saved code verifier',
    );
  }
  await db.query('delete from auth.flow_state where id = $1', [flow.id]);
  return { userId: flow.user_id, method: flow.authentication_method };
}

function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
