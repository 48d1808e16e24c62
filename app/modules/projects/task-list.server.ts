import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { forbidden, notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { viewsOf } from '~/platform/views/queries.server';
import { bulkEdit } from './commands/bulk-tasks.server';
import { changeTask } from './commands/update-task.server';
import { taskLabels } from './queries/labels.server';
import { projectStaff } from './queries/people.server';
import { findProject, milestones, projectNames } from './queries/projects.server';
import { listTasks, type TaskRow } from './queries/task-list.server';
import { boardColumns } from './queries/tasks.server';
import { bulkSchema, rowSchema } from './schema';
import { readTaskFilter } from './task-filter';

/** What a list of tasks shows: of one project, or of all the caller sees. */
export async function loadTaskList(ctx: TenantContext, request: Request, projectId?: string) {
  const { searchParams, search } = new URL(request.url);
  const filter = readTaskFilter(searchParams, projectId);
  const tenantId = ctx.tenant.id;
  const scope = { tenantId, userId: ctx.user.id, today: ctx.today() };
  const [page, staff, labels, views, project, columns, points, projects] = await readTenant(
    ctx,
    (trx) =>
      Promise.all([
        listTasks(trx, scope, filter),
        projectStaff(trx),
        taskLabels(trx, tenantId),
        viewsOf(trx, tenantId, 'projects/tasks'),
        projectId ? findProject(trx, tenantId, projectId) : undefined,
        projectId ? boardColumns(trx, tenantId, projectId) : [],
        projectId ? milestones(trx, tenantId, projectId) : [],
        projectId ? [] : projectNames(trx, tenantId),
      ]),
  );
  if (projectId && !project) throw notFound();
  const write = ctx.scope('tasks.write');
  const edit = z.uuid().safeParse(searchParams.get('edit')).data;
  const edited = page.rows.find((row) => row.id === edit && mayWrite(row, write, ctx.user.id));
  return {
    ...page,
    filter,
    staff,
    labels,
    views,
    project,
    columns,
    points,
    projects,
    edited,
    /** Columns the edited row's project has. */
    editColumns: edited
      ? await readTenant(ctx, (trx) => boardColumns(trx, tenantId, edited.projectId))
      : [],
    query: search,
    write,
    me: ctx.user.id,
    today: ctx.today(),
    app: `/app/${ctx.tenant.slug}`,
    canManage: ctx.can('projects.manage'),
  };
}

export type TaskListPage = Awaited<ReturnType<typeof loadTaskList>>;

function mayWrite(row: TaskRow, write: string, me: string): boolean {
  return write === 'own' ? row.assigneeId === me : write !== 'none';
}

/** The forms of a list of tasks: a row edited in place, and what happens to the ticked ones. */
export async function taskListAction(ctx: TenantContext, request: Request) {
  if (!ctx.can('tasks.write')) throw forbidden('tasks.write');
  const posted = await readForm(request);
  const url = new URL(request.url);
  url.searchParams.delete('edit');
  const page = `${url.pathname}${url.search}`;
  if (posted.get('intent') === 'row') {
    const form = await checkForm(posted, rowSchema, ctx.t);
    if (!form.value) return invalid(form);
    const { id, version, ...row } = form.value;
    try {
      const change = { ...row, assigneeId: row.assigneeId ?? null, dueOn: row.dueOn ?? null };
      await changeTask(ctx, id, version, change);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(`${page}#t-${id}`, { key: 'projects:task.saved' });
  }
  const form = await checkForm(posted, bulkSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { ids, assignee, milestone, dueOn, noDue, archive, ...same } = form.value;
  const { changed, refused } = await bulkEdit(ctx, ids, {
    ...same,
    ...(assignee && { assigneeId: assignee === 'none' ? null : assignee }),
    ...(milestone && { milestoneId: milestone === 'none' ? null : milestone }),
    ...(noDue ? { dueOn: null } : dueOn && { dueOn }),
    ...(archive && { archived: archive === 'archive' }),
  });
  const left = refused.reduce((sum, { count }) => sum + count, 0);
  const why = refused.map(({ key }) => ctx.t(key)).join(' ');
  return redirectWithToast(page, {
    key: left > 0 ? 'projects:bulk.partly' : 'projects:bulk.done',
    values: { changed, left, why },
    kind: left > 0 ? 'info' : 'ok',
  });
}
