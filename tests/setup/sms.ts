import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a fake provider does with the next message, instead of taking it. */
export type SmsBehaviour =
  | { kind: 'refuse'; status: number; code: number }
  /** Takes the message and never answers. */
  | { kind: 'silent' };

/** A server that speaks a provider's protocol. */
export interface FakeSms {
  url: string;
  /** Messages taken, as the provider understood them. */
  taken: Record<string, string>[];
  next: SmsBehaviour[];
  /** Requests that the provider would not understand; a test expects none. */
  unexpected: string[];
  close(): Promise<void>;
}

export const account = `AC${'0'.repeat(32)}`;
export const authToken = 'twilio-auth-token';
export const authKey = 'msg91-auth-key';

/** Twilio's Messages: form in, JSON out, Basic authentication. */
export function startFakeTwilio(): Promise<FakeSms> {
  const base = `/2010-04-01/Accounts/${account}/Messages.json`;
  return start(async (request, response, fake) => {
    const credentials = Buffer.from(`${account}:${authToken}`).toString('base64');
    if (request.headers.authorization !== `Basic ${credentials}`) {
      return answer(response, 401, { code: 20003, message: 'Authenticate', status: 401 });
    }
    const url = new URL(request.url ?? '', 'http://x');
    if (url.pathname !== base) return unknown(fake, request, response);
    if (request.method === 'GET') {
      const messages = fake.taken
        .filter(({ To }) => To === url.searchParams.get('To'))
        .map(({ sid = '', To = '', Body = '' }) => ({ sid, to: To, body: Body }));
      return answer(response, 200, { messages, page: 0, page_size: 50, next_page_uri: null });
    }
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') {
      return unknown(fake, request, response);
    }
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const behaviour = fake.next.shift();
    if (behaviour?.kind === 'refuse') {
      const { status, code } = behaviour;
      return answer(response, status, { code, message: `refused: ${code}`, status });
    }
    const sid = `SM${String(fake.taken.length + 1).padStart(32, '0')}`;
    fake.taken.push({ ...form, sid });
    if (behaviour?.kind === 'silent') return request.socket.destroy();
    return answer(response, 201, { sid, status: 'queued', to: form.To, body: form.Body });
  });
}

/** MSG91's Flow API, v5: JSON in and out, the key in a header. */
export function startFakeMsg91(): Promise<FakeSms> {
  return start(async (request, response, fake) => {
    if (request.method !== 'POST' || request.url !== '/api/v5/flow') {
      return unknown(fake, request, response);
    }
    if (request.headers.authkey !== authKey) {
      return answer(response, 401, { type: 'error', message: 'Invalid authkey', code: '201' });
    }
    const { recipients, ...flow } = JSON.parse(await text(request));
    const behaviour = fake.next.shift();
    if (behaviour?.kind === 'refuse') {
      return answer(response, behaviour.status, { type: 'error', message: `${behaviour.code}` });
    }
    fake.taken.push({ ...flow, ...recipients[0] });
    if (behaviour?.kind === 'silent') return request.socket.destroy();
    return answer(response, 200, { type: 'success', message: `request-${fake.taken.length}` });
  });
}

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  fake: FakeSms,
) => Promise<unknown>;

async function start(handle: Handler): Promise<FakeSms> {
  const server = createServer((request, response) => void handle(request, response, fake));
  const fake: FakeSms = {
    url: '',
    taken: [],
    next: [],
    unexpected: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function unknown(fake: FakeSms, { method, url }: IncomingMessage, response: ServerResponse): void {
  fake.unexpected.push(`${method} ${url}`);
  answer(response, 404, { code: 20404, message: 'not found', status: 404 });
}
