import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { labelSchema } from '../schema';
import { refusals } from './refusals';

type LabelInput = z.output<typeof labelSchema>;

/** Adds a label to the company's, once per idempotency key. */
export function addLabel(
  ctx: TenantContext,
  { idempotencyKey, ...label }: LabelInput & { idempotencyKey?: string | undefined },
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, idempotencyKey, async () => {
        const made = await trx
          .insertInto('task_labels')
          .values({ tenant_id: ctx.tenant.id, ...label })
          .returning('id')
          .executeTakeFirstOrThrow();
        await emit(trx, {
          type: 'label.created',
          recordId: made.id,
          payload: { name: label.name },
        });
        return made;
      }),
    ),
  );
}

/** Renames a label, on every task that has it, or gives it another colour. */
export function changeLabel(
  ctx: TenantContext,
  id: string,
  change: Partial<LabelInput>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('task_labels')
        .set(change)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('name')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('projects:error.notAllowed');
      await emit(trx, { type: 'label.changed', recordId: id, payload: { name: changed.name } });
    }),
  );
}

/** Takes a label away, from every task too. */
export function removeLabel(ctx: TenantContext, id: string): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const gone = await trx
      .deleteFrom('task_labels')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst();
    if (!gone) throw new BusinessError('projects:error.notAllowed');
    await emit(trx, { type: 'label.deleted', recordId: id, payload: { name: gone.name } });
  });
}
