import { runTaskImport } from '~/modules/projects/commands/import-tasks.server';
import { importTasks } from '~/modules/projects/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(importTasks, (job, { id }) => runTaskImport(job, id));
