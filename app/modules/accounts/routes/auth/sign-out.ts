import type { ActionFunctionArgs } from '@remix-run/node';
import { checkForm, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { signOut } from '../../commands/sign-out.server';
import { ownPath } from '../../queries/landing.server';
import { signOutSchema } from '../../schema';

/** Read, it does nothing. */
export function loader() {
  return redirectTo('/');
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await checkForm(await readForm(request), signOutSchema, getT(getLocale(request)));
  const { scope, next } = form.value ?? { scope: 'local' as const, next: undefined };
  await signOut(request, scope);
  const key = scope === 'global' ? 'accounts:signOut.everywhere' : 'accounts:signOut.done';
  return redirectWithToast(ownPath(next) ?? '/auth/sign-in', { key });
}
