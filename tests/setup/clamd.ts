import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The harmless file every scanner knows, in two halves, so that none takes this one for it. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

export interface Scanner {
  socket: string;
  stop(): Promise<void>;
}

/** A clamd that knows one signature, EICAR's; where none is installed, a server that speaks as it does. */
export async function startScanner(): Promise<Scanner> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-clamd-'));
  const socket = join(directory, 'clamd.ctl');
  const clean = () => rm(directory, { recursive: true, force: true });
  if (spawnSync('clamd', ['--version']).status !== 0) {
    const server = await standIn(socket);
    const stop = () => new Promise<void>((done) => server.close(() => done(clean())));
    return { socket, stop };
  }
  const clamd = await realOne(directory, socket);
  return {
    socket,
    stop: async () => {
      const ended = new Promise((done) => clamd.once('exit', done));
      clamd.kill();
      await ended;
      await clean();
    },
  };
}

async function realOne(directory: string, socket: string): Promise<ChildProcess> {
  const database = join(directory, 'database');
  await mkdir(database);
  const signature = Buffer.from(eicar, 'latin1').toString('hex');
  await writeFile(join(database, 'test.ndb'), `Eicar-Test-Signature:0:0:${signature}\n`);
  const config = join(directory, 'clamd.conf');
  await writeFile(
    config,
    [
      `DatabaseDirectory ${database}`,
      `LocalSocket ${socket}`,
      'Foreground yes',
      'StreamMaxLength 100M',
      '',
    ].join('\n'),
  );
  const clamd = spawn('clamd', ['--config-file', config], { stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(socket)) return clamd;
    await new Promise((done) => setTimeout(done, 100));
  }
  clamd.kill();
  throw new Error('clamd did not start');
}

function answers(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const connection = connect({ path: socket });
    connection.on('error', () => done(false));
    connection.on('connect', () => {
      connection.destroy();
      done(true);
    });
  });
}

function standIn(socket: string): Promise<Server> {
  const server = createServer((connection) => {
    let bytes = Buffer.alloc(0);
    connection.on('error', () => undefined);
    connection.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.subarray(-4).readUInt32BE() !== 0) return;
      const found = bytes.includes(eicar, 0, 'latin1');
      connection.end(`stream: ${found ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`);
    });
  });
  return new Promise((done) => server.listen(socket, () => done(server)));
}
