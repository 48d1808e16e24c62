import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface FlagRow {
  key: string;
  description: string;
  enabled: boolean;
  percentage: number;
  environments: string[];
  remove_by: string | null;
  last_used_at: Date | null;
  created_at: Date;
  updated_at: Date;
  overrides: number;
  is_stale: boolean;
}

/** Every feature flag, for the hub. */
export async function listFlags(trx: Trx): Promise<FlagRow[]> {
  const { rows } = await sql<FlagRow>`select * from private.hub_flags()`.execute(trx);
  return rows;
}

export interface FlagOverride {
  id: string;
  tenant_slug: string | null;
  tenant_name: string | null;
  email: string | null;
  enabled: boolean;
  created_at: Date;
}

/** For whom a flag is decided otherwise. */
export async function listOverrides(trx: Trx, key: string): Promise<FlagOverride[]> {
  const { rows } = await sql<FlagOverride>`
    select * from private.hub_flag_overrides(${key})`.execute(trx);
  return rows;
}
