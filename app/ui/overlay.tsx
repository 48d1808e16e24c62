import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { Button, type ButtonVariant } from './button';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

/**
 * A dialog opened by a button with `popovertarget={id}`; works without script. For things that need
 * an address of their own (long forms), link to a page instead; `fallbackHref` offers both.
 */
export function Dialog({
  id,
  title,
  children,
}: {
  id: string;
  title: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <dialog id={id} popover="auto" className="dialog" aria-labelledby={`${id}-title`}>
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button
          type="button"
          className="btn btn-quiet btn-icon btn-sm"
          popovertarget={id}
          popovertargetaction="hide"
        >
          <Icon name="close" />
          <span className="sr-only">{t('action.close')}</span>
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

/** The button that opens a Dialog. */
export function DialogButton({
  dialog,
  variant,
  size,
  icon,
  children,
}: {
  dialog: string;
  variant?: ButtonVariant;
  size?: 'sm' | 'md' | 'lg';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <Button type="button" variant={variant} size={size} icon={icon} popovertarget={dialog}>
      {children}
    </Button>
  );
}

/**
 * Asks once before something that can't be undone, with the name of the thing in `question`. It is a
 * `<details>`: the first press opens the question, the second one posts. Place it inside the form.
 */
export function ConfirmButton({
  label,
  question,
  confirm,
  name,
  value,
  size,
  variant = 'secondary',
  icon,
  children,
}: {
  label: ReactNode;
  question: ReactNode;
  /** The word on the deciding button: “Delete”, “Deactivate”. */
  confirm: ReactNode;
  name?: string;
  value?: string;
  size?: 'sm' | 'md';
  variant?: ButtonVariant;
  icon?: IconName;
  /** Fields that belong to the decision, such as a reason. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <details className="confirm" data-confirm>
      <summary
        className={cx(
          'btn',
          variant !== 'secondary' && `btn-${variant}`,
          size === 'sm' && 'btn-sm',
        )}
      >
        <span className="confirm-closed">
          {icon && <Icon name={icon} />}
          {label}
        </span>
        <span className="confirm-open">{t('action.cancel')}</span>
      </summary>
      <div className="confirm-box">
        <p>{question}</p>
        {children}
        <div className="row">
          <Button variant="danger" size={size} name={name} value={value}>
            {confirm}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** A button that opens a list of links or buttons (`MenuLink`, `MenuButton`). */
export function Menu({
  label,
  start,
  className = 'btn',
  children,
}: {
  /** What the button shows. */
  label: ReactNode;
  /** The panel lines up with the button's start instead of its end. */
  start?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={cx('menu', start && 'menu-start')} data-menu>
      <summary className={className}>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

export function MenuLink({
  href,
  icon,
  current,
  children,
}: {
  href: string;
  icon?: IconName;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <a className="menu-item" href={href} aria-current={current ? 'true' : undefined}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A menu entry that does something: put it in a form inside the menu. */
export function MenuButton({
  icon,
  danger,
  name,
  value,
  children,
}: {
  icon?: IconName;
  danger?: boolean;
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      className={cx('menu-item', danger && 'menu-item-danger')}
      name={name}
      value={value}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
