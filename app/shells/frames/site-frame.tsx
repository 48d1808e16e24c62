import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePage } from '~/platform/http/page';
import { useTranslation } from '~/platform/i18n';
import { LinkButton, PreferencesForm, SkipLink } from '~/ui';
import { Flash, type FlashMessage } from '../parts/flash';
import { Logo } from '../parts/logo';
import { PreferencesMenu } from '../parts/user-menu';

/** The public site: what the product is, and the way in. */
export function SiteFrame({
  signedIn,
  toast,
  children,
}: {
  signedIn: boolean;
  toast: FlashMessage | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const { theme, locale } = usePage();
  const { pathname } = useLocation();
  return (
    <div className="site">
      <SkipLink />
      <header className="site-head">
        <a className="site-home" href="/" aria-label={t('home')}>
          <Logo />
        </a>
        <div className="bar-end">
          <PreferencesMenu />
          {signedIn ? (
            <LinkButton href="/account/companies" variant="primary">
              {t('openWorkspace')}
            </LinkButton>
          ) : (
            <>
              <LinkButton href="/auth/sign-in" className="site-sign-in">
                {t('signIn')}
              </LinkButton>
              <LinkButton href="/auth/register" variant="primary">
                {t('start')}
              </LinkButton>
            </>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        <div>
          <Logo />
          <p className="muted small">{t('tagline')}</p>
        </div>
        <PreferencesForm theme={theme} locale={locale} redirectTo={pathname} />
      </footer>
      <Flash toast={toast} />
    </div>
  );
}
