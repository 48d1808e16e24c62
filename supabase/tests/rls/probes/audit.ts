import { randomBytes } from 'node:crypto';
import { testDb } from '../../../../tests/setup/database';
import type { TableProbe } from '../probe';
import type { World } from '../world';

let seq = 0;
const hash = () => randomBytes(32);

const seal = (world: World) =>
  world.put('audit_seals', {
    seq: ++seq,
    entry_id: crypto.randomUUID(),
    content_hash: hash(),
    hash: hash(),
  });

/** Probes of what proves the audit trail. */
export const probes: Record<string, TableProbe> = {
  audit_seals: { rows: async (world) => ({ other: { seq: (await seal(world)).seq } }) },
  audit_anchors: {
    rows: async (world) => {
      const values = { seq: ++seq, head: hash(), kind: 'storage', reference: 'x', statement: {} };
      return { other: { id: (await world.put('audit_anchors', values)).id } };
    },
  },
  audit_removals: {
    rows: async (world) => {
      const values = { up_to_seq: 1, older_than: new Date(0), retention_months: 12 };
      return { other: { id: (await world.put('audit_removals', values)).id } };
    },
  },
  audit_exports: {
    rows: async (world) => ({
      other: { id: (await world.put('audit_exports', { requested_by: world.actor.userId })).id },
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, requested_by: world.actor.userId }),
  },
  audit_settings: {
    rows: async (world) => {
      await world.put('audit_settings', { retention_months: 12 });
      return { other: { tenant_id: world.tenant.id } };
    },
    // One row a company: it makes room. The manifest names insert last, so nobody misses it.
    insert: async (world) => {
      const { id } = world.tenant;
      await testDb().owner.query('delete from public.audit_settings where tenant_id = $1', [id]);
      return { tenant_id: id, retention_months: 24 };
    },
    update: { retention_months: 36 },
  },
};
