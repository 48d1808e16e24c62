import { withTenant } from '~/platform/db/tenant.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import type { Preferences } from './preferences';

/** Remembers a signed-in person's choice wherever they sign in next. */
export async function saveProfilePreferences(
  ctx: Pick<UserContext, 'claims' | 'user'>,
  { theme, locale }: Preferences,
): Promise<void> {
  if (!theme && !locale) return;
  await withTenant(ctx, (trx) =>
    trx
      .updateTable('profiles')
      .set({ ...(theme && { theme }), ...(locale && { locale }) })
      .where('user_id', '=', ctx.user.id)
      .execute(),
  );
}
