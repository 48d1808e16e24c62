import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, PageHeader } from '~/ui';
import type { CommentReply } from './comment-form';
import { Comments } from './comments';
import type { Thread } from './page.server';

/** A thread on a page of its own. */
export function ThreadPage({
  thread,
  page,
  reply,
}: {
  thread: Thread;
  page: string;
  reply: CommentReply | undefined;
}) {
  const { t } = useTranslation('comments');
  const { title } = thread.record;
  return (
    <>
      <Breadcrumbs items={[{ label: title, href: page }]} />
      <PageHeader title={t('thread.of', { title })} />
      <Comments {...thread} reply={reply} />
    </>
  );
}
