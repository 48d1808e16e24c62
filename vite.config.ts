import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

const ENHANCE_ENTRY = 'app/enhance/enhance.ts';

export default defineConfig({
  // Tests of the dev server run several at once.
  cacheDir: process.env.VITE_CACHE_DIR ?? 'node_modules/.vite',
  plugins: [tailwindcss(), remix(remixConfig), processEntries(), enhanceScript(), reloadOnChange()],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { manifest: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
});

/**
 * One server build with two entries, so that web and worker share their chunks. Remix sets one
 * input (its virtual module, which app/server.ts imports itself); coming after it, we replace that.
 */
function processEntries(): Plugin {
  return {
    name: 'mainstay-entries',
    config(_config, { command, isSsrBuild }) {
      if (command !== 'build') return undefined;
      if (!isSsrBuild) return { build: { rollupOptions: { input: [ENHANCE_ENTRY] } } };
      return {
        build: {
          rollupOptions: {
            input: { server: 'app/server.ts', worker: 'workers/index.ts' },
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      };
    },
  };
}

/**
 * `virtual:enhance-url`: the hashed address of the enhancement script. The server build reads it
 * from the client build's manifest; in the browser it is what the page already loaded.
 */
function enhanceScript(): Plugin {
  const id = '\0virtual:enhance-url';
  let isBuild = false;
  return {
    name: 'mainstay-enhance',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (source) => (source === 'virtual:enhance-url' ? id : undefined),
    load(loaded, options) {
      if (loaded !== id) return undefined;
      if (!options?.ssr) {
        return `export default document.querySelector('script[data-enhance]')?.getAttribute('src') ?? '';`;
      }
      return `export default ${JSON.stringify(isBuild ? builtEnhanceUrl() : `/${ENHANCE_ENTRY}`)};`;
    },
  };
}

function builtEnhanceUrl(): string {
  const path = 'build/client/.vite/manifest.json';
  if (!existsSync(path)) throw new Error('Build the client before the server');
  const manifest: Record<string, { file: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const entry = manifest[ENHANCE_ENTRY];
  if (!entry) throw new Error(`${ENHANCE_ENTRY} is missing from the client build`);
  return `/${entry.file}`;
}

/** Most pages run no React in the browser, so in development a changed module reloads the page. */
function reloadOnChange(): Plugin {
  return {
    name: 'mainstay-reload',
    apply: 'serve',
    handleHotUpdate({ file, server }) {
      if (/\.(tsx?|json)$/.test(file)) server.ws.send({ type: 'full-reload' });
    },
  };
}
