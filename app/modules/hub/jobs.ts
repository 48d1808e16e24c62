import { z } from 'zod';

/** Ends trials that are over and warns of those that soon will be. */
export const reviewTrialsTask = { name: 'hub/review-trials', payload: z.object({}) };

/** Counts what every company uses. */
export const refreshUsageTask = { name: 'hub/refresh-usage', payload: z.object({}) };
