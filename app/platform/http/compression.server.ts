import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzip,
} from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:json|problem\+json|vnd\.mainstay\.v\d+\+json|javascript|xml|manifest\+json|speculationrules\+json)|image\/svg\+xml)/;
const MIN_BYTES = 1024;
/** Brotli at 4 is as fast as gzip at 6 and smaller. */
const FAST = { [constants.BROTLI_PARAM_QUALITY]: 4 };
const BEST = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

/** The best encoding the client accepts, or undefined. */
export function acceptedEncoding(header: string | null | undefined): Encoding | undefined {
  if (!header) return undefined;
  const accepted = new Set<string>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) {
      accepted.add(name.toLowerCase());
    }
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') || accepted.has('*') ? 'gzip' : undefined;
}

/** Whether a content type is text that shrinks. Event streams are left alone. */
export function isCompressible(contentType: string | null | undefined): boolean {
  return contentType !== null && contentType !== undefined && COMPRESSIBLE.test(contentType);
}

/** Compresses a finished body. `best` takes its time: for files that are compressed once. */
export function compress(
  body: Uint8Array,
  encoding: Encoding,
  best = false,
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'gzip') return gzipped(body, { level: best ? 9 : 6 });
  return brotli(body, {
    params: { ...(best ? BEST : FAST), [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
  });
}

/** The response in the client's encoding; as it is where that makes no sense. */
export async function compressResponse(
  response: Response,
  acceptEncoding: string | null | undefined,
): Promise<Response> {
  const { headers } = response;
  if (!isCompressible(headers.get('Content-Type')) || headers.has('Content-Encoding')) {
    return response;
  }
  headers.append('Vary', 'Accept-Encoding');
  const encoding = acceptedEncoding(acceptEncoding);
  if (!encoding || !response.body || response.status === 204 || response.status === 304) {
    return response;
  }
  const init = { status: response.status, statusText: response.statusText, headers };
  if (headers.get('Content-Type')?.startsWith('text/x-script')) {
    headers.set('Content-Encoding', encoding);
    headers.delete('Content-Length');
    return new Response(compressStream(response.body, encoding), init);
  }
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.byteLength < MIN_BYTES) return new Response(body, init);
  headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  return new Response(await compress(body, encoding), init);
}

/** For answers that trickle: every chunk is flushed, so nothing waits in the compressor. */
function compressStream(
  body: ReadableStream<Uint8Array>,
  encoding: Encoding,
): ReadableStream<Uint8Array> {
  const compressor: Gzip | ReturnType<typeof createBrotliCompress> =
    encoding === 'gzip'
      ? createGzip({ flush: constants.Z_SYNC_FLUSH })
      : createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: FAST });
  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
  source.on('error', (error) => compressor.destroy(error));
  return Readable.toWeb(source.pipe(compressor)) as ReadableStream<Uint8Array>;
}
