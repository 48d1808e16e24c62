import { runTaskImport } from '~/modules/projects/commands/import-tasks.server';
import { createPool } from '~/platform/db/pool.server';
import { logger } from '~/platform/observability/logger.server';
import { setting } from '../setting';

// Works off one import after the other and says how many milliseconds each took.

const tenantId = setting('BENCH_TENANT');
const pool = createPool(setting('WORKER_DATABASE_URL'), 2);

async function work(id: string): Promise<number> {
  const startedAt = performance.now();
  await runTaskImport(
    {
      id: '1',
      task: 'projects/import-tasks',
      attempt: 1,
      maxAttempts: 1,
      pool,
      log: logger,
      signal: new AbortController().signal,
      tenantId,
      requestId: 'bench',
      claims: {
        role: 'authenticated',
        actor: 'job',
        app_metadata: { tenant_id: tenantId },
        request_id: 'bench',
      },
    },
    id,
  );
  return performance.now() - startedAt;
}

process.on('message', (id: string) => {
  work(id).then(
    (milliseconds) => process.send?.(milliseconds),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');
