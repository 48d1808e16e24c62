import type { CronItem } from 'graphile-worker';
import { anchorTask, removeOldTask, sealTask, startAuditTask } from '~/modules/audit/jobs';
import { checkDomainsTask } from '~/modules/company/jobs';
import { purgeExportsTask } from '~/modules/export/jobs';
import { refreshUsageTask, reviewTrialsTask } from '~/modules/hub/jobs';
import { accrueLeave } from '~/modules/people/jobs';
import { makeRecurring } from '~/modules/projects/jobs';
import { refreshReportsTask } from '~/modules/reports/jobs';
import { closeResolved, findDeadlinesTask } from '~/modules/support/jobs';
import { forEachTenantTask, purgeFilesTask, purgeTask } from '~/platform/jobs/jobs';

/** One that was missed while no worker ran is made up for within half a day. */
const options = { backfillPeriod: 12 * 3600_000, maxAttempts: 5 };

/** Once for every tenant, as that tenant. */
const forEachTenant = (match: string, task: string): CronItem => ({
  task: forEachTenantTask.name,
  identifier: task,
  payload: { task },
  match,
  options,
});

/** Once for every tenant whose audit trail has something to do. */
const audit = (match: string, task: string): CronItem => ({
  task: startAuditTask.name,
  identifier: task,
  payload: { task },
  match,
  options,
});

/**
 * What runs by the clock, in UTC. graphile-worker remembers when each last ran (known_crontabs), so it is
 * started once however many workers there are.
 */
export const crontab: CronItem[] = [
  { task: purgeTask.name, match: '17 3 * * *', options },
  { task: purgeFilesTask.name, match: '37 3 * * *', options },
  { task: purgeExportsTask.name, match: '47 * * * *', options },
  { task: checkDomainsTask.name, match: '*/20 * * * *', options },
  // Hourly, because midnight comes to each time zone at another hour; posting twice posts nothing new.
  forEachTenant('5 * * * *', accrueLeave.name),
  forEachTenant('25 * * * *', closeResolved.name),
  // Four times an hour, because some zones are a quarter of an hour off.
  forEachTenant('1,16,31,46 * * * *', makeRecurring.name),
  forEachTenant('4,14,24,34,44,54 * * * *', refreshReportsTask.name),
  // Finds all that is past, so one that was missed needs no making up for.
  { task: findDeadlinesTask.name, match: '* * * * *', options: { maxAttempts: 1 } },
  audit('*/10 * * * *', sealTask.name),
  audit('12 * * * *', anchorTask.name),
  audit('7 4 * * *', removeOldTask.name),
  // Some zones are half an hour off.
  { task: reviewTrialsTask.name, match: '10,40 * * * *', options },
  { task: refreshUsageTask.name, match: '25 * * * *', options },
];
