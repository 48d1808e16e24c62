import { readAccessToken } from '~/platform/auth/access-token.server';
import { forgetSession } from '~/platform/auth/session.server';
import { supabaseFor } from '~/platform/auth/supabase.server';
import { clearPending } from '../pending.server';
import { unexpected, wasRefused } from '../supabase-errors.server';

/**
 * Ends this session, or with `global` all of the person's. The database asks for the session at every request,
 * so access tokens that have not run out stop working, too.
 */
export async function signOut(request: Request, scope: 'local' | 'global'): Promise<void> {
  // Refreshes a token that ran out, or Supabase would not know whose session to end.
  await readAccessToken(request);
  const { error } = await supabaseFor(request).auth.signOut({ scope });
  if (error && !wasRefused(error)) throw unexpected(error);
  clearPending(request);
  forgetSession();
}
