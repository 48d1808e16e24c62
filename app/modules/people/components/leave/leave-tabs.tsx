import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

export type LeaveTab = 'mine' | 'calendar' | 'team' | 'settings';

export interface LeaveArea {
  /** /app/:tenant/people */
  base: string;
  canApprove: boolean;
  canManage: boolean;
}

/** The views of the leave area, as far as one may see them. */
export function LeaveTabs({ area, current }: { area: LeaveArea; current: LeaveTab }) {
  const { t } = useTranslation('people');
  const tabs: { key: LeaveTab; to: string; show: boolean }[] = [
    { key: 'mine', to: 'leave', show: true },
    { key: 'calendar', to: 'leave/calendar', show: true },
    { key: 'team', to: 'leave/team', show: area.canApprove },
    { key: 'settings', to: 'leave/settings', show: area.canManage },
  ];
  return (
    <Tabs
      label={t('leave.tabs.label')}
      items={tabs
        .filter((tab) => tab.show)
        .map((tab) => ({
          label: t(`leave.tabs.${tab.key}`),
          href: `${area.base}/${tab.to}`,
          current: tab.key === current,
        }))}
    />
  );
}
