import { asOwner, type Place } from '../place.ts';
import type { Programs } from '../programs.ts';
import type { Race } from '../race.ts';

/** About what a worker does in a second; a sample is this many jobs for each second of the pace. */
const JOBS_PER_SECOND = 1_500;

/** Jobs that do nothing: with the tenant's envelope, checked as the product checks it, against none. */
export async function workerCase(place: Place, programs: Programs): Promise<Race> {
  const contender = async (name: string, way: string) => {
    const task = `bench/${way}`;
    const env = { ...place.env, BENCH_WAY: way, BENCH_TASK: task };
    const program = await programs.start('noop-worker', env);
    const sample = async (seconds: number) => {
      const jobs = Math.ceil(JOBS_PER_SECOND * seconds);
      await enqueue(place, task, jobs);
      const milliseconds = await program.ask<number>(jobs);
      return (jobs * 1000) / milliseconds;
    };
    return { name, sample };
  };
  return {
    title: 'Jobs that do nothing, 10 at a time, fetched one by one',
    unit: 'jobs',
    contenders: [
      await contender('graphile-worker alone', 'raw'),
      await contender('with the tenant’s envelope', 'product'),
      await contender('and a query as the tenant', 'query'),
    ],
    gates: [{ name: 'with the tenant’s envelope', atLeast: 0.5 }],
    notes: ['Payload parsed and checked, metrics, a log line and the heartbeat included.'],
  };
}

/** As private.enqueue leaves them. */
async function enqueue(place: Place, task: string, jobs: number): Promise<void> {
  await asOwner(
    place.stack,
    `select count(graphile_worker.add_job($1, json_build_object('tenant_id', $2::uuid, 'request_id', 'bench',
       'data', json_build_object('record_id', $2::uuid)))) from generate_series(1, $3)`,
    [task, place.person.tenantId, jobs],
  );
  await asOwner(place.stack, 'analyze graphile_worker._private_jobs');
}
