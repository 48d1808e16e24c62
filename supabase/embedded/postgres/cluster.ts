import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chownSync, existsSync } from 'node:fs';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StackError } from '../errors.ts';
import type { Binaries } from './binaries.ts';
import { canReach, type ServerUser, sharedDirectory } from './user.ts';

/** Where the cluster lives: inside the data directory, or beside the system's own when that is private. */
export function clusterDirectory(
  dataDir: string,
  user: ServerUser | null,
  log: (line: string) => void,
): string {
  const wanted = resolve(dataDir, 'postgres');
  if (!user || canReach(dataDir, user)) return wanted;
  const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const elsewhere = join(sharedDirectory(), `data-${id}`);
  log(`User "${user.name}" cannot enter ${resolve(dataDir)}: the database lives in ${elsewhere}`);
  return elsewhere;
}

/** Runs initdb once; a directory left half-made by an interrupted run is made again. */
export async function createCluster(
  directory: string,
  binaries: Binaries,
  user: ServerUser | null,
): Promise<boolean> {
  const mark = join(directory, 'mainstay.ready');
  if (existsSync(mark)) return false;
  if (existsSync(join(directory, 'PG_VERSION'))) await rm(directory, { recursive: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (user) chownSync(directory, user.uid, user.gid);
  const passwordFile = join(tmpdir(), `mainstay-${randomUUID()}`);
  await writeFile(passwordFile, 'postgres\n', { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    let output = '';
    // pg_trgm needs a UTF-8 character type to see letters outside ASCII; systems differ in its name.
    for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const result = await run(
        binaries.initdb,
        initdbArguments(directory, passwordFile, ctype),
        user,
      );
      if (result.code === 0) {
        await writeFile(mark, '');
        return true;
      }
      output = result.output;
    }
    throw new StackError(`The database could not be created in ${directory}:\n${output.trim()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initdbArguments(directory: string, passwordFile: string, ctype: string): string[] {
  return [
    `--pgdata=${directory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    '--locale-provider=icu',
    '--icu-locale=en-US',
  ];
}

/** Runs a program to its end as the server's user, in a directory that user can stand in. */
export function run(
  program: string,
  args: string[],
  user: ServerUser | null,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}
