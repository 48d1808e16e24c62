import { withTenant } from '~/platform/db/tenant.server';
import { uuidV7 } from '~/platform/db/uuid';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { anchorTask, exportTask, sealTask } from '../jobs';

/** Asks for a signed export; a job makes it. The row itself tells in the trail who asked. */
export function requestExport(ctx: TenantContext): Promise<string> {
  return withTenant(ctx, async (trx) => {
    const id = uuidV7();
    await trx
      .insertInto('audit_exports')
      .values({ tenant_id: ctx.tenant.id, id, requested_by: ctx.user.id })
      .execute();
    await enqueue(trx, exportTask, { export_id: id }, { maxAttempts: 5 });
    return id;
  });
}

/** Seals and anchors now instead of at the next turn of the clock. */
export function sealNow(ctx: TenantContext): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const { id } = ctx.tenant;
    await enqueue(trx, sealTask, {}, { jobKey: `${sealTask.name}:${id}` });
    const runAt = new Date(Date.now() + 3_000);
    await enqueue(trx, anchorTask, {}, { jobKey: `${anchorTask.name}:${id}`, runAt });
  });
}
