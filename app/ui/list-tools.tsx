import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { Button, LinkButton } from './button';
import { Icon } from './icon';

/** Keyset paging: links to the next and previous page, either absent at an end. */
export function Pagination({
  previousHref,
  nextHref,
  summary,
}: {
  previousHref?: string | null;
  nextHref?: string | null;
  /** “51–100 of 320”, when the count is known. */
  summary?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  if (!previousHref && !nextHref) return summary ? <div className="pager">{summary}</div> : null;
  return (
    <nav className="pager" aria-label={t('pagination.label')}>
      <span>{summary}</span>
      <div>
        {previousHref && (
          <a className="btn btn-sm" href={previousHref} rel="prev">
            <Icon name="chevron-start" />
            {t('pagination.previous')}
          </a>
        )}
        {nextHref && (
          <a className="btn btn-sm" href={nextHref} rel="next">
            {t('pagination.next')}
            <Icon name="chevron-end" />
          </a>
        )}
      </div>
    </nav>
  );
}

/**
 * Filters of a list as a GET form, so that a filtered list has an address. Children are fields;
 * `keep` carries on what the address holds besides (sort, view).
 */
export function FilterBar({
  children,
  resetHref,
  active,
  keep = {},
  action,
}: {
  children: ReactNode;
  /** Where “Clear” leads; shown while `active`. */
  resetHref?: string;
  active?: boolean;
  keep?: Record<string, string | null | undefined>;
  action?: string;
}) {
  const { t } = useTranslation('ui');
  return (
    <form method="get" action={action} className="filters" data-autosubmit>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button icon="filter">{t('filter.apply')}</Button>
      {active && resetHref && (
        <LinkButton variant="quiet" href={resetHref}>
          {t('filter.clear')}
        </LinkButton>
      )}
    </form>
  );
}

/** Saved views or quick filters of a list, as links. */
export function ViewChips({
  label,
  items,
}: {
  label: string;
  items: { label: string; href: string; current?: boolean; count?: ReactNode }[];
}) {
  return (
    <nav className="views" aria-label={label}>
      {items.map((item) => (
        <a
          key={item.href}
          className="chip"
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
          {item.count !== undefined && <span className="num">{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}
