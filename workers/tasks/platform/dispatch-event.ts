import { dispatchEvent } from '~/platform/events/dispatch.server';
import { dispatchEventTask } from '~/platform/events/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(dispatchEventTask, (job, { event_id }) => dispatchEvent(job, event_id));
