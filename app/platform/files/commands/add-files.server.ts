import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { emit } from '../events.server';
import { placeOf } from '../queries.server';
import type { FileRecordType } from '../records';
import { attachFiles, type FileContext, storeFiles } from '../store.server';
import type { Upload } from '../upload.server';
import { refusals } from './refusals';

interface Added {
  record: { type: FileRecordType; id: string };
  audience: 'internal' | 'shared';
  idempotencyKey?: string | undefined;
}

/** Hangs files on a record that the caller sees and works on: stored before, or uploaded now. Returns their ids. */
export async function addFiles(
  ctx: FileContext,
  { record, audience, idempotencyKey }: Added,
  uploads: readonly Upload[],
  stored: readonly string[] = [],
): Promise<string[]> {
  const ids = [...stored, ...(await storeFiles(ctx, uploads))];
  if (ids.length === 0) throw new BusinessError('files:error.none', { field: 'files' });
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, idempotencyKey, async () => {
        await attachFiles(trx, ctx.tenant.id, ids, { ...record, audience });
        await tell(trx, ctx.tenant.id, ids);
        return ids;
      }),
    ),
  );
}

/** A new version of a document; those before it stay readable. */
export async function replaceFile(
  ctx: FileContext,
  fileId: string,
  uploads: readonly Upload[],
  stored: readonly string[] = [],
): Promise<string> {
  const [id, ...others] = [...stored, ...(await storeFiles(ctx, uploads))];
  if (!id) throw new BusinessError('files:error.none', { field: 'files' });
  if (others.length > 0) throw new BusinessError('files:error.oneVersion', { field: 'files' });
  return await explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const place = await placeOf(trx, ctx.tenant.id, fileId);
      if (!place) throw new BusinessError('files:error.gone', { field: 'files' });
      const { documentId, recordType: type, recordId } = place;
      await attachFiles(trx, ctx.tenant.id, [id], { type, id: recordId, documentId });
      const { version } = await trx
        .selectFrom('attachments')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('file_id', '=', id)
        .select('version')
        .executeTakeFirstOrThrow();
      await emit(trx, {
        type: 'file.replaced',
        recordId: id,
        payload: { recordType: type, recordId, version },
      });
      return id;
    }),
  );
}

async function tell(trx: Trx, tenantId: string, ids: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('attachments as a')
    .innerJoin('files as f', (join) =>
      join.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.file_id', 'in', ids)
    .select(['f.id', 'f.name', 'a.record_type', 'a.record_id', 'a.audience'])
    .execute();
  for (const row of rows) {
    await emit(trx, {
      type: 'file.added',
      recordId: row.id,
      payload: {
        recordType: row.record_type,
        recordId: row.record_id,
        name: row.name,
        audience: row.audience as 'internal' | 'shared',
      },
    });
  }
}
