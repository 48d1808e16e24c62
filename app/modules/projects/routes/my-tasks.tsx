import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { PriorityMark } from '~/platform/priority-marks';
import { requireTenant } from '~/platform/rbac/guard.server';
import { DataTable, EmptyState, LinkButton, PageHeader } from '~/ui';
import { type MyTask, myTasks } from '../queries/tasks.server';

const groups = ['late', 'today', 'week', 'later', 'someday'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return {
    tasks: await readTenant(ctx, (trx) => myTasks(trx, ctx.tenant.id, ctx.user.id)),
    today: ctx.today(),
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

export default function MyTasksPage() {
  const { tasks, today, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const nextWeek = addDays(today, 7);
  const groupOf = ({ dueOn }: MyTask) => {
    if (!dueOn) return 'someday';
    if (dueOn < today) return 'late';
    if (dueOn === today) return 'today';
    return dueOn < nextWeek ? 'week' : 'later';
  };
  return (
    <>
      <PageHeader title={t('nav.mine')} />
      {tasks.length === 0 && (
        <EmptyState
          icon="check-circle"
          title={t('mine.none')}
          action={<LinkButton href={list}>{t('nav.projects')}</LinkButton>}
        >
          {t('mine.noneHint')}
        </EmptyState>
      )}
      <div className="stack-lg">
        {groups.map((group) => {
          const rows = tasks.filter((task) => groupOf(task) === group);
          return rows.length > 0 && <Group key={group} group={group} rows={rows} list={list} />;
        })}
      </div>
    </>
  );
}

function Group({ group, rows, list }: { group: string; rows: MyTask[]; list: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t(`mine.${group}`)}</h2>
      <DataTable
        caption={t(`mine.${group}`)}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${list}/tasks/${row.id}`}
        columns={[
          { key: 'title', header: t('field.title'), cell: (row) => <bdi>{row.title}</bdi> },
          { key: 'project', header: t('field.project'), cell: (row) => row.project },
          {
            key: 'priority',
            header: t('field.priority'),
            cardLabel: true,
            cell: (row) => <PriorityMark priority={row.priority} />,
          },
          {
            key: 'due',
            header: t('field.dueOn'),
            cardLabel: true,
            cell: (row) => (row.dueOn ? format.date(row.dueOn) : '–'),
          },
        ]}
      />
    </section>
  );
}
