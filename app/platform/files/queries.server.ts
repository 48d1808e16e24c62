import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** What became of a file: only a ready one can be read. */
export type FileStatus = 'uploading' | 'checking' | 'ready' | 'blocked';

/** A file as messages show it. */
export interface AttachedFile {
  id: string;
  recordId: string;
  name: string;
  contentType: string;
  byteSize: number;
  status: FileStatus;
  preview: boolean;
}

/** Files of some records of one type, by what the caller may see. */
export async function attachedFiles(
  trx: Trx,
  tenantId: string,
  recordType: string,
  recordIds: readonly string[],
): Promise<AttachedFile[]> {
  if (recordIds.length === 0) return [];
  const rows = await trx
    .selectFrom('attachments as a')
    .innerJoin('files as f', (join) =>
      join.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.record_type', '=', recordType)
    .where('a.record_id', 'in', recordIds)
    .where('a.superseded_at', 'is', null)
    .where('a.deleted_at', 'is', null)
    .where('f.status', '<>', 'uploading')
    .select([
      'f.id',
      'a.record_id as recordId',
      'f.name',
      'f.content_type as contentType',
      'f.byte_size as byteSize',
      'f.status',
      'f.preview',
    ])
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    byteSize: Number(row.byteSize),
    status: row.status as FileStatus,
    preview: row.preview === 'ready',
  }));
}

/** A document on a record in one of its versions, as lists show it. */
export interface Document {
  /** The version's file. */
  id: string;
  documentId: string;
  recordType: string;
  recordId: string;
  name: string;
  contentType: string;
  byteSize: number;
  status: FileStatus;
  finding: string | null;
  preview: boolean;
  version: number;
  audience: 'internal' | 'shared';
  by: string;
  isMine: boolean;
  at: Date;
  deletedAt: Date | null;
  deletedBy: string | null;
}

interface DocumentFilter {
  /** Kinds of records; without ids all of a kind. */
  records?: readonly { type: string; ids?: readonly string[] | undefined }[];
  /** One document's versions, older ones too. */
  documentId?: string;
  deleted?: boolean;
  q?: string;
  /** Id of the last attachment before this page. */
  after?: string;
  limit: number;
}

/** Documents the caller may see, newest first. `place` is what `after` of the next page is. */
export async function documents(
  trx: Trx,
  scope: { tenantId: string; userId: string },
  filter: DocumentFilter,
): Promise<(Document & { place: string })[]> {
  let query = trx
    .selectFrom('attachments as a')
    .innerJoin('files as f', (join) =>
      join.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'),
    )
    .where('a.tenant_id', '=', scope.tenantId)
    .where('f.status', '<>', 'uploading')
    .select([
      'a.id as place',
      'f.id',
      'a.document_id as documentId',
      'a.record_type as recordType',
      'a.record_id as recordId',
      'f.name',
      'f.content_type as contentType',
      'f.byte_size as byteSize',
      'f.status',
      'f.finding',
      'f.preview',
      'a.version',
      'a.audience',
      'f.uploaded_name as by',
      'a.added_by as addedBy',
      'a.created_at as at',
      'a.deleted_at as deletedAt',
      'a.deleted_name as deletedBy',
    ])
    .orderBy('a.id', 'desc')
    .limit(filter.limit);
  if (filter.documentId) query = query.where('a.document_id', '=', filter.documentId);
  else {
    query = query
      .where('a.superseded_at', 'is', null)
      .where('a.deleted_at', filter.deleted ? 'is not' : 'is', null);
  }
  if (filter.after) query = query.where('a.id', '<', filter.after);
  if (filter.q) query = query.where('f.name', 'ilike', filter.q);
  const { records } = filter;
  if (records) {
    query = query.where((eb) =>
      eb.or(
        records.map(({ type, ids }) =>
          eb.and([
            eb('a.record_type', '=', type),
            ...(ids ? [eb('a.record_id', '=', sql<string>`any(${ids}::uuid[])`)] : []),
          ]),
        ),
      ),
    );
  }
  const rows = await query.execute();
  return rows.map(({ addedBy, ...row }) => ({
    ...row,
    byteSize: Number(row.byteSize),
    status: row.status as FileStatus,
    audience: row.audience as Document['audience'],
    preview: row.preview === 'ready',
    isMine: addedBy === scope.userId,
  }));
}

/** Where a file hangs: its document and record; undefined when the caller may not see it there. */
export function placeOf(trx: Trx, tenantId: string, fileId: string) {
  return trx
    .selectFrom('attachments')
    .where('tenant_id', '=', tenantId)
    .where('file_id', '=', fileId)
    .select(['document_id as documentId', 'record_type as recordType', 'record_id as recordId'])
    .executeTakeFirst();
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
    .select(['id', 'name', 'content_type', 'byte_size', 'storage_path', 'sha256', 'preview'])
    .executeTakeFirst();
}

/** How much of the company's room is used; undefined for clients. */
export async function fileRoom(trx: Trx) {
  const { rows } = await sql<{ used: string; quota: string }>`
    select used, quota from private.my_file_room()`.execute(trx);
  return rows[0] && { used: Number(rows[0].used), quota: Number(rows[0].quota) };
}
