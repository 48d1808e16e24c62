import { useTranslation } from '~/platform/i18n';
import { Time, Timeline } from '~/ui';
import type { listAttempts } from '../queries/deliveries.server';
import { StateBadge } from './badges';

/** Each time a message was sent, with the answer; newest first. */
export function Attempts({ attempts }: { attempts: Awaited<ReturnType<typeof listAttempts>> }) {
  const { t } = useTranslation('webhooks');
  if (attempts.length === 0) return <p className="muted">{t('delivery.noAttempts')}</p>;
  return (
    <Timeline
      items={attempts.map((attempt) => ({
        key: attempt.id,
        title: (
          <>
            <StateBadge state={attempt.status} />{' '}
            <span className="ltr num">{attempt.responseStatus ?? attempt.error}</span>
          </>
        ),
        time: <Time value={attempt.startedAt} show="dateTime" style="medium" />,
        body: (
          <>
            {attempt.milliseconds !== null && (
              <span className="muted small">
                {t('delivery.took', { ms: attempt.milliseconds })}
              </span>
            )}
            {attempt.responseBody && <pre className="ltr code-block">{attempt.responseBody}</pre>}
          </>
        ),
      }))}
    />
  );
}
