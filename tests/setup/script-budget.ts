import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** First-load JavaScript, in bytes as sent (gzip): without React and with it. */
export const SCRIPT_BUDGET = { plain: 15_000, hydrated: 110_000 };

interface Chunk {
  file: string;
  imports?: string[];
}

interface BuiltRoute {
  id: string;
  file: string;
  parentId?: string;
  path?: string;
}

const ENHANCE = 'app/enhance/enhance.ts';

const read = <T>(path: string): T => {
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
  return JSON.parse(readFileSync(path, 'utf8'));
};

const sizes = new Map<string, number>();

/** Compressed size of a file of the client build. */
function sizeOf(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    size = gzipSync(readFileSync(`build/client/${file}`), { level: 9 }).length;
    sizes.set(file, size);
  }
  return size;
}

export interface RouteScripts {
  id: string;
  path: string;
  hydrates: boolean;
  bytes: number;
}

/** What each route of the last build makes a browser load first, by its graph of modules. */
export function routeScripts(): RouteScripts[] {
  const chunks = read<Record<string, Chunk>>('build/.vite/client-manifest.json');
  const { routes } = read<{ routes: Record<string, BuiltRoute> }>('build/.remix/manifest.json');
  const enhance = filesOf(chunks, [ENHANCE]);
  return Object.values(routes)
    .filter((route) => route.parentId !== undefined)
    .map((route) => {
      const chain = chainOf(routes, route);
      const hydrates = chain.some(({ file }) => declaresHydration(`app/${file}`));
      const modules = chain.map(({ file }) => `app/${file}?__remix-build-client-route`);
      const files = hydrates
        ? filesOf(chunks, [ENHANCE, 'app/entry.client.tsx', ...modules])
        : enhance;
      const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
      const path = `/${chain.flatMap((part) => part.path || []).join('/')}`;
      return { id: route.id, path, hydrates, bytes };
    });
}

function chainOf(routes: Record<string, BuiltRoute>, route: BuiltRoute): BuiltRoute[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...chainOf(routes, parent), route] : [route];
}

function declaresHydration(file: string): boolean {
  return /export const handle\b[^;]*\bhydrate:\s*true/.test(readFileSync(file, 'utf8'));
}

function filesOf(chunks: Record<string, Chunk>, entries: string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`${key} is not in the client build`);
    if (seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return files;
}

/** What a rendered page makes a browser load first: linked, preloaded and inline scripts. */
export function pageScripts(html: string): { hydrates: boolean; bytes: number } {
  const linked = html.matchAll(
    /<(?:script[^>]*\bsrc|link rel="modulepreload" href)="\/([^"]+\.js)"/g,
  );
  const files = new Set([...linked].map((match) => match[1] ?? ''));
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const text = inline
    .filter(([tag]) => !/type="(?:application\/(?:ld\+)?json|speculationrules)"/.test(tag))
    .map((match) => match[1] ?? '')
    .join('');
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  return {
    hydrates: html.includes('__remixContext'),
    bytes: bytes + (text ? gzipSync(text).length : 0),
  };
}
