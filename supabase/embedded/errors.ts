/** A failure the person starting the stack can act on: shown as its message, never as a stack trace. */
export class StackError extends Error {
  override name = 'StackError';
}

/** Narrows an unknown error to the code Node and Postgres put on theirs. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
