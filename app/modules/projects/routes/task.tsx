import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Comments } from '~/platform/comments/comments';
import { commentsOn } from '~/platform/comments/page.server';
import { ConflictChoices, conflictOf } from '~/platform/conflict/conflict-choices';
import { readTenant } from '~/platform/db/tenant.server';
import { Files } from '~/platform/files/components/files';
import { recordFiles } from '~/platform/files/record-files.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Badge, Breadcrumbs, Card, PageHeader } from '~/ui';
import { taskAction } from '../actions/task.server';
import { Checklist } from '../components/checklist';
import { Dependencies } from '../components/dependencies';
import { LabelTags } from '../components/marks';
import { RecurrenceCard } from '../components/recurrence';
import { TaskDetails, TaskForm, taskValues, useTaskFields } from '../components/task-form';
import { TaskTools } from '../components/task-tools';
import { TimeCard } from '../components/time-card';
import { taskLabels } from '../queries/labels.server';
import { projectStaff } from '../queries/people.server';
import { milestones } from '../queries/projects.server';
import { taskPlans } from '../queries/task-plans.server';
import {
  boardColumns,
  checklist,
  dependencies,
  findTask,
  otherTasks,
  watcherIds,
} from '../queries/tasks.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const task = await readTenant(ctx, (trx) => findTask(trx, tenantId, id));
  if (!task) throw notFound();
  const [columns, steps, links, others, points, staff, files, plans, watchers, labels] =
    await readTenant(ctx, (trx) =>
      Promise.all([
        boardColumns(trx, tenantId, task.projectId),
        checklist(trx, tenantId, id),
        dependencies(trx, tenantId, id),
        otherTasks(trx, tenantId, id),
        milestones(trx, tenantId, task.projectId),
        projectStaff(trx),
        recordFiles(trx, ctx, 'tasks', id),
        taskPlans(trx, ctx, task),
        watcherIds(trx, tenantId, id),
        taskLabels(trx, tenantId),
      ]),
    );
  const write = ctx.scope('tasks.write');
  return {
    task,
    comments: await commentsOn(ctx, 'tasks', id),
    columns,
    steps,
    links,
    others,
    points,
    staff,
    files,
    idempotencyKey: randomUUID(),
    watchers,
    labels,
    me: ctx.user.id,
    timeKey: randomUUID(),
    plans,
    list: `/app/${ctx.tenant.slug}/projects`,
    mayWrite: write === 'own' ? task.assigneeId === ctx.user.id : write !== 'none',
    canDelete: ctx.can('projects.manage'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'tasks', params.id);
  const task = await readTenant(ctx, (trx) => findTask(trx, ctx.tenant.id, id));
  if (!task) throw notFound();
  return await taskAction(request, ctx, task);
}

export default function TaskPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { task, columns, list, mayWrite } = page;
  const column = columns.find((each) => each.id === task.columnId);
  const blocking = page.links.filter((link) => link.waits && !link.isDone);
  const lastResult = reply?.lastResult;
  const conflict = conflictOf(reply);
  const fields = useTaskFields(page);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: task.project, href: `${list}/${task.projectId}/board` },
        ]}
      />
      <PageHeader
        title={<bdi>{task.title}</bdi>}
        status={<Badge tone={column?.kind === 'done' ? 'ok' : 'info'}>{column?.name ?? '–'}</Badge>}
        description={
          <span className="row">
            {t('task.number', { number: String(task.number) })}
            {task.labels.length > 0 && <LabelTags names={task.labels} labels={page.labels} />}
          </span>
        }
        actions={<TaskTools {...page} />}
      />
      <Presence on={`tasks:${task.id}`} />
      <div className="split">
        <div className="stack-lg">
          {conflict ? (
            <Card>
              <ConflictChoices
                conflict={conflict}
                lastResult={lastResult}
                now={taskValues(task)}
                version={task.version}
                fields={fields}
                intent="save"
                href={`${list}/tasks/${task.id}`}
              />
            </Card>
          ) : mayWrite ? (
            <TaskForm {...page} lastResult={lastResult} />
          ) : (
            <TaskDetails {...page} />
          )}
          {page.comments && <Comments {...page.comments} />}
        </div>
        <div className="stack-lg">
          {blocking.length > 0 && (
            <p className="alert alert-warn">{t('task.blocked', { count: blocking.length })}</p>
          )}
          <TimeCard
            {...page.plans}
            estimate={task.estimate}
            taskId={task.id}
            page={`${list}/tasks/${task.id}`}
            idempotencyKey={page.timeKey}
          />
          <Checklist steps={page.steps} mayWrite={mayWrite} lastResult={lastResult} />
          <Dependencies
            links={page.links}
            others={page.others}
            taskBase={`${list}/tasks`}
            mayWrite={mayWrite}
            lastResult={lastResult}
          />
          <Files {...page.files} idempotencyKey={page.idempotencyKey} />
          <RecurrenceCard {...page.plans} task={task} mayWrite={mayWrite} lastResult={lastResult} />
        </div>
      </div>
    </>
  );
}
