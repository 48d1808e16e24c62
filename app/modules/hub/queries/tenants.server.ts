import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { literalLike } from '~/platform/db/like';
import type { TenantFilter } from '../schema';

export interface HubTenantRow {
  id: string;
  slug: string;
  name: string;
  template: string;
  status: string;
  trial_ends_on: string | null;
  created_at: Date;
  /** Usage is null until the first count after the company was made. */
  staff: number | null;
  clients: number | null;
  storage_bytes: number | null;
  messages_30d: number | null;
  jobs_waiting: number | null;
  last_activity_at: Date | null;
  as_of: Date | null;
  sort_key: string;
}

/** Tenants with their usage as last counted: one keyset page of `limit` plus one to tell whether there is more. */
export async function listTenants(
  trx: Trx,
  filter: TenantFilter,
  limit: number,
): Promise<HubTenantRow[]> {
  const { rows } = await sql<HubTenantRow>`
    select * from private.hub_tenants(${literalLike(filter.q)}, ${filter.status}, ${filter.template}, ${filter.sort},
      ${filter.dir === 'desc'}, ${filter.key}, ${filter.after}::uuid, ${limit + 1})`.execute(trx);
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
  status: 'trial' | 'active' | 'suspended' | 'trial_expired';
  statusReason: string | null;
  trialEndsOn: string | null;
  /** Today in its zone. */
  today: string;
  createdAt: string;
  supportNeedsApproval: boolean;
  /** Support may ask for access that changes things. */
  actAllowed: boolean;
  usage: {
    asOf: string;
    staff: number;
    clients: number;
    storageBytes: number;
    messages: number;
    changes: number;
    jobsWaiting: number;
    lastActivityAt: string | null;
  } | null;
  days: {
    day: string;
    members: number;
    storageBytes: number;
    messages: number;
    changes: number;
    apiCalls: number;
  }[];
  owners: string[];
  /** The owner's last request for a longer trial. */
  asked: { at: string; message: string; by: string | null } | null;
  history: {
    id: string;
    at: string;
    actor: string | null;
    action: string;
    from: string | null;
    to: string | null;
    until: string | null;
    reason: string | null;
  }[];
}

/** One tenant, or null. Recorded in that tenant's audit trail, so it needs a transaction that may write. */
export async function viewTenant(trx: Trx, slug: string): Promise<HubTenant | null> {
  const { rows } = await sql<{ tenant: HubTenant | null }>`
    select private.hub_tenant(${slug}) as tenant`.execute(trx);
  return rows[0]?.tenant ?? null;
}

export interface HubMember {
  id: string;
  display_name: string;
  email: string;
  role_key: string | null;
  role_name: string | null;
  audience: 'staff' | 'client';
  status: string;
  created_at: Date;
}

/** A tenant's people, oldest first; recorded like viewTenant. */
export async function viewTenantPeople(
  trx: Trx,
  slug: string,
  after: string | null,
  limit: number,
): Promise<HubMember[]> {
  const { rows } = await sql<HubMember>`
    select * from private.hub_tenant_members(${slug}, ${after}::uuid, ${limit + 1})`.execute(trx);
  return rows;
}
