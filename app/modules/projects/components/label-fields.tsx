import { useTranslation } from '~/platform/i18n';
import { type FieldLike, RadioGroup, TextField } from '~/ui';
import { labelColors } from '../labels';

/** Name and colour of a label. */
export function LabelFields({ fields }: { fields: Record<'name' | 'color', FieldLike> }) {
  const { t } = useTranslation('projects');
  return (
    <>
      <TextField field={fields.name} label={t('label.name')} />
      <RadioGroup
        field={fields.color}
        label={t('label.color')}
        layout="row"
        options={labelColors.map((color) => ({
          value: color,
          label: t(`color.${color}`),
        }))}
      />
    </>
  );
}
