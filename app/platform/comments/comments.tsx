import { useTranslation } from '~/platform/i18n';
import { Card, Icon } from '~/ui';
import { CommentEntry, Happening } from './comment-entry';
import { CommentForm, type CommentReply } from './comment-form';
import type { Thread } from './page.server';

/**
 * What was said about a record, merged with what happened to it, and a box to say something. `reply` is what
 * the page of comments itself was answered with; elsewhere the form posts to that page.
 */
export function Comments({ reply, ...thread }: Thread & { reply?: CommentReply | undefined }) {
  const { t } = useTranslation('comments');
  const { record, base, items, olderHref, isOld, canWrite, isStaff } = thread;
  const here = `${base}/${record.table}/${record.id}`;
  return (
    <Card title={t(isStaff ? 'thread.titleStaff' : 'thread.title')} id="comments">
      <div className="stack" data-live-on={`${record.table}:${record.id}`}>
        {olderHref && (
          <p>
            <a href={olderHref}>{t('thread.older')}</a>
          </p>
        )}
        <ol className="thread" id="thread" aria-label={t('thread.title')}>
          {items.map((item) => (
            <li
              key={item.id}
              id={item.kind === 'comment' ? `c-${item.id}` : undefined}
              className={item.kind === 'activity' ? 'happening' : undefined}
            >
              {item.kind === 'comment' ? (
                <CommentEntry item={item} base={base} isStaff={isStaff} />
              ) : (
                <Happening item={item} />
              )}
            </li>
          ))}
        </ol>
        {items.length === 0 && (
          <p className="muted row">
            <Icon name="chat" /> {t('thread.none')}
          </p>
        )}
        {isOld && (
          <p>
            <a href={here}>{t('thread.newest')}</a>
          </p>
        )}
        {canWrite && <CommentForm {...thread} action={here} reply={reply} />}
      </div>
    </Card>
  );
}
