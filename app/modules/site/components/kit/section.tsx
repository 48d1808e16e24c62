import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';

/** One part of the style guide, with an address of its own. */
export function KitSection({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation('kit');
  return (
    <section id={id} className="kit-section">
      <h2>{t(`section.${id}`)}</h2>
      <div className="stack-lg">{children}</div>
    </section>
  );
}
