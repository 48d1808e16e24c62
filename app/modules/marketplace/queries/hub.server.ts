import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { literalLike } from '~/platform/db/like';

/** A product as the hub edits it. */
export interface Product {
  id: string;
  name: string | null;
  summary: string | null;
  category: string;
  currentVersion: string;
  deletedAt: string | null;
  version: number;
  versions: string[];
  /** Companies that have it, and those on the current version. */
  installed: number;
  current: number;
  plans: string[];
}

/** The catalogue, withdrawn products too. */
export async function listProducts(trx: Trx): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select p.id, p.name, p.summary, p.category, p.current_version as "currentVersion", p.deleted_at as "deletedAt",
      p.version, coalesce(c.installed, 0)::int as installed, coalesce(c.current, 0)::int as current,
      array(select v.version from module_versions v where v.module = p.id
        order by string_to_array(v.version, '.')::int[] desc) as versions,
      array(select n.name from plan_modules m join plans n on n.id = m.plan
        where m.module = p.id and n.deleted_at is null order by n.price_minor) as plans
    from module_products p left join private.hub_product_counts() c on c.module = p.id
    where not p.is_required
    order by p.id`.execute(trx);
  return rows;
}

export interface Subscriber {
  tenant_id: string;
  slug: string;
  name: string;
  plan: string;
  module_version: string;
}

/** Companies that have a module, newest first: a keyset page of `limit` plus one. */
export async function listSubscribers(
  trx: Trx,
  module: string,
  filter: { search: string; after: string | null },
  limit: number,
): Promise<Subscriber[]> {
  const pattern = literalLike(filter.search);
  const { rows } = await sql<Subscriber>`
    select * from private.hub_subscribers(${module}, ${pattern}, ${filter.after}::uuid, ${limit + 1})`.execute(
    trx,
  );
  return rows;
}

export interface Plan {
  id: string;
  name: string;
  priceMinor: number;
  currency: string;
  period: 'month' | 'year';
  trialDays: number;
  isDefault: boolean;
  deletedAt: string | null;
  version: number;
  modules: string[];
  tenants: number;
}

/** Plans by price, withdrawn ones last. */
export async function listPlans(trx: Trx): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.id, p.name, p.price_minor::int as "priceMinor", p.currency, p.period, p.trial_days as "trialDays",
      p.is_default as "isDefault", p.deleted_at as "deletedAt", p.version,
      array(select m.module from plan_modules m where m.plan = p.id order by m.module) as modules,
      coalesce(c.tenants, 0)::int as tenants
    from plans p left join private.hub_plan_counts() c on c.plan = p.id
    order by p.deleted_at is not null, p.price_minor, p.id`.execute(trx);
  return rows;
}

/** Companies on a plan, the first 200 by name. */
export async function planTenants(
  trx: Trx,
  plan: string,
): Promise<{ slug: string; name: string }[]> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from private.hub_plan_tenants(${plan})`.execute(trx);
  return rows;
}

export interface HubChange {
  id: string;
  at: Date;
  actor: string | null;
  action: string;
  /** Columns that changed, or the version that was rolled out. */
  fields: string[];
}

/** What the hub changed on a product or plan, latest first. */
export async function hubHistory(
  trx: Trx,
  recordTypes: string[],
  recordId: string,
): Promise<HubChange[]> {
  const { rows } = await sql<HubChange>`
    select id, occurred_at as at, actor_name as actor, action,
      case action when 'update' then array(select jsonb_object_keys(after) order by 1)
        when 'module.rolled_out' then array[after ->> 'version'] else '{}' end as fields
    from hub_audit_entries
    where record_type = any (${recordTypes}) and record_id = ${recordId}
    order by id desc limit 20`.execute(trx);
  return rows;
}
