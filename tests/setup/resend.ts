import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mail as the fake provider took it. */
export interface TakenMail {
  id: string;
  key: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string | undefined;
  headers?: Record<string, string> | undefined;
}

/** A mail as the fake provider holds it for us. */
export interface HeldMail {
  from: string;
  to: string[];
  cc?: string[];
  subject: string;
  text?: string | null;
  html?: string | null;
  message_id: string;
  headers?: Record<string, string>;
  files?: { name: string; type: string; bytes: Buffer }[];
}

/** What it does with the next request, after having taken the message or not. */
export type Behaviour =
  | { kind: 'accept' }
  /** Takes the message and never answers. */
  | { kind: 'accept-silently' }
  /** Answers with an error and takes nothing. */
  | { kind: 'refuse'; status: number; name: string };

/** A server that speaks Resend's protocol and honours Idempotency-Key the way Resend does. */
export interface FakeResend {
  url: string;
  /** Messages delivered: one per key, however often it was sent. */
  taken: TakenMail[];
  /** Every request, with its key. */
  requests: string[];
  next: Behaviour[];
  /** Mail that came in, by the id under which it is announced. */
  held: Map<string, HeldMail>;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startFakeResend(): Promise<FakeResend> {
  const byKey = new Map<string, { body: string; id: string }>();
  const fake: Omit<FakeResend, 'url' | 'close'> = {
    taken: [],
    requests: [],
    next: [],
    held: new Map(),
  };
  const server: Server = createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const isReading =
      request.url?.startsWith('/emails/receiving/') || request.url?.startsWith('/cdn/');
    if (request.method === 'GET' && isReading) return serve(fake.held, request, response);
    if (request.method !== 'POST' || request.url !== '/emails') {
      return answer(404, { statusCode: 404, name: 'not_found', message: 'No such endpoint' });
    }
    if (request.headers.authorization !== 'Bearer re_test') {
      return answer(401, { statusCode: 401, name: 'missing_api_key', message: 'No key' });
    }
    const key = String(request.headers['idempotency-key'] ?? '');
    const body = await read(request);
    fake.requests.push(key);
    const behaviour = fake.next.shift() ?? { kind: 'accept' };
    if (behaviour.kind === 'refuse') {
      const { status, name } = behaviour;
      return answer(status, { statusCode: status, name, message: `refused: ${name}` });
    }
    const known = byKey.get(key);
    if (known && known.body !== body) {
      const name = 'invalid_idempotent_request';
      return answer(409, { statusCode: 409, name, message: 'Same key, other content' });
    }
    const id = known?.id ?? `msg_${fake.taken.length + 1}`;
    if (!known) {
      byKey.set(key, { body, id });
      const { from, to, subject, html, text, reply_to: replyTo, headers } = JSON.parse(body);
      fake.taken.push({ id, key, from, to, subject, html, text, replyTo, headers });
    }
    if (behaviour.kind === 'accept-silently') return undefined;
    return answer(200, { id });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Resend's receiving API: a mail, its attachments, and their bytes at another address. */
function serve(held: Map<string, HeldMail>, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`);
  const [, , , id = '', , part] = url.pathname.split('/');
  const mail = held.get(
    url.pathname.startsWith('/cdn/') ? (url.searchParams.get('mail') ?? '') : id,
  );
  const answer = (status: number, body: object) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (!mail) return answer(404, { statusCode: 404, name: 'not_found', message: 'Not found' });
  const { files = [], ...rest } = mail;
  const about = (index: number) => ({
    id: String(index),
    filename: files[index]?.name,
    size: files[index]?.bytes.length ?? 0,
    content_type: files[index]?.type,
    content_disposition: 'attachment',
    content_id: null,
  });
  if (url.pathname.startsWith('/cdn/')) {
    return response.writeHead(200).end(files[Number(url.searchParams.get('part'))]?.bytes);
  }
  if (request.headers.authorization !== 'Bearer re_test') {
    return answer(401, { statusCode: 401, name: 'missing_api_key', message: 'No key' });
  }
  if (part !== undefined) {
    const download_url = `${url.origin}/cdn/file?mail=${id}&part=${part}`;
    return answer(200, { object: 'attachment', ...about(Number(part)), download_url });
  }
  const attachments = files.map((_, index) => about(index));
  const nothing = { text: null, html: null, headers: {}, cc: [], bcc: [], reply_to: [] };
  return answer(200, {
    object: 'email',
    id,
    ...nothing,
    received_for: rest.to,
    ...rest,
    attachments,
  });
}
