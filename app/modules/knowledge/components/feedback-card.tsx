import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Card, Time } from '~/ui';
import type { Feedback } from '../queries/articles.server';

/** What readers said: how many it helped, and their words. */
export function FeedbackCard({
  feedback,
}: {
  feedback: { helpful: number; unhelpful: number; comments: Feedback[] };
}) {
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const { helpful, unhelpful, comments } = feedback;
  return (
    <Card title={t('feedback.title')}>
      <p>
        {helpful + unhelpful === 0
          ? t('feedback.none')
          : t('field.votesOf', { yes: format.number(helpful), no: format.number(unhelpful) })}
      </p>
      {comments.length > 0 && (
        <ul className="stack">
          {comments.map((one) => (
            <li key={one.id}>
              <Badge tone={one.helpful ? 'ok' : 'warn'}>
                {t(one.helpful ? 'feedback.helped' : 'feedback.didNot')}
              </Badge>{' '}
              <span className="muted small">
                <Time value={one.at} show="date" />
              </span>
              <p dir="auto">{one.comment}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
