import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';

/** Title, count, one sentence, and the page's primary action. */
export function PageHeader({
  title,
  count,
  description,
  actions,
  status,
}: {
  title: ReactNode;
  /** How many things the list below holds. */
  count?: number;
  description?: ReactNode;
  /** A Badge beside the title of a record. */
  status?: ReactNode;
  /** Buttons; the primary one first. */
  actions?: ReactNode;
}) {
  const format = useFormat();
  return (
    <header className="page-head">
      <div>
        <div className="row">
          <h1>
            {title}
            {count !== undefined && <span className="count">{format.number(count)}</span>}
          </h1>
          {status}
        </div>
        {description && <p>{description}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}

export interface Crumb {
  label: string;
  href: string;
}

/** The way back up; the page itself is not in it. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav className="crumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface Tab {
  label: string;
  href: string;
  current?: boolean;
  count?: number;
}

/** Views of one record or area, each with an address. */
export function Tabs({ items, label }: { items: Tab[]; label: string }) {
  const format = useFormat();
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="count">{format.number(tab.count)}</span>}
        </a>
      ))}
    </nav>
  );
}
