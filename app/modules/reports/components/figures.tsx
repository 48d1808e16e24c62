import { useTranslation } from '~/platform/i18n';
import type { Figure } from '~/platform/modules/report';
import { Stat } from '~/ui';
import { useWrite } from './use-write';

/** The numbers that matter most, each beside that of the period before. */
export function Figures({ figures }: { figures: Figure[] }) {
  const { t } = useTranslation('reports');
  const write = useWrite();
  return (
    <div className="report-figures">
      {figures.map(({ key, label, unit, value, before, href }) => (
        <Stat
          key={key}
          label={label}
          value={write(value, unit)}
          note={before === undefined ? undefined : t('before', { value: write(before, unit) })}
          {...(href && { href })}
        />
      ))}
    </div>
  );
}
