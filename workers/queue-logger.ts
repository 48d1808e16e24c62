import { Logger } from 'graphile-worker';
import { logger } from '~/platform/observability/logger.server';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** graphile-worker's own messages as our log lines. What became of a job is logged by its task already. */
export const queueLogger = new Logger(() => (level, message, meta) => {
  if (meta && ('success' in meta || 'failure' in meta)) return;
  const error = meta?.error;
  logger[levels[level]](error instanceof Error ? { err: error } : {}, message);
});
