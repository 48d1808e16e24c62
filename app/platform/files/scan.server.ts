import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { env } from '~/platform/env.server';

const PATIENCE = 120_000;

/** Whether files wait for a scanner before anybody reads them. */
export const scans = () => env.CLAMAV_SOCKET !== undefined;

/**
 * Sends a file to clamd (INSTREAM) and returns what it calls what it found; undefined for a clean one. Throws
 * when clamd cannot be reached or could not look at all of it: nothing counts as clean then.
 */
export async function scanFile(
  path: string,
  address = env.CLAMAV_SOCKET,
): Promise<string | undefined> {
  if (address === undefined) return undefined;
  const reply = await ask(path, address);
  if (/^stream: OK$/.test(reply)) return undefined;
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found) return found.slice(0, 200);
  throw new Error(`clamd could not check the file: ${reply || 'no answer'}`);
}

function ask(path: string, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    const answer: Buffer[] = [];
    let answered = false;
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('clamd does not answer')));
    socket.on('error', (error) => (answered ? undefined : reject(error)));
    socket.on('data', (chunk) => {
      answer.push(chunk);
      answered = chunk.includes(0);
      if (answered) socket.destroy();
    });
    socket.on('close', () => {
      resolve(Buffer.concat(answer).toString('utf8').replace(/\0.*$/s, '').trim());
    });
    const source = Readable.from(frames(path), { objectMode: false });
    source.on('error', (error) => socket.destroy(error));
    // clamd answers and closes as soon as a file is too large for it; the rest goes nowhere then.
    source.pipe(socket, { end: false });
    socket.on('close', () => source.destroy());
  });
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address });
  const [host = '', port = ''] = address.split(/:(?=\d+$)/);
  return connect({ host, port: Number(port) });
}

/** Each piece is led by its length; a length of nothing ends it. */
async function* frames(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    yield length;
    yield chunk as Buffer;
  }
  yield Buffer.alloc(4);
}
