import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';

/** First thing in every shell; `<main id="main" tabIndex={-1}>` is where it leads. */
export function SkipLink({ to = '#main' }: { to?: string }) {
  const { t } = useTranslation('ui');
  return (
    <a className="skip" href={to}>
      {t('skipToContent')}
    </a>
  );
}

/** Text for assistive technology only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}
