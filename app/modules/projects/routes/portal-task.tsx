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
import { Badge, Breadcrumbs, PageHeader } from '~/ui';
import { kindTone } from '../components/marks';
import { boardColumns, findTask } from '../queries/tasks.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const task = await readTenant(ctx, (trx) => findTask(trx, ctx.tenant.id, id));
  if (!task) throw notFound();
  const [columns, files] = await readTenant(ctx, (trx) =>
    Promise.all([
      boardColumns(trx, ctx.tenant.id, task.projectId),
      recordFiles(trx, ctx, 'tasks', id),
    ]),
  );
  // Not its description, which is written for the staff (decision 0019).
  const { title, dueOn, project, projectId } = task;
  const column = columns.find(({ id: columnId }) => columnId === task.columnId);
  return {
    task: { title, dueOn, project, projectId },
    column: column && { name: column.name, kind: column.kind },
    files,
    comments: await commentsOn(ctx, 'tasks', id),
    idempotencyKey: randomUUID(),
    list: `/portal/${ctx.tenant.slug}/projects`,
  };
}

/** A task that is shared with the client: where it stands, its files, what was said. */
export default function PortalTaskPage() {
  const { task, column, files, comments, idempotencyKey, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: task.project, href: `${list}/${task.projectId}` },
        ]}
      />
      <PageHeader
        title={<bdi>{task.title}</bdi>}
        status={column && <Badge tone={kindTone[column.kind]}>{column.name}</Badge>}
        description={task.dueOn ? t('portal.due', { day: format.date(task.dueOn) }) : undefined}
      />
      <div className="stack-lg">
        <Files {...files} idempotencyKey={idempotencyKey} />
        {comments && <Comments {...comments} />}
      </div>
    </>
  );
}
