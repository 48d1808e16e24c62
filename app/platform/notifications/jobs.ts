import { z } from 'zod';

/** Sends what has been collected for a person's digest. */
export const sendDigestTask = {
  name: 'platform/send-digest',
  payload: z.object({ user_id: z.guid() }),
};

/** Works on what a provider reported; private.receive_hook enqueues it. */
export const processHookTask = {
  name: 'platform/process-hook',
  payload: z.object({ hook_id: z.guid() }),
};
