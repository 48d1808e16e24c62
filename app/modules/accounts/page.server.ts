import { redirectTo } from '~/platform/http/redirect.server';
import { requestStore } from '~/platform/http/store.server';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { getOptionalUser } from '~/platform/rbac/guard.server';
import { landingPath } from './queries/landing.server';

/** The document title of a page: the message `accounts:<key>.title` and the product's name. */
export function titleOf(request: Request, key: string): string {
  const t = getT(getLocale(request, { user: requestStore().locale }), 'accounts');
  return `${t(`${key}.title`)} · Mainstay`;
}

/** Pages for people who are not signed in send those who are on to where they wanted to go. */
export async function sendSignedInOn(request: Request, next: string | null): Promise<void> {
  const user = await getOptionalUser(request);
  if (user) throw redirectTo(await landingPath(request, next));
}

/** `next` of the page's own address. */
export function nextOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('next');
}
