import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Card, PageHeader, Pagination } from '~/ui';
import { JobTable } from '../components/job-table';
import { StateChips } from '../components/state-chips';
import { TaskTable } from '../components/task-table';
import { answerChange, loadJobs } from '../page.server';
import { jobsHref } from '../schema';

const base = '/hub/jobs';

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const page = await withTenant(ctx, (trx) => loadJobs(trx, 'everybody', request, base));
  return { ...page, canChange: ctx.can('tenants.manage') };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.manage');
  return answerChange(ctx, 'everybody', request);
}

export default function HubJobsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('queue');
  const { filter, canChange } = page;
  return (
    <>
      <PageHeader title={t('hub.title')} description={t('hub.description')} />
      <div className="stack-lg">
        <Card title={t('tasks')} flush>
          <TaskTable {...page} isHub />
        </Card>
        <section className="stack">
          <h2>{t(`list.${filter.state}`)}</h2>
          <StateChips {...page} />
          <JobTable
            jobs={page.jobs}
            state={filter.state}
            canChange={canChange}
            companyHref={(company) => jobsHref(base, filter, { company })}
          />
          <Pagination previousHref={page.firstHref} nextHref={page.nextHref} />
        </section>
      </div>
    </>
  );
}
