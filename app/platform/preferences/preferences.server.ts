import { defaultLocale, isLocale, type Locale, matchLocale, toLocale } from '../i18n/locales';
import { DEBUG_COOKIE } from '../observability/debug.server';
import { isTheme, type Preferences, type Theme } from './preferences';

const LOCALE_COOKIE = 'mainstay_locale';
const THEME_COOKIE = 'mainstay_theme';
const YEAR = 31_536_000;

/**
 * The language of a page: the signed-in person's setting, the cookie of the switcher, what the
 * browser asks for, the tenant's language, English.
 */
export function getLocale(
  request: Request,
  known: { user?: string | null; tenant?: string | null } = {},
): Locale {
  const cookie = readCookie(request, LOCALE_COOKIE);
  return (
    toLocale(known.user) ??
    (isLocale(cookie) ? cookie : null) ??
    matchLocale(request.headers.get('Accept-Language')) ??
    toLocale(known.tenant) ??
    defaultLocale
  );
}

/** The theme of a page: the signed-in person's setting, the cookie, the device. */
export function getTheme(request: Request, known: { user?: string | null } = {}): Theme {
  const cookie = readCookie(request, THEME_COOKIE);
  if (isTheme(known.user) && known.user !== 'system') return known.user;
  return isTheme(cookie) ? cookie : 'system';
}

/** Set-Cookie values that remember a choice for a year. They hold nothing private. */
export function preferenceCookies(preferences: Preferences, secure: boolean): string[] {
  const attributes = `Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const cookies: string[] = [];
  if (preferences.locale) cookies.push(`${LOCALE_COOKIE}=${preferences.locale}; ${attributes}`);
  if (preferences.theme) cookies.push(`${THEME_COOKIE}=${preferences.theme}; ${attributes}`);
  if (preferences.debug) cookies.push(`${DEBUG_COOKIE}=${preferences.debug}; ${attributes}`);
  return cookies;
}

function readCookie(request: Request, name: string): string | null {
  for (const pair of request.headers.get('Cookie')?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value ?? null;
  }
  return null;
}
