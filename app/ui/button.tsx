import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'accent' | 'quiet' | 'danger';

interface Look {
  /** One primary per view; `accent` (lime) only on brand-coloured ground; `danger` for what can't be undone. */
  variant?: ButtonVariant;
  size?: 'sm' | 'md' | 'lg';
  icon?: IconName;
  /** Shows the icon alone; `children` becomes its name for assistive technology. */
  iconOnly?: boolean;
  block?: boolean;
  children: ReactNode;
}

function look({ variant = 'secondary', size = 'md', iconOnly, block }: Omit<Look, 'children'>) {
  return cx(
    'btn',
    variant !== 'secondary' && `btn-${variant}`,
    size !== 'md' && `btn-${size}`,
    iconOnly && 'btn-icon',
    block && 'btn-block',
  );
}

function content({ icon, iconOnly, children }: Pick<Look, 'icon' | 'iconOnly' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
    </>
  );
}

/**
 * A button; `type="submit"` unless told otherwise. While its form is being sent the enhancement
 * script marks it `data-pending`, which shows a spinner in place of the label at the same size.
 */
export function Button({
  variant,
  size,
  icon,
  iconOnly,
  block,
  className,
  children,
  type = 'submit',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type={type}
      className={cx(look({ variant, size, iconOnly, block }), className)}
      {...rest}
    >
      {content({ icon, iconOnly, children })}
    </button>
  );
}

/** A link that looks like a button, for going somewhere; use `Button` for doing something. */
export function LinkButton({
  variant,
  size,
  icon,
  iconOnly,
  block,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a className={cx(look({ variant, size, iconOnly, block }), className)} {...rest}>
      {content({ icon, iconOnly, children })}
    </a>
  );
}
