import { type Locale, localeNames, locales, useTranslation } from '~/platform/i18n';
import { Button } from './button';
import { Select } from './field';
import { Icon, type IconName } from './icon';

const themeIcons: Record<string, IconName> = {
  system: 'monitor',
  light: 'sun',
  dark: 'moon',
  contrast: 'contrast',
};

/** Theme choice as a plain form; /preferences remembers it and comes back to `redirectTo`. */
export function ThemeSwitch({ theme, redirectTo }: { theme: string; redirectTo: string }) {
  const { t } = useTranslation('ui');
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="redirectTo" value={redirectTo} />
      {Object.entries(themeIcons).map(([value, icon]) => (
        <button
          key={value}
          type="submit"
          className="menu-item"
          name="theme"
          value={value}
          aria-current={theme === value ? 'true' : undefined}
        >
          <Icon name={icon} />
          {t(`theme.${value}`)}
          {theme === value && <Icon name="check" />}
        </button>
      ))}
    </form>
  );
}

/** Language choice as buttons, each in its own language. */
export function LocaleSwitch({ locale, redirectTo }: { locale: Locale; redirectTo: string }) {
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="redirectTo" value={redirectTo} />
      {locales.map((value) => (
        <button
          key={value}
          type="submit"
          className="menu-item"
          name="locale"
          value={value}
          lang={value}
          aria-current={locale === value ? 'true' : undefined}
        >
          {localeNames[value]}
          {locale === value && <Icon name="check" />}
        </button>
      ))}
    </form>
  );
}

/** Both choices side by side as selects, for a settings page or a footer. */
export function PreferencesForm(props: { theme: string; locale: Locale; redirectTo: string }) {
  const { t } = useTranslation('ui');
  return (
    <form method="post" action="/preferences" className="switcher">
      <input type="hidden" name="redirectTo" value={props.redirectTo} />
      <Select
        name="locale"
        aria-label={t('language')}
        defaultValue={props.locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <Select
        name="theme"
        aria-label={t('theme.label')}
        defaultValue={props.theme}
        options={Object.keys(themeIcons).map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Button>{t('action.apply')}</Button>
    </form>
  );
}
