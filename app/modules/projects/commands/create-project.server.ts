import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { ProjectInput } from '../schema';
import { columnKinds } from '../status';
import { projectValues } from './project-values';
import { refusals } from './refusals';
import { setMembers } from './set-members.server';

/**
 * Creates a project with the usual columns, named in its maker's language, once per idempotency key.
 * Whoever makes it owns it, unless it says otherwise.
 */
export function createProject(
  ctx: TenantContext,
  input: ProjectInput & { idempotencyKey?: string | undefined },
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const ownerId = input.ownerId ?? ctx.user.id;
        const project = await trx
          .insertInto('projects')
          .values({
            tenant_id: ctx.tenant.id,
            ...projectValues({ ...input, ownerId }, ctx.tenant.currency),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const names = ['todo', 'doing', 'review', 'done'] as const;
        await trx
          .insertInto('project_columns')
          .values(
            names.map((name, index) => ({
              tenant_id: ctx.tenant.id,
              project_id: project.id,
              name: ctx.t(`projects:column.${name}`),
              kind: columnKinds.find((kind) => kind === name) ?? 'doing',
              position: index + 1,
            })),
          )
          .execute();
        await setMembers(trx, ctx, project.id, [...input.members, ownerId]);
        await emit(trx, { type: 'project.created', recordId: project.id, payload: { ownerId } });
        if (input.shared && input.clientId) {
          const payload = { clientId: input.clientId };
          await emit(trx, { type: 'project.shared', recordId: project.id, payload });
        }
        return project;
      }),
    ),
  );
}
