import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface Proof {
  /** Entries no seal covers yet. */
  pending: number;
  head: { seq: number; hash: string; at: string } | null;
  /** Place up to which retention has removed content. */
  removedUpTo: number | null;
}

/** How far the company's trail is sealed. */
export async function readProof(trx: Trx): Promise<Proof> {
  const { rows } = await sql<{ proof: Proof }>`select private.audit_proof() as proof`.execute(trx);
  return rows[0]?.proof ?? { pending: 0, head: null, removedUpTo: null };
}

/** The newest anchors: what was put where, when. */
export function listAnchorNotes(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('audit_anchors')
    .select(['id', 'seq', 'kind', 'reference', 'anchored_at as at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
}

/** The newest exports. */
export function listExports(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('audit_exports as e')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.user_id', '=', 'e.requested_by'),
    )
    .select([
      'e.id',
      'e.status',
      'e.entries',
      'e.byte_size as bytes',
      'e.error',
      'e.created_at as createdAt',
      'm.display_name as requestedBy',
    ])
    .where('e.tenant_id', '=', tenantId)
    .orderBy('e.id', 'desc')
    .limit(20)
    .execute();
}

/** A finished export the caller may download, or nothing. */
export function findExport(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('audit_exports')
    .select(['id', 'byte_size as bytes', 'created_at as createdAt'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '=', 'ready')
    .executeTakeFirst();
}

/** How long content is kept, and whether owners get anchors by mail. */
export async function readAuditSettings(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('audit_settings')
    .select(['retention_months as retentionMonths', 'anchor_by_email as anchorByEmail'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row ?? { retentionMonths: null, anchorByEmail: false };
}
