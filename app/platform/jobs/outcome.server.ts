import type { DbJob } from 'graphile-worker';
import type pg from 'pg';
import { PostponedError } from './errors';

/**
 * Puts a running job back without counting the attempt, for an hour or until tg_tenants_wake brings it
 * forward. graphile-worker has no word for this; when it then notes the failure it finds the job no longer
 * locked by it, and leaves it alone.
 */
export async function postpone(pool: pg.Pool, job: DbJob): Promise<void> {
  await pool.query(
    `with j as (
       update graphile_worker._private_jobs
       set attempts = greatest(attempts - 1, 0), run_at = now() + interval '1 hour', last_error = $3,
         locked_at = null, locked_by = null
       where id = $1 and locked_by = $2
       returning job_queue_id
     )
     update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
     from j where q.id = j.job_queue_id and q.locked_by = $2`,
    [job.id, job.locked_by, new PostponedError().message],
  );
}

/** Makes this attempt the last one. The failure itself, with its message, is noted by graphile-worker. */
export async function failForGood(pool: pg.Pool, job: DbJob): Promise<void> {
  await pool.query(
    'update graphile_worker._private_jobs set max_attempts = attempts where id = $1 and locked_by = $2',
    [job.id, job.locked_by],
  );
  job.max_attempts = job.attempts;
}
