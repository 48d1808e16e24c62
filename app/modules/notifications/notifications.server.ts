import type { NotificationKinds, NotificationRules } from '~/platform/notifications/rules';

/** What the platform itself has to tell: somebody's file was blocked. */
export const kinds: NotificationKinds = {
  file_blocked: { audiences: ['staff', 'client'] },
};

export const notifications: NotificationRules = {
  'file.blocked': async (event, trx) => {
    const file = await trx
      .selectFrom('files')
      .select(['name', 'uploaded_by as userId'])
      .where('tenant_id', '=', event.tenantId)
      .where('id', '=', event.recordId)
      .executeTakeFirst();
    if (!file?.userId) return [];
    const path = `/files/view/${event.recordId}`;
    return [{ userId: file.userId, kind: 'file_blocked', params: { name: file.name }, path }];
  },
};
