import { sql } from 'kysely';
import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { boardColumns } from '../queries/tasks.server';
import type { columnSchema } from '../schema';
import { refusals } from './refusals';

type ColumnInput = z.output<typeof columnSchema>;

/** Adds a column at the end of the board. */
export function addColumn(
  ctx: TenantContext,
  projectId: string,
  input: ColumnInput,
): Promise<{ id: string }> {
  return change(ctx, projectId, async (trx) => {
    const columns = await boardColumns(trx, ctx.tenant.id, projectId);
    return await trx
      .insertInto('project_columns')
      .values({
        tenant_id: ctx.tenant.id,
        project_id: projectId,
        name: input.name,
        kind: input.kind,
        task_limit: input.limit ?? null,
        position: (columns.at(-1)?.position ?? 0) + 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
}

/** Renames a column, or changes what being in it means. */
export function changeColumn(
  ctx: TenantContext,
  projectId: string,
  id: string,
  input: ColumnInput,
): Promise<void> {
  return change(ctx, projectId, async (trx) => {
    const done = await trx
      .updateTable('project_columns')
      .set({ name: input.name, kind: input.kind, task_limit: input.limit ?? null })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!done) throw notFound();
  });
}

/** Lets a column change places with its neighbour. */
export function shiftColumn(
  ctx: TenantContext,
  projectId: string,
  id: string,
  direction: 'up' | 'down',
): Promise<void> {
  return change(ctx, projectId, async (trx) => {
    const columns = await boardColumns(trx, ctx.tenant.id, projectId);
    const index = columns.findIndex((column) => column.id === id);
    const column = columns[index];
    const other = columns[index + (direction === 'up' ? -1 : 1)];
    if (!column) throw notFound();
    if (!other) return;
    // Positions are unique once the transaction ends.
    await sql`update project_columns set position = case id when ${column.id} then ${other.position}::smallint
        else ${column.position}::smallint end
      where tenant_id = ${ctx.tenant.id} and project_id = ${projectId} and id in (${column.id}, ${other.id})`.execute(
      trx,
    );
  });
}

/** Takes an empty column away; the last one and one with tasks stay. */
export function removeColumn(ctx: TenantContext, projectId: string, id: string): Promise<void> {
  return change(ctx, projectId, async (trx) => {
    const columns = await boardColumns(trx, ctx.tenant.id, projectId);
    if (!columns.some((column) => column.id === id)) throw notFound();
    if (columns.length === 1) throw new BusinessError('projects:error.lastColumn');
    await trx
      .deleteFrom('project_columns')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute();
  });
}

function change<T>(
  ctx: TenantContext,
  projectId: string,
  fn: (trx: Trx) => Promise<T>,
): Promise<T> {
  const messages = {
    ...refusals,
    // Its tasks must be moved first; nothing is thrown away with a column.
    tasks_tenant_id_project_id_column_id_fkey: { key: 'projects:error.columnFull' },
  };
  return explainConstraints(messages, () =>
    withTenant(ctx, async (trx) => {
      const result = await fn(trx);
      await emit(trx, { type: 'project.columns_changed', recordId: projectId, payload: {} });
      return result;
    }),
  );
}
