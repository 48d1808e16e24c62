import { newApiKey } from '~/platform/api/key.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { KeyInput } from '../schema';

/**
 * Makes a key that acts as its maker. The key itself is returned this once and kept nowhere: a form posted
 * twice finds the key made, and gets null.
 */
export async function makeKey(ctx: TenantContext, input: KeyInput): Promise<string | null> {
  const key = newApiKey();
  const made = await explainConstraints(
    {
      api_keys_not_held: { key: 'developer:error.notHeld', field: 'permissions' },
      api_keys_too_many: { key: 'developer:error.tooMany' },
      api_keys_expiry: { key: 'developer:error.expiry', field: 'days' },
      rls: { key: 'developer:error.denied' },
    },
    () =>
      withTenant(ctx, (trx) =>
        once(trx, input.idempotencyKey, async () => {
          await trx
            .insertInto('api_keys')
            .values({
              tenant_id: ctx.tenant.id,
              name: input.name,
              prefix: key.prefix,
              secret_hash: key.secretHash,
              permissions: [...new Set(input.permissions)],
              expires_at: new Date(ctx.now().getTime() + Number(input.days) * 86_400_000),
            })
            .execute();
          return key.prefix;
        }),
      ),
  );
  return made === key.prefix ? key.text : null;
}
