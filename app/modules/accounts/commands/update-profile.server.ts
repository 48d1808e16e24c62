import type { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { BusinessError } from '~/platform/http/errors';
import { requestStore } from '~/platform/http/store.server';
import { preferenceCookies } from '~/platform/preferences/preferences.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import { isTimeZone } from '~/platform/tenancy/places';
import type { profileSchema } from '../schema';
import { unexpected } from '../supabase-errors.server';

/** Saves what a person chose for themselves: here, in this browser's cookies, and for the mails of Supabase. */
export async function updateProfile(
  ctx: UserContext,
  { fullName, locale, timeZone, theme }: z.output<typeof profileSchema>,
): Promise<void> {
  if (timeZone && !isTimeZone(timeZone)) {
    throw new BusinessError('platform:validation.choice', { field: 'timeZone' });
  }
  await withTenant(ctx, (trx) =>
    trx
      .updateTable('profiles')
      .set({ full_name: fullName, locale, time_zone: timeZone ?? null, theme })
      .where('user_id', '=', ctx.user.id)
      .execute(),
  );
  const { responseHeaders } = requestStore();
  for (const cookie of preferenceCookies({ locale, theme }, env.APP_URL.startsWith('https:'))) {
    responseHeaders.append('Set-Cookie', cookie);
  }
  const { error } = await ctx.supabase.auth.updateUser({ data: { full_name: fullName, locale } });
  if (error) throw unexpected(error);
}
