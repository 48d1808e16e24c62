import { useTranslation } from '~/platform/i18n';
import { Avatar, cx, Icon, Time } from '~/ui';
import type { ActivityItem } from '../events/activity';
import { Markdown } from '../markdown/markdown';
import type { CommentItem } from './page.server';

/** Who reads a comment, in words, icon and colour; clients read shared ones only, so they see no mark. */
export function VisibilityMark({ shared }: { shared: boolean }) {
  const { t } = useTranslation('comments');
  return (
    <p className={cx('msg-flag', shared && 'msg-flag-shared')}>
      <Icon name={shared ? 'eye' : 'lock'} />
      {t(shared ? 'mark.shared' : 'mark.internal')}
    </p>
  );
}

/** One comment. Internal and shared ones differ by ground, edge, icon and words. */
export function CommentEntry({
  item,
  base,
  isStaff,
}: {
  item: CommentItem;
  base: string;
  isStaff: boolean;
}) {
  const { t } = useTranslation('comments');
  const { removed } = item;
  if (removed) {
    return (
      <p className="muted small comment-gone">
        <Icon name="trash" />{' '}
        {removed.by && removed.by !== item.author
          ? t('entry.removedBy', { name: removed.by, author: item.author })
          : t('entry.removed', { name: item.author })}
        {' · '}
        <Time value={removed.at} />
      </p>
    );
  }
  const ground = item.shared ? 'msg-shared' : 'msg-internal';
  return (
    <article className={cx('msg', isStaff ? ground : `msg-${item.side}`)}>
      {isStaff && <VisibilityMark shared={item.shared} />}
      <header>
        <Avatar name={item.author} />
        <bdi className="msg-author">{item.author}</bdi>
        <span className="muted small">
          {item.isMine
            ? `${t('entry.you')} · `
            : item.side === 'client' && isStaff
              ? `${t('entry.client')} · `
              : ''}
          <Time value={item.at} />
          {item.editedAt && ' · '}
          {item.editedAt &&
            (isStaff ? (
              <a href={`${base}/edit/${item.id}#history`}>{t('entry.edited')}</a>
            ) : (
              t('entry.edited')
            ))}
        </span>
        {(item.canEdit || item.canRemove) && (
          <a
            className="comment-edit small"
            href={`${base}/edit/${item.id}`}
            aria-label={t(item.canEdit ? 'entry.editOf' : 'entry.removeOf', { name: item.author })}
          >
            {t(item.canEdit ? 'entry.edit' : 'entry.remove')}
          </a>
        )}
      </header>
      <Markdown html={item.html} />
    </article>
  );
}

/** One thing that happened, between what was said. */
export function Happening({ item }: { item: ActivityItem }) {
  const { t } = useTranslation('platform');
  const who = item.actor ?? t(item.byAutomation ? 'activity.automation' : 'activity.system');
  return (
    <p className="muted small">
      <span>{item.labelKey ? t(item.labelKey) : item.type}</span>
      {' · '}
      <bdi>{who}</bdi>
      {' · '}
      <Time value={item.at} />
    </p>
  );
}
