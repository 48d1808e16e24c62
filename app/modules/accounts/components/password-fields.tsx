import { useTranslation } from '~/platform/i18n';
import { type FieldLike, TextField } from '~/ui';

/** A password somebody chooses: pasting and password managers are welcome. */
export function NewPasswordField({ field, label }: { field: FieldLike; label?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <TextField
      field={field}
      label={label ?? t('field.newPassword')}
      hint={t('password.hint')}
      type="password"
      autoComplete="new-password"
      ltr
    />
  );
}

/** The password somebody has. */
export function CurrentPasswordField({ field, label }: { field: FieldLike; label?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <TextField
      field={field}
      label={label ?? t('field.currentPassword')}
      type="password"
      autoComplete="current-password"
      ltr
    />
  );
}

/** Six digits from an app or a mail; phones offer a number pad and fill the code in. */
export function CodeField({ field, hint }: { field: FieldLike; hint?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <TextField
      field={field}
      label={t('field.code')}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      ltr
      short
    />
  );
}
