import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { milestoneSchema } from '../schema';
import { refusals } from './refusals';

/** Adds a milestone to a project. */
export function addMilestone(
  ctx: TenantContext,
  projectId: string,
  input: z.output<typeof milestoneSchema>,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const { name } = input;
        const made = await trx
          .insertInto('milestones')
          .values({
            tenant_id: ctx.tenant.id,
            project_id: projectId,
            name,
            due_on: input.dueOn ?? null,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const payload = { milestoneId: made.id, name };
        await emit(trx, { type: 'milestone.added', recordId: projectId, payload });
        return made;
      }),
    ),
  );
}

/** Marks a milestone as reached today, or not reached after all. */
export function reachMilestone(
  ctx: TenantContext,
  projectId: string,
  id: string,
  reached: boolean,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const milestone = await trx
        .updateTable('milestones')
        .set({ reached_on: reached ? ctx.today() : null })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .returning(['id', 'name'])
        .executeTakeFirst();
      if (!milestone) throw notFound();
      await emit(trx, {
        type: reached ? 'milestone.reached' : 'milestone.changed',
        recordId: projectId,
        payload: { milestoneId: id, name: milestone.name },
      });
    }),
  );
}

/** Renames a milestone or moves its day; null takes the day away. */
export function changeMilestone(
  ctx: TenantContext,
  projectId: string,
  id: string,
  change: { name?: string | undefined; dueOn?: string | null | undefined },
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const milestone = await trx
        .updateTable('milestones')
        .set({
          ...(change.name !== undefined && { name: change.name }),
          ...(change.dueOn !== undefined && { due_on: change.dueOn }),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .returning('name')
        .executeTakeFirst();
      if (!milestone) throw notFound();
      const payload = { milestoneId: id, name: milestone.name };
      await emit(trx, { type: 'milestone.changed', recordId: projectId, payload });
    }),
  );
}

/** Takes a milestone away; its tasks stay, without one. */
export function removeMilestone(ctx: TenantContext, projectId: string, id: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('milestones')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .returning('name')
        .executeTakeFirst();
      if (!gone) throw notFound();
      const payload = { milestoneId: id, name: gone.name };
      await emit(trx, { type: 'milestone.removed', recordId: projectId, payload });
    }),
  );
}
