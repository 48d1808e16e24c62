/**
 * Remix's own settings, used by vite.config.ts.
 *
 * Lazy route discovery keeps the manifest of all routes out of hydrated pages. It asks the server for
 * more routes only where Remix's <Link> or <Form> is rendered; ours are plain elements.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  serverModuleFormat: 'esm',
  // build/.remix/manifest.json lists the routes, for the script budget.
  manifest: true,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
