import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

/** A surface with an optional title row and foot. `flush` lets a table reach the edges. */
export function Card({
  title,
  actions,
  footer,
  flush,
  id,
  className,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className={cx('card', flush && 'card-flush', className)}>
      {(title || actions) && (
        <div className="card-head">
          <h2>{title}</h2>
          {actions && <div className="row">{actions}</div>}
        </div>
      )}
      <div className="card-body">{children}</div>
      {footer && <div className="card-foot">{footer}</div>}
    </section>
  );
}

/**
 * Names and values of a record. `columns` sets them side by side where there is room; `rows` writes each
 * on one line, the value at its end.
 */
export function Facts({
  items,
  columns,
  rows,
}: {
  items: { label: ReactNode; value: ReactNode }[];
  columns?: boolean;
  rows?: boolean;
}) {
  return (
    <dl className={cx('facts', columns && 'facts-cols', rows && 'facts-rows')}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order
        <div key={index}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One number that matters, with where it leads. */
export function Stat({
  label,
  value,
  note,
  href,
}: {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  href?: string;
}) {
  const content = (
    <>
      <span className="stat-label">{label}</span>
      <span className="stat-value">{value}</span>
      {note && <span className="stat-note">{note}</span>}
    </>
  );
  return href ? (
    <a className="stat" href={href}>
      {content}
    </a>
  ) : (
    <div className="stat">{content}</div>
  );
}

/** An empty list: what belongs here, and the first step. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
