import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { Explained } from '../../supabase/embedded/bin/lib/explain.mjs';
import { cache, root } from '../../supabase/embedded/bin/lib/paths.mjs';
import { run } from '../../supabase/embedded/bin/lib/run.mjs';
import { endChild } from '../../supabase/embedded/bin/supervisor/child.ts';

const followParent = new URL(
  '../../supabase/embedded/bin/supervisor/follow-parent.mjs',
  import.meta.url,
).href;

/** The programs that are measured, ready to be run. */
export interface Programs {
  /** Starts one and waits for its first message. */
  start<T>(
    name: string,
    env: Record<string, string>,
    options?: { keep?: boolean },
  ): Promise<Program<T>>;
  /** Ends what is running, except what is to be kept until remove(). */
  end(): Promise<void>;
  /** That too, and removes the bundles. */
  remove(): Promise<void>;
}

export interface Program<T> {
  /** What it said when it was ready. */
  ready: T;
  /** Sends it a message and waits for the next one from it. */
  ask<A>(question: unknown): Promise<A>;
}

/** Bundles programs/*.ts with the product's own sources, as `npm run build` does with them. */
export async function makePrograms(): Promise<Programs> {
  const directory = await mkdtemp(join(cache, 'bench-'));
  const sources = join(import.meta.dirname, 'programs');
  const files = (await readdir(sources)).filter((file) => file.endsWith('.ts'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': join(root, 'app') } },
    esbuild: { jsx: 'automatic' },
    build: {
      ssr: true,
      outDir: directory,
      target: 'node24',
      rollupOptions: {
        input: Object.fromEntries(
          files.map((file) => [file.replace('.ts', ''), join(sources, file)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const running = new Set<ChildProcess>();
  const kept = new Set<ChildProcess>();
  const endAll = async (children: Iterable<ChildProcess>) => {
    await Promise.all([...children].map((child) => endChild(child, 5_000)));
  };
  return {
    start: (name, env, { keep = false } = {}) => {
      const file = name.includes('/') ? join(root, name) : join(directory, `${name}.mjs`);
      return start(name, file, env, keep ? kept : running);
    },
    end: () => endAll(running),
    remove: async () => {
      await endAll([...running, ...kept]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function start<T>(
  name: string,
  file: string,
  env: Record<string, string>,
  running: Set<ChildProcess>,
): Promise<Program<T>> {
  const child = spawn(process.execPath, ['--import', followParent, file], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // The log lines are written, as in production, but nobody needs to read them.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const message = () =>
    new Promise<unknown>((done, fail) => {
      const ended = () => fail(new Error(`${name} ended by itself; its words are above`));
      child.once('exit', ended);
      child.once('message', (said) => {
        child.off('exit', ended);
        done(said);
      });
    });
  const ready = (await message()) as T;
  return {
    ready,
    ask: async <A>(question: unknown) => {
      const answer = message();
      child.send(question as object);
      return (await answer) as A;
    },
  };
}

/** Builds the bare Remix app with Remix's own command, once for its sources; returns its server build. */
export async function buildBareRemix(): Promise<string> {
  const source = join(import.meta.dirname, 'bare-remix');
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const file of (await readdir(source, { recursive: true })).sort()) {
    if (/\.(tsx?|json)$/.test(file)) hash.update(await readFile(join(source, file)));
  }
  const directory = join(cache, `bare-remix-${hash.digest('hex').slice(0, 12)}`);
  const server = join(directory, 'server', 'index.js');
  if (existsSync(server)) return server;
  const making = await mkdtemp(`${directory}.`);
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const { code, output } = await run(process.execPath, [cli, 'vite:build', source], {
    cwd: source,
    env: { ...process.env, NODE_ENV: 'production', BARE_REMIX_OUT: making },
  });
  if (code !== 0) throw new Explained(`The bare Remix app could not be built:\n${output.trim()}`);
  await rename(making, directory).catch(() => rm(making, { recursive: true, force: true }));
  return server;
}
