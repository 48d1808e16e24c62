import type { IncomingHttpHeaders } from 'node:http';
import {
  announcesTooMuch,
  DEFAULT_LIMIT,
  limitBody,
  MULTIPART_LIMIT,
} from '../http/body-limit.server';
import { Problem } from './problem.server';

const VERSIONED = /^application\/vnd\.mainstay\.v(\d+)\+json$/;
const PLAIN = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json']);

/** The one version there is; the next one is served beside it, and the one before last goes. */
const VERSION = '1';

/** What the path is below the version: `/api/v1/x` and, for those who name it in Accept, `/api/x`. */
export function apiPath(request: Request): string {
  const { pathname } = new URL(request.url);
  const [, version, rest] = /^\/api(?:\/v(\d+))?(\/.*)?$/.exec(pathname) ?? [];
  if (version === VERSION) return rest ?? '/';
  const named = version === undefined && accepted(request).some((type) => VERSIONED.test(type));
  return named ? (rest ?? '/') : '/.unknown';
}

/** The content type to answer in. Throws 406 when nothing the client accepts exists, versions included. */
export function contentTypeFor(request: Request): string {
  const types = accepted(request);
  if (types.length === 0) return 'application/json';
  for (const type of types) {
    if (PLAIN.has(type)) return 'application/json';
    if (VERSIONED.exec(type)?.[1] === VERSION) return type;
  }
  throw new Problem('not-acceptable', {
    detail: `Accept application/json or application/vnd.mainstay.v${VERSION}+json.`,
  });
}

/** Types of the Accept header without those refused by q=0, the most wanted first. */
function accepted(request: Request): string[] {
  const header = request.headers.get('Accept')?.trim();
  if (!header) return [];
  return header
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { type, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type);
}

/** The request with a body that cannot grow beyond what the route takes. Throws 413 for an announced one. */
export function limited(request: Request, headers: IncomingHttpHeaders, onExceeded: () => void) {
  const isForm = headers['content-type']?.startsWith('multipart/form-data');
  if (announcesTooMuch(headers)) throw new Problem('too-large');
  if (headers['transfer-encoding'] === undefined) return request;
  return limitBody(request, isForm ? MULTIPART_LIMIT : DEFAULT_LIMIT, onExceeded);
}
