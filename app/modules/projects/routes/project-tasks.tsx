import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { LinkButton } from '~/ui';
import { ProjectHead } from '../components/project-tabs';
import { TaskList } from '../components/task-list';
import { loadTaskList, taskListAction } from '../task-list.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return await loadTaskList(ctx, request, uuidParam(params.id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  await requireRecord(ctx, 'projects', params.id);
  return await taskListAction(ctx, request);
}

export default function ProjectTasksPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { project, app, canManage } = page;
  if (!project) return null;
  const list = `${app}/projects`;
  return (
    <>
      <ProjectHead
        list={list}
        project={project}
        current="tasks"
        actions={
          canManage && (
            <LinkButton icon="upload" href={`${list}/${project.id}/import`}>
              {t('import.title')}
            </LinkButton>
          )
        }
      />
      <TaskList {...page} base={`${list}/${project.id}/tasks`} lastResult={reply?.lastResult} />
    </>
  );
}
