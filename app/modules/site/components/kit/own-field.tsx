import { useTranslation } from '~/platform/i18n';
import { controlProps, Field, Input, Select, Textarea, VisuallyHidden } from '~/ui';

/** Fields put together by hand, for what the ready ones don't cover. */
export function OwnFields() {
  const { t } = useTranslation('kit');
  const from = { id: 'kit-from', name: 'from' };
  const hint = t('hint');
  return (
    <>
      <Field field={from} label={t('field.own')} hint={hint}>
        <div className="row">
          <Input {...controlProps(from, hint)} type="date" className="input-short" />
          <VisuallyHidden>{t('until')}</VisuallyHidden>
          <Input type="date" name="until" aria-label={t('until')} className="input-short" />
          <Select
            name="part"
            aria-label={t('field.choice')}
            className="input-short"
            options={['one', 'two'].map((value) => ({ value, label: t(`option.${value}`) }))}
          />
        </div>
      </Field>
      <Textarea aria-label={t('field.note')} rows={2} />
    </>
  );
}
