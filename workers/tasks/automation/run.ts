import { runRule } from '~/modules/automation/commands/run-rule.server';
import { runTask } from '~/modules/automation/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(runTask, (job, { run_id }) => runRule(job, run_id));
