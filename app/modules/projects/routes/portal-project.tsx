import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Comments } from '~/platform/comments/comments';
import { commentsOn } from '~/platform/comments/page.server';
import { readTenant } from '~/platform/db/tenant.server';
import { Files } from '~/platform/files/components/files';
import { recordFiles } from '~/platform/files/record-files.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requirePortal } from '~/platform/rbac/guard.server';
import { Badge, Breadcrumbs, Card, DataTable, PageHeader, Progress } from '~/ui';
import { HealthBadge, kindTone, StatusBadge } from '../components/marks';
import { Milestones } from '../components/milestones';
import { Updates } from '../components/updates';
import { sharedTasks } from '../queries/portal.server';
import { findProject, milestones, projectUpdates } from '../queries/projects.server';
import { progressOf } from '../status';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [project, points, updates, tasks, files] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      milestones(trx, tenantId, id),
      projectUpdates(trx, tenantId, id),
      sharedTasks(trx, tenantId, id),
      recordFiles(trx, ctx, 'projects', id),
    ]),
  );
  if (!project) throw notFound();
  // Nor its budget, nor who runs it: what this hands on is the client's to read (decision 0019).
  const { name, description, status, health, dueOn, byHand, taskCount, doneCount } = project;
  return {
    project: { name, description, status, health, dueOn, byHand, taskCount, doneCount },
    comments: await commentsOn(ctx, 'projects', id),
    taskBase: `/portal/${ctx.tenant.slug}/projects/tasks`,
    points,
    updates,
    tasks,
    files,
    idempotencyKey: randomUUID(),
    today: ctx.today(),
    list: `/portal/${ctx.tenant.slug}/projects`,
  };
}

export default function PortalProjectPage() {
  const {
    project,
    points,
    updates,
    tasks,
    files,
    today,
    list,
    comments,
    taskBase,
    idempotencyKey,
  } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  const percent = progressOf(project);
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.projects'), href: list }]} />
      <PageHeader
        title={<bdi>{project.name}</bdi>}
        status={
          project.status === 'active' ? (
            <HealthBadge health={project.health} />
          ) : (
            <StatusBadge status={project.status} />
          )
        }
        description={
          project.dueOn ? t('portal.due', { day: format.date(project.dueOn) }) : undefined
        }
      />
      <div className="stack-lg">
        <Progress
          value={percent}
          label={t('portal.progress', { percent: format.percent(percent / 100) })}
        />
        {project.description && (
          <p className="said" dir="auto">
            {project.description}
          </p>
        )}
        <Milestones items={points} today={today} />
        <Updates items={updates} />
        {tasks.length > 0 && (
          <Card title={t('portal.tasks')} flush>
            <DataTable
              caption={t('portal.tasks')}
              rows={tasks}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  header: t('field.title'),
                  cell: (row) => (
                    <a href={`${taskBase}/${row.id}`}>
                      <bdi>{row.title}</bdi>
                    </a>
                  ),
                },
                {
                  key: 'state',
                  header: t('field.status'),
                  cell: (row) => <Badge tone={kindTone[row.kind]}>{row.column}</Badge>,
                },
                {
                  key: 'due',
                  header: t('field.dueOn'),
                  cardLabel: true,
                  cell: (row) => (row.dueOn ? format.date(row.dueOn) : '–'),
                },
              ]}
            />
          </Card>
        )}
        <Files {...files} idempotencyKey={idempotencyKey} />
        {comments && <Comments {...comments} />}
      </div>
    </>
  );
}
