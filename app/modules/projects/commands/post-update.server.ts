import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { updateSchema } from '../schema';
import { refusals } from './refusals';

/** Says how a project stands; a shared update reaches the client's contacts too. */
export function postUpdate(
  ctx: TenantContext,
  projectId: string,
  input: z.output<typeof updateSchema>,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const { health, body, shared } = input;
        const update = await trx
          .insertInto('project_updates')
          .values({ tenant_id: ctx.tenant.id, project_id: projectId, health, body, shared })
          .returning('id')
          .executeTakeFirstOrThrow();
        await emit(trx, {
          type: 'project.update_posted',
          recordId: projectId,
          payload: { updateId: update.id, health, shared },
        });
        return update;
      }),
    ),
  );
}
