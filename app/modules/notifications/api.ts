import {
  act,
  answer,
  id,
  instant,
  list,
  type ModuleApi,
  type Resource,
  z,
} from '~/platform/api/define.server';
import { markAllRead, markRead } from './commands/mark-read.server';
import { findNotice, listNotices } from './queries/notices.server';

const schema = z.object({
  id: id(),
  subject: z.string().openapi({ example: 'Asha Rao answered ticket 1042' }),
  body: z.string(),
  path: z.string().openapi({ description: 'Where it leads.', example: '/app/lotus/people/leave' }),
  isRead: z.boolean(),
  createdAt: instant(),
});

const notification: Resource<typeof schema> = {
  name: 'Notification',
  schema,
  find: async (trx, ctx, noticeId) => {
    const notice = await findNotice(trx, ctx, noticeId);
    return notice && { ...notice, createdAt: notice.at };
  },
};

export const api: ModuleApi = {
  tag: 'Notifications',
  description: 'A person’s own; no key reads them.',
  routes: [
    list('/notifications', {
      operationId: 'listNotifications',
      summary: 'List my notifications, the newest first',
      permission: null,
      clients: true,
      personal: true,
      of: { name: 'Notification', schema },
      filters: { view: z.enum(['all', 'unread']).default('all') },
      read: async (trx, { ctx, query }) => {
        const filter = { view: query.view, before: query.after, limit: query.limit };
        const { notices, next } = await listNotices(trx, ctx, filter);
        const rows = notices.map((notice) => ({ ...notice, createdAt: notice.at }));
        return { rows, hasMore: next !== undefined };
      },
    }),
    act('/notifications/{id}/read', {
      operationId: 'readNotification',
      summary: 'Mark a notification as read',
      permission: null,
      clients: true,
      personal: true,
      of: notification,
      run: ({ ctx, id: noticeId }) => markRead(ctx, noticeId),
    }),
    answer('post', '/notifications/read-all', {
      operationId: 'readAllNotifications',
      summary: 'Mark all of them as read',
      permission: null,
      clients: true,
      personal: true,
      name: 'AllRead',
      answer: z.object({ unread: z.int().openapi({ example: 0 }) }),
      run: async ({ ctx }) => {
        await markAllRead(ctx);
        return { unread: 0 };
      },
    }),
  ],
};
