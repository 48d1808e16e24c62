import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';

/** The document of Remix's template; a route can do without the scripts. */
export default function App() {
  const bare = useMatches().some(({ handle }) => handle instanceof Object && 'bare' in handle);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        {bare ? null : <ScrollRestoration />}
        {bare ? null : <Scripts />}
      </body>
    </html>
  );
}
