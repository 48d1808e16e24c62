import { answer, id, type ModuleApi, z } from '~/platform/api/define.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { change } from './commands/change-company.server';
import { profileSchema, regionSchema } from './schema';

const company = z.object({
  id: id(),
  slug: z.string().openapi({ example: 'lotus' }),
  name: z.string().openapi({ example: 'Lotus Studio' }),
  country: z.string().openapi({ example: 'IN' }),
  currency: z.string().openapi({ example: 'INR' }),
  locale: z.string().openapi({ example: 'en' }),
  timeZone: z.string().openapi({ example: 'Asia/Kolkata' }),
  weekStart: z.int().openapi({ description: '0 Sunday … 6 Saturday.', example: 1 }),
  status: z.enum(['trial', 'active', 'suspended', 'trial_expired']),
});

const shown = (ctx: TenantContext, changed: object = {}) => ({ ...ctx.tenant, ...changed });

export const api: ModuleApi = {
  tag: 'Company',
  description: 'The company itself.',
  routes: [
    answer('get', '/tenant', {
      operationId: 'getTenant',
      summary: 'Read the company',
      permission: null,
      clients: true,
      name: 'Tenant',
      answer: company,
      run: async ({ ctx }) => shown(ctx),
    }),
    answer('patch', '/tenant', {
      operationId: 'updateTenant',
      summary: 'Change the company’s profile',
      description: 'Fields left out stay as they are.',
      permission: 'tenant.manage',
      name: 'Tenant',
      answer: company,
      body: regionSchema
        .extend({ name: profileSchema.shape.name, weekStart: z.int().min(0).max(6) })
        .partial(),
      run: async ({ ctx, body }) => {
        const { timeZone, weekStart, ...rest } = body;
        const columns = {
          ...rest,
          ...(timeZone && { time_zone: timeZone }),
          ...(weekStart !== undefined && { week_start: weekStart }),
        };
        if (Object.keys(columns).length > 0) await change(ctx, columns);
        return shown(ctx, body);
      },
    }),
  ],
};
