import { type Locale, localeNames, locales, useTranslation } from '~/platform/i18n';
import type { FieldLike } from '~/ui';
import { DateField, SelectField, TextareaField, TextField } from '~/ui';
import { visibilities } from '../visibility';
import { type CategoryChoice, categoryOptions } from './article-filters';

type Fields<Name extends string> = Record<Name, FieldLike>;

/** Title, summary and text in one language. */
export function TextFields({
  fields,
  locale,
}: {
  fields: Fields<'title' | 'summary' | 'body'>;
  locale?: Locale;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <div
      className="stack article-fields"
      lang={locale}
      dir={locale === 'ar' ? 'rtl' : locale ? 'ltr' : 'auto'}
    >
      <TextField field={fields.title} label={t('field.title')} />
      <TextField
        field={fields.summary}
        label={t('field.summary')}
        hint={t('field.summaryHint')}
        optional
      />
      <TextareaField
        field={fields.body}
        label={t('field.body')}
        hint={t('field.bodyHint')}
        rows={20}
      />
    </div>
  );
}

/** Which language is written first. */
export function LocaleField({ field }: { field: FieldLike }) {
  const { t } = useTranslation('knowledge');
  return (
    <SelectField
      field={field}
      label={t('field.language')}
      options={locales.map((value) => ({ value, label: localeNames[value] }))}
    />
  );
}

/** For whom an article is, where it belongs, when to look at it again. */
export function PlaceFields({
  fields,
  categories,
}: {
  fields: Fields<'visibility' | 'categoryId' | 'reviewOn'>;
  categories: CategoryChoice[];
}) {
  const { t } = useTranslation('knowledge');
  return (
    <>
      <SelectField
        field={fields.visibility}
        label={t('field.visibility')}
        hint={t('field.visibilityHint')}
        options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <SelectField
        field={fields.categoryId}
        label={t('field.category')}
        emptyLabel={t('field.noCategory')}
        options={categoryOptions(categories)}
      />
      <DateField
        field={fields.reviewOn}
        label={t('field.reviewOn')}
        hint={t('field.reviewOnHint')}
        optional
      />
    </>
  );
}
