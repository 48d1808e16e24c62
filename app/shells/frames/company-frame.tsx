import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePage } from '~/platform/http/page';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import { type Brand, PreferencesForm, SkipLink } from '~/ui';
import { BrandLogo } from '../parts/brand-logo';
import { BrandStyle } from '../parts/brand-style';
import { Flash, type FlashMessage } from '../parts/flash';

/** What a company shows to everybody: its colours, its name, the way into its portal. */
export function CompanyFrame(props: {
  company: { slug: string; name: string; country: string };
  timeZone: string;
  brand: Brand;
  toast: FlashMessage | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const { theme, locale } = usePage();
  const { pathname } = useLocation();
  const { company, brand } = props;
  return (
    <FormatProvider region={company.country} timeZone={props.timeZone}>
      <BrandStyle brand={brand} />
      <div className="portal">
        <SkipLink />
        <header className="portal-head on-brand">
          <div className="portal-bar">
            <a className="company-name" href={`/site/${company.slug}/help`}>
              <BrandLogo brand={brand} onBrand />
              <span translate="no">{company.name}</span>
            </a>
            <div className="bar-end">
              <a className="company-sign-in" href={`/portal/${company.slug}`} rel="nofollow">
                {t('signIn')}
              </a>
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="portal-main">
          {props.children}
        </main>
        <footer className="portal-foot">
          <PreferencesForm theme={theme} locale={locale} redirectTo={pathname} />
        </footer>
        <Flash toast={props.toast} />
      </div>
    </FormatProvider>
  );
}
