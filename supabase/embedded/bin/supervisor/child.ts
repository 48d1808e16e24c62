import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from '../../postgres/guard.ts';
import { root } from '../lib/paths.mjs';
import { say } from '../lib/progress.mjs';
import { readable } from './log-line.ts';

const followParent = new URL('./follow-parent.mjs', import.meta.url).href;
const firstDelay = 1_000;
const longestDelay = 30_000;
const steadyAfter = 60_000;

export interface ChildOptions {
  name: string;
  args: string[];
  env: Record<string, string | undefined>;
}

/** A process of ours that is kept running until stop(). */
export interface KeptChild {
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts a Node process with its output prefixed by its name. It gets a process group of its own, so that
 * Ctrl-C reaches only the supervisor, and a pipe as standard input, whose end tells it that we are gone.
 */
export function spawnChild({ name, args, env }: ChildOptions, ipc = false): ChildProcess {
  const child = spawn(process.execPath, ['--import', followParent, ...args], {
    cwd: root,
    env: { ...process.env, ...env, SUPERVISED: '1' },
    stdio: ipc ? ['pipe', 'pipe', 'pipe', 'ipc'] : ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  child.stdin?.on('error', () => undefined);
  // For one that cannot even take a signal, because it waits for its dead log pipe, say.
  if (child.pid !== undefined) {
    child.once('exit', guard(child.pid, { signal: 'KILL', afterSeconds: 8 }));
  }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', prefixer(name));
  return child;
}

/** Keeps a process running: when it dies it is started again, ever later while it keeps dying. */
export function keepRunning(options: ChildOptions): KeptChild {
  let stopping = false;
  let child: ChildProcess;
  let delay = firstDelay;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const startedAt = Date.now();
    child = spawnChild(options);
    child.on('error', (error) => say(`${options.name}: ${error.message}`));
    child.once('close', (code, signal) => {
      if (stopping) return;
      const ranFor = Date.now() - startedAt;
      if (ranFor > steadyAfter) delay = firstDelay;
      // In development the worker ends by itself when its sources change; 143 is SIGTERM, answered by Vite.
      const wasAsked = (code === 0 || code === 143) && ranFor > firstDelay;
      const wait = wasAsked ? 0 : delay;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      say(`${options.name} ${how}; starting it again${wait > 0 ? ` in ${wait / 1000} s` : ''}`);
      timer = setTimeout(start, wait);
      if (wait > 0) delay = Math.min(delay * 2, longestDelay);
    });
  };
  start();
  return {
    stop: async (graceMs) => {
      stopping = true;
      clearTimeout(timer);
      await endChild(child, graceMs);
    },
  };
}

/** Asks a process to end, and insists after the grace period. */
export async function endChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), sleep(graceMs, false)]);
  if (inTime) return;
  child.kill('SIGKILL');
  await gone;
}

/** Cuts a stream into lines and prints each behind the name of its process. */
function prefixer(name: string): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = line.trim() === '' ? undefined : readable(line);
      if (text !== undefined) say(`${name.padEnd(6)} | ${text}`);
    }
  };
}
