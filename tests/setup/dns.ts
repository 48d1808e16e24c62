import { createSocket, type Socket } from 'node:dgram';

/** A DNS server on this machine that knows TXT records; everything else does not exist (NXDOMAIN). */
export interface LocalDns {
  port: number;
  /** Sets the records of a name; none: the name is gone. */
  set(name: string, ...texts: string[]): void;
  /** Answers every question with SERVFAIL from now on, or no longer. */
  fail(failing: boolean): void;
  close(): Promise<void>;
}

/** Starts one on a free port, or on the given one as soon as nobody else holds it. */
export async function startDns(port = 0): Promise<LocalDns> {
  const records = new Map<string, string[]>();
  let failing = false;
  const socket = await bind(port);
  socket.on('message', (query, { address, port: from }) => {
    const { name, end } = questionOf(query);
    const texts = failing ? [] : (records.get(name.toLowerCase()) ?? []);
    const rcode = failing ? 2 : texts.length > 0 ? 0 : 3;
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8180 | rcode, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(texts.length, 6);
    const answer = Buffer.concat([head, query.subarray(12, end), ...texts.map(txtRecord)]);
    socket.send(answer, from, address);
  });
  return {
    port: socket.address().port,
    set: (name, ...texts) => void records.set(name.toLowerCase(), texts),
    fail: (now) => {
      failing = now;
    },
    close: () => new Promise((done) => socket.close(() => done())),
  };
}

/** Two test runs that want one port take turns. */
async function bind(port: number): Promise<Socket> {
  for (let tries = 0; ; tries += 1) {
    const socket = createSocket('udp4');
    const taken = await new Promise<Error | null>((done) => {
      socket.once('error', done);
      socket.bind(port, '127.0.0.1', () => done(null));
    });
    if (!taken) return socket;
    socket.close();
    if (tries > 200) throw taken;
    await new Promise((done) => setTimeout(done, 100));
  }
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  // The root label, then type and class.
  return { name: labels.join('.'), end: at + 5 };
}

/** A pointer to the question's name, TXT, IN, no time to live, and the text in pieces of 255 bytes. */
function txtRecord(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.from([
    0xc0,
    0x0c,
    0,
    16,
    0,
    1,
    0,
    0,
    0,
    0,
    data.length >> 8,
    data.length & 255,
  ]);
  return Buffer.concat([head, data]);
}
