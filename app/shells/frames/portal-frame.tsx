import { useLocation } from '@remix-run/react';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import { currentLink } from '~/platform/navigation/nav';
import { SkipLink } from '~/ui';
import { Bell, TenantSwitcher } from '../parts/bar';
import { BrandStyle } from '../parts/brand-style';
import { Flash } from '../parts/flash';
import { IdleWarning } from '../parts/idle-warning';
import { Logo } from '../parts/logo';
import { SearchBox } from '../parts/search-box';
import { UserMenu } from '../parts/user-menu';
import { ViewBanner } from '../parts/view-banner';
import type { TenantShellProps } from './workspace-frame';

/** Clients: the company's colours, few words, much room. */
export function PortalFrame(props: TenantShellProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { tenant, tenants, nav } = props;
  const home = `/portal/${tenant.slug}`;
  const current = currentLink(nav, pathname);
  return (
    <FormatProvider region={tenant.country} timeZone={props.timeZone}>
      <BrandStyle brand={props.brand} />
      <div className="portal">
        <SkipLink />
        {props.view && <ViewBanner view={props.view} slug={tenant.slug} />}
        <header className="portal-head on-brand">
          <div className="portal-bar">
            <TenantSwitcher
              name={tenant.name}
              slug={tenant.slug}
              home={home}
              tenants={tenants}
              brand={props.brand}
              onBrand
            />
            <SearchBox home={home} />
            <div className="bar-end">
              <Bell home={home} unread={props.unread} since={props.since} />
              <UserMenu user={props.user} hub={props.hub} />
            </div>
          </div>
          {nav.length > 0 && (
            <nav className="portal-nav" aria-label={t('mainNav')}>
              {nav.map((link) => (
                <a
                  key={link.to}
                  href={link.to}
                  aria-current={link === current ? 'page' : undefined}
                >
                  {t(link.labelKey)}
                </a>
              ))}
            </nav>
          )}
        </header>
        <main id="main" tabIndex={-1} className="portal-main">
          {props.children}
        </main>
        <footer className="portal-foot">
          <span className="muted small">{t('runsOn')}</span> <Logo />
        </footer>
        <Flash toast={props.toast} />
        {props.idleMinutes && <IdleWarning minutes={props.idleMinutes} />}
      </div>
    </FormatProvider>
  );
}
