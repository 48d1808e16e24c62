import { useFormat, useTranslation } from '~/platform/i18n';
import { type Brand, Icon, Menu, MenuLink } from '~/ui';
import { BrandLogo } from './brand-logo';

/** Notifications, with how many are unread; with script the number follows by itself. */
export function Bell({
  home,
  unread,
  since,
}: {
  home: string;
  unread: number;
  since?: number | undefined;
}) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const count = unread > 99 ? `${format.number(99)}+` : format.number(unread);
  return (
    <>
      <span className="live-dot" role="status" data-live-dot hidden />
      <a
        className="bar-button bell"
        href={`${home}/notifications`}
        data-unread
        data-live={since === undefined ? undefined : `${home}/live`}
        data-since={since}
        data-lost={t('live.lost')}
      >
        <Icon name="bell" />
        <span className="sr-only">{t('notifications', { count: unread })}</span>
        <span className="bell-count" aria-hidden="true">
          {unread > 0 ? count : ''}
        </span>
      </a>
      <div className="live-toasts" role="status" aria-live="polite" data-live-toasts />
    </>
  );
}

export interface TenantChoice {
  slug: string;
  name: string;
  audience: 'staff' | 'client';
}

/** The company one is in; a menu for people with several. */
export function TenantSwitcher({
  name,
  home,
  slug,
  tenants,
  brand,
  onBrand = false,
}: {
  name: string;
  home: string;
  slug: string;
  tenants: TenantChoice[];
  brand?: Brand;
  /** The bar has the brand's colour. */
  onBrand?: boolean;
}) {
  const { t } = useTranslation('shell');
  if (tenants.length < 2) {
    return (
      <a className="tenant" href={home}>
        <BrandLogo brand={brand} onBrand={onBrand} />
        {name}
      </a>
    );
  }
  const label = (
    <>
      <BrandLogo brand={brand} onBrand={onBrand} />
      <span className="tenant-name">{name}</span>
      <span className="sr-only">{t('switchTenant')}</span>
      <Icon name="chevron-down" />
    </>
  );
  return (
    <Menu label={label} className="tenant" start>
      <p className="menu-label">{t('yourCompanies')}</p>
      {tenants.map((tenant) => (
        <MenuLink
          key={tenant.slug}
          href={`/${tenant.audience === 'staff' ? 'app' : 'portal'}/${tenant.slug}`}
          icon={tenant.audience === 'staff' ? 'building' : 'briefcase'}
          current={tenant.slug === slug}
        >
          <span>
            {tenant.name}
            <span className="muted small block">{t(`audience.${tenant.audience}`)}</span>
          </span>
        </MenuLink>
      ))}
    </Menu>
  );
}
