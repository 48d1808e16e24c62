import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, DataTable, Duration } from '~/ui';
import type { Template } from '../queries/templates.server';

/** What a template holds: milestones and tasks with their distance from the start. */
export function TemplatePlan({ template }: { template: Template }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const { plan, countsIn } = template;
  const away = (distance: number | null) =>
    distance === null ? '–' : t(`template.after.${countsIn}`, { count: distance });
  const rows = plan.tasks.map((task, index) => ({ ...task, number: index + 1 }));
  return (
    <>
      {plan.milestones.length > 0 && (
        <Card title={t('milestone.title')} flush>
          <DataTable
            caption={t('milestone.title')}
            sticky={false}
            rows={plan.milestones.map((point, index) => ({ ...point, key: String(index) }))}
            rowKey={(row) => row.key}
            columns={[
              { key: 'name', header: t('field.name'), cell: (row) => <bdi>{row.name}</bdi> },
              {
                key: 'due',
                header: t('field.dueOn'),
                cardLabel: true,
                cell: (row) => away(row.due),
              },
            ]}
          />
        </Card>
      )}
      <Card title={t('template.tasks')} flush>
        <DataTable
          caption={t('template.tasks')}
          sticky={false}
          rows={rows}
          rowKey={(row) => String(row.number)}
          columns={[
            { key: 'title', header: t('field.title'), cell: (row) => <bdi>{row.title}</bdi> },
            {
              key: 'role',
              header: t('template.role'),
              cell: (row) =>
                row.role === null ? t('task.nobody') : <bdi>{plan.roles[row.role]}</bdi>,
            },
            {
              key: 'start',
              header: t('field.startsOn'),
              cardLabel: true,
              cell: (row) => away(row.start),
            },
            {
              key: 'due',
              header: t('field.dueOn'),
              cardLabel: true,
              cell: (row) => away(row.due),
            },
            {
              key: 'estimate',
              header: t('field.estimate'),
              align: 'end',
              cell: (row) => (row.estimate ? <Duration minutes={row.estimate} /> : '–'),
            },
            {
              key: 'waits',
              header: t('wait.title'),
              cell: (row) =>
                row.waitsFor.length === 0 ? (
                  '–'
                ) : (
                  <bdi>{format.list(row.waitsFor.map((at) => plan.tasks[at]?.title ?? '–'))}</bdi>
                ),
            },
          ]}
          empty={<p className="muted">{t('template.noTasks')}</p>}
        />
      </Card>
    </>
  );
}
