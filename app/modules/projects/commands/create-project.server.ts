import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { ProjectInput } from '../schema';
import { type ColumnKind, columnKinds } from '../status';
import { projectValues, saveRate } from './project-values';
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
        const names = ['todo', 'doing', 'review', 'done'] as const;
        const columns = names.map((name) => ({
          name: ctx.t(`projects:column.${name}`),
          kind: columnKinds.find((kind) => kind === name) ?? ('doing' as const),
          limit: null,
        }));
        return { id: (await insertProject(trx, ctx, input, columns)).id };
      }),
    ),
  );
}

interface NewColumn {
  name: string;
  kind: ColumnKind;
  limit: number | null;
}

/** A new project with these columns, its people, and what it means to others. `columnIds` are in their order. */
export async function insertProject(
  trx: Trx,
  ctx: TenantContext,
  input: ProjectInput,
  columns: readonly NewColumn[],
): Promise<{ id: string; columnIds: string[] }> {
  const ownerId = input.ownerId ?? ctx.user.id;
  const { id } = await trx
    .insertInto('projects')
    .values({
      tenant_id: ctx.tenant.id,
      ...projectValues({ ...input, ownerId }, ctx.tenant.currency),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const made = await trx
    .insertInto('project_columns')
    .values(
      columns.map(({ name, kind, limit }, index) => ({
        tenant_id: ctx.tenant.id,
        project_id: id,
        name,
        kind,
        task_limit: limit,
        position: index + 1,
      })),
    )
    .returning(['id', 'position'])
    .execute();
  await setMembers(trx, ctx, id, [...input.members, ownerId]);
  await saveRate(trx, ctx, id, input.rate);
  await emit(trx, { type: 'project.created', recordId: id, payload: { ownerId } });
  if (input.shared && input.clientId) {
    const payload = { clientId: input.clientId };
    await emit(trx, { type: 'project.shared', recordId: id, payload });
  }
  return { id, columnIds: made.sort((a, b) => a.position - b.position).map((row) => row.id) };
}
