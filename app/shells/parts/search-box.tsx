import { useLocation } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { Icon, Kbd } from '~/ui';

/** One box for everything; `/` leads into it with script. On phones a button leads to its page. */
export function SearchBox({ home }: { home: string }) {
  const { t } = useTranslation('shell');
  const action = `${home}/search`;
  // Its page has a box of its own.
  if (useLocation().pathname === action) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: phones that are still in use do not know <search> */}
      <form method="get" action={action} role="search" className="search-box">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          maxLength={200}
          aria-label={t('search')}
          placeholder={t('search')}
          aria-keyshortcuts="/"
          data-search
        />
        <Kbd>/</Kbd>
      </form>
      <a className="bar-button search-link" href={action}>
        <Icon name="search" />
        <span className="sr-only">{t('search')}</span>
      </a>
    </>
  );
}
