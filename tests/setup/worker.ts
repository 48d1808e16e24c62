import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuilt } from '../../supabase/embedded/bin/lib/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const worker = 'workers/index.ts';

/** The worker's program, built from the sources as they are now. */
export interface BuiltWorker {
  start(env: Record<string, string>): WorkerProcess;
  /** Ends what is still running and removes the build. */
  remove(): Promise<void>;
}

/** A worker in a process of its own, to be killed. */
export interface WorkerProcess {
  process: ChildProcess;
  /** Everything it wrote. */
  output(): string;
  /** Resolves once it looks for jobs; rejects if it ends before. */
  ready: Promise<void>;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): Promise<number | string>;
}

/**
 * The worker, or another program: the product's own where it is built from these sources, as in `npm test`; or built
 * here without Remix, which takes seconds.
 */
export async function buildWorker(program = worker): Promise<BuiltWorker> {
  if (program === worker && isBuilt()) return runner(join(root, 'build/server/worker.js'));
  const outDir = await mkdtemp(join(root, '.cache', 'worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': join(root, 'app') } },
    esbuild: { jsx: 'automatic' },
    build: {
      ssr: program,
      outDir,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return runner(join(outDir, 'worker.mjs'), () => rm(outDir, { recursive: true, force: true }));
}

function runner(file: string, clear?: () => Promise<void>): BuiltWorker {
  const running = new Set<WorkerProcess>();
  return {
    start: (env) => {
      const worker = spawnWorker(file, env);
      running.add(worker);
      void worker.ended.then(() => running.delete(worker));
      return worker;
    },
    remove: async () => {
      await Promise.all([...running].map((worker) => worker.kill('SIGKILL')));
      await clear?.();
    },
  };
}

function spawnWorker(file: string, env: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const ready = Promise.race([
    once(child, 'message').then(() => undefined),
    ended.then((how) => {
      throw new Error(`The worker ended with ${how}: ${output}`);
    }),
  ]);
  ready.catch(() => undefined);
  return {
    process: child,
    output: () => output,
    ready,
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Asks again every 50 ms until the answer is truthy; fails with `what` after `seconds`. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T> | T,
  seconds = 45,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(50);
  }
}
