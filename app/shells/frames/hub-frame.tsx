import type { ReactNode } from 'react';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import type { NavLink } from '~/platform/navigation/nav';
import { SkipLink } from '~/ui';
import { BrandStyle } from '../parts/brand-style';
import { Flash, type FlashMessage } from '../parts/flash';
import { NavButton, SideNav } from '../parts/side-nav';
import { type ShellUser, UserMenu } from '../parts/user-menu';

/** Plum and amber: nobody takes the hub for a company's workspace. */
const hubBrand = { color: '#4a2160', accent: '#f2c14e' };

/** The platform's own people. */
export function HubFrame(props: {
  title?: string;
  user: ShellUser;
  timeZone: string;
  nav: NavLink[];
  toast: FlashMessage | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  return (
    <FormatProvider timeZone={props.timeZone}>
      <BrandStyle brand={hubBrand} />
      <div className="ws hub">
        <SkipLink />
        <SideNav id="nav" home="/hub" links={props.nav} label={t('mainNav')} />
        <header className="bar">
          <NavButton target="nav" />
          <strong className="tenant">{t('hub')}</strong>
          <span className="tag">{t('hubNote')}</span>
          <div className="bar-end">
            <UserMenu user={props.user} />
          </div>
        </header>
        <main id="main" tabIndex={-1} className="ws-main">
          {props.children}
        </main>
        <Flash toast={props.toast} />
      </div>
    </FormatProvider>
  );
}
