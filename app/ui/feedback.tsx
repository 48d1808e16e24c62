import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

type AlertTone = 'info' | 'ok' | 'warn' | 'danger';

const icons: Record<AlertTone, IconName> = {
  info: 'info',
  ok: 'check-circle',
  warn: 'warning',
  danger: 'warning',
};

/** Something the reader should know, in the flow of the page. */
export function Alert({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={cx('alert', tone !== 'info' && `alert-${tone}`)}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="alert-title">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="row">{action}</div>}
      </div>
    </div>
  );
}

/** What just happened, from the last action's redirect. A `<details>`, so it closes without script. */
export function Toast({
  kind = 'ok',
  children,
}: {
  kind?: 'ok' | 'info' | 'danger';
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <div role="status">
      <details className={cx('toast', kind !== 'ok' && `toast-${kind}`)} open data-toast>
        <summary>
          <Icon name={icons[kind]} />
          <span>{children}</span>
          <Icon name="close" />
          <span className="sr-only">{t('toast.dismiss')}</span>
        </summary>
      </details>
    </div>
  );
}

/** How far something is. `value` of `max`; the label says it in words too. */
export function Progress({
  value,
  max = 100,
  label,
}: {
  value: number;
  max?: number;
  label: string;
}) {
  return (
    <div className="progress">
      <span className="small">{label}</span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}
