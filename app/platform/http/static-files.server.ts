import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { acceptedEncoding, compress, type Encoding, isCompressible } from './compression.server';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

interface StaticFile {
  body: Buffer<ArrayBuffer>;
  type: string;
  etag: string;
  cacheControl: string;
  compressed: Map<Encoding, Promise<Buffer<ArrayBuffer>>>;
}

/** Answers for files of the client build, or undefined for paths it does not have. */
export type StaticFiles = (request: Request, path: string) => Promise<Response> | undefined;

/**
 * Reads the client build into memory (a few hundred small files). Hashed files under /assets are
 * cached for a year, those from public/ for an hour. Each is compressed once, when first asked for.
 */
export async function loadStaticFiles(directory: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .filter((entry) => !relative(directory, entry.parentPath).startsWith('.'))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const url = `/${relative(directory, path).split(sep).join('/')}`;
        files.set(url, readStatic(url, await readFile(path)));
      }),
  );
  return (request, path) => {
    const file = files.get(path);
    return file && answer(file, request);
  };
}

function readStatic(url: string, body: Buffer<ArrayBuffer>): StaticFile {
  return {
    body,
    type: TYPES[extname(url)] ?? 'application/octet-stream',
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cacheControl: url.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    compressed: new Map(),
  };
}

async function answer(file: StaticFile, request: Request): Promise<Response> {
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: file.etag,
  });
  const compressible = isCompressible(file.type);
  if (compressible) headers.set('Vary', 'Accept-Encoding');
  if (request.headers.get('If-None-Match')?.includes(file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = compressible
    ? acceptedEncoding(request.headers.get('Accept-Encoding'))
    : undefined;
  if (encoding) headers.set('Content-Encoding', encoding);
  const body = encoding ? await compressedBody(file, encoding) : file.body;
  headers.set('Content-Length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

function compressedBody(file: StaticFile, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  let body = file.compressed.get(encoding);
  if (!body) {
    body = compress(file.body, encoding, true);
    file.compressed.set(encoding, body);
  }
  return body;
}
