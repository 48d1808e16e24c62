import { spawn } from 'node:child_process';

/**
 * Ends another process once this one is gone, however it went: a kill -9 closes the pipe as well.
 * Returns the way to dismiss the guard after an orderly stop.
 */
export function guard(
  pid: number,
  { signal = 'INT', afterSeconds = 0 }: { signal?: 'INT' | 'KILL'; afterSeconds?: number } = {},
): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = `read -r _; sleep ${afterSeconds}; kill -${signal} "$0" 2>/dev/null`;
  const child = spawn('/bin/sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Whoever kills the whole process group must not take the guard with it.
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  return () => {
    child.kill('SIGKILL');
  };
}
