import { sql } from 'kysely';
import { signValue } from '~/platform/crypto/signed.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** How long a link to an archive works. */
const LINK_SECONDS = 5 * 60;

/** Purpose of the links' signature. */
export const LINK = 'export-download';

/** Asks for an export; the database takes it from an owner who has just signed in. */
export async function requestExport(ctx: TenantContext, withFiles: boolean): Promise<void> {
  await explainConstraints(
    {
      data_exports_open_idx: { key: 'export:error.running' },
      rls: { key: 'export:error.notFresh' },
    },
    () =>
      withTenant(ctx, (trx) =>
        trx
          .insertInto('data_exports')
          .values({ tenant_id: ctx.tenant.id, requested_by: ctx.user.id, with_files: withFiles })
          .execute(),
      ),
  );
}

/** A link to an archive, for this owner and the next five minutes. That they asked is recorded. */
export async function exportLink(ctx: TenantContext, id: string): Promise<string> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ open: boolean }>`select private.open_export(${id}::uuid) as open`.execute(trx),
  );
  if (!rows[0]?.open) throw new BusinessError('export:error.notFresh');
  const key = signValue(LINK, { id, user: ctx.user.id }, { expiresIn: LINK_SECONDS });
  return `/app/${ctx.tenant.slug}/settings/data/${id}/archive?key=${encodeURIComponent(key)}`;
}
