import { localeNames, locales, useTranslation } from '~/platform/i18n';
import { type FieldLike, SelectField, TextField } from '~/ui';
import type { CategoryChoice } from './article-filters';

/** A category's names, and which one it is within. */
export function CategoryFields({
  fields,
  parents,
}: {
  fields: Record<'en' | 'hi' | 'ar' | 'parentId', FieldLike>;
  parents: CategoryChoice[];
}) {
  const { t } = useTranslation('knowledge');
  return (
    <>
      {locales.map((locale) => (
        <TextField
          key={locale}
          field={fields[locale]}
          label={t('categories.nameIn', { language: localeNames[locale] })}
        />
      ))}
      <SelectField
        field={fields.parentId}
        label={t('categories.within')}
        emptyLabel={t('categories.top')}
        options={parents.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
