import { useTranslation } from '~/platform/i18n';
import { reportSteps } from '~/platform/modules/report';
import { DateField, FilterBar, SelectField, ViewChips } from '~/ui';

/** Which days: ready choices, or any two. */
export function Period({
  path,
  period: { from, to, step, keep },
  spans,
}: {
  path: string;
  period: { from: string; to: string; step: string; keep: Record<string, string> };
  spans: { days: number; href: string; current: boolean }[];
}) {
  const { t } = useTranslation('reports');
  return (
    <>
      <ViewChips
        label={t('period')}
        items={spans.map(({ days, href, current }) => ({
          label: t('lastDays', { days }),
          ...{ href, current },
        }))}
      />
      <FilterBar resetHref={path} active={!spans.some(({ current }) => current)} keep={keep}>
        <DateField
          field={{ id: 'report-from', name: 'from', initialValue: from }}
          label={t('from')}
        />
        <DateField field={{ id: 'report-to', name: 'to', initialValue: to }} label={t('to')} />
        <SelectField
          field={{ id: 'report-step', name: 'step', initialValue: step }}
          label={t('stepLabel')}
          options={reportSteps.map((value) => ({ value, label: t(`step.${value}`) }))}
        />
      </FilterBar>
    </>
  );
}
