import { refreshReports } from '~/modules/reports/commands/refresh.server';
import { refreshReportsTask } from '~/modules/reports/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(refreshReportsTask, (job) => refreshReports(job));
