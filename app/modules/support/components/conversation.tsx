import { AttachedFiles } from '~/platform/files/components/attached-files';
import { useTranslation } from '~/platform/i18n';
import { Avatar, Button, cx, Form, Icon, Time } from '~/ui';
import type { Message } from '../queries/ticket.server';

/** What was said on a ticket. Internal notes differ by colour, edge, icon and words. */
export function Conversation({
  messages,
  fileBase,
  article,
}: {
  messages: Message[];
  fileBase: string;
  /** For whoever writes articles: what one made of an answer begins with. */
  article?: ArticleStart | null;
}) {
  const { t } = useTranslation('support');
  return (
    <ol className="talk" aria-label={t('ticket.conversation')}>
      {messages.map((message) => (
        <li key={message.id} id={`m-${message.id}`}>
          <Entry message={message} fileBase={fileBase} />
          {article && message.kind === 'public' && message.authorSide === 'staff' && (
            <MakeArticle start={article} body={message.body} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface ArticleStart {
  /** The page of new articles. */
  page: string;
  title: string;
  locale: string;
}

/** Opens the editor of a new article with an answer in it; nothing is saved yet. */
function MakeArticle({ start, body }: { start: ArticleStart; body: string }) {
  const { t } = useTranslation('support');
  return (
    <Form action={start.page} intent="preview" className="row">
      <input type="hidden" name="locale" value={start.locale} />
      <input type="hidden" name="visibility" value="portal" />
      <input type="hidden" name="title" value={start.title} />
      <input type="hidden" name="body" value={body} />
      <Button size="sm" variant="quiet">
        {t('ticket.makeArticle')}
      </Button>
    </Form>
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
