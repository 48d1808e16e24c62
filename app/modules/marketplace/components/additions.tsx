import { useTranslation } from '~/platform/i18n';
import { Card } from '~/ui';
import type { Additions } from '../view.server';

/** What a module adds: rights, pages, jobs and the rest, each kind under its word. */
export function AdditionsCard({ additions }: { additions: Additions }) {
  const { t } = useTranslation('marketplace');
  const { permissions, pages, jobs, events, cards, searches } = additions;
  const groups: [kind: string, items: string[]][] = [
    ['pages', pages],
    ['permissions', permissions],
    ['cards', cards],
    ['searches', searches],
    ['jobs', jobs],
    ['events', events],
  ];
  return (
    <Card title={t('module.adds')}>
      <div className="stack">
        {groups
          .filter(([, items]) => items.length > 0)
          .map(([kind, items]) => (
            <section key={kind} aria-labelledby={`adds-${kind}`}>
              <h3 id={`adds-${kind}`}>{t(`adds.${kind}`)}</h3>
              <ul className="prose">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Card>
  );
}
