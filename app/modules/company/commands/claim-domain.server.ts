import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { BusinessError } from '~/platform/http/errors';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { isOwnHost } from '~/platform/tenancy/hosts.server';
import { checkDomainTask } from '../jobs';

/**
 * Claims a host; it is worth nothing until the DNS shows the claim's token. Ours and what lies below it are
 * nobody's to claim.
 */
export async function claimDomain(ctx: TenantContext, host: string): Promise<void> {
  const ours = new URL(env.APP_URL).hostname;
  const below = ours !== 'localhost' && host.endsWith(`.${ours}`);
  if (
    isOwnHost(host) ||
    below ||
    (!env.isDemo && /\.(localhost|local|internal|test)$/.test(host))
  ) {
    throw new BusinessError('company:error.hostOurs', { field: 'host' });
  }
  await explainConstraints(
    {
      tenant_domains_open_idx: { key: 'company:error.hostClaimed', field: 'host' },
      tenant_domains_count: { key: 'company:error.hostCount', field: 'host' },
      tenant_domains_host_check: { key: 'company:error.host', field: 'host' },
    },
    () =>
      withTenant(ctx, (trx) =>
        trx.insertInto('tenant_domains').values({ tenant_id: ctx.tenant.id, host }).execute(),
      ),
  );
}

/** Asks the worker to look at the DNS now. */
export async function askForCheck(ctx: TenantContext, id: string): Promise<void> {
  await withTenant(ctx, async (trx) => {
    const row = await trx
      .selectFrom('tenant_domains')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('status', 'in', ['pending', 'verified', 'lost'])
      .select('id')
      .executeTakeFirst();
    if (!row) throw new BusinessError('company:error.hostGone');
    await enqueue(
      trx,
      checkDomainTask,
      { domain_id: id },
      { jobKey: `company/check-domain:${id}` },
    );
  });
}

/** Gives a host up: it is served no more from this moment, and free for whoever can prove it. */
export async function releaseDomain(ctx: TenantContext, id: string): Promise<void> {
  const { numUpdatedRows } = await withTenant(ctx, (trx) =>
    trx
      .updateTable('tenant_domains')
      .set({ status: 'released' })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('status', 'in', ['pending', 'verified', 'lost'])
      .executeTakeFirst(),
  );
  if (numUpdatedRows === 0n) throw new BusinessError('company:error.hostGone');
}
