import { sql } from 'kysely';
import type { z } from 'zod';
import { forgetSession, openSession } from '~/platform/auth/session.server';
import { supabaseAdmin, supabaseFor } from '~/platform/auth/supabase.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { refuseWeakPassword } from '../password.server';
import { clearPending } from '../pending.server';
import { accountByEmail } from '../queries/accounts.server';
import type { OpenInvitation } from '../queries/invitations.server';
import { companyPath } from '../queries/landing.server';
import type { acceptAsNewSchema } from '../schema';
import { unexpected } from '../supabase-errors.server';

/**
 * The signed-in person becomes a member. Returns where they work from now on, or null when the invitation
 * doesn't stand any more or is for another address.
 */
export async function acceptInvitation(
  claims: Claims,
  token: string,
  { audience }: Pick<OpenInvitation, 'audience'>,
): Promise<string | null> {
  const { rows } = await withTenant({ claims }, (trx) =>
    sql<{ slug: string | null }>`
      select private.accept_invitation(decode(${hashToken(token)}, 'hex')) as slug`.execute(trx),
  );
  // Membership and language of the session are new.
  forgetSession();
  const slug = rows[0]?.slug;
  return slug ? companyPath({ slug, audience }) : null;
}

/**
 * Somebody without an account accepts: the token came to their mailbox, which proves the address, so the
 * account is confirmed from the start, and they are signed in.
 */
export async function acceptAsNew(
  request: Request,
  token: string,
  invitation: OpenInvitation,
  { fullName, password }: z.output<typeof acceptAsNewSchema>,
): Promise<string | null> {
  const { email } = invitation;
  await refuseWeakPassword(password, [email, fullName]);
  await limitAttempts(rateLimits.register, email);
  await openConfirmedAccount(email, password, {
    full_name: fullName,
    locale: getLocale(request),
  });
  const { error } = await supabaseFor(request).auth.signInWithPassword({ email, password });
  if (error) throw unexpected(error);
  clearPending(request);
  forgetSession();
  const session = await openSession(request, '');
  return session ? acceptInvitation(session.claims, token, invitation) : null;
}

/** An account registered for this address but never confirmed becomes its owner's, with their password. */
async function openConfirmedAccount(
  email: string,
  password: string,
  metadata: { full_name: string; locale: string },
): Promise<void> {
  const { admin } = supabaseAdmin().auth;
  const known = await accountByEmail(email);
  // Confirmed while this form was open: an invitation is no reason to change a password.
  if (known?.confirmed) throw new BusinessError('accounts:invite.error.hasAccount');
  const { error } = known
    ? await admin.updateUserById(known.userId, {
        password,
        email_confirm: true,
        user_metadata: metadata,
      })
    : await admin.createUser({ email, password, email_confirm: true, user_metadata: metadata });
  if (!error) return;
  // The same form came twice, and the other was faster.
  const faster = error.code === 'email_exists' || (await accountByEmail(email))?.confirmed;
  throw faster ? new BusinessError('accounts:invite.error.hasAccount') : unexpected(error);
}
