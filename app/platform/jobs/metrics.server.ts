import { Histogram } from 'prom-client';
import { registry } from '~/platform/observability/metrics.server';

const name = 'job_duration_seconds';
registry.removeSingleMetric(name);
const durations = new Histogram({
  name,
  help: 'Time a queue task took, by how it ended',
  labelNames: ['task', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

/** Counts one run of a task; the worker shows them on WORKER_METRICS_PORT. */
export function recordJob(task: string, outcome: string, milliseconds: number): void {
  durations.labels(task, outcome).observe(milliseconds / 1000);
}
