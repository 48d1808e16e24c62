import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Card, PageHeader, Pagination } from '~/ui';
import { JobTable } from '../components/job-table';
import { QueueTabs } from '../components/queue-tabs';
import { StateChips } from '../components/state-chips';
import { TaskTable } from '../components/task-table';
import { answerChange, loadJobs } from '../page.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'jobs.manage');
  const base = `/app/${ctx.tenant.slug}/queue`;
  return withTenant(ctx, (trx) => loadJobs(trx, 'company', request, base));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'jobs.manage');
  return answerChange(ctx, 'company', request);
}

export default function QueuePage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('queue');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <QueueTabs base={page.base} current="jobs" />
      <div className="stack-lg">
        <Card title={t('tasks')} flush>
          <TaskTable {...page} canChange />
        </Card>
        <section className="stack">
          <h2>{t(`list.${page.filter.state}`)}</h2>
          <StateChips {...page} />
          <JobTable jobs={page.jobs} state={page.filter.state} canChange />
          <Pagination previousHref={page.firstHref} nextHref={page.nextHref} />
        </section>
      </div>
    </>
  );
}
