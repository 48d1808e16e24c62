import { useLocation } from '@remix-run/react';
import { usePage } from '~/platform/http/page';
import { useTranslation } from '~/platform/i18n';
import { Avatar, Icon, LocaleSwitch, Menu, MenuButton, MenuLink, ThemeSwitch } from '~/ui';
import { DebugSwitch } from './debug-panel';

export interface ShellUser {
  name: string;
  email: string;
}

/** Account, language, appearance, signing out. */
export function UserMenu({
  user,
  hub,
  debug,
}: {
  user: ShellUser;
  hub?: boolean;
  /** Whether the panel is on; undefined for those who may not see it. */
  debug?: boolean | undefined;
}) {
  const { t } = useTranslation('shell');
  const label = (
    <>
      <Avatar name={user.name} />
      <span className="sr-only">{t('userMenu', { name: user.name })}</span>
    </>
  );
  return (
    <Menu label={label} className="bar-button">
      <div className="menu-person">
        <strong>{user.name}</strong>
        <span className="muted small">
          <bdi>{user.email}</bdi>
        </span>
      </div>
      <hr />
      <MenuLink href="/account" icon="user">
        {t('account')}
      </MenuLink>
      {hub && (
        <MenuLink href="/hub" icon="server">
          {t('hub')}
        </MenuLink>
      )}
      <hr />
      <PreferenceChoices />
      {debug !== undefined && <DebugSwitch isOn={debug} />}
      <hr />
      <form method="post" action="/auth/sign-out">
        <MenuButton icon="logout">{t('signOut')}</MenuButton>
      </form>
    </Menu>
  );
}

/** Language and appearance behind a globe, for pages where nobody is signed in. */
export function PreferencesMenu() {
  const { t } = useTranslation('shell');
  const label = (
    <>
      <Icon name="globe" />
      <span className="sr-only">{t('preferences')}</span>
    </>
  );
  return (
    <Menu label={label} className="bar-button">
      <PreferenceChoices />
    </Menu>
  );
}

function PreferenceChoices() {
  const { t } = useTranslation('shell');
  const { theme, locale } = usePage();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  return (
    <>
      <p className="menu-label">{t('ui:language')}</p>
      <LocaleSwitch locale={locale} redirectTo={here} />
      <p className="menu-label">{t('ui:theme.label')}</p>
      <ThemeSwitch theme={theme} redirectTo={here} />
    </>
  );
}
