import { spawn } from 'node:child_process';

/**
 * Ends the server once this process is gone, however it went: a kill -9 closes the pipe as well.
 * Returns the way to dismiss the guard after an orderly stop.
 */
export function guard(serverPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r _; kill -INT "$0" 2>/dev/null';
  const child = spawn('/bin/sh', ['-c', script, String(serverPid)], {
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
