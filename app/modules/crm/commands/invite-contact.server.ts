import { inviteMember } from '~/modules/members/commands/invite-member.server';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';

/** Invites a client's contact into the portal, to the address on record. Returns the invitation's id. */
export async function inviteContact(
  ctx: TenantContext,
  clientId: string,
  { contactId, roleId }: { contactId: string; roleId: string },
): Promise<string> {
  const contact = await readTenant(ctx, (trx) =>
    trx
      .selectFrom('client_contacts')
      .select(['name', 'email'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('client_id', '=', clientId)
      .where('id', '=', contactId)
      .executeTakeFirst(),
  );
  if (!contact) throw notFound();
  if (!contact.email) throw new BusinessError('crm:error.noEmail');
  return await inviteMember(ctx, {
    email: contact.email.toLowerCase(),
    fullName: contact.name,
    roleId,
    clientId,
  });
}
