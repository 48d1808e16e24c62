import { hashToken, randomToken } from '~/platform/crypto/tokens.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { defaultLocale, toLocale } from '~/platform/i18n/locales';
import { invitationMail } from '~/platform/mail/definition';
import { sendMail } from '~/platform/mail/record.server';
import { dayIn } from '~/platform/rbac/context.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';

const DAYS = 7;

export interface Invitation {
  /** Lower case. */
  email: string;
  fullName: string;
  roleId: string;
  /** For a client's role: the organisation it is for. */
  clientId?: string | undefined;
  idempotencyKey?: string | undefined;
}

/**
 * Invites somebody by e-mail for seven days, once per address (A5). Returns the invitation's id. Refused
 * for members, for addresses with an open invitation, and for roles wider than the caller's own (R5).
 */
export function inviteMember(ctx: TenantContext, input: Invitation): Promise<string> {
  return explainConstraints(
    {
      invitations_open_idx: { key: 'members:error.alreadyInvited', field: 'email' },
      invitations_domain: { key: 'members:error.domain', field: 'email' },
      invitations_already_member: { key: 'members:error.alreadyMember', field: 'email' },
      invitations_role_not_held: { key: 'members:error.notHeld', field: 'roleId' },
      invitations_audience: { key: 'members:error.clientNeeded', field: 'clientId' },
      invitations_tenant_id_role_id_fkey: { key: 'members:error.roleGone', field: 'roleId' },
      invitations_tenant_id_client_id_fkey: {
        key: 'members:error.clientNeeded',
        field: 'clientId',
      },
    },
    () =>
      withTenant(ctx, (trx) =>
        once(trx, input.idempotencyKey, async () => {
          const token = randomToken();
          const { id } = await trx
            .insertInto('invitations')
            .values({
              tenant_id: ctx.tenant.id,
              email: input.email,
              full_name: input.fullName,
              role_id: input.roleId,
              client_id: input.clientId ?? null,
              token_hash: Buffer.from(hashToken(token), 'hex'),
              expires_at: invitationExpiry(ctx),
              invited_by: ctx.user.id,
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          await sendInvitation(trx, ctx, { id, token, ...input });
          await emit(trx, { type: 'member.invited', recordId: id, payload: {} });
          return id;
        }),
      ),
  );
}

/** Sends an open invitation again with a new link; the old one stops working. */
export function resendInvitation(ctx: TenantContext, id: string): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const token = randomToken();
    const row = await trx
      .updateTable('invitations')
      .set({ token_hash: Buffer.from(hashToken(token), 'hex'), expires_at: invitationExpiry(ctx) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning(['id', 'email', 'full_name as fullName', 'client_id as clientId'])
      .executeTakeFirst();
    if (!row) throw new BusinessError('members:error.invitationGone');
    await sendInvitation(trx, ctx, { ...row, token });
  });
}

/** Takes an open invitation back. */
export function revokeInvitation(ctx: TenantContext, id: string): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('invitations')
      .set({ revoked_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BusinessError('members:error.invitationGone');
  });
}

/** Until when an invitation of this moment stands. */
export function invitationExpiry(ctx: TenantContext): Date {
  return new Date(ctx.now().getTime() + DAYS * 86_400_000);
}

/** Mails the link of an invitation. */
export async function sendInvitation(
  trx: Trx,
  ctx: TenantContext,
  invitation: {
    id: string;
    token: string;
    email: string;
    fullName: string;
    clientId?: string | null | undefined;
  },
): Promise<void> {
  const { id, token, email, fullName, clientId } = invitation;
  await sendMail(trx, {
    template: invitationMail,
    to: email,
    locale: toLocale(ctx.tenant.locale) ?? defaultLocale,
    params: {
      name: fullName,
      invitedBy: ctx.displayName,
      audience: clientId ? 'client' : 'staff',
      expiresOn: dayIn(ctx.tenant.timeZone, invitationExpiry(ctx)),
    },
    secrets: { token },
    // A new token is a new message.
    dedupeKey: `invitation:${id}:${hashToken(token).slice(0, 16)}`,
  });
}
