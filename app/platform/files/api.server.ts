import {
  answer,
  id,
  instant,
  type ModuleApi,
  type Resource,
  read,
  upload,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { attachedRoutes } from './api/attached.server';
import { linkTo } from './download.server';
import { type FileStatus, fileFacts, readableFile } from './queries.server';
import { storeFiles } from './store.server';

const schema = z.object({
  id: id(),
  name: z.string().openapi({ example: 'invoice.pdf' }),
  contentType: z.string().openapi({ example: 'application/pdf' }),
  byteSize: z.int().openapi({ example: 48_213 }),
  status: z.enum(['uploading', 'checking', 'ready', 'blocked']).openapi({
    description: 'ready once it is part of a record and, where viruses are looked for, clean.',
  }),
  createdAt: instant(),
});

const file: Resource<typeof schema> = {
  name: 'File',
  schema,
  find: async (trx, ctx, fileId) => {
    const row = await fileFacts(trx, ctx.tenant.id, fileId);
    return row && { ...row, status: row.status as FileStatus };
  },
};

const link = z.object({
  url: z.string().openapi({ example: 'https://files.example.com/…?token=…' }),
  expiresAt: instant(),
});

export const api: ModuleApi = {
  tag: 'Files',
  description: 'Upload first, then name the file’s id in what it belongs to.',
  routes: [
    upload('/files', {
      operationId: 'uploadFile',
      summary: 'Upload a file',
      description: 'One file of up to 25 MB. Left in no record, it is removed after a day.',
      permission: null,
      clients: true,
      of: file,
      run: async ({ ctx }, { uploads, problems }) => {
        const [problem] = problems;
        if (problem) {
          const values = { name: problem.name ?? '' };
          throw new BusinessError(`files:error.${problem.code}`, { field: 'file', values });
        }
        if (uploads.length !== 1)
          throw new BusinessError('platform:validation.file', { field: 'file' });
        const [stored] = await storeFiles(ctx, uploads, 'file');
        if (!stored) throw new Error('A file was stored without an id');
        return stored;
      },
    }),
    read('/files/{id}', {
      operationId: 'getFile',
      summary: 'Read what a file is',
      permission: null,
      clients: true,
      of: file,
    }),
    answer('get', '/files/{id}/link', {
      operationId: 'getFileLink',
      summary: 'A link to download a file, good for a minute',
      permission: null,
      clients: true,
      name: 'FileLink',
      answer: link,
      run: async ({ ctx, params }) => {
        const row = await readTenant(ctx, (trx) =>
          readableFile(trx, ctx.tenant.id, params.id ?? ''),
        );
        return row?.storage_path ? await linkTo(ctx, row.storage_path, row.name) : undefined;
      },
    }),
    ...attachedRoutes,
  ],
};
