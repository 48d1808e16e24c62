import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { CheckboxField, CheckboxGroup, DateField, TextareaField, TextField } from '~/ui';
import { environments } from '../schema';

interface Fields {
  description: FieldMetadata<string>;
  enabled: FieldMetadata<string>;
  percentage: FieldMetadata<string>;
  environments: FieldMetadata<string[]>;
  removeBy: FieldMetadata<string>;
}

/** Words for the fields, for the summary of errors too. */
export function useFlagLabels(): Record<string, string> {
  const { t } = useTranslation('hub');
  return {
    key: t('flags.key'),
    description: t('flags.what'),
    enabled: t('flags.enabled'),
    percentage: t('flags.percentage'),
    environments: t('flags.environments'),
    removeBy: t('flags.removeBy'),
  };
}

/** What can be said about a flag, besides its key. */
export function FlagFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('hub');
  const labels = useFlagLabels();
  return (
    <>
      <TextareaField field={fields.description} label={labels.description ?? ''} rows={2} />
      <CheckboxField
        field={fields.enabled}
        label={labels.enabled ?? ''}
        hint={t('flags.enabledHint')}
      />
      <TextField
        field={fields.percentage}
        label={labels.percentage ?? ''}
        hint={t('flags.percentageHint')}
        inputMode="numeric"
        short
      />
      <CheckboxGroup
        field={fields.environments}
        label={labels.environments ?? ''}
        options={environments.map((value) => ({ value, label: t(`environment.${value}`) }))}
      />
      <p className="small muted">{t('flags.environmentsHint')}</p>
      <DateField
        field={fields.removeBy}
        label={labels.removeBy ?? ''}
        hint={t('flags.removeByHint')}
        optional
      />
    </>
  );
}
