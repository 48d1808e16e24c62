// @ts-check

/** A failure whose message tells a person what to do; shown as it is, without a stack trace. */
export class Explained extends Error {
  /** @override */
  name = 'Explained';
}

/**
 * Ends the process over an error: one that explains itself by its message, a real defect by its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  const known =
    error instanceof Error && ['Explained', 'StackError', 'EnvError'].includes(error.name);
  const text = known ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

/**
 * The sentence for a file-system refusal, or undefined for any other error.
 * @param {unknown} error
 */
export function refusal(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : 'this directory';
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `This user may not write ${path}. Run as its owner, or clone into a directory of your own.`;
  }
  if (error.code === 'ENOSPC') return `The disk is full (writing ${path}).`;
  return undefined;
}
