import { dirOf, type Locale } from '../i18n';
import { getT } from '../i18n/i18n.server';
import { getLocale } from '../preferences/preferences.server';
import { errorStatus } from './error-kinds';
import { requestStore } from './store.server';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/**
 * The answer to a failure outside Remix (or of Remix itself): problem+json (RFC 9457) for programs, a
 * plain page for people. Both say what to do and carry the request id; neither says what broke.
 */
export function errorResponse(
  request: Request,
  status: number,
  headers: Record<string, string> = {},
): Response {
  const { requestId, url, nonce } = requestStore();
  const locale = getLocale(request);
  const t = getT(locale, 'errors');
  const kind = errorStatus(status);
  const title = t(`${kind}.title`);
  const detail = t(`${kind}.text`);
  if (wantsJson(request, url.pathname)) {
    return Response.json(
      { type: 'about:blank', title, status, detail, requestId },
      { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
    );
  }
  const id = t('requestId', { id: requestId });
  const html = page({ locale, title, detail, id, home: t('action.home'), nonce });
  return new Response(html, {
    status,
    headers: {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
}

function wantsJson(request: Request, path: string): boolean {
  if (path.startsWith('/api/') || path.startsWith('/hooks/')) return true;
  const accept = request.headers.get('Accept') ?? '';
  return accept.includes('json') && !accept.includes('html');
}

interface PlainPage {
  locale: Locale;
  title: string;
  detail: string;
  id: string;
  home: string;
  nonce: string;
}

/** It needs nothing but itself: the stylesheet may be what could not be served. */
function page({ locale, title, detail, id, home, nonce }: PlainPage): string {
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${dirOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${escapeHtml(title)} · Mainstay</title>
<style nonce="${nonce}">
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
small { opacity: .75 }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(detail)}</p>
<p><a href="/">${escapeHtml(home)}</a></p>
<p><small>${escapeHtml(id)}</small></p>
</main>
</body>
</html>`;
}
