import { useTranslation } from '~/platform/i18n';
import { Button, Form, TextareaField } from '~/ui';

/** “Did this help?”: one press, then thanks and room for a word. */
export function VoteForm({ voted }: { voted: { helpful: boolean; thanks: boolean } | null }) {
  const { t } = useTranslation('knowledge');
  if (voted?.thanks) {
    return (
      <section className="vote" id="vote">
        <p role="status">{t('vote.thanksWords')}</p>
      </section>
    );
  }
  if (voted) {
    return (
      <section className="vote" id="vote">
        <p role="status">{t(voted.helpful ? 'vote.thanksYes' : 'vote.thanksNo')}</p>
        <Form>
          <input type="hidden" name="helpful" value={voted.helpful ? 'yes' : 'no'} />
          <TextareaField
            field={{ id: 'comment', name: 'comment', maxLength: 1000 }}
            label={t(voted.helpful ? 'vote.commentYes' : 'vote.commentNo')}
            hint={t('vote.commentHint')}
            rows={3}
          />
          <Button>{t('vote.send')}</Button>
        </Form>
      </section>
    );
  }
  return (
    <section className="vote" id="vote">
      <Form className="row">
        <h2>{t('vote.question')}</h2>
        <Button name="helpful" value="yes">
          {t('vote.yes')}
        </Button>
        <Button name="helpful" value="no">
          {t('vote.no')}
        </Button>
      </Form>
    </section>
  );
}

/** What the address says of a vote just given. */
export function votedFrom(query: URLSearchParams): { helpful: boolean; thanks: boolean } | null {
  const voted = query.get('voted');
  if (voted !== 'yes' && voted !== 'no') return null;
  return { helpful: voted === 'yes', thanks: query.has('thanks') };
}
