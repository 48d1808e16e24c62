import enhanceUrl from 'virtual:enhance-url';
import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { errorStatus } from './platform/http/error-kinds';
import { ErrorView } from './platform/http/error-view';
import { usePage } from './platform/http/page';
import { routeHandle } from './platform/http/route-handle';
import { I18nPayload, useTranslation } from './platform/i18n';
import stylesUrl from './styles/app.css?url';

export const meta: MetaFunction = () => [{ title: 'Mainstay' }];

/** The document around every page, errors included. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, dir, theme, nonce, hydrate, error } = usePage();
  return (
    <html lang={locale} dir={dir} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesUrl} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {error === undefined ? <Meta /> : <ErrorTitle status={error} />}
        <Links />
        <script type="module" src={enhanceUrl} nonce={nonce} data-enhance="" />
        <SpeculationRules nonce={nonce} />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" nonce={nonce} /> : null}
      </head>
      <body>
        {children}
        {hydrate ? <HydrationScripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

/** A page that could not be shown is named by what went wrong, whatever it would have been called. */
function ErrorTitle({ status }: { status: number }) {
  const { t } = useTranslation('errors');
  return <title>{`${t(`${errorStatus(status)}.title`)} · Mainstay`}</title>;
}

/** Pages are fetched while a finger or pointer rests on their link. Reading a page never changes anything. */
const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\.*' } },
          { not: { selector_matches: '[data-no-prefetch], [download], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

function SpeculationRules({ nonce }: { nonce: string }) {
  return (
    <script
      type="speculationrules"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: speculationRules }}
    />
  );
}

/** React in the browser, with the messages it needs. Only for routes that ask for it. */
function HydrationScripts({ nonce }: { nonce: string }) {
  const namespaces = useMatches().flatMap((match) => routeHandle(match).i18n ?? []);
  return (
    <>
      <I18nPayload namespaces={namespaces} />
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}

export default function App() {
  return <Outlet />;
}

/** What no shell caught: the document is ours, the words say what to do. */
export function ErrorBoundary() {
  return (
    <main>
      <ErrorView error={useRouteError()} />
    </main>
  );
}
