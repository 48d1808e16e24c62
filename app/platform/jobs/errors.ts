/** Trying again cannot help; the message says why, on the page of failed jobs. */
export class PermanentError extends Error {
  override name = 'PermanentError';
}

/** Not an error: the job was put back into the queue by us, and the queue need not know more. */
export class PostponedError extends Error {
  override name = 'PostponedError';

  constructor() {
    super('postponed: the company is suspended; runs when it is reactivated');
  }
}

/** private.require_tenant() refused, because the tenant is suspended. */
export function isSuspended(error: unknown): boolean {
  return codeOf(error) === 'MS423';
}

/** private.require_tenant() refused, because there is no such tenant any more. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'MS404';
}

/** private.require_tenant() refused, because the tenant does not have the task's module. */
export function isNotInstalled(error: unknown): boolean {
  return codeOf(error) === 'MS410';
}

function codeOf(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}
