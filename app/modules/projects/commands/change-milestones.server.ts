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
      once(trx, input.idempotencyKey, () =>
        trx
          .insertInto('milestones')
          .values({
            tenant_id: ctx.tenant.id,
            project_id: projectId,
            name: input.name,
            due_on: input.dueOn ?? null,
          })
          .returning('id')
          .executeTakeFirstOrThrow(),
      ),
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
      if (!reached) return;
      await emit(trx, {
        type: 'milestone.reached',
        recordId: projectId,
        payload: { milestoneId: id, name: milestone.name },
      });
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
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw notFound();
    }),
  );
}
