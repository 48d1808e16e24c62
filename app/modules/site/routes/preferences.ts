import type { ActionFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { env } from '~/platform/env.server';
import { readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { preferencesSchema } from '~/platform/preferences/preferences';
import { preferenceCookies } from '~/platform/preferences/preferences.server';
import { saveProfilePreferences } from '~/platform/preferences/save.server';
import { getOptionalUser } from '~/platform/rbac/guard.server';

/** The language and appearance switchers: remembers the choice and goes back to the page. */
export async function action({ request }: ActionFunctionArgs) {
  const form = preferencesSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw data(null, { status: 400 });
  const { redirectTo: back, ...preferences } = form.data;
  const user = await getOptionalUser(request);
  if (user) await saveProfilePreferences(user, preferences);
  const response = redirectTo(back);
  const secure = env.APP_URL.startsWith('https:');
  for (const cookie of preferenceCookies(preferences, secure)) {
    response.headers.append('Set-Cookie', cookie);
  }
  return response;
}

/** Opened by hand there is nothing to see. */
export function loader() {
  return redirectTo('/');
}
