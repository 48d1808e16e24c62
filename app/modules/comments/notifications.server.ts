import { peopleWhoSee } from '~/platform/comments/people-who-see.server';
import { type CommentRow, findComment } from '~/platform/comments/queries.server';
import { commentedRecord } from '~/platform/comments/registry.server';
import type { Trx } from '~/platform/db/kysely.server';
import { plainText } from '~/platform/markdown/markdown.server';
import type {
  DispatchedEvent,
  Notice,
  NotificationKinds,
  NotificationRules,
} from '~/platform/notifications/rules';

const EXCERPT = 280;

/** Whoever is mentioned hears of it, and of each comment who follows the record or took part. */
export const kinds: NotificationKinds = {
  mentioned: { audiences: ['staff', 'client'] },
  commented: { audiences: ['staff', 'client'] },
};

export const notifications: NotificationRules = {
  'comment.posted': async (event, trx) => {
    const comment = await findComment(trx, event.tenantId, event.recordId);
    if (!comment || comment.removedAt) return [];
    const { table, recordId } = comment;
    const others = [
      ...(await commentedRecord(table).followers(trx, event.tenantId, recordId)),
      ...(await authors(trx, event.tenantId, comment)),
    ];
    return await told(event, trx, comment, others);
  },
  'comment.edited': async (event, trx) => {
    const comment = await findComment(trx, event.tenantId, event.recordId);
    return comment && !comment.removedAt ? await told(event, trx, comment, []) : [];
  },
};

/** Only who may read the comment at this moment, whatever they were when it was written. */
async function told(
  event: DispatchedEvent,
  trx: Trx,
  comment: CommentRow,
  others: (string | null)[],
): Promise<Notice[]> {
  const record = await commentedRecord(comment.table).find(trx, event.tenantId, comment.recordId);
  if (!record) return [];
  const called = new Set((event.payload.mentioned as string[] | undefined) ?? []);
  const stillThere = comment.mentions.map(({ id }) => id).filter((id) => called.has(id));
  const people = await peopleWhoSee(trx, comment, [...stillThere, ...others]);
  const text = plainText(comment.body);
  const params = {
    author: comment.author,
    title: record.title,
    excerpt: text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text,
  };
  return people.map((userId) => ({
    userId,
    kind: stillThere.includes(userId) ? 'mentioned' : 'commented',
    params,
    path: `/comments/at/${comment.id}`,
  }));
}

async function authors(trx: Trx, tenantId: string, { table, recordId }: CommentRow) {
  const rows = await trx
    .selectFrom('comments')
    .select('author_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('record_type', '=', table)
    .where('record_id', '=', recordId)
    .limit(200)
    .execute();
  return rows.map((row) => row.author_id);
}
