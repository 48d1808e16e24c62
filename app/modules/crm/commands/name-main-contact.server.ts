import { withTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';

/** Makes a contact the one the company turns to first; whoever was it before is not any more. */
export async function nameMainContact(ctx: TenantContext, contactId: string): Promise<void> {
  await withTenant(ctx, async (trx) => {
    const row = await trx
      .updateTable('client_contacts')
      .set({ is_main: true })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', contactId)
      .returning('client_id as clientId')
      .executeTakeFirst();
    if (!row) throw notFound();
    await emit(trx, {
      type: 'client.contact_named',
      recordId: row.clientId,
      payload: { contactId },
    });
  });
}
