import { sql } from 'kysely';
import { hashToken, randomToken } from '~/platform/crypto/tokens.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { invitationExpiry, sendInvitation } from './invite-member.server';

export interface Colleague {
  clientId: string;
  /** Lower case. */
  email: string;
  fullName: string;
  idempotencyKey?: string | undefined;
}

/**
 * A client invites a colleague into their own organisation. Whether the address belongs to somebody here
 * already is never told: they get the same mail, and accepting it takes nothing from them.
 */
export function inviteColleague(ctx: TenantContext, input: Colleague): Promise<string> {
  return explainConstraints(
    {
      invitations_open_idx: { key: 'members:error.alreadyInvited', field: 'email' },
      invitations_colleague: { key: 'members:error.notYourOrganisation', field: 'clientId' },
      invitations_colleague_here: { key: 'members:error.colleagueHere', field: 'email' },
      invitations_colleague_limit: { key: 'members:error.enoughInvited' },
      invitations_role_not_held: { key: 'members:error.notHeld' },
    },
    () =>
      withTenant(ctx, (trx) =>
        once(trx, input.idempotencyKey, async () => {
          const token = randomToken();
          const { rows } = await sql<{ id: string }>`
            select private.invite_colleague(${input.clientId}, ${input.email}, ${input.fullName},
              decode(${hashToken(token)}, 'hex'), ${invitationExpiry(ctx)}) as id`.execute(trx);
          const id = rows[0]?.id ?? '';
          await sendInvitation(trx, ctx, { id, token, ...input });
          await emit(trx, { type: 'member.invited', recordId: id, payload: {} });
          return id;
        }),
      ),
  );
}

/** Takes an open invitation into one's own organisation back. */
export async function revokeColleague(ctx: TenantContext, id: string): Promise<void> {
  await withTenant(ctx, async (trx) => {
    const { rows } = await sql<{ revoked: boolean }>`
      select private.revoke_colleague(${id}) as revoked`.execute(trx);
    if (!rows[0]?.revoked) throw new BusinessError('members:error.invitationGone');
  });
}
