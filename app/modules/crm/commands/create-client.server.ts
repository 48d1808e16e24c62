import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { ClientInput } from '../schema';

/** Adds a client organisation, once per form; returns its id. */
export function createClient(ctx: TenantContext, input: ClientInput): Promise<string> {
  return explainConstraints({ rls: { key: 'crm:error.notAllowed' } }, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const { id } = await trx
          .insertInto('clients')
          .values({
            tenant_id: ctx.tenant.id,
            name: input.name,
            email: input.email ?? null,
            phone: input.phone ?? null,
            website: input.website ?? null,
            address: input.address ?? null,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await emit(trx, { type: 'client.created', recordId: id, payload: {} });
        return id;
      }),
    ),
  );
}
