import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';
import { hidingData } from './loader-data.server';
import { routeHandle } from './route-handle';
import { chainOf, routeTable } from './route-table.server';
import { requestStore } from './store.server';

/** Remix, knowing the root alone, answers 404 with its error page. */
const NOWHERE = { id: 'root', pattern: 'unmatched' };

type Handle = (request: Request, path: string) => Promise<Response>;
type Route = ServerBuild['routes'][string];

/**
 * Remix, given for each route a build that holds this route and its parents only. What Remix does per
 * request for each route of its build (ranking, making routers and manifests) then costs what a small
 * app costs, however many routes there are. Hydrated pages learn of other routes from /__manifest.
 */
export function remixByRoute(build: ServerBuild): Handle {
  const everything = createRequestHandler(build, 'production');
  const handlers = new Map<string, RequestHandler>();
  const find = routeTable(build.routes);
  return (request, path) => {
    if (path === '/__manifest') return everything(request);
    const route = find(path) ?? NOWHERE;
    const store = requestStore();
    store.route = route.pattern;
    store.module = moduleOfRoute(route.id);
    // Asked for by React in the browser: the data is the answer.
    const isData = path.endsWith('.data');
    // Without React nobody asks but who looks for what the page has and does not show.
    const chain = () => pick(build.routes, chainOf(build.routes, route.id));
    if (isData && isQuiet(Object.values(chain()))) {
      return Promise.resolve(new Response(null, { status: 404 }));
    }
    const key = isData ? `${route.id}.data` : route.id;
    let handle = handlers.get(key);
    if (!handle) {
      const routes = chain();
      handle = createRequestHandler(partOf(build, isData ? routes : quiet(routes)), 'production');
      handlers.set(key, handle);
    }
    return handle(request);
  };
}

function partOf(build: ServerBuild, routes: ServerBuild['routes']): ServerBuild {
  const assets = { ...build.assets, routes: pick(build.assets.routes, Object.keys(routes)) };
  return { ...build, routes, assets };
}

/** A page whose routes want no React in the browser keeps its data to itself; a resource is its data. */
function quiet(routes: ServerBuild['routes']): ServerBuild['routes'] {
  const all = Object.values(routes);
  if (!isQuiet(all)) return routes;
  return Object.fromEntries(all.map((route) => [route.id, hidingData(route)]));
}

function isQuiet(routes: Route[]): boolean {
  const hydrates = routes.some((route) => routeHandle(route.module).hydrate === true);
  return !hydrates && routes.at(-1)?.module.default !== undefined;
}

function pick<T>(all: Record<string, T>, ids: string[]): Record<string, T> {
  return Object.fromEntries(ids.flatMap((id) => (id in all ? [[id, all[id] as T]] : [])));
}

/** Remix as it is, with the current build for each request. */
export function remixInDevelopment(build: () => Promise<ServerBuild>): Handle {
  const handle = createRequestHandler(build, 'development');
  return async (request, path) => {
    const route = routeTable((await build()).routes)(path);
    requestStore().module = route && moduleOfRoute(route.id);
    return handle(request);
  };
}

/** Routes live in their module's folder: modules/support/routes/queue. */
function moduleOfRoute(id: string): string | undefined {
  return /^modules\/([^/]+)\//.exec(id)?.[1];
}
