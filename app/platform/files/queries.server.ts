import type { Trx } from '~/platform/db/kysely.server';

/** A file as lists show it. */
export interface AttachedFile {
  id: string;
  recordId: string;
  name: string;
  contentType: string;
  byteSize: number;
}

/** Files of some records of one type, by what the caller may see. */
export async function attachedFiles(
  trx: Trx,
  tenantId: string,
  recordType: string,
  recordIds: readonly string[],
): Promise<AttachedFile[]> {
  if (recordIds.length === 0) return [];
  return await trx
    .selectFrom('attachments as a')
    .innerJoin('files as f', (join) =>
      join.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.record_type', '=', recordType)
    .where('a.record_id', 'in', recordIds)
    .where('f.status', '=', 'ready')
    .select([
      'f.id',
      'a.record_id as recordId',
      'f.name',
      'f.content_type as contentType',
      'f.byte_size as byteSize',
    ])
    .orderBy('a.id')
    .execute();
}

/** What a file is, its bytes there or not; undefined when it is not the caller's to see. */
export function fileFacts(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('files')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select([
      'id',
      'name',
      'content_type as contentType',
      'byte_size as byteSize',
      'status',
      'created_at as createdAt',
    ])
    .executeTakeFirst();
}

/** One file the caller may read, or undefined. */
export function readableFile(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('files')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '=', 'ready')
    .select(['id', 'name', 'content_type', 'byte_size', 'storage_path'])
    .executeTakeFirst();
}
