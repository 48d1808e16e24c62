import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { TextareaField, TextField } from '~/ui';

/** The fields of a client organisation, for making and for changing one. */
export function ClientFields({
  fields,
}: {
  fields: Record<'name' | 'email' | 'phone' | 'website' | 'address', FieldMetadata<string>>;
}) {
  const { t } = useTranslation('crm');
  return (
    <>
      <TextField field={fields.name} label={t('field.name')} autoComplete="organization" />
      <TextField field={fields.email} label={t('field.email')} type="email" optional />
      <TextField field={fields.phone} label={t('field.phone')} type="tel" optional />
      <TextField
        field={fields.website}
        label={t('field.website')}
        hint={t('field.websiteHint')}
        type="url"
        optional
      />
      <TextareaField field={fields.address} label={t('field.address')} rows={3} optional />
    </>
  );
}
