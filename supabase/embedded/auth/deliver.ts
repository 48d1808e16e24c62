import type { Db } from '../http/database.ts';
import type { Auth } from './context.ts';
import { createFlow } from './flows.ts';
import { sendMail } from './mail.ts';
import { issueToken, type TokenType } from './one-time-tokens.ts';
import type { SignInMethod } from './sessions.ts';
import type { UserRow } from './users.ts';

export interface Challenge {
  code_challenge?: string | null | undefined;
  code_challenge_method?: 's256' | 'plain' | null | undefined;
}

const kinds = {
  confirmation: { type: 'confirmation_token', method: 'email/signup' },
  invite: { type: 'confirmation_token', method: 'invite' },
  recovery: { type: 'recovery_token', method: 'recovery' },
  magic_link: { type: 'recovery_token', method: 'magiclink' },
} as const satisfies Record<string, { type: TokenType; method: SignInMethod }>;

/** Issues the token for a purpose and mails it to the person's own address. */
export async function deliver(
  auth: Auth,
  db: Db,
  user: UserRow,
  template: keyof typeof kinds,
  redirectTo: string,
  challenge: Challenge = {},
): Promise<void> {
  const { type, method } = kinds[template];
  const address = user.email ?? '';
  if (challenge.code_challenge) {
    await createFlow(
      db,
      user.id,
      method,
      challenge.code_challenge,
      challenge.code_challenge_method ?? undefined,
    );
  }
  const { otp, hash } = await issueToken(db, user, type, address, {
    length: auth.config.email.otp_length,
    pkce: Boolean(challenge.code_challenge),
  });
  await sendMail(auth, db, user, {
    template,
    to: address,
    token: otp,
    tokenHash: hash,
    redirectTo,
  });
}
