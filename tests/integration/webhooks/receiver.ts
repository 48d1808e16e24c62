import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A request as it came. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  /** What the signature was worth, checked by an implementation that is not ours. */
  verified: boolean;
}

/** Somebody else's system, on a port of its own. */
export interface Receiver {
  url: string;
  /** What a receiver checks with; several while secrets are rotated. */
  secrets: string[];
  received: Received[];
  /** Answers to come; 200 when there are none left. */
  next: ((response: ServerResponse) => void)[];
  /** Distinct webhook-ids that were accepted. */
  accepted(): string[];
  close(): Promise<void>;
}

/** Starts a receiver that drops what it has had and refuses what is not signed. */
export async function startReceiver(): Promise<Receiver> {
  const accepted = new Set<string>();
  const receiver: Omit<Receiver, 'url' | 'close'> = {
    secrets: [],
    received: [],
    next: [],
    accepted: () => [...accepted],
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const verified = receiver.secrets.some((secret) => isSigned(secret, body, request.headers));
      receiver.received.push({ headers: request.headers, body, verified });
      const answer = receiver.next.shift();
      if (answer) return answer(response);
      if (!verified) return response.writeHead(401).end('bad signature');
      accepted.add(String(request.headers['webhook-id']));
      return response.writeHead(200).end('thanks');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...receiver,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** An answer with this status. */
export function status(code: number, body = ''): (response: ServerResponse) => void {
  return (response) => response.writeHead(code).end(body);
}

function isSigned(secret: string, body: string, headers: IncomingHttpHeaders): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
