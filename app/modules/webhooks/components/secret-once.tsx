import { useTranslation } from '~/platform/i18n';
import { Alert, Card, LinkButton, PageHeader } from '~/ui';

/** A signing secret, shown this once. */
export function SecretOnce({ secret, next }: { secret: string; next: string }) {
  const { t } = useTranslation('webhooks');
  return (
    <>
      <PageHeader title={t('secret.title')} description={t('secret.lead')} />
      <div className="stack">
        <Alert tone="warn">{t('secret.once')}</Alert>
        <Card>
          <code className="ltr break-all">{secret}</code>
        </Card>
        <div className="row">
          <LinkButton href={next} variant="primary">
            {t('secret.kept')}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
