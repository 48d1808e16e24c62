import { z } from 'zod';

export const tenantStatuses = ['trial', 'active', 'suspended'] as const;

export const suspendSchema = z.object({ reason: z.string().trim().min(3).max(500) });

export const reactivateSchema = z.object({
  intent: z.literal('reactivate'),
  reason: z.string().default(''),
});
