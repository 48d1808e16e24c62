import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import type { ClientEdit } from '../schema';

/** Somebody saved the client after the form was shown. */
class ClientConflict extends ConflictError {
  constructor() {
    super('crm:error.conflict');
  }
}

/** Changes a client as the person saw it (`version`); throws ClientConflict when it has changed since. */
export function updateClient(ctx: TenantContext, id: string, input: ClientEdit): Promise<void> {
  return explainConstraints({ rls: { key: 'crm:error.notAllowed' } }, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('clients')
        .set({
          name: input.name,
          email: input.email ?? null,
          phone: input.phone ?? null,
          website: input.website ?? null,
          address: input.address ?? null,
          status: input.status,
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', input.version)
        .returning('id')
        .executeTakeFirst();
      if (changed) return;
      const present = await trx
        .selectFrom('clients')
        .select('version')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!present) throw notFound();
      throw present.version === input.version
        ? new BusinessError('crm:error.notAllowed')
        : new ClientConflict();
    }),
  );
}
