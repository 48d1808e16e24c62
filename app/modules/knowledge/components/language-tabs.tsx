import { type Locale, localeNames, locales, useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

/** The product's languages; those an article lacks say so. */
export function LanguageTabs({
  page,
  languages,
  current,
}: {
  page: string;
  languages: { locale: Locale }[];
  current: Locale;
}) {
  const { t } = useTranslation('knowledge');
  const written = new Set(languages.map(({ locale }) => locale));
  return (
    <Tabs
      label={t('field.languages')}
      items={locales.map((locale) => ({
        label: written.has(locale)
          ? localeNames[locale]
          : t('edit.missing', { language: localeNames[locale] }),
        href: `${page}?locale=${locale}`,
        current: locale === current,
      }))}
    />
  );
}
