import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from '@remix-run/node';
import { Outlet, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import * as entryServer from '~/entry.server';
import { ErrorView } from '~/platform/http/error-view';
import { BusinessError } from '~/platform/http/errors';
import { type FormReply, invalid, parseForm } from '~/platform/http/form.server';
import { usePage } from '~/platform/http/page';
import { limitAttempts } from '~/platform/http/rate-limit.server';
import { requestStore } from '~/platform/http/store.server';
import { readToast, redirectWithToast } from '~/platform/http/toast.server';

// A small product on the real server: what the tests of HTTP need, built by hand instead of by Vite.

function Layout({ children }: { children: ReactNode }) {
  const { locale, dir, nonce } = usePage();
  return (
    <html lang={locale} dir={dir}>
      <head>
        <title>Fixture</title>
      </head>
      <body>
        {children}
        <style nonce={nonce}>{'p { color: red }'}</style>
      </body>
    </html>
  );
}

function RootErrors() {
  return <ErrorView error={useRouteError()} />;
}

const schema = z.object({
  title: z.string().min(3),
  password: z.string().optional(),
  file: z.instanceof(File).optional(),
});

const pages = {
  home: {
    loader: ({ request }: LoaderFunctionArgs) => ({ toast: readToast(request)?.key ?? 'none' }),
    default: function Home() {
      return <p id="toast">{useLoaderData<{ toast: string }>().toast}</p>;
    },
  },
  form: {
    async action({ request }: ActionFunctionArgs) {
      const form = await parseForm(request, schema);
      if (!form.value) return invalid(form);
      if (form.value.title === 'taken') {
        return invalid(form, new BusinessError('errors:409.title', { field: 'title' }));
      }
      const { file } = form.value;
      return redirectWithToast(`/?size=${file?.size ?? 0}`, { key: 'saved' });
    },
    default: function Form() {
      const reply = useActionData<FormReply>();
      return <pre>{JSON.stringify(reply?.lastResult ?? null)}</pre>;
    },
  },
  cookies: {
    handle: { hydrate: true },
    loader({ request }: LoaderFunctionArgs) {
      const { responseHeaders, url } = requestStore();
      responseHeaders.append('Set-Cookie', 'a=1; Path=/');
      responseHeaders.append('Set-Cookie', 'b=2; Path=/');
      const then = url.searchParams.get('then');
      if (then === 'redirect') throw redirect('/', { headers: { 'Set-Cookie': 'c=3' } });
      if (then === 'missing') throw data(null, { status: 404 });
      if (then === 'crash') throw new Error(`secret detail about ${request.url}`);
      return { ok: true };
    },
    default: () => <p>cookies</p>,
  },
  gone: {
    loader() {
      throw data(null, { status: 404 });
    },
    action: async ({ request }: ActionFunctionArgs) => invalid(await parseForm(request, schema)),
    default: () => <p>gone</p>,
  },
  private: {
    loader() {
      requestStore().userId = 'u1';
      return null;
    },
    default: () => <p>private</p>,
  },
  crash: {
    default() {
      throw new Error('secret detail while rendering');
    },
  },
  limited: {
    async loader() {
      await limitAttempts({ name: 'fixture', limit: 3, windowSeconds: 900 }, 'Ada@example.test');
      return null;
    },
    default: () => <p>limited</p>,
  },
  long: { default: () => <p>{'compress me '.repeat(500)}</p> },
  hydrated: {
    handle: { hydrate: true },
    loader: () => ({ secret: 'data of a hydrated page' }),
    default: () => <p>hydrated</p>,
  },
  slow: {
    loader: ({ request }: LoaderFunctionArgs) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new Error('nobody waits')));
      }),
    default: () => <p>slow</p>,
  },
  resource: { loader: () => Response.json({ resource: true }) },
};

const routeModules = {
  root: { Layout, ErrorBoundary: RootErrors, default: () => <Outlet /> },
  ...pages,
};

type Module = ServerBuild['routes'][string] extends infer R ? NonNullable<R> : never;

/** The build that createApp serves in the tests. */
export function fixtureBuild(): ServerBuild {
  const ids = Object.keys(routeModules) as (keyof typeof routeModules)[];
  const routeOf = (id: keyof typeof routeModules) => ({
    id,
    ...(id === 'root' ? { path: '' } : { parentId: 'root', path: id }),
    ...(id === 'home' ? { path: undefined, index: true } : {}),
  });
  const asset = (id: keyof typeof routeModules) => ({
    ...routeOf(id),
    module: `/assets/${id}.js`,
    hasLoader: 'loader' in routeModules[id],
    hasAction: 'action' in routeModules[id],
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: id === 'root',
  });
  return {
    entry: { module: entryServer },
    routes: Object.fromEntries(
      ids.map((id) => [id, { ...routeOf(id), module: routeModules[id] } as Module]),
    ),
    assets: {
      entry: { imports: [], module: '/assets/entry.js' },
      routes: Object.fromEntries(ids.map((id) => [id, asset(id)])),
      url: '/assets/manifest.js',
      version: 'test',
    },
    assetsBuildDirectory: 'build/client',
    publicPath: '/',
    basename: '/',
    mode: 'production',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  };
}
