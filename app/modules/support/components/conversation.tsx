import { AttachedFiles } from '~/platform/files/components/attached-files';
import { useTranslation } from '~/platform/i18n';
import { Avatar, cx, Icon, Time } from '~/ui';
import type { Message } from '../queries/ticket.server';

/** What was said on a ticket. Internal notes differ by colour, edge, icon and words. */
export function Conversation({ messages, fileBase }: { messages: Message[]; fileBase: string }) {
  const { t } = useTranslation('support');
  return (
    <ol className="talk" aria-label={t('ticket.conversation')}>
      {messages.map((message) => (
        <li key={message.id} id={`m-${message.id}`}>
          <Entry message={message} fileBase={fileBase} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ message, fileBase }: { message: Message; fileBase: string }) {
  const { t } = useTranslation('support');
  const internal = message.kind === 'internal';
  return (
    <article className={cx('msg', internal ? 'msg-internal' : `msg-${message.authorSide}`)}>
      {internal && (
        <p className="msg-flag">
          <Icon name="lock" />
          {t('ticket.internalFlag')}
        </p>
      )}
      <header>
        <Avatar name={message.authorName} />
        <bdi className="msg-author">{message.authorName}</bdi>
        <span className="muted small">
          {message.isMine ? t('ticket.you') : t(`ticket.side.${message.authorSide}`)}
          {' · '}
          <Time value={message.at} />
          {message.byMail && ` · ${t('ticket.byMail')}`}
        </span>
      </header>
      {message.isUnverified && (
        <p className="msg-flag">
          <Icon name="warning" />
          {t('ticket.unverified')}
        </p>
      )}
      <p className="msg-body" dir="auto">
        {message.body}
      </p>
      <AttachedFiles files={message.files} base={fileBase} />
    </article>
  );
}
