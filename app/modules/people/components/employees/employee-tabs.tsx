import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

/** Record and leave of one employee. */
export function EmployeeTabs({
  here,
  id,
  current,
}: {
  here: string;
  id: string;
  current: 'record' | 'leave';
}) {
  const { t } = useTranslation('people');
  return (
    <Tabs
      label={t('employees.tabs.label')}
      items={[
        {
          label: t('employees.tabs.record'),
          href: `${here}/${id}`,
          current: current === 'record',
        },
        {
          label: t('employees.tabs.leave'),
          href: `${here}/${id}/leave`,
          current: current === 'leave',
        },
      ]}
    />
  );
}
