import { deliver } from '~/modules/webhooks/commands/deliver.server';
import { deliverTask } from '~/modules/webhooks/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(deliverTask, (job, { delivery_id }) => deliver(job, delivery_id));
