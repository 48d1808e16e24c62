import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Everything /metrics shows. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry });

const requests = new Counter({
  name: 'http_requests_total',
  help: 'HTTP requests answered',
  labelNames: ['method', 'route', 'status'] as const,
  registers: [registry],
});

const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

interface Series {
  count: Counter.Internal;
  time: Histogram.Internal<'method' | 'route' | 'status'>;
}

const series = new Map<string, Series>();

/** Counts one answered request. `route` must be a pattern, never a path: it becomes a label. */
export function recordRequest(
  method: string,
  route: string,
  status: number,
  milliseconds: number,
): void {
  const known = METHODS.has(method) ? method : 'OTHER';
  const key = `${known} ${status} ${route}`;
  let entry = series.get(key);
  if (!entry) {
    const labels = { method: known, route, status: String(status) };
    entry = { count: requests.labels(labels), time: durations.labels(labels) };
    series.set(key, entry);
  }
  entry.count.inc();
  entry.time.observe(milliseconds / 1000);
}

/**
 * A gauge that is read when somebody looks. A reading that fails is left out rather than shown as zero.
 * Declaring a name again replaces it (modules are reloaded in development).
 */
export function observeGauge(
  name: string,
  help: string,
  read: () => number | Promise<number>,
): void {
  registry.removeSingleMetric(name);
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      try {
        this.set(await read());
      } catch {
        this.reset();
      }
    },
  });
}
