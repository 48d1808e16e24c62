import { takeInMailTask } from '~/modules/support/jobs';
import { takeInMail } from '~/modules/support/mail/take-in.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(takeInMailTask, (job, { mail_id }) => takeInMail(job, mail_id));
