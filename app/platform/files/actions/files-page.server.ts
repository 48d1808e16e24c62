import { randomUUID } from 'node:crypto';
import { isUuid } from '~/platform/db/is-uuid';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { filesOfRecord } from '../record-files.server';
import type { FileRecordType } from '../records';

/** The loader of a record's page of files, after the guard of the record's own module. */
export async function filesLoader(
  request: Request,
  ctx: TenantContext,
  type: FileRecordType,
  recordId: string | undefined,
) {
  const id = await requireRecord(ctx, type, recordId);
  const query = new URL(request.url).searchParams;
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  const after = query.get('after') ?? '';
  const address = { q, after: isUuid(after) ? after : '' };
  const page = await readTenant(ctx, (trx) => filesOfRecord(trx, ctx, type, id, address));
  return { ...page, q, idempotencyKey: randomUUID() };
}
