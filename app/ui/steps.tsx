import { useTranslation } from '~/platform/i18n';

/** Where one is in a wizard. `current` counts from 0; steps before it are done. */
export function Steps({ items, current }: { items: string[]; current: number }) {
  const { t } = useTranslation('ui');
  return (
    <ol className="steps" aria-label={t('steps.label')}>
      {items.map((label, index) => (
        <li
          key={label}
          className={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {label}
          {index < current && <span className="sr-only">{t('steps.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
