import { useFormat, useTranslation } from '~/platform/i18n';
import { DataTable } from '~/ui';
import type { Targets } from '../sla/clocks';
import { clocks } from '../sla/words';
import { priorities } from '../status';

/** What a policy promises, by priority. */
export function SlaTargets({ targets, caption }: { targets: Targets; caption: string }) {
  const { t } = useTranslation('support');
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={[...priorities]}
      rowKey={(priority) => priority}
      columns={[
        {
          key: 'priority',
          header: t('field.priority'),
          cell: (each) => t(`platform:priority.${each}`),
        },
        ...clocks.map((clock) => ({
          key: clock,
          header: t(`sla.clock.${clock}`),
          cardLabel: true,
          cell: (each: (typeof priorities)[number]) => {
            const minutes = targets[each][clock];
            return minutes === null ? '–' : format.duration(minutes);
          },
        })),
      ]}
    />
  );
}
