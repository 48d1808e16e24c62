import type { FormHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { cx } from './cx';
import { Icon } from './icon';

/**
 * A plain `<form method="post">`. `idempotencyKey` (made by the loader) is posted along, so that a
 * double click or a reload creates one thing; `intent` names the action where a page has several.
 */
export function Form({
  method = 'post',
  multipart,
  idempotencyKey,
  intent,
  className,
  children,
  ...rest
}: FormHTMLAttributes<HTMLFormElement> & {
  method?: 'get' | 'post';
  multipart?: boolean;
  idempotencyKey?: string;
  intent?: string;
}) {
  return (
    <form
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      className={className ?? 'form'}
      noValidate={method === 'post' || undefined}
      {...rest}
    >
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      {intent && <input type="hidden" name="intent" value={intent} />}
      {children}
    </form>
  );
}

/** The row of buttons that ends a form: the primary first, then a way back. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

/** A titled group of fields. */
export function Fieldset({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** What ErrorSummary reads; a conform form is one. */
export interface FormLike {
  id: string;
  errors?: string[];
  allErrors: Record<string, string[]>;
}

/**
 * All errors of a form above it, taking focus on arrival; each leads to its field. `labels` puts
 * the field's name before its message. Shows nothing while the form is fine.
 */
export function ErrorSummary({
  form,
  labels = {},
  className,
}: {
  form: FormLike;
  labels?: Record<string, string>;
  className?: string;
}) {
  const { t } = useTranslation('ui');
  const entries = Object.entries(form.allErrors).filter(([, messages]) => messages.length > 0);
  if (entries.length === 0) return null;
  return (
    <div
      className={cx('alert alert-danger error-summary', className)}
      role="alert"
      tabIndex={-1}
      id={`${form.id}-error`}
      // biome-ignore lint/a11y/noAutofocus: the page was just answered with errors; they are what comes next
      autoFocus
    >
      <Icon name="warning" />
      <div>
        <p className="alert-title">{t('errorSummary.title')}</p>
        <ul>
          {entries.map(([name, messages]) => (
            <li key={name}>
              {name ? (
                <a href={`#${form.id}-${name}`}>
                  {labels[name] && `${labels[name]}: `}
                  {messages.join(' ')}
                </a>
              ) : (
                messages.join(' ')
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
