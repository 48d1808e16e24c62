import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

// Remix as it comes, with the flags that the product has too.
export default defineConfig({
  plugins: [
    remix({
      buildDirectory: process.env.BARE_REMIX_OUT ?? 'build',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
});
