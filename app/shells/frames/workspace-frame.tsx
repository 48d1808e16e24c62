import type { ReactNode } from 'react';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import type { NavLink } from '~/platform/navigation/nav';
import { type Brand, SkipLink } from '~/ui';
import { Bell, type TenantChoice, TenantSwitcher } from '../parts/bar';
import { BrandStyle } from '../parts/brand-style';
import { DebugPanel } from '../parts/debug-panel';
import { Flash, type FlashMessage } from '../parts/flash';
import { IdleWarning } from '../parts/idle-warning';
import { SupportBanner, type SupportMode, TrialBanner } from '../parts/notices';
import { SearchBox } from '../parts/search-box';
import { NavButton, SideNav } from '../parts/side-nav';
import { type ShellUser, UserMenu } from '../parts/user-menu';
import { ViewBanner } from '../parts/view-banner';

export interface TenantShellProps {
  /** Title of the document, for pages that give none of their own. */
  title?: string;
  user: ShellUser;
  /** IANA zone in which this person sees instants. */
  timeZone: string;
  tenant: { slug: string; name: string; country: string };
  brand: Brand;
  /** Where it is explained who can see the record of this page. */
  whoSees?: string | undefined;
  /** Somebody looks as this person. */
  view?: { person: string; until: string } | undefined;
  /** Minutes without use after which the company asks to sign in again. */
  idleMinutes?: number | null;
  /** Every company of the person, for the switcher. */
  tenants: TenantChoice[];
  nav: NavLink[];
  unread: number;
  /** When the page was made, in real time: what comes later is new to it. Without it nothing is live. */
  since?: number;
  toast: FlashMessage | null;
  /** The person also works for the platform. */
  hub?: boolean;
  /** The reader is the platform's support, here for a while. */
  support?: SupportMode | null;
  /** Days until the trial ends, when the reader should know. */
  trialDaysLeft?: number | null;
  /** Whether the panel that explains requests is on; undefined for those who may not see it. */
  debug?: boolean | undefined;
  children: ReactNode;
}

/** Staff: navigation at the side, company and person above, the page dense but readable. */
export function WorkspaceFrame(props: TenantShellProps) {
  const { t } = useTranslation('shell');
  const { tenant, tenants, user } = props;
  const home = `/app/${tenant.slug}`;
  return (
    <FormatProvider region={tenant.country} timeZone={props.timeZone}>
      <BrandStyle brand={props.brand} />
      <div className="ws">
        <SkipLink />
        {props.view && <ViewBanner view={props.view} slug={tenant.slug} />}
        <SideNav id="nav" home={home} links={props.nav} label={t('mainNav')} />
        <header className="bar">
          <NavButton target="nav" />
          <TenantSwitcher
            name={tenant.name}
            slug={tenant.slug}
            home={home}
            tenants={tenants}
            brand={props.brand}
          />
          <SearchBox home={home} />
          <div className="bar-end">
            <Bell home={home} unread={props.unread} since={props.since} />
            <UserMenu user={user} hub={props.hub} debug={props.debug} />
          </div>
        </header>
        <main id="main" tabIndex={-1} className="ws-main">
          {props.support && <SupportBanner support={props.support} tenant={tenant.name} />}
          {typeof props.trialDaysLeft === 'number' && (
            <TrialBanner days={props.trialDaysLeft} href={`${home}/trial`} />
          )}
          {props.children}
          {props.whoSees && (
            <p className="who-sees small">
              <a href={props.whoSees}>{t('whoSees')}</a>
            </p>
          )}
          <DebugPanel />
        </main>
        <Flash toast={props.toast} />
        {props.idleMinutes && <IdleWarning minutes={props.idleMinutes} />}
      </div>
    </FormatProvider>
  );
}
