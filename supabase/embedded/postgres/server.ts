import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, StackError } from '../errors.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clusterDirectory, createCluster, run } from './cluster.ts';
import { guard } from './guard.ts';
import { claim, release } from './lock.ts';
import { type ServerUser, serverUser } from './user.ts';

export interface ServerOptions {
  dataDir: string;
  dbPort: number;
  log?: (line: string) => void;
  /** Start from nothing: what is in the data directory is deleted. */
  clean?: boolean;
  /** Trade crash safety for speed; only for databases that tests throw away. */
  volatile?: boolean;
}

export interface Server {
  url: string;
  created: boolean;
  stop(): Promise<void>;
}

/** Starts Postgres on 127.0.0.1, creating its cluster on first use and recovering what a crash left. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const log = options.log ?? (() => undefined);
  const user = serverUser(log);
  const binaries = await findBinaries(user, log);
  await mkdir(options.dataDir, { recursive: true });
  const directory = clusterDirectory(options.dataDir, user, log);
  const lock = await claim(resolve(options.dataDir));
  try {
    await clearOrphan(directory, binaries, user, log);
    await assertPortFree(options.dbPort, 'EMBEDDED_DB_PORT');
    if (options.clean) {
      await rm(directory, { recursive: true, force: true });
      await rm(join(resolve(options.dataDir), 'storage'), { recursive: true, force: true });
    }
    const created = await createCluster(directory, binaries, user);
    const logFile = join(resolve(options.dataDir), 'postgres.log');
    const child = await boot(directory, logFile, options, binaries, user);
    const dismissGuard = child.pid === undefined ? () => undefined : guard(child.pid);
    return {
      url: databaseUrl('postgres', 'postgres', options.dbPort),
      created,
      stop: async () => {
        await shutDown(child);
        dismissGuard();
        await release(lock);
      },
    };
  } catch (error) {
    await release(lock);
    throw error;
  }
}

/** Connection string of a login on the embedded server. */
export function databaseUrl(
  user: string,
  password: string,
  port: number,
  database = 'postgres',
): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Fails with a message naming port and variable when somebody else listens there. */
export async function assertPortFree(port: number, variable: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const taken = errorCode(error) === 'EADDRINUSE';
      const why = taken ? 'is already in use' : `cannot be used (${error.message})`;
      fail(
        new StackError(
          `Port ${port} ${why}. Stop what uses it, or set ${variable} to another port.`,
        ),
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  });
}

/** A server whose parent was killed still holds the directory: end it. A stale pid file: drop it. */
async function clearOrphan(
  directory: string,
  binaries: Binaries,
  user: ServerUser | null,
  log: (line: string) => void,
): Promise<void> {
  const file = join(directory, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (commandOf(pid).includes(directory)) {
    log(`Stopping the database an earlier run left behind (pid ${pid})`);
    await run(binaries.pgCtl, ['stop', '-D', directory, '-m', 'fast', '-w', '-t', '20'], user);
    return;
  }
  // The number may belong to an unrelated process by now, which Postgres would take for a server.
  await rm(file, { force: true });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}

async function boot(
  directory: string,
  logFile: string,
  options: ServerOptions,
  binaries: Binaries,
  user: ServerUser | null,
): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    // A file, not a pipe: the server must survive the death of the process that started it.
    const fd = openSync(logFile, 'w', 0o640);
    if (user) chownSync(logFile, user.uid, user.gid);
    const child = spawn(binaries.postgres, serverArguments(directory, options), {
      cwd: tmpdir(),
      stdio: ['ignore', fd, fd],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      // Ctrl-C reaches the whole foreground group; the database must outlive its clients.
      detached: process.platform !== 'win32',
    });
    closeSync(fd);
    let spawnError: Error | undefined;
    child.on('error', (error) => {
      spawnError = error;
    });
    if (await answers(child, options.dbPort)) return child;
    const said = spawnError?.message ?? (await readFile(logFile, 'utf8').catch(() => ''));
    // Backends of a killed server need a moment to notice and leave.
    if (attempt < 20 && /shared memory block|still in use|lock file .* already exists/.test(said)) {
      await sleep(250);
      continue;
    }
    throw new StackError(
      `Postgres did not start (its log: ${logFile}):\n${said.trim().slice(-2000)}`,
    );
  }
}

function serverArguments(directory: string, options: ServerOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    // Supabase's default; set here because a database cloned from a template loses its own settings.
    search_path: '"$user", public, extensions',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(options.volatile
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', directory, '-p', String(options.dbPort), ...flags];
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: databaseUrl('postgres', 'postgres', port) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(20);
    }
    if (child.pid === undefined) return false;
  }
  return false;
}

async function shutDown(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(timer);
}
