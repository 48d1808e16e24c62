import { useFormat, useTranslation } from '~/platform/i18n';
import { Button, Icon } from '~/ui';

/** Says on every page that one looks as somebody else, and ends it. */
export function ViewBanner({
  view,
  slug,
}: {
  view: { person: string; until: string };
  slug: string;
}) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (
    <section className="view-banner" aria-label={t('view.label')}>
      <Icon name="eye" />
      <p>{t('view.text', { name: view.person, time: format.time(view.until) })}</p>
      <form method="post" action="/view/end">
        <input type="hidden" name="tenant" value={slug} />
        <Button size="sm">{t('view.end')}</Button>
      </form>
    </section>
  );
}
