import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { LinkButton, PageHeader } from '~/ui';
import { TaskList } from '../components/task-list';
import { loadTaskList, taskListAction } from '../task-list.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return await loadTaskList(ctx, request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return await taskListAction(ctx, request);
}

export default function TasksPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  return (
    <>
      <PageHeader
        title={t('nav.tasks')}
        actions={
          <LinkButton icon="settings" href={`${page.app}/projects/labels`}>
            {t('field.labels')}
          </LinkButton>
        }
      />
      <TaskList {...page} base={`${page.app}/projects/tasks`} lastResult={reply?.lastResult} />
    </>
  );
}
