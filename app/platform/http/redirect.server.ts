import { redirect } from '@remix-run/node';

const OURS = 'http://ours.invalid';

/**
 * A path of ours to go to, or `fallback` for anything that leads elsewhere: other hosts, `//host`,
 * backslashes, scripts. Parsed as a browser would, so there is nothing to trick.
 */
export function safeRedirect(to: unknown, fallback = '/'): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return fallback;
  try {
    const url = new URL(to, OURS);
    // `/.//host` is a path here, but what is left of it once the dot is gone names a host.
    if (url.origin !== OURS || url.pathname.startsWith('//')) return fallback;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return fallback;
  }
}

/** Redirects after a post (303, so that a reload does not post again), only within our own pages. */
export function redirectTo(to: unknown, fallback = '/'): Response {
  return redirect(safeRedirect(to, fallback), 303);
}
