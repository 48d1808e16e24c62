import { generateNKeysBetween } from 'fractional-indexing';
import { sql } from 'kysely';
import pg from 'pg';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { JobContext } from '~/platform/jobs/task.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { guessMapping, type Mapping } from '../import/columns';
import { decodeCsv, MAX_BYTES, readCsv } from '../import/read-csv.server';
import { type ImportedTask, readRow } from '../import/read-rows';
import { findImport, importWorld, KEPT_PROBLEMS, type TaskImport } from '../queries/imports.server';
import { refusals } from './refusals';

/** Rows a transaction makes; killed in between, the next attempt goes on after the last that committed. */
const BATCH = 500;

/** Keeps a file of tasks, with a guess which of its columns is what. Nothing is made yet. */
export async function uploadImport(
  ctx: TenantContext,
  projectId: string,
  file: File,
): Promise<{ id: string }> {
  if (file.size === 0) throw new BusinessError('projects:import.error.none', { field: 'file' });
  if (file.size > MAX_BYTES)
    throw new BusinessError('projects:import.error.size', { field: 'file' });
  const source = decodeCsv(new Uint8Array(await file.arrayBuffer())).replaceAll('\0', '');
  const { header, rows } = readCsv(source);
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      trx
        .insertInto('task_imports')
        .values({
          tenant_id: ctx.tenant.id,
          project_id: projectId,
          file_name: file.name.slice(-200) || 'tasks.csv',
          source,
          mapping: JSON.stringify(guessMapping(header)),
          total: rows.length,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
  );
}

/** Says which column is what; `start` sets the job going (the database enqueues it with this change). */
export async function mapImport(
  ctx: TenantContext,
  id: string,
  mapping: Mapping,
  start: boolean,
): Promise<void> {
  if (start && mapping.title === undefined) {
    throw new BusinessError('projects:import.error.title', { field: 'title' });
  }
  const messages = { ...refusals, task_imports_begun: { key: 'projects:import.error.begun' } };
  await explainConstraints(messages, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('task_imports')
        .set({ mapping: JSON.stringify(mapping), ...(start && { status: 'waiting' }) })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw notFound();
    }),
  );
}

/** Makes the tasks of an import, batch by batch, until all rows are dealt with. */
export async function runTaskImport(job: JobContext, id: string): Promise<void> {
  try {
    while (!(await nextBatch(job, id))) {
      if (job.signal.aborted) throw new Error('stopped; the next attempt goes on');
    }
  } catch (error) {
    // A column or person that went away meanwhile: trying again would not bring them back.
    const isRefusal = error instanceof pg.DatabaseError && error.code?.startsWith('23');
    if (!isRefusal) throw error;
    await withTenant(job, (trx) =>
      progress(trx, job.tenantId, id, { status: 'failed', problem: error.message.slice(0, 300) }),
    );
  }
}

/** One batch in one transaction with the note of it; true when nothing is left. */
function nextBatch(job: JobContext, id: string): Promise<boolean> {
  return withTenant(job, async (trx) => {
    await sql`select 1 from task_imports where tenant_id = ${job.tenantId} and id = ${id} for update`.execute(
      trx,
    );
    const item = await findImport(trx, job.tenantId, id);
    if (!item || (item.status !== 'waiting' && item.status !== 'running')) return true;
    const world = await importWorld(trx, job.tenantId, item.projectId);
    const { rows } = readCsv(item.source);
    const batch = rows.slice(item.done, item.done + BATCH);
    const read = batch.map((cells, n) => readRow(cells, item.done + n + 2, item.mapping, world));
    const tasks = read.flatMap(({ task }) => task ?? []);
    const problems = [...item.problems, ...read.flatMap((row) => row.problems)];
    await insertAll(trx, job.tenantId, item, tasks);
    const done = item.done + batch.length;
    const created = item.created + tasks.length;
    const isOver = done >= rows.length;
    const state = isOver ? { status: 'done', source: '' } : { status: 'running' };
    const kept = JSON.stringify(problems.slice(0, KEPT_PROBLEMS));
    await progress(trx, job.tenantId, id, { ...state, done, created, problems: kept });
    if (isOver) {
      const payload = { importId: id, count: created };
      await emit(trx, { type: 'project.tasks_imported', recordId: item.projectId, payload });
    }
    return isOver;
  });
}

async function insertAll(
  trx: Trx,
  tenantId: string,
  item: TaskImport,
  tasks: readonly ImportedTask[],
): Promise<void> {
  if (tasks.length === 0) return;
  const ranks = new Map<string, string[]>();
  for (const columnId of new Set(tasks.map((task) => task.columnId).toSorted())) {
    await sql`select private.lock_column(${columnId}::uuid)`.execute(trx);
    const last = await trx
      .selectFrom('tasks')
      .select((eb) => eb.fn.max('rank').as('rank'))
      .where('tenant_id', '=', tenantId)
      .where('column_id', '=', columnId)
      .executeTakeFirst();
    const count = tasks.filter((task) => task.columnId === columnId).length;
    ranks.set(columnId, generateNKeysBetween(last?.rank ?? null, null, count));
  }
  await trx
    .insertInto('tasks')
    .values(
      tasks.map((task) => ({
        tenant_id: tenantId,
        project_id: item.projectId,
        title: task.title,
        description: task.description,
        column_id: task.columnId,
        rank: ranks.get(task.columnId)?.shift() ?? '',
        assignee_id: task.assigneeId,
        milestone_id: task.milestoneId,
        priority: task.priority,
        labels: task.labels,
        starts_on: task.startsOn,
        due_on: task.dueOn,
        estimate_minutes: task.estimate,
      })),
    )
    .execute();
}

async function progress(
  trx: Trx,
  tenantId: string,
  id: string,
  state: {
    status: string;
    source?: string;
    done?: number;
    created?: number;
    problem?: string;
    problems?: string;
  },
): Promise<void> {
  await trx
    .updateTable('task_imports')
    .set(state)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
