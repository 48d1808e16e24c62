import { sql } from 'kysely';
import { hashToken } from '~/platform/crypto/tokens.server';
import { withAnon } from '~/platform/db/tenant.server';

/** What the page of an invitation shows. */
export interface OpenInvitation {
  tenantSlug: string;
  tenantName: string;
  brandColor: string | null;
  email: string;
  fullName: string;
  audience: 'staff' | 'client';
  roleKey: string | null;
  roleName: string | null;
  /** The address has an account that its owner has confirmed. */
  accountReady: boolean;
}

/** The invitation of a token; null when it was used, revoked, ran out, or never was: one answer for all. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  const { rows } = await withAnon((trx) =>
    sql<OpenInvitation>`
      select i.tenant_slug as "tenantSlug", i.tenant_name as "tenantName",
        i.tenant_brand as "brandColor", i.email, i.full_name as "fullName", i.audience,
        i.role_key as "roleKey", i.role_name as "roleName",
        coalesce((select a.confirmed from private.account_by_email(i.email) a), false) as "accountReady"
      from private.invitation_by_token(decode(${hashToken(token)}, 'hex')) i`.execute(trx),
  );
  return rows[0] ?? null;
}
