import http from 'node:http';
import https from 'node:https';
import { checkTarget, guardedLookup, isAllowed, type Resolve } from './target.server';

/** All of it: resolving, connecting, sending, the answer. */
const TIMEOUT = 10_000;
/** As much of an answer as anybody reads. */
const MAX_BYTES = 16_384;

export interface OutboundReply {
  status: number;
  /** As text, cut at 16 kB. */
  body: string;
}

export interface OutboundOptions {
  timeout?: number;
  resolve?: Resolve;
  /** Hosts that may be private, `host:port`; those of the environment when left out. */
  allowed?: readonly string[];
}

/**
 * Posts to an address that a person configured (1.3.6): public addresses only, judged on what is connected
 * to; redirects are answers, not followed; bounded in time and size. Throws BlockedTarget or a network error.
 */
export async function postOutbound(
  address: string,
  message: { headers: Record<string, string>; body: string },
  options: OutboundOptions = {},
): Promise<OutboundReply> {
  const allowed = options.allowed ? [...options.allowed] : undefined;
  const url = checkTarget(address, allowed);
  const { request } = url.protocol === 'https:' ? https : http;
  return await new Promise((done, fail) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(options.timeout ?? TIMEOUT),
      headers: { ...message.headers, 'content-length': Buffer.byteLength(message.body) },
      ...(isAllowed(url, allowed) ? {} : { lookup: guardedLookup(options.resolve) }),
    });
    sent.on('error', fail);
    sent.on('response', (response) => {
      read(response).then((body) => done({ status: response.statusCode ?? 0, body }), fail);
    });
    sent.end(message.body);
  });
}

async function read(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, MAX_BYTES).toString('utf8').replaceAll('\0', '');
}
