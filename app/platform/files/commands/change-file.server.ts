import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { placeOf } from '../queries.server';
import type { FileContext } from '../store.server';
import { refusals } from './refusals';

export const fileChanges = ['delete', 'restore', 'share', 'hide'] as const;
export type FileChange = (typeof fileChanges)[number];

const told = {
  delete: 'file.deleted',
  restore: 'file.restored',
  share: 'file.shared',
  hide: 'file.hidden',
} as const;

/**
 * Deletes a document (all its versions; it can be brought back for 30 days), brings it back, or changes who
 * sees it. Answers 404 for one the caller cannot see.
 */
export async function changeFile(
  ctx: FileContext,
  fileId: string,
  change: FileChange,
): Promise<void> {
  const values = {
    delete: { deleted_at: new Date() },
    restore: { deleted_at: null },
    share: { audience: 'shared' },
    hide: { audience: 'internal' },
  }[change];
  await explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const place = await placeOf(trx, ctx.tenant.id, fileId);
      if (!place) throw notFound();
      const { documentId, recordType, recordId } = place;
      const { numUpdatedRows } = await trx
        .updateTable('attachments')
        .set(values)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('document_id', '=', documentId)
        .where('superseded_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('files:error.notAllowed');
      // Told before a delete takes it out of sight would be told of nothing; a deleted one stays its owner's.
      await emit(trx, {
        type: told[change],
        recordId: fileId,
        payload: { recordType, recordId },
      });
    }),
  );
}
