import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

export type TimesheetTab = 'week' | 'timer' | 'mine' | 'queue' | 'settings';

export interface TimesheetArea {
  /** /app/:tenant/people */
  base: string;
  canWrite: boolean;
  canApprove: boolean;
  canManage: boolean;
}

/** The views of the timesheet area, as far as one may see them. */
export function TimesheetTabs({ area, current }: { area: TimesheetArea; current: TimesheetTab }) {
  const { t } = useTranslation('people');
  const tabs: { key: TimesheetTab; to: string; show: boolean }[] = [
    { key: 'week', to: 'timesheet', show: area.canWrite },
    { key: 'timer', to: 'timer', show: area.canWrite },
    { key: 'mine', to: 'timesheets/mine', show: true },
    { key: 'queue', to: 'timesheets', show: area.canApprove },
    { key: 'settings', to: 'timesheets/settings', show: area.canManage },
  ];
  return (
    <Tabs
      label={t('timesheets.tabs.label')}
      items={tabs
        .filter((tab) => tab.show)
        .map((tab) => ({
          label: t(`timesheets.tabs.${tab.key}`),
          href: `${area.base}/${tab.to}`,
          current: tab.key === current,
        }))}
    />
  );
}
