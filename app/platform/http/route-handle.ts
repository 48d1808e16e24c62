/** What a route may declare: `export const handle = { hydrate: true, i18n: ['people'] }`. */
export interface RouteHandle {
  /** Load React in the browser. Costs 86 kB; without it a page ships only the enhancement script. */
  hydrate?: boolean;
  /** Namespaces of messages that the page's components use in the browser, besides `ui`. */
  i18n?: string[];
}

/** A route's handle; empty for routes without one. */
export function routeHandle(route: { handle?: unknown }): RouteHandle {
  return route.handle ?? {};
}
