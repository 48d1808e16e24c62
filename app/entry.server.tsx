import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { statusOf } from './platform/http/error-kinds';
import { logFailure } from './platform/http/failure.server';
import { revealData } from './platform/http/loader-data.server';
import { type Page, PageProvider } from './platform/http/page';
import { namedByHeading } from './platform/http/page-title.server';
import { routeHandle } from './platform/http/route-handle';
import { requestStore } from './platform/http/store.server';
import { dirOf, I18nProvider } from './platform/i18n';
import { getT } from './platform/i18n/i18n.server';
import { pickResources } from './platform/i18n/resources.server';
import { debugLog } from './platform/observability/debug.server';
import { logger } from './platform/observability/logger.server';
import { getLocale, getTheme } from './platform/preferences/preferences.server';

/** Loaders may return promises to hydrated pages; they get this long to settle. */
export const streamTimeout = 5_000;
const RENDER_TIMEOUT = 6_000;

/** Renders a whole document. Nothing is streamed: a page is complete HTML on arrival. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const page = describePage(request, context);
  const html = page.hydrate
    ? await renderHydrated(tree(request, context, page))
    : `<!DOCTYPE html>${namedByHeading(renderToString(tree(request, revealData(context), page)))}`;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // An action's 422 is about a form; where the page itself cannot be shown, what is missing comes first.
  return new Response(html, { status: page.error ?? status, headers });
}

function describePage(request: Request, context: EntryContext): Page {
  const store = requestStore();
  const { matches, errors } = context.staticHandlerContext;
  const locale = getLocale(request, { user: store.locale });
  const hydrate = !errors && matches.some((match) => routeHandle(match.route).hydrate === true);
  return {
    locale,
    dir: dirOf(locale),
    theme: getTheme(request, { user: store.theme }),
    nonce: store.nonce,
    hydrate,
    error: errors ? statusOf(Object.values(errors)[0]) : undefined,
    requestId: store.requestId,
    // React in the browser would not know of it.
    debug: hydrate ? undefined : debugLog(store),
  };
}

function tree(request: Request, context: EntryContext, page: Page): ReactNode {
  const pick = (namespaces: Iterable<string>) => pickResources(page.locale, namespaces);
  return (
    <PageProvider value={page}>
      <I18nProvider locale={page.locale} t={getT(page.locale)} pick={pick}>
        <RemixServer context={context} url={request.url} nonce={page.nonce} />
      </I18nProvider>
    </PageProvider>
  );
}

/** Waits for everything, including the loader data that follows the markup of a hydrated page. */
function renderHydrated(children: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(children, {
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        text(body).then(resolve, reject);
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => logger.error({ err: error }, 'rendering failed'),
    });
    const timer = setTimeout(() => abort(new Error('Rendering took too long')), RENDER_TIMEOUT);
  });
}

/** The one place where an unexpected error is logged; the page shows the same request id. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  logFailure(error, new URL(request.url).pathname);
}
