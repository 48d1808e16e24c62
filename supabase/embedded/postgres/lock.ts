import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StackError } from '../errors.ts';

/** Keeps a second stack out of a data directory; the claim of a process that died counts for nothing. */
export async function claim(dataDir: string): Promise<string> {
  const file = join(dataDir, 'stack.pid');
  const [pid, started] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  if (pid && Number(pid) !== process.pid && (await isAlive(Number(pid), started ?? ''))) {
    throw new StackError(
      `Another Mainstay (process ${pid}) is using ${dataDir}. Stop it, or set DATA_DIR to another directory.`,
    );
  }
  await writeFile(file, `${process.pid} ${await startTime(process.pid)}`);
  return file;
}

/** Gives the directory back. */
export async function release(file: string): Promise<void> {
  await rm(file, { force: true });
}

async function isAlive(pid: number, started: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return (await startTime(pid)) === started;
}

/** Tells a process from a later one with the same number; '' where /proc does not exist. */
async function startTime(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A killed process nobody has reaped keeps its number and holds nothing.
  return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '');
}
