import {
  type ApiRoute,
  act,
  change,
  create,
  id,
  instant,
  list,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import { notFound } from '~/platform/rbac/guard.server';
import { addFiles, replaceFile } from '../commands/add-files.server';
import { changeFile } from '../commands/change-file.server';
import { type Document, documents, placeOf } from '../queries.server';
import { type FileRecordType, fileRecords } from '../records';

const audience = z
  .enum(['internal', 'shared'])
  .openapi({ description: 'internal: staff alone. shared: the client’s people, too.' });

const schema = z.object({
  place: id().openapi({ description: 'Where it hangs; the next page begins after it.' }),
  id: id(),
  documentId: id().openapi({ description: 'The same for all versions.' }),
  recordType: z.string().openapi({ example: 'projects' }),
  recordId: id(),
  name: z.string().openapi({ example: 'contract.pdf' }),
  contentType: z.string().openapi({ example: 'application/pdf' }),
  byteSize: z.int().openapi({ example: 48_213 }),
  status: z.enum(['uploading', 'checking', 'ready', 'blocked']),
  version: z.int(),
  audience,
  addedBy: z.string(),
  addedAt: instant(),
  deletedAt: instant().nullable(),
});

const types = Object.keys(fileRecords) as [FileRecordType, ...FileRecordType[]];
const recordType = z.enum(types);

function shown(row: Document & { place: string }) {
  return { ...row, addedBy: row.by, addedAt: row.at };
}

const scopeOf = (ctx: { tenant: { id: string }; user: { id: string } }) => ({
  tenantId: ctx.tenant.id,
  userId: ctx.user.id,
});

const attached: Resource<typeof schema> = {
  name: 'AttachedFile',
  schema,
  find: async (trx, ctx, fileId) => {
    const place = await placeOf(trx, ctx.tenant.id, fileId);
    if (!place) return undefined;
    const versions = await documents(trx, scopeOf(ctx), {
      documentId: place.documentId,
      limit: 100,
    });
    const row = versions.find((version) => version.id === fileId);
    return row && shown(row);
  },
};

const anybody = { permission: null, clients: true } as const;

/** Files as they hang on records: the same queries and commands as the pages. */
export const attachedRoutes: ApiRoute[] = [
  list('/files', {
    operationId: 'listFiles',
    summary: 'List the files of records, newest first',
    ...anybody,
    of: { name: 'AttachedFile', schema },
    cursor: { schema: z.uuid(), of: (row) => String(row.place) },
    filters: {
      recordType: recordType.optional(),
      recordId: z.uuid().optional(),
      deleted: z.enum(['true', 'false']).default('false'),
    },
    read: async (trx, { ctx, query }) => {
      const { limit, after, recordId, deleted } = query;
      const ids = recordId ? [recordId] : undefined;
      const kinds = query.recordType ? [query.recordType] : types;
      const rows = await documents(trx, scopeOf(ctx), {
        records: kinds.map((type) => ({ type, ids })),
        deleted: deleted === 'true',
        limit: limit + 1,
        ...(after && { after }),
      });
      return { rows: rows.slice(0, limit).map(shown), hasMore: rows.length > limit };
    },
  }),
  list('/files/{id}/versions', {
    operationId: 'listFileVersions',
    summary: 'List the versions of a file, newest first',
    ...anybody,
    of: { name: 'AttachedFile', schema },
    cursor: { schema: z.uuid(), of: (row) => String(row.place) },
    read: async (trx, { ctx, params, query }) => {
      const place = await placeOf(trx, ctx.tenant.id, params.id ?? '');
      if (!place) throw notFound();
      const rows = await documents(trx, scopeOf(ctx), {
        documentId: place.documentId,
        limit: query.limit + 1,
        ...(query.after && { after: query.after }),
      });
      return { rows: rows.slice(0, query.limit).map(shown), hasMore: rows.length > query.limit };
    },
  }),
  create('/files/{id}/attach', {
    operationId: 'attachFile',
    summary: 'Hang an uploaded file on a record, or make it the next version of another',
    permission: 'files.add',
    clients: true,
    of: attached,
    body: z.object({
      recordType,
      recordId: id(),
      audience: audience.default('internal'),
      replaces: id().optional().openapi({ description: 'A version of the file it replaces.' }),
    }),
    params: z.object({ id: id() }),
    run: async ({ ctx, params, body }) => {
      const fileId = params.id ?? '';
      if (body.replaces) return await replaceFile(ctx, body.replaces, [], [fileId]);
      const record = { type: body.recordType, id: body.recordId };
      await addFiles(ctx, { record, audience: body.audience }, [], [fileId]);
      return fileId;
    },
  }),
  change('/files/{id}', {
    operationId: 'updateFile',
    summary: 'Change who sees a file',
    permission: 'files.add',
    of: attached,
    body: z.object({ audience }),
    run: ({ ctx, id: fileId, body }) =>
      changeFile(ctx, fileId, body.audience === 'shared' ? 'share' : 'hide'),
  }),
  remove('/files/{id}', {
    operationId: 'deleteFile',
    summary: 'Delete a file with all its versions; it can be brought back for 30 days',
    permission: 'files.add',
    clients: true,
    of: attached,
    run: ({ ctx, id: fileId }) => changeFile(ctx, fileId, 'delete'),
  }),
  act('/files/{id}/restore', {
    operationId: 'restoreFile',
    summary: 'Bring a deleted file back',
    permission: 'files.add',
    clients: true,
    of: attached,
    run: ({ ctx, id: fileId }) => changeFile(ctx, fileId, 'restore'),
  }),
];
