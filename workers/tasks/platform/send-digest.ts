import { defineTask } from '~/platform/jobs/task.server';
import { sendDigest } from '~/platform/notifications/collect.server';
import { sendDigestTask } from '~/platform/notifications/jobs';

export default defineTask(sendDigestTask, (job, { user_id }) => sendDigest(job, user_id));
