import { sql } from 'kysely';
import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import type { flagSchema } from '../schema';

const words = {
  flags_pkey: { key: 'hub:error.flagTaken', field: 'key' },
  flags_gone: { key: 'hub:error.flagGone' },
};

/** Makes a flag, or changes one; in effect at everybody's next request. */
export async function saveFlag(
  ctx: DbContext,
  flag: z.output<typeof flagSchema>,
  isNew: boolean,
): Promise<void> {
  const row = JSON.stringify({ ...flag, removeBy: flag.removeBy ?? null, isNew });
  await explainConstraints(words, () =>
    withTenant(ctx, (trx) => sql`select private.hub_save_flag(${row}::jsonb)`.execute(trx)),
  );
}

/** Removes a flag with its overrides; code that still asks finds it off. */
export async function removeFlag(ctx: DbContext, key: string): Promise<void> {
  await explainConstraints(words, () =>
    withTenant(ctx, (trx) => sql`select private.hub_remove_flag(${key})`.execute(trx)),
  );
}

/** Decides a flag for one company (by its address) or one person (by e-mail); null: no longer. */
export async function overrideFlag(
  ctx: DbContext,
  key: string,
  whom: { tenant: string } | { email: string },
  enabled: boolean | null,
): Promise<void> {
  const tenant = 'tenant' in whom ? whom.tenant : null;
  const email = 'email' in whom ? whom.email : null;
  await explainConstraints(
    { ...words, flag_overrides_unknown: { key: 'hub:error.nobody', field: 'address' } },
    () =>
      withTenant(ctx, (trx) =>
        sql`select private.hub_override_flag(${key}, ${tenant}, ${email}, ${enabled})`.execute(trx),
      ),
  );
}
