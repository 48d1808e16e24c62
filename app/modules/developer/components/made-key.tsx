import { useTranslation } from '~/platform/i18n';
import { Alert, LinkButton, PageHeader } from '~/ui';

/** The new key, this once; null when the form came twice and the key was shown already. */
export function MadeKey(props: { made: string | null; base: string; api: string }) {
  const { made, base, api } = props;
  const { t } = useTranslation('developer');
  if (!made) {
    return (
      <>
        <PageHeader title={t('made.twice')} />
        <Alert tone="warn" title={t('made.twiceHint')} />
        <LinkButton href={base}>{t('made.back')}</LinkButton>
      </>
    );
  }
  const curl = `curl -H "Authorization: Bearer ${made}" ${api}/me`;
  return (
    <>
      <PageHeader title={t('made.title')} />
      <div className="stack">
        <Alert tone="warn" title={t('made.once')} />
        <label className="stack">
          {t('made.key')}
          <input className="input ltr" name="key" readOnly value={made} size={60} />
        </label>
        <p>{t('made.try')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take focus (axe). */}
        <pre className="api-code ltr" tabIndex={0}>
          {curl}
        </pre>
        <LinkButton href={base} variant="primary">
          {t('made.back')}
        </LinkButton>
      </div>
    </>
  );
}
