import { testDb } from '../../../../tests/setup/database';
import type { TableProbe } from '../probe';

/** A subscription comes with the tenant; people change its settings, and nothing else of it. */
export const probes: Record<string, TableProbe> = {
  module_subscriptions: {
    rows: async ({ tenant }) => {
      const { rows } = await testDb().owner.query(
        `select id from public.module_subscriptions where tenant_id = $1 and module = 'crm'`,
        [tenant.id],
      );
      return { other: { id: rows[0].id } };
    },
    update: { settings: '{}' },
  },
};
