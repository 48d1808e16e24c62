import { aboutCaller, id, type ModuleApi, z } from '~/platform/api/define.server';
import type { TenantContext, UserContext } from '~/platform/rbac/context.server';

const audience = z.enum(['staff', 'client']);

const me = z.object({
  id: id(),
  email: z.string().openapi({ example: 'asha@example.com' }),
  name: z.string().openapi({ example: 'Asha Rao' }),
  locale: z.string().openapi({ example: 'en' }),
  timeZone: z.string().openapi({ example: 'Asia/Kolkata' }),
  apiKeyId: id().nullable().openapi({ description: 'The key that asks, if one does.' }),
  tenant: z
    .object({
      id: id(),
      slug: z.string().openapi({ example: 'lotus' }),
      name: z.string().openapi({ example: 'Lotus Studio' }),
      role: z.string().openapi({ example: 'admin' }),
      audience,
    })
    .nullable(),
  permissions: z
    .record(z.string(), z.enum(['own', 'team', 'all']))
    .openapi({ description: 'What one may do, and how far.', example: { 'tickets.read': 'all' } }),
});

const tenants = z.object({
  data: z.array(
    z.object({
      slug: z.string().openapi({ example: 'lotus' }),
      name: z.string().openapi({ example: 'Lotus Studio' }),
      audience,
    }),
  ),
});

const isMember = (ctx: UserContext | TenantContext): ctx is TenantContext => 'tenant' in ctx;

export const api: ModuleApi = {
  tag: 'Caller',
  description: 'Who asks, and where they belong.',
  routes: [
    aboutCaller('/me', {
      operationId: 'getMe',
      summary: 'Who am I, and what may I do?',
      name: 'Me',
      answer: me,
      run: (ctx) => ({
        ...ctx.user,
        apiKeyId: ctx.claims.api_key_id ?? null,
        tenant: isMember(ctx)
          ? {
              ...ctx.tenant,
              role: ctx.role.key ?? ctx.role.name ?? '',
              audience: ctx.role.audience,
            }
          : null,
        permissions: isMember(ctx) ? held(ctx.scopes) : {},
      }),
    }),
    aboutCaller('/tenants', {
      operationId: 'listTenants',
      summary: 'Companies I belong to',
      description: 'A key belongs to one.',
      name: 'Tenants',
      answer: tenants,
      run: (ctx) => ({ data: ctx.tenants }),
    }),
  ],
};

function held(scopes: TenantContext['scopes']): Record<string, 'own' | 'team' | 'all'> {
  const some = Object.entries(scopes).flatMap(([code, scope]) =>
    scope === 'none' ? [] : [[code, scope] as const],
  );
  return Object.fromEntries(some);
}
