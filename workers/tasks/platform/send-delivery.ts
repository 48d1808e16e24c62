import { defineTask } from '~/platform/jobs/task.server';
import { sendDeliveryTask } from '~/platform/mail/jobs';
import { sendDelivery } from '~/platform/mail/send.server';

export default defineTask(sendDeliveryTask, (job, { delivery_id }) =>
  sendDelivery(job, delivery_id),
);
