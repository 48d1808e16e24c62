import type { CommentedRecord } from '~/platform/comments/registry.server';

/** Notes about a client, among staff: the portal has no page of it to share them on. */
export const commented: Record<'clients', CommentedRecord> = {
  clients: {
    find: async (trx, tenantId, id) => {
      const row = await trx
        .selectFrom('clients')
        .select('name')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { title: row.name, isShared: false };
    },
    page: (id) => `/crm/clients/${id}`,
    portalPage: null,
    followers: async () => [],
  },
};
