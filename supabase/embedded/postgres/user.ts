import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StackError } from '../errors.ts';

/** Postgres refuses to run as root, so a root start hands it to this user. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** The user the server runs as: null means "whoever started us". */
export function serverUser(log: (line: string) => void): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUp('postgres');
  if (existing) return existing;
  log('Postgres cannot run as root: adding a system user "postgres" for it');
  for (const [program, args] of [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const created = lookUp('postgres');
    if (created) return created;
  }
  throw new StackError(
    'Postgres cannot run as root, and a user "postgres" could not be added. ' +
      'Start as an ordinary user, or add one (useradd --system postgres) and start again.',
  );
}

function lookUp(name: string): ServerUser | null {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** True when the user may enter every directory on the way to the path (those that exist). */
export function canReach(path: string, user: ServerUser): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

/** A directory any user can enter, for what cannot live inside a private checkout. */
export function sharedDirectory(): string {
  for (const base of ['/var/lib', '/opt', tmpdir()]) {
    try {
      const path = join(base, 'mainstay');
      mkdirSync(path, { recursive: true });
      chmodSync(path, 0o755);
      return path;
    } catch {
      // the next one, then
    }
  }
  throw new StackError(
    `No directory for the database: neither /var/lib, /opt nor ${tmpdir()} is writable.`,
  );
}
