import { defineTask } from '~/platform/jobs/task.server';
import { provisionModules } from '~/platform/modules/install.server';
import { provisionModulesTask } from '~/platform/modules/jobs';

export default defineTask(provisionModulesTask, provisionModules);
