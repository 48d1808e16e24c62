import { useLocation } from '@remix-run/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Badge, Button, Card, ConfirmButton, Facts, Form } from '~/ui';

export interface ShownDomain {
  id: string;
  host: string;
  status: string;
  problem: string | null;
  checkedAt: Date | null;
  expiresAt: Date;
  record: { name: string; value: string };
  checking: boolean;
}

const RECORD_TYPE = 'TXT';

const tones: Record<string, 'ok' | 'warn' | 'danger' | 'neutral'> = {
  verified: 'ok',
  pending: 'warn',
  lost: 'danger',
  expired: 'neutral',
};

/** A claimed host: how it stands, which record proves it, where it should point, and what can be done. */
export function DomainCard({
  domain,
  slug,
  target,
  now,
}: {
  domain: ShownDomain;
  slug: string;
  target: string;
  now: Date;
}) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const { id, host, status, problem, checkedAt, record, checking } = domain;
  const verified = status === 'verified';
  const facts = [
    { label: t('domain.recordName'), value: <code className="ltr">{record.name}</code> },
    { label: t('domain.recordType'), value: RECORD_TYPE },
    { label: t('domain.recordValue'), value: <code className="ltr break">{record.value}</code> },
    { label: t('domain.target'), value: <code className="ltr">{target}</code> },
  ];
  return (
    <Card
      title={
        <span className="row">
          <bdi>{host}</bdi>
          <Badge tone={tones[status] ?? 'neutral'}>{t(`domain.status.${status}`)}</Badge>
        </span>
      }
    >
      <div id={`domain-${id}`} className="stack" data-progress={checking || undefined}>
        {checking ? (
          <Alert title={t('domain.lookingTitle')}>
            <a href={here}>{t('domain.refresh')}</a>
          </Alert>
        ) : (
          problem && (
            <Alert tone="warn" title={t(`domain.problem.${problem}`, { name: record.name })} />
          )
        )}
        {verified && <p>{t('domain.served', { path: `https://${host}/portal/${slug}` })}</p>}
        {status === 'pending' && <p>{t('domain.until', { day: format.date(domain.expiresAt) })}</p>}
        {status === 'lost' && <p>{t('domain.lostText')}</p>}
        {status === 'expired' ? <p>{t('domain.expiredText')}</p> : <Facts items={facts} rows />}
        {checkedAt && (
          <p className="muted small">
            {t('domain.checked', { ago: format.relative(checkedAt, now) })}
          </p>
        )}
        {status !== 'expired' && (
          <Form className="row">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="checked" value={checkedAt ? checkedAt.getTime() : 0} />
            <Button name="intent" value="check" variant={verified ? 'secondary' : 'primary'}>
              {t('domain.check')}
            </Button>
            <ConfirmButton
              name="intent"
              value="release"
              variant="quiet"
              label={t('domain.release')}
              question={t('domain.releaseQuestion', { host })}
              confirm={t('domain.release')}
            />
          </Form>
        )}
      </div>
    </Card>
  );
}
