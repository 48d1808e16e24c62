import { z } from 'zod';

/** Starts the modules of a new company; private.register_tenant enqueues it. */
export const provisionModulesTask = {
  name: 'platform/provision-modules',
  payload: z.object({}),
};
