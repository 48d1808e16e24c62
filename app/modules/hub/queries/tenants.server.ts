import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface HubTenantRow {
  id: string;
  slug: string;
  name: string;
  country: string;
  template: string;
  status: string;
  trial_ends_on: string | null;
  created_at: Date;
  members: number;
}

/** Tenants, newest first: one keyset page of `limit` plus one to tell whether there is more. */
export async function listTenants(
  trx: Trx,
  filter: { search: string; status: string; after: string | null },
  limit: number,
): Promise<HubTenantRow[]> {
  const pattern = filter.search.replaceAll(/[\\%_]/g, '\\$&');
  const { rows } = await sql<HubTenantRow>`
    select * from private.hub_tenants(${pattern}, ${filter.status}, ${filter.after}::uuid, ${limit + 1})`.execute(
    trx,
  );
  return rows;
}

export interface HubTenant {
  id: string;
  slug: string;
  name: string;
  country: string;
  currency: string;
  timeZone: string;
  template: string;
  status: 'trial' | 'active' | 'suspended';
  statusReason: string | null;
  trialEndsOn: string | null;
  createdAt: string;
  members: number;
  owners: string[];
  history: {
    id: string;
    at: string;
    actor: string | null;
    from: string;
    to: string;
    reason: string | null;
  }[];
}

/** One tenant, or null. Recorded in that tenant's audit trail, so it needs a transaction that may write. */
export async function viewTenant(trx: Trx, slug: string): Promise<HubTenant | null> {
  const { rows } = await sql<{ tenant: HubTenant | null }>`
    select private.hub_tenant(${slug}) as tenant`.execute(trx);
  return rows[0]?.tenant ?? null;
}
