import { useTranslation } from '~/platform/i18n';
import { NewLink } from '~/platform/live/new-link';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  Form,
  LinkButton,
  PageHeader,
  Pagination,
  Time,
  ViewChips,
} from '~/ui';

interface Notice {
  id: string;
  subject: string;
  body: string;
  path: string;
  isRead: boolean;
  at: string | Date;
}

interface NoticeListProps {
  base: string;
  view: 'all' | 'unread';
  unread: number;
  notices: Notice[];
  nowIso: string;
  firstHref?: string | undefined;
  nextHref?: string | undefined;
}

/** A person's notices. Opening one is a post, because it marks the notice as read. */
export function NoticeList({
  base,
  view,
  unread,
  notices,
  nowIso,
  firstHref,
  nextHref,
}: NoticeListProps) {
  const { t } = useTranslation('notifications');
  const now = new Date(nowIso);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('unreadCount', { count: unread })}
        actions={
          <>
            {unread > 0 && (
              <Form className="contents" intent="read-all">
                <Button icon="check">{t('markAll')}</Button>
              </Form>
            )}
            <LinkButton href={`${base}/preferences`} variant="quiet" icon="settings">
              {t('preferencesLink')}
            </LinkButton>
            <LinkButton href={`${base}/sent`} variant="quiet" icon="mail">
              {t('sent.title')}
            </LinkButton>
          </>
        }
      />
      <ViewChips
        label={t('view.label')}
        items={[
          { label: t('view.all'), href: base, current: view === 'all' },
          { label: t('view.unread'), href: `${base}?view=unread`, current: view === 'unread' },
        ]}
      />
      <NewLink list="notifications" href={base} />
      {notices.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <Card flush>
          <ul className="divide-y divide-line" aria-label={t('list')}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} now={now} />
            ))}
          </ul>
        </Card>
      )}
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}

function Nothing({ view }: { view: 'all' | 'unread' }) {
  const { t } = useTranslation('notifications');
  return view === 'unread' ? (
    <EmptyState title={t('empty.unreadTitle')} icon="check-circle">
      {t('empty.unreadBody')}
    </EmptyState>
  ) : (
    <EmptyState title={t('empty.title')} icon="bell">
      {t('empty.body')}
    </EmptyState>
  );
}

function NoticeRow({ notice, now }: { notice: Notice; now: Date }) {
  const { t } = useTranslation('notifications');
  const { id, subject, body, path, isRead, at } = notice;
  return (
    <li className="flex flex-wrap items-start gap-3 p-4">
      <div className="min-w-0 flex-1 basis-64">
        {isRead ? (
          <a href={path}>{subject}</a>
        ) : (
          <Form className="contents" intent="open">
            <input type="hidden" name="id" value={id} />
            <button
              type="submit"
              className="cursor-pointer text-start font-semibold text-link underline"
            >
              {subject}
            </button>
          </Form>
        )}
        <p className="whitespace-pre-line text-muted">{body}</p>
        <p className="small text-muted">
          <Time value={at} show="relative" now={now} />
        </p>
      </div>
      {!isRead && (
        <div className="flex items-center gap-3">
          <Badge tone="info">{t('unread')}</Badge>
          <Form className="contents" intent="read">
            <input type="hidden" name="id" value={id} />
            <Button size="sm" variant="quiet" aria-label={t('markReadOf', { subject })}>
              {t('markRead')}
            </Button>
          </Form>
        </div>
      )}
    </li>
  );
}
