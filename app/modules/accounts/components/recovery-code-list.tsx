import { useTranslation } from '~/platform/i18n';
import { Alert, LinkButton } from '~/ui';

/** New recovery codes, shown this once, to be kept on paper or in a file. */
export function RecoveryCodeList({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useTranslation('accounts');
  const file = `${t('codes.fileTitle')}\r\n\r\n${codes.join('\r\n')}\r\n`;
  return (
    <>
      <h1>{t('codes.title')}</h1>
      <p>{t('codes.lead')}</p>
      <Alert tone="warn">{t('codes.once')}</Alert>
      <ol className="recovery-codes" aria-label={t('codes.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <LinkButton href={next} variant="primary">
          {t('codes.kept')}
        </LinkButton>
        <LinkButton
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download="mainstay-recovery-codes.txt"
          icon="download"
        >
          {t('codes.download')}
        </LinkButton>
      </div>
    </>
  );
}
