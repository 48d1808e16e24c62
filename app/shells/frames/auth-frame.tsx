import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePage } from '~/platform/http/page';
import { useTranslation } from '~/platform/i18n';
import { type Brand, cx, PreferencesForm, SkipLink } from '~/ui';
import { BrandLogo } from '../parts/brand-logo';
import { BrandStyle } from '../parts/brand-style';
import { Flash, type FlashMessage } from '../parts/flash';
import { Logo } from '../parts/logo';

/** Signing in and everything around it: one card, nothing else to look at. */
export function AuthFrame({
  wide,
  brand,
  company,
  toast,
  children,
}: {
  /** For the set-up wizard, which has more to show. */
  wide?: boolean;
  brand?: Brand | undefined;
  /** Whose address this is, where it is a company's own. */
  company?: string | undefined;
  toast: FlashMessage | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const { theme, locale } = usePage();
  const { pathname, search } = useLocation();
  return (
    <div className="auth">
      {brand && <BrandStyle brand={brand} />}
      <SkipLink />
      <header className="auth-head">
        <a href="/" className="site-home" aria-label={company ?? t('home')}>
          {company ? <BrandName name={company} brand={brand} /> : <Logo />}
        </a>
      </header>
      <main id="main" tabIndex={-1} className={cx('auth-card', wide && 'auth-wide')}>
        {children}
      </main>
      <footer className="auth-foot">
        <PreferencesForm theme={theme} locale={locale} redirectTo={pathname + search} />
      </footer>
      <Flash toast={toast} />
    </div>
  );
}

function BrandName({ name, brand }: { name: string; brand: Brand | undefined }) {
  return (
    <span className="logo">
      <BrandLogo brand={brand} />
      <span translate="no">{name}</span>
    </span>
  );
}
