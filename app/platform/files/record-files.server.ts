import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { documents, fileRoom } from './queries.server';
import { type FileRecordType, fileRecord, recordPath } from './records';

/** As many as a record's own page shows; its page of files has all. */
const SHOWN = 6;

/**
 * The files of a record for `<Files {...files} />` on its page: what the caller may see of them, and whether
 * they may add some. One line in the loader, one in the page.
 */
export async function recordFiles(trx: Trx, ctx: TenantContext, type: FileRecordType, id: string) {
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const [files, rights] = await Promise.all([
    documents(trx, scope, { records: [{ type, ids: [id] }], limit: SHOWN + 1 }),
    fileRights(trx, ctx, type, id),
  ]);
  return { ...rights, files: files.slice(0, SHOWN), hasMore: files.length > SHOWN };
}

export type RecordFiles = Awaited<ReturnType<typeof recordFiles>>;

/** What the caller may do with a record's files, and where its page of files is. */
export async function fileRights(trx: Trx, ctx: TenantContext, type: FileRecordType, id: string) {
  const record = fileRecord(type);
  const shared = record.sharedBy ? sql`r.${sql.ref(record.sharedBy)}` : sql`true`;
  const { rows } = await sql<{ title: string; shared: boolean; mayAdd: boolean }>`
    select r.${sql.ref(record.title)} as title, ${shared} as shared,
      private.may_attach(${type}, r.id) as "mayAdd"
    from ${sql.table(type)} r where r.tenant_id = ${ctx.tenant.id} and r.id = ${id}`.execute(trx);
  const isStaff = ctx.role.audience === 'staff';
  const base = `/${isStaff ? 'app' : 'portal'}/${ctx.tenant.slug}`;
  const page = `${base}/${recordPath(type, id, isStaff) ?? ''}`;
  return {
    type,
    title: rows[0]?.title ?? '',
    /** The client's people can see the record. */
    isShared: rows[0]?.shared ?? false,
    mayAdd: rows[0]?.mayAdd ?? false,
    isStaff,
    fileBase: `${base}/files`,
    recordPage: page,
    filesPage: `${page}/files`,
  };
}

const PAGE_SIZE = 50;

/** Everything the page of a record's files shows: a project's has its tasks' files, too. */
export async function filesOfRecord(
  trx: Trx,
  ctx: TenantContext,
  type: FileRecordType,
  id: string,
  address: { q: string; after: string },
) {
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const tasks = type === 'projects' ? await taskTitles(trx, ctx.tenant.id, id) : [];
  const records = [
    { type, ids: [id] },
    ...(tasks.length > 0 ? [{ type: 'tasks', ids: tasks.map((task) => task.id) }] : []),
  ];
  const q = address.q && `%${address.q.replace(/[\\%_]/g, '\\$&')}%`;
  const [found, deleted, rights, room] = await Promise.all([
    documents(trx, scope, {
      records,
      limit: PAGE_SIZE + 1,
      ...(q && { q }),
      ...(address.after && { after: address.after }),
    }),
    documents(trx, scope, { records: [{ type, ids: [id] }], deleted: true, limit: 20 }),
    fileRights(trx, ctx, type, id),
    fileRoom(trx),
  ]);
  const files = found.slice(0, PAGE_SIZE);
  const titles = new Map(tasks.map((task) => [task.id, task.title]));
  return {
    ...rights,
    files: files.map((file) => ({ ...file, on: titles.get(file.recordId) ?? null })),
    next: found.length > PAGE_SIZE ? (files.at(-1)?.place ?? null) : null,
    deleted,
    room,
  };
}

function taskTitles(trx: Trx, tenantId: string, projectId: string) {
  return trx
    .selectFrom('tasks as t')
    .where('t.tenant_id', '=', tenantId)
    .where('t.project_id', '=', projectId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('attachments as a')
          .whereRef('a.tenant_id', '=', 't.tenant_id')
          .where('a.record_type', '=', 'tasks')
          .whereRef('a.record_id', '=', 't.id'),
      ),
    )
    .select(['t.id', 't.title'])
    .execute();
}
