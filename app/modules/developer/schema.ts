import { z } from 'zod';

/** For how many days a key may be made; the database allows a year at most. */
export const lifetimes = ['7', '30', '90', '365'] as const;

/** A new key, as the form posts it. */
export const keySchema = z.object({
  name: z.string().trim().min(1).max(80),
  permissions: z
    .array(z.string().regex(/^[a-z_]+\.[a-z_]+$/))
    .min(1, 'developer:error.noPermission')
    .max(200),
  days: z.enum(lifetimes).default('90'),
  idempotencyKey: z.uuid().optional(),
});

export type KeyInput = z.output<typeof keySchema>;

export const revokeSchema = z.object({ revoke: z.uuid() });
