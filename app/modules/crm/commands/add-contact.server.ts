import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { ContactInput } from '../schema';

/** Adds a person to a client, once per form; returns the contact's id. */
export function addContact(
  ctx: TenantContext,
  clientId: string,
  input: ContactInput,
): Promise<string> {
  return explainConstraints(
    {
      rls: { key: 'crm:error.notAllowed' },
      client_contacts_tenant_id_client_id_fkey: { key: 'crm:error.gone' },
    },
    () =>
      withTenant(ctx, (trx) =>
        once(trx, input.idempotencyKey, async () => {
          const { id } = await trx
            .insertInto('client_contacts')
            .values({
              tenant_id: ctx.tenant.id,
              client_id: clientId,
              name: input.name,
              email: input.email ?? null,
              phone: input.phone ?? null,
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          return id;
        }),
      ),
  );
}
