import type { SettingField } from '~/platform/modules/settings';
import { CheckboxField, type FieldLike, type Option, SelectField, TextField } from '~/ui';

/** A setting with its words. */
export interface LabelledSetting extends Omit<SettingField, 'options'> {
  label: string;
  hint: string;
  options: Option[];
}

/** The control that fits a setting's kind. */
export function SettingControl({
  control,
  field: { kind, label, hint, options },
}: {
  control: FieldLike;
  field: LabelledSetting;
}) {
  switch (kind) {
    case 'boolean':
      return <CheckboxField field={control} label={label} hint={hint} />;
    case 'enum':
      return <SelectField field={control} label={label} hint={hint} options={options} />;
    case 'number':
      return <TextField field={control} label={label} hint={hint} inputMode="numeric" short ltr />;
    case 'text':
      return <TextField field={control} label={label} hint={hint} />;
  }
}
