import type { CronItem } from 'graphile-worker';

/**
 * What runs by the clock, in UTC. graphile-worker remembers when each last ran (known_crontabs), so any
 * number of workers start it once, and one that was down catches up within `backfillPeriod`. A task that
 * must run tenant by tenant calls private.enqueue_for_tenants('<module>/<task>').
 */
export const crontab: CronItem[] = [
  {
    task: 'platform/purge',
    match: '17 3 * * *',
    options: { backfillPeriod: 12 * 3600_000, maxAttempts: 5, jobKey: 'platform/purge' },
  },
];
