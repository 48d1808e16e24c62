import {
  change,
  create,
  id,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import type { Trx } from '~/platform/db/kysely.server';
import { deleteRole, renameRole } from '../commands/change-role.server';
import { createRole } from '../commands/create-role.server';
import { saveMatrix } from '../commands/save-matrix.server';
import { listRoles, readMatrix } from '../queries/roles.server';
import { roleSchema, type Scope, scopes } from '../schema';

const code = z.string().regex(/^[a-z_]+\.[a-z_]+$/);

const schema = z.object({
  id: id(),
  key: z.string().nullable().openapi({ description: 'Of a system role.', example: 'manager' }),
  name: z.string().nullable().openapi({ description: 'Of a role of one’s own.' }),
  audience: z.enum(['staff', 'client']),
  permissions: z.record(z.string(), z.enum(['own', 'team', 'all'])).openapi({
    description: 'Scope by permission; what is not there is none.',
    example: { 'tickets.read': 'all' },
  }),
});

const role: Resource<typeof schema> = {
  name: 'Role',
  schema,
  find: async (trx, ctx, roleId) => {
    const all = await rolesWithCells(trx, ctx.tenant.id);
    return all.find((row) => row.id === roleId);
  },
};

async function rolesWithCells(trx: Trx, tenantId: string) {
  const [roles, matrix] = await Promise.all([listRoles(trx, tenantId), readMatrix(trx, tenantId)]);
  return roles.map((row) => ({
    ...row,
    permissions: (matrix[row.id] ?? {}) as Record<string, Exclude<Scope, 'none'>>,
  }));
}

export const roleRoutes = [
  list('/roles', {
    operationId: 'listRoles',
    summary: 'List roles and what each may do',
    permission: 'roles.read',
    of: { name: 'Role', schema },
    read: async (trx, { ctx, query }) => pageFrom(await rolesWithCells(trx, ctx.tenant.id), query),
  }),
  read('/roles/{id}', {
    operationId: 'getRole',
    summary: 'Read a role',
    permission: 'roles.read',
    of: role,
  }),
  create('/roles', {
    operationId: 'createRole',
    summary: 'Make a role like another one',
    permission: 'roles.manage',
    of: role,
    body: roleSchema,
    run: ({ ctx, body }) => createRole(ctx, body),
  }),
  change('/roles/{id}', {
    operationId: 'updateRole',
    summary: 'Rename a role, or change what it may do',
    description: 'Only the permissions named change; none takes one away.',
    permission: 'roles.manage',
    of: role,
    body: z.object({
      name: roleSchema.shape.name.optional(),
      permissions: z.record(code, z.enum(scopes)).optional(),
    }),
    run: async ({ ctx, id: roleId, row, body }) => {
      if (body.name !== undefined) await renameRole(ctx, roleId, body.name);
      const before = row.permissions as Record<string, Scope>;
      const cells = Object.entries(body.permissions ?? {}).map(([permission, to]) => ({
        roleId,
        permission,
        from: before[permission] ?? 'none',
        to,
      }));
      if (cells.length > 0) await saveMatrix(ctx, cells);
    },
  }),
  remove('/roles/{id}', {
    operationId: 'deleteRole',
    summary: 'Delete a role that nobody has',
    permission: 'roles.manage',
    of: role,
    run: ({ ctx, id: roleId }) => deleteRole(ctx, roleId),
  }),
];
