import { z } from 'zod';

export const tenantStatuses = ['trial', 'active', 'trial_expired', 'suspended'] as const;
export const templates = ['agency', 'field', 'retail', 'health'] as const;
export const environments = ['demo', 'development', 'test', 'production'] as const;

const reason = z.string().trim().min(3).max(500);

export const suspendSchema = z.object({ reason });
export const reactivateSchema = z.object({ reason: z.string().trim().max(500).optional() });
export const payingSchema = z.object({});
export const extendSchema = z.object({ until: z.iso.date(), reason });

/** How long support may look in; eight hours at most. */
export const supportMinutes = [30, 60, 120, 240, 480] as const;

export const supportSchema = z.object({
  reason,
  minutes: z.coerce
    .number()
    .refine((value) => supportMinutes.some((allowed) => allowed === value), 'hub:error.minutes'),
  access: z.enum(['read', 'act']),
});

export const askSchema = z.object({ message: z.string().trim().min(3).max(1000) });

export const flagSchema = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9_]{1,59}$/, 'hub:error.flagKey'),
  description: z.string().trim().min(3).max(300),
  enabled: z.coerce.boolean().default(false),
  percentage: z.coerce.number().int().min(0).max(100).default(0),
  environments: z.array(z.enum(environments)).default([]),
  removeBy: z.iso.date().optional(),
});
export const flagChangesSchema = flagSchema.omit({ key: true });

export const overrideSchema = z.object({
  whom: z.enum(['tenant', 'person']),
  address: z.string().trim().min(2).max(254),
  enabled: z.enum(['on', 'off']),
});

export const clearOverrideSchema = overrideSchema.omit({ enabled: true });

/** A keyset's place in a list that can be sorted: the sort value of the last row and its id. */
export const tenantFilterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  status: z
    .enum(['', ...tenantStatuses])
    .catch('')
    .default(''),
  template: z
    .enum(['', ...templates])
    .catch('')
    .default(''),
  sort: z
    .enum(['created', 'name', 'members', 'storage', 'jobs', 'activity', 'trial'])
    .catch('created')
    .default('created'),
  dir: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  key: z.string().max(200).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
});
export type TenantFilter = z.output<typeof tenantFilterSchema>;
export type TenantSort = TenantFilter['sort'];

/** The fields of a flag's form, as the browser sends them. */
export interface FlagInput {
  key: string;
  description: string;
  enabled: string;
  percentage: string;
  environments: string[];
  removeBy: string;
}

/** What the hub's trail records. */
export const trailActions = [
  'tenant.viewed',
  'tenant.members_viewed',
  'tenant.suspended',
  'tenant.reactivated',
  'tenant.converted',
  'trial.extended',
  'trial.more_asked',
  'support.requested',
  'support.started',
  'support.ended',
  'user.searched',
  'flag.created',
  'flag.changed',
  'flag.removed',
  'flag.overridden',
] as const;
