import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { Mapping } from '../import/columns';
import { readCsv } from '../import/read-csv.server';
import { type ImportWorld, type RowProblem, readRow } from '../import/read-rows';
import { milestones } from './projects.server';
import { boardColumns } from './tasks.server';

export type ImportStatus = 'draft' | 'waiting' | 'running' | 'done' | 'failed';

export interface TaskImport {
  id: string;
  projectId: string;
  project: string;
  fileName: string;
  source: string;
  mapping: Mapping;
  status: ImportStatus;
  total: number;
  done: number;
  created: number;
  /** What was wrong with the rows dealt with, as many as are kept. */
  problems: RowProblem[];
}

/** Problems that an import keeps of itself. */
export const KEPT_PROBLEMS = 500;

/** One import with its file's text, or undefined when the caller does not see it. */
export function findImport(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<TaskImport | undefined> {
  return chosen(trx, tenantId, id)
    .select(['i.source', 'i.problems'])
    .$castTo<TaskImport>()
    .executeTakeFirst();
}

/** One import without what is large: how far it is. */
export function importSummary(trx: Trx, tenantId: string, id: string) {
  return chosen(trx, tenantId, id)
    .$castTo<Omit<TaskImport, 'source' | 'problems'>>()
    .executeTakeFirst();
}

function chosen(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('task_imports as i')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.project_id'),
    )
    .select([
      'i.id',
      'i.project_id as projectId',
      'p.name as project',
      'i.file_name as fileName',
      'i.mapping',
      'i.status',
      'i.total',
      'i.done',
      'i.created',
    ])
    .where('i.tenant_id', '=', tenantId)
    .where('i.id', '=', id);
}

/** What is wrong with the rows: as they would be read, or once they are read, as they were. */
export async function importProblems(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<RowProblem[] | undefined> {
  const item = await findImport(trx, tenantId, id);
  if (item?.status !== 'draft') return item?.problems;
  const world = await importWorld(trx, tenantId, item.projectId);
  const { rows } = readCsv(item.source);
  return rows.flatMap((cells, n) => readRow(cells, n + 2, item.mapping, world).problems);
}

/** The last imports into a project. */
export function recentImports(trx: Trx, tenantId: string, projectId: string) {
  return trx
    .selectFrom('task_imports')
    .select(['id', 'file_name as fileName', 'status', 'total', 'created', 'created_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .limit(10)
    .$narrowType<{ status: ImportStatus }>()
    .execute();
}

/** What names in a file can mean in a project: its columns and milestones, and people as far as the caller sees them. */
export async function importWorld(
  trx: Trx,
  tenantId: string,
  projectId: string,
): Promise<ImportWorld> {
  const [columns, points, people] = await Promise.all([
    boardColumns(trx, tenantId, projectId),
    milestones(trx, tenantId, projectId),
    sql<{ userId: string; name: string; email: string | undefined }>`
      select s.user_id as "userId", s.name, m.email
      from private.staff_names('projects.read') s
      left join memberships m on m.tenant_id = ${tenantId} and m.user_id = s.user_id
      where s.is_active`.execute(trx),
  ]);
  return { columns, milestones: points, people: people.rows };
}
