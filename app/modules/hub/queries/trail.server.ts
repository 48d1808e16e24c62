import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { literalLike } from '~/platform/db/like';

export interface TrailEntry {
  id: string;
  occurred_at: Date;
  actor_name: string | null;
  actor_role: string | null;
  action: string;
  record_type: string;
  record_id: string | null;
  tenant_slug: string | null;
  tenant_name: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What the platform's staff looked at and changed, newest first: a keyset page of `limit` plus one. */
export async function listTrail(
  trx: Trx,
  filter: { actor: string; action: string; tenant: string; after: string | null },
  limit: number,
): Promise<TrailEntry[]> {
  const { rows } = await sql<TrailEntry>`
    select * from private.hub_audit_page(${literalLike(filter.actor)}, ${filter.action}, ${filter.tenant},
      ${filter.after}::uuid, ${limit + 1})`.execute(trx);
  return rows;
}
