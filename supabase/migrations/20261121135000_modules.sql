-- Modules a tenant has, the catalogue they come from, plans and templates (M1–M4).
-- A module that a tenant does not have holds no right there: its cells of the matrix are kept aside, so that
-- private.scope() answers none to everybody, the owner included, at no cost (decision 0007).

-- ── The hub's own trail ──────────────────────────────────────────────────────────────────────
create table public.hub_audit_entries (
  id uuid primary key default private.uuid_v7(),
  occurred_at timestamptz not null default private.now(),
  actor_id uuid,
  actor_name text,
  action text not null,
  record_type text not null,
  record_id text,
  before jsonb,
  after jsonb,
  request_id text
);
comment on table public.hub_audit_entries is 'Append-only record of what the platform''s staff change that belongs to no tenant: products, plans.';
create index hub_audit_entries_record_idx on public.hub_audit_entries (record_type, record_id, id desc);
alter table public.hub_audit_entries enable row level security;
alter table public.hub_audit_entries force row level security;
create policy select_hub_audit_entries on public.hub_audit_entries for select to authenticated
  using ((select private.hub_can('products.read')));
create policy insert_hub_audit_entries on public.hub_audit_entries for insert to authenticated with check (false);
create policy update_hub_audit_entries on public.hub_audit_entries for update to authenticated using (false);
create policy delete_hub_audit_entries on public.hub_audit_entries for delete to authenticated using (false);
grant select on public.hub_audit_entries to authenticated;

create function private.tg_hub_append_only() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger tg_hub_audit_entries__append_only before update or delete on public.hub_audit_entries
  for each row execute function private.tg_hub_append_only();
create trigger tg_hub_audit_entries__no_truncate before truncate on public.hub_audit_entries
  for each statement execute function private.tg_hub_append_only();

create function private.hub_audit(action text, record_type text, record_id text, before jsonb default null, after jsonb default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.hub_audit_entries (actor_id, actor_name, action, record_type, record_id, before, after, request_id)
  values (private.user_id(), (select p.full_name from public.profiles p where p.user_id = private.user_id()),
    hub_audit.action, hub_audit.record_type, hub_audit.record_id, hub_audit.before, hub_audit.after, private.request_id());
end
$$;
comment on function private.hub_audit(text, text, text, jsonb, jsonb) is 'Writes one entry of the hub''s own trail.';

create function private.tg_hub_audit() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Argument: the column that names the record. Only what differs is written down.
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - '{updated_at,version}'::text[] end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - '{updated_at,version}'::text[] end;
  name text := coalesce(new_row, old_row) ->> tg_argv[0];
begin
  if tg_op = 'UPDATE' then
    if old_row = new_row then return null; end if;
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) into old_row, new_row
    from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key;
  end if;
  perform private.hub_audit(lower(tg_op), tg_table_name, name, old_row, new_row);
  return null;
end
$$;

-- ── Rights of the hub's roles, as data ───────────────────────────────────────────────────────
create table private.hub_rights (
  role text not null check (role in ('super_admin', 'support', 'billing')),
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  primary key (role, action)
);
comment on table private.hub_rights is 'What each hub role may do; private.hub_can() reads it. A migration that brings a new action inserts its rows.';
alter table private.hub_rights enable row level security;
alter table private.hub_rights force row level security;
insert into private.hub_rights (role, action) values
  ('super_admin', 'tenants.read'), ('super_admin', 'tenants.manage'),
  ('support', 'tenants.read'), ('billing', 'tenants.read'),
  ('super_admin', 'products.read'), ('support', 'products.read'), ('billing', 'products.read'),
  ('super_admin', 'products.manage'), ('super_admin', 'plans.manage'), ('billing', 'plans.manage');

create function private.hub_right(action text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from private.hub_rights h where h.role = private.hub_role() and h.action = hub_right.action);
end
$$;
comment on function private.hub_right(text) is 'The caller''s hub role holds the right (private.hub_rights).';
grant execute on function private.hub_right(text) to authenticated, service_role;

create or replace function private.hub_can(action text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return private.hub_right(hub_can.action);
end
$$;

-- ── Products ─────────────────────────────────────────────────────────────────────────────────
create table public.module_products (
  id text primary key check (id ~ '^[a-z][a-z_-]{0,40}$'),
  name text check (char_length(btrim(name)) between 1 and 60),
  summary text check (char_length(summary) <= 300),
  category text not null check (category ~ '^[a-z]+$'),
  is_required boolean not null default false,
  dependencies text[] not null default '{}',
  current_version text not null check (current_version ~ '^\d+\.\d+\.\d+$'),
  deleted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now()
);
comment on table public.module_products is 'The catalogue: modules found at boot or declared by migrations. Required ones belong to every tenant.';
comment on column public.module_products.name is 'Shown instead of the module''s own words, if the hub gave one.';
comment on column public.module_products.current_version is 'What new installations get; others follow when the hub rolls it out.';
comment on column public.module_products.deleted_at is 'Withdrawn: nobody installs it any more, those who have it keep it.';
alter table public.module_products enable row level security;
alter table public.module_products force row level security;
create policy select_module_products on public.module_products for select to authenticated
  using ((select private.live_user_id()) is not null);
create policy insert_module_products on public.module_products for insert to authenticated with check (false);
create policy update_module_products on public.module_products for update to authenticated
  using ((select private.hub_can('products.manage'))) with check ((select private.hub_can('products.manage')));
create policy delete_module_products on public.module_products for delete to authenticated using (false);
grant select on public.module_products to authenticated;
grant update (name, summary, category, current_version, deleted_at) on public.module_products to authenticated;
create trigger tg_module_products__version before update on public.module_products for each row execute function private.tg_version();
create trigger tg_module_products__audit after insert or update on public.module_products
  for each row execute function private.tg_hub_audit('id');

create table public.module_versions (
  module text not null references public.module_products (id) on delete cascade,
  version text not null check (version ~ '^\d+\.\d+\.\d+$'),
  discovered_at timestamptz not null default private.now(),
  primary key (module, version)
);
comment on table public.module_versions is 'Versions of each module that have been deployed; tenants may be on any of them.';
alter table public.module_versions enable row level security;
alter table public.module_versions force row level security;
create policy select_module_versions on public.module_versions for select to authenticated
  using ((select private.live_user_id()) is not null);
create policy insert_module_versions on public.module_versions for insert to authenticated with check (false);
create policy update_module_versions on public.module_versions for update to authenticated using (false);
create policy delete_module_versions on public.module_versions for delete to authenticated using (false);
grant select on public.module_versions to authenticated;

create function private.tg_module_products_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.current_version <> old.current_version and not exists (
    select from public.module_versions v where v.module = new.id and v.version = new.current_version
  ) then
    raise exception 'no such version of %', new.id using errcode = 'check_violation', constraint = 'module_products_version';
  end if;
  if new.is_required and new.deleted_at is not null then
    raise exception 'every tenant needs %', new.id using errcode = 'check_violation', constraint = 'module_products_required';
  end if;
  return new;
end
$$;
create trigger tg_module_products__guard before update on public.module_products
  for each row execute function private.tg_module_products_guard();

create function private.declare_module(
  id text, category text, version text, is_required boolean default false, dependencies text[] default '{}'
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.module_products as p (id, category, is_required, dependencies, current_version)
  values (declare_module.id, declare_module.category, declare_module.is_required, declare_module.dependencies, declare_module.version)
  on conflict on constraint module_products_pkey do update set
    is_required = excluded.is_required, dependencies = excluded.dependencies
    where (p.is_required, p.dependencies) is distinct from (excluded.is_required, excluded.dependencies);
  insert into public.module_versions (module, version) values (declare_module.id, declare_module.version)
  on conflict on constraint module_versions_pkey do nothing;
end
$$;
comment on function private.declare_module(text, text, text, boolean, text[]) is
  'Puts a module, and this version of it, into the catalogue; what the hub has edited stays.';

create function private.discover_modules(manifests jsonb) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- [{id, category, version, required, dependencies}], as the deployed code says. The worker's login at boot; the hub by hand.
declare
  m record;
  seen integer := 0;
begin
  if session_user <> 'mainstay_worker' and not private.hub_can('products.manage') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  for m in
    select x.id, x.category, x.version, coalesce(x.required, false) as required, coalesce(x.dependencies, '{}') as dependencies
    from jsonb_to_recordset(manifests) x (id text, category text, version text, required boolean, dependencies text[])
    where not exists (
      select from public.module_products p join public.module_versions v on v.module = p.id and v.version = x.version
      where p.id = x.id and p.is_required = coalesce(x.required, false) and p.dependencies = coalesce(x.dependencies, '{}'))
  loop
    perform private.declare_module(m.id, m.category, m.version, m.required, m.dependencies);
    seen := seen + 1;
  end loop;
  return seen;
end
$$;
comment on function private.discover_modules(jsonb) is 'Records the modules of the deployed code in the catalogue; returns how many were new or changed.';
grant execute on function private.discover_modules(jsonb) to mainstay_worker, authenticated;

select private.declare_module('crm', 'sales', '1.0.0');
select private.declare_module('people', 'people', '1.0.0');
select private.declare_module('support', 'service', '1.0.0', false, '{crm}');

-- ── Plans ────────────────────────────────────────────────────────────────────────────────────
create table public.plans (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (char_length(btrim(name)) between 1 and 60),
  price_minor bigint not null check (price_minor between 0 and 100000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  period text not null default 'month' check (period in ('month', 'year')),
  trial_days integer not null default 14 check (trial_days between 0 and 365),
  is_default boolean not null default false,
  deleted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  check (not (is_default and deleted_at is not null))
);
comment on table public.plans is 'What tenants may subscribe to: a price, a trial, and the modules they may install (plan_modules).';
comment on column public.plans.is_default is 'The one new tenants begin on.';
comment on column public.plans.deleted_at is 'Withdrawn: no tenant is moved to it any more, those on it stay.';
create unique index plans_default_idx on public.plans (is_default) where is_default;
alter table public.plans enable row level security;
alter table public.plans force row level security;
create policy select_plans on public.plans for select to authenticated using ((select private.live_user_id()) is not null);
create policy insert_plans on public.plans for insert to authenticated with check ((select private.hub_can('plans.manage')));
create policy update_plans on public.plans for update to authenticated
  using ((select private.hub_can('plans.manage'))) with check ((select private.hub_can('plans.manage')));
create policy delete_plans on public.plans for delete to authenticated using (false);
grant select on public.plans to authenticated;
grant insert (id, name, price_minor, currency, period, trial_days) on public.plans to authenticated;
grant update (name, price_minor, currency, period, trial_days, is_default, deleted_at) on public.plans to authenticated;
create trigger tg_plans__version before update on public.plans for each row execute function private.tg_version();
create trigger tg_plans__audit after insert or update on public.plans for each row execute function private.tg_hub_audit('id');

create table public.plan_modules (
  plan text not null references public.plans (id) on delete cascade,
  module text not null references public.module_products (id) on delete cascade,
  primary key (plan, module)
);
comment on table public.plan_modules is 'Modules that tenants on a plan may install.';
create index plan_modules_module_idx on public.plan_modules (module);
alter table public.plan_modules enable row level security;
alter table public.plan_modules force row level security;
create policy select_plan_modules on public.plan_modules for select to authenticated
  using ((select private.live_user_id()) is not null);
create policy insert_plan_modules on public.plan_modules for insert to authenticated
  with check ((select private.hub_can('plans.manage')));
create policy update_plan_modules on public.plan_modules for update to authenticated using (false);
create policy delete_plan_modules on public.plan_modules for delete to authenticated
  using ((select private.hub_can('plans.manage')));
grant select, insert, delete on public.plan_modules to authenticated;
create trigger tg_plan_modules__audit after insert or delete on public.plan_modules
  for each row execute function private.tg_hub_audit('plan');

insert into public.plans (id, name, price_minor, currency, trial_days, is_default) values
  ('starter', 'Starter', 1900, 'USD', 14, false),
  ('business', 'Business', 4900, 'USD', 14, true);
insert into public.plan_modules (plan, module) values
  ('starter', 'crm'), ('starter', 'support'), ('business', 'crm'), ('business', 'support'), ('business', 'people');

-- ── Templates ────────────────────────────────────────────────────────────────────────────────
create table public.templates (
  id text primary key check (id ~ '^[a-z]+$'),
  modules text[] not null,
  roles jsonb not null default '[]',
  settings jsonb not null default '{}',
  flags text[] not null default '{}' check (flags <@ array['health']),
  position integer not null
);
comment on table public.templates is 'What a new company starts with, by its line of work (M4). Dependencies come before what needs them.';
comment on column public.templates.roles is '[{"name": {"en": …}, "like": key of a system role}]: further roles, with that role''s cells.';
comment on column public.templates.settings is 'By module: settings that differ from their defaults.';
comment on column public.templates.flags is 'health: two factors, idle timeout, recorded reads and redacted messages are forced. A safeguard, no compliance.';
alter table public.templates enable row level security;
alter table public.templates force row level security;
create policy select_templates on public.templates for select to authenticated
  using ((select private.live_user_id()) is not null);
create policy insert_templates on public.templates for insert to authenticated with check (false);
create policy update_templates on public.templates for update to authenticated using (false);
create policy delete_templates on public.templates for delete to authenticated using (false);
grant select on public.templates to authenticated;
insert into public.templates (id, modules, roles, settings, flags, position) values
  ('agency', '{crm,people,support}', '[]',
    '{"support": {"autoCloseDays": 14}}', '{}', 1),
  ('field', '{crm,people,support}', '[{"like": "office", "name": {"en": "Dispatcher", "hi": "डिस्पैचर", "ar": "منسق المواعيد"}}]',
    '{"support": {"defaultPriority": "high", "autoCloseDays": 7}}', '{}', 2),
  ('retail', '{crm,people,support}', '[{"like": "employee", "name": {"en": "Shop assistant", "hi": "दुकान सहायक", "ar": "مساعد مبيعات"}}]',
    '{"support": {"autoCloseDays": 7}}', '{}', 3),
  ('health', '{crm,people}', '[{"like": "office", "name": {"en": "Receptionist", "hi": "रिसेप्शनिस्ट", "ar": "موظف استقبال"}}]',
    '{}', '{health}', 4);

-- ── What a tenant has ────────────────────────────────────────────────────────────────────────
alter table public.tenants
  add column modules jsonb not null default '{}' check (jsonb_typeof(modules) = 'object'),
  add column flags text[] not null default '{}' check (flags <@ array['health']),
  add column plan text not null default 'business' references public.plans (id) on delete restrict,
  add constraint tenants_health_mfa check (not ('health' = any (flags)) or require_mfa);
create index tenants_plan_idx on public.tenants (plan);
comment on column public.tenants.modules is 'Installed modules: {slug: {version, settings}}. Kept by the trigger of module_subscriptions, so that asking costs nothing.';
comment on column public.tenants.flags is 'Safeguards its template brought; nobody switches them off.';
comment on column public.tenants.plan is 'Which modules it may install.';
drop trigger tg_tenants__audit on public.tenants;
create trigger tg_tenants__audit after insert or update on public.tenants for each row execute function private.tg_audit('modules');

create table public.module_subscriptions (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  module text not null references public.module_products (id) on delete restrict,
  module_version text not null check (module_version ~ '^\d+\.\d+\.\d+$'),
  status text not null default 'installed' check (status in ('installed', 'uninstalled')),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object' and length(settings::text) <= 20000),
  installed_at timestamptz not null default private.now(),
  installed_by uuid references auth.users (id) on delete set null,
  uninstalled_at timestamptz,
  uninstalled_by uuid references auth.users (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, module)
);
comment on table public.module_subscriptions is 'Modules a tenant has or had. Uninstalling hides the module and keeps its data, its settings and its cells of the matrix.';
comment on column public.module_subscriptions.module_version is 'Version this tenant is on; the hub rolls newer ones out.';
comment on column public.module_subscriptions.settings is 'What differs from the defaults of the manifest''s schema. Readers check it, so that one written past the form does no harm.';
create index module_subscriptions_module_idx on public.module_subscriptions (module);
create index module_subscriptions_installed_by_idx on public.module_subscriptions (installed_by);
create index module_subscriptions_uninstalled_by_idx on public.module_subscriptions (uninstalled_by);
alter table public.module_subscriptions enable row level security;
alter table public.module_subscriptions force row level security;
create policy select_module_subscriptions on public.module_subscriptions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.is_job()) or (select private.scope('modules.manage')) = 'all'));
create policy insert_module_subscriptions on public.module_subscriptions for insert to authenticated with check (false);
create policy update_module_subscriptions on public.module_subscriptions for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('modules.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('modules.manage')) = 'all');
create policy delete_module_subscriptions on public.module_subscriptions for delete to authenticated using (false);
grant select on public.module_subscriptions to authenticated;
grant update (settings) on public.module_subscriptions to authenticated;

insert into private.state_transitions (machine, from_state, to_state) values
  ('module_subscription', '*new*', 'installed'),
  ('module_subscription', 'installed', 'uninstalled'), ('module_subscription', 'uninstalled', 'installed');

create function private.has_module(tenant uuid, module text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from public.tenants t where t.id = has_module.tenant and t.modules ? has_module.module)
    or not exists (select from public.module_products p where p.id = has_module.module and not p.is_required);
end
$$;
comment on function private.has_module(uuid, text) is 'The tenant has the module installed, or every tenant has it.';

create function private.holds(module text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.has_module(private.tenant_id(), holds.module);
end
$$;
comment on function private.holds(text) is 'The caller''s tenant has the module: for policies that ask for no permission of it.';
grant execute on function private.holds(text) to authenticated, service_role;

create function private.module_setting(tenant uuid, module text, field text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select t.modules #> array[module_setting.module, 'settings', field] from public.tenants t where t.id = module_setting.tenant);
end
$$;
comment on function private.module_setting(uuid, text, text) is
  'A setting as the tenant saved it, or null: for triggers. The default is the caller''s to know.';

create function private.tg_module_subscriptions_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  product public.module_products;
  present jsonb;
  names text;
begin
  if tg_op = 'UPDATE' and (new.tenant_id, new.id, new.module) is distinct from (old.tenant_id, old.id, old.module) then
    raise exception 'a subscription keeps its tenant and module' using errcode = 'check_violation', constraint = 'module_subscriptions_identity';
  end if;
  if tg_op = 'UPDATE' and new.status = old.status then return new; end if;
  -- The tenant row serialises installing and uninstalling, so that neither misses the other's dependency.
  select t.modules into present from public.tenants t where t.id = new.tenant_id for no key update;
  select p.* into product from public.module_products p where p.id = new.module;
  if new.status = 'uninstalled' then
    select string_agg(p.id, ',' order by p.id) into names
    from public.module_products p where new.module = any (p.dependencies) and present ? p.id;
    if names is not null then
      raise exception 'needed by %', names using errcode = 'check_violation', constraint = 'module_subscriptions_dependents', detail = names;
    end if;
    new.uninstalled_at := private.now();
    new.uninstalled_by := private.user_id();
    return new;
  end if;
  if product.is_required or product.deleted_at is not null then
    raise exception '% is not on offer', new.module using errcode = 'check_violation', constraint = 'module_subscriptions_offer';
  end if;
  if not exists (
    select from public.tenants t join public.plan_modules m on m.plan = t.plan and m.module = new.module where t.id = new.tenant_id
  ) then
    raise exception 'the plan does not include %', new.module using errcode = 'check_violation', constraint = 'module_subscriptions_plan';
  end if;
  select string_agg(d, ',' order by d) into names
  from unnest(product.dependencies) d join public.module_products p on p.id = d and not p.is_required where not present ? d;
  if names is not null then
    raise exception 'needs %', names using errcode = 'check_violation', constraint = 'module_subscriptions_dependencies', detail = names;
  end if;
  new.module_version := product.current_version;
  new.installed_at := private.now();
  new.installed_by := private.user_id();
  new.uninstalled_at := null;
  new.uninstalled_by := null;
  return new;
end
$$;

-- ── Cells of modules a tenant does not have ──────────────────────────────────────────────────
create table private.role_permissions_aside (
  tenant_id uuid not null,
  role_id uuid not null,
  permission text not null references public.permissions (code) on delete cascade,
  scope text not null,
  primary key (tenant_id, role_id, permission),
  foreign key (tenant_id, role_id) references public.roles (tenant_id, id) on delete cascade
);
comment on table private.role_permissions_aside is 'Cells of the matrix whose module the tenant does not have; they come back with it.';
create index role_permissions_aside_permission_idx on private.role_permissions_aside (permission);
alter table private.role_permissions_aside enable row level security;
alter table private.role_permissions_aside force row level security;

create function private.holds_module_of(tenant uuid, permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.has_module(tenant, (select p.module from public.permissions p where p.code = holds_module_of.permission));
end
$$;
comment on function private.holds_module_of(uuid, text) is 'The tenant has the module that the permission belongs to.';

create function private.is_aside(tenant uuid, role uuid, permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from private.role_permissions_aside a
    where a.tenant_id = is_aside.tenant and a.role_id = is_aside.role and a.permission = is_aside.permission);
end
$$;
comment on function private.is_aside(uuid, uuid, text) is 'The cell waits aside, or is on its way back.';
-- The audit triggers' conditions are evaluated as whoever changes a cell.
grant execute on function private.holds_module_of(uuid, text), private.is_aside(uuid, uuid, text) to authenticated, service_role;

create function private.follows_module(tenant uuid, role uuid, permission text, op text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return case op
    when 'DELETE' then not private.holds_module_of(tenant, permission)
    when 'INSERT' then private.is_aside(tenant, role, permission) and private.holds_module_of(tenant, permission)
    else false end;
end
$$;
comment on function private.follows_module(uuid, uuid, text, text) is
  'The cell goes with its module or comes back with it (tg_module_subscriptions_follow): nobody''s decision about the cell.';

-- on top of 20261121100000_platform_hardening.sql
create or replace function private.tg_role_permissions_governing() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  cell record := case when tg_op = 'DELETE' then old else new end;
begin
  if private.user_id() is null or private.role_key() = 'owner' then return cell; end if;
  if private.follows_module(cell.tenant_id, cell.role_id, cell.permission, tg_op) then return cell; end if;
  -- Nobody else may change such a role, nor make one by adding the second of the two rights. The lock keeps
  -- two requests from adding one each.
  perform from public.roles r where r.tenant_id = cell.tenant_id and r.id = cell.role_id and r.key is null for no key update;
  if found and (private.governs(cell.role_id) or (tg_op = 'INSERT' and exists (
    select from public.role_permissions rp
    where rp.tenant_id = new.tenant_id and rp.role_id = new.role_id
      and array[rp.permission, new.permission] @> array['tenant.manage', 'roles.manage']))) then
    raise exception 'only owners decide on roles that govern the company'
      using errcode = 'insufficient_privilege', constraint = 'role_permissions_not_held';
  end if;
  return cell;
end
$$;

create or replace function private.tg_role_permissions_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  cell record := case when tg_op = 'DELETE' then old else new end;
  is_owner boolean;
begin
  if tg_op <> 'DELETE' and not exists (
    select from public.permissions p where p.code = new.permission and new.scope = any (p.scopes)
  ) then
    raise exception 'scope % does not apply to %', new.scope, new.permission
      using errcode = 'check_violation', constraint = 'role_permissions_scope';
  end if;
  if private.follows_module(cell.tenant_id, cell.role_id, cell.permission, tg_op) then return cell; end if;
  -- A tenant without members is being set up; there is nobody to take anything from.
  if private.user_id() is null or not exists (select from public.memberships m where m.tenant_id = cell.tenant_id) then
    if tg_op = 'INSERT' and not private.holds_module_of(new.tenant_id, new.permission) then
      insert into private.role_permissions_aside (tenant_id, role_id, permission, scope)
      values (new.tenant_id, new.role_id, new.permission, new.scope) on conflict do nothing;
      return null;
    end if;
    return cell;
  end if;
  select r.key = 'owner' into is_owner from public.roles r
  where r.tenant_id = cell.tenant_id and r.id = cell.role_id;
  if is_owner then
    raise exception 'the owner holds everything' using errcode = 'check_violation', constraint = 'role_permissions_owner';
  end if;
  -- Nobody grants what they don't hold, nor takes away from a role wider than their own (R5).
  if private.scope_rank(cell.scope) > private.scope_rank(private.scope(cell.permission))
    or (tg_op = 'UPDATE' and private.scope_rank(old.scope) > private.scope_rank(private.scope(old.permission))) then
    raise exception 'cannot grant or take away more than one holds'
      using errcode = 'insufficient_privilege', constraint = 'role_permissions_not_held';
  end if;
  return cell;
end
$$;

-- Cells that only follow their module are no decision of anybody: the subscription's own entry says it all.
drop trigger tg_role_permissions__audit on public.role_permissions;
create trigger tg_role_permissions__audit after insert or update on public.role_permissions
  for each row when (not private.is_aside(new.tenant_id, new.role_id, new.permission)) execute function private.tg_audit();
create trigger tg_role_permissions__audit_delete after delete on public.role_permissions
  for each row when (private.holds_module_of(old.tenant_id, old.permission)) execute function private.tg_audit();

create function private.tg_module_subscriptions_follow() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Makes everything follow: tenants.modules, the cells of the matrix, and the event.
begin
  update public.tenants t set modules = case when new.status = 'installed'
      then t.modules || jsonb_build_object(new.module, jsonb_build_object('version', new.module_version, 'settings', new.settings))
      else t.modules - new.module end
  where t.id = new.tenant_id;
  if tg_op = 'UPDATE' and old.status = new.status then return null; end if;
  if new.status = 'installed' then
    insert into public.role_permissions (tenant_id, role_id, permission, scope)
    select a.tenant_id, a.role_id, a.permission, a.scope
    from private.role_permissions_aside a join public.permissions p on p.code = a.permission and p.module = new.module
    where a.tenant_id = new.tenant_id
    on conflict do nothing;
    delete from private.role_permissions_aside a using public.permissions p
    where p.code = a.permission and p.module = new.module and a.tenant_id = new.tenant_id;
  else
    insert into private.role_permissions_aside (tenant_id, role_id, permission, scope)
    select c.tenant_id, c.role_id, c.permission, c.scope
    from public.role_permissions c join public.permissions p on p.code = c.permission and p.module = new.module
    where c.tenant_id = new.tenant_id
    on conflict on constraint role_permissions_aside_pkey do update set scope = excluded.scope;
    delete from public.role_permissions c using public.permissions p
    where p.code = c.permission and p.module = new.module and c.tenant_id = new.tenant_id;
  end if;
  if private.tenant_id() = new.tenant_id then
    perform private.emit(case new.status when 'installed' then 'module.provisioned' else 'module.removed' end,
      'module_subscriptions', new.id, jsonb_build_object('module', new.module, 'version', new.module_version));
  end if;
  return null;
end
$$;

create trigger tg_module_subscriptions__guard before insert or update on public.module_subscriptions
  for each row execute function private.tg_module_subscriptions_guard();
create trigger tg_module_subscriptions__transition before insert or update of status on public.module_subscriptions
  for each row execute function private.tg_transition('module_subscription', 'status');
create trigger tg_module_subscriptions__version before update on public.module_subscriptions
  for each row execute function private.tg_version();
create trigger tg_module_subscriptions__follow after insert or update on public.module_subscriptions
  for each row execute function private.tg_module_subscriptions_follow();
create trigger tg_module_subscriptions__audit after insert or update on public.module_subscriptions
  for each row execute function private.tg_audit();

-- ── Installing, uninstalling ─────────────────────────────────────────────────────────────────
select private.declare_permission('modules.manage', 'platform', '{all}', 70, '{"admin": "all"}');

create function private.put_module(tenant uuid, module text, settings jsonb default '{}') returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare found_id uuid;
begin
  insert into public.module_subscriptions as s (tenant_id, module, module_version, settings)
  values (put_module.tenant, put_module.module, '0.0.0', put_module.settings)
  on conflict on constraint module_subscriptions_tenant_id_module_key do update set status = 'installed' where s.status <> 'installed'
  returning s.id into found_id;
  return found_id;
end
$$;
comment on function private.put_module(uuid, text, jsonb) is
  'Installs a module for a tenant, or brings it back with its settings; null when it is there already.';

create function private.install_module(module text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or private.scope('modules.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from public.module_products p where p.id = install_module.module) then
    raise exception 'unknown module' using errcode = 'check_violation', constraint = 'module_subscriptions_offer';
  end if;
  return private.put_module(private.tenant_id(), install_module.module);
end
$$;
comment on function private.install_module(text) is
  'The caller''s tenant gets the module; returns the subscription, or null when it had it. Refusals are constraints named module_subscriptions_….';

create function private.uninstall_module(module text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or private.scope('modules.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  update public.module_subscriptions s set status = 'uninstalled'
  where s.tenant_id = private.tenant_id() and s.module = uninstall_module.module and s.status = 'installed';
  return found;
end
$$;
comment on function private.uninstall_module(text) is
  'Hides the module from the caller''s tenant at once and keeps all it holds; false when it was not there.';
grant execute on function private.install_module(text), private.uninstall_module(text) to authenticated;

-- ── A tenant begins with its template ────────────────────────────────────────────────────────
create function private.tg_tenants_template() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  begun public.templates;
  plan public.plans;
begin
  if tg_op = 'INSERT' then
    select t.* into begun from public.templates t where t.id = new.template;
    select p.* into plan from public.plans p where p.is_default;
    new.flags := coalesce(begun.flags, '{}');
    new.modules := '{}';
    if found then
      new.plan := plan.id;
      if new.status = 'trial' then
        new.trial_ends_on := coalesce(new.trial_ends_on, private.today(new.time_zone) + plan.trial_days);
      end if;
    end if;
  end if;
  -- The health safeguard includes the second factor; a form that says otherwise changes nothing.
  if 'health' = any (new.flags) then new.require_mfa := true; end if;
  return new;
end
$$;
create trigger tg_tenants__a_template before insert or update on public.tenants
  for each row execute function private.tg_tenants_template();

create function private.tg_tenants_begin() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  begun public.templates;
  slug text;
  extra jsonb;
  made uuid;
begin
  select t.* into begun from public.templates t where t.id = new.template;
  foreach slug in array coalesce(begun.modules, '{}') loop
    -- What the default plan does not include, or the hub withdrew, is left out, with what needs it.
    if exists (select from public.plan_modules m join public.module_products p on p.id = m.module and p.deleted_at is null
      where m.plan = new.plan and m.module = slug)
      and not exists (select from public.module_products p cross join unnest(p.dependencies) d
        where p.id = slug and not private.has_module(new.id, d)) then
      perform private.put_module(new.id, slug, coalesce(begun.settings -> slug, '{}'));
    end if;
  end loop;
  for extra in select * from jsonb_array_elements(coalesce(begun.roles, '[]')) loop
    insert into public.roles (tenant_id, name, audience, position)
    select new.id, coalesce(extra #>> array['name', new.locale], extra #>> '{name,en}'), s.audience, 50
    from private.system_roles s where s.key = extra ->> 'like'
    returning id into made;
    insert into public.role_permissions (tenant_id, role_id, permission, scope)
    select new.id, made, c.permission, c.scope from private.role_cells(extra ->> 'like') c;
  end loop;
  return null;
end
$$;
create trigger tg_tenants__begin after insert on public.tenants for each row execute function private.tg_tenants_begin();

create or replace function private.create_tenant(
  slug text, name text, country text, currency text, time_zone text, locale text, template text,
  owner uuid, owner_name text, tenant uuid default null
) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  new_id uuid := coalesce(tenant, private.uuid_v7());
begin
  if not exists (select from pg_catalog.pg_timezone_names z where z.name = create_tenant.time_zone) then
    raise exception 'unknown time zone' using errcode = 'check_violation', constraint = 'tenants_time_zone';
  end if;
  insert into public.tenants (id, slug, name, country, currency, time_zone, locale, template, week_start, status, trial_ends_on)
  values (new_id, create_tenant.slug, create_tenant.name, create_tenant.country, create_tenant.currency,
    create_tenant.time_zone, create_tenant.locale, create_tenant.template,
    case when create_tenant.country in ('US', 'CA', 'MX', 'JP', 'IL', 'BR', 'PH') then 0
      when create_tenant.country in ('AE', 'SA', 'EG', 'QA', 'KW', 'BH', 'OM', 'JO', 'IQ', 'DZ', 'LY', 'SD', 'SY', 'YE') then 6
      else 1 end,
    'trial', null);
  insert into public.roles (tenant_id, key, audience, position)
  select new_id, s.key, s.audience, s.position from private.system_roles s order by s.position;
  insert into public.role_permissions (tenant_id, role_id, permission, scope)
  select r.tenant_id, r.id, c.permission, c.scope
  from public.roles r cross join lateral private.role_cells(r.key) c
  where r.tenant_id = new_id;
  insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
  select new_id, u.id, r.id, create_tenant.owner_name, u.email
  from auth.users u, public.roles r
  where u.id = create_tenant.owner and r.tenant_id = new_id and r.key = 'owner';
  perform private.sync_claims(create_tenant.owner, new_id);
  return new_id;
end
$$;
comment on function private.create_tenant(text, text, text, text, text, text, text, uuid, text, uuid) is
  'A tenant with its system roles, default cells and first owner, on trial with the default plan and its template''s modules. Seeds and register_tenant use it.';

-- Tenants that exist have had everything so far.
do $$
declare t record;
begin
  for t in select n.id, p.id as module from public.tenants n cross join public.module_products p
    where not p.is_required order by n.id, cardinality(p.dependencies), p.id loop
    perform private.put_module(t.id, t.module);
  end loop;
end
$$;

-- ── What its modules ask beside permissions ──────────────────────────────────────────────────
drop policy select_timesheet_settings on public.timesheet_settings;
create policy select_timesheet_settings on public.timesheet_settings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.holds('people')));
drop policy select_activities on public.activities;
create policy select_activities on public.activities for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.holds('people')));

-- ── Settings that the database keeps, for whoever writes ─────────────────────────────────────
create function private.tg_tickets_settings() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  usual text;
begin
  if private.user_id() is null then return new; end if;
  if private.module_setting(new.tenant_id, 'support', 'openers') = '"staff"' and not private.is_staff() then
    raise exception 'only staff open tickets here' using errcode = 'insufficient_privilege', constraint = 'tickets_openers';
  end if;
  if new.priority = 'normal' and private.ticket_scope('tickets.manage') = 'none' then
    usual := private.module_setting(new.tenant_id, 'support', 'defaultPriority') #>> '{}';
    if usual in ('low', 'high', 'urgent') then new.priority := usual; end if;
  end if;
  return new;
end
$$;
comment on function private.tg_tickets_settings() is
  'Who may open tickets, and the priority of those whose requester cannot choose one. Runs after tg_tickets__open.';
create trigger tg_tickets__settings before insert on public.tickets for each row execute function private.tg_tickets_settings();

create function private.tg_leave_requests_settings() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is not null and btrim(coalesce(new.reason, '')) = ''
    and private.module_setting(new.tenant_id, 'people', 'leaveReason') = 'true' then
    raise exception 'a reason is asked for' using errcode = 'check_violation', constraint = 'leave_reason';
  end if;
  return new;
end
$$;
create trigger tg_leave_requests__settings before insert on public.leave_requests
  for each row execute function private.tg_leave_requests_settings();

create function private.tg_timesheets_settings() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  ahead jsonb;
begin
  if private.user_id() is null then return new; end if;
  if tg_op = 'INSERT' then
    ahead := private.module_setting(new.tenant_id, 'people', 'weeksAhead');
    if jsonb_typeof(ahead) = 'number' and new.week_start > (
      select private.today(t.time_zone) from public.tenants t where t.id = new.tenant_id) + 7 * (ahead #>> '{}')::numeric::integer then
      raise exception 'too far ahead' using errcode = 'check_violation', constraint = 'timesheets_ahead';
    end if;
  elsif new.status = 'submitted' and old.status <> 'submitted'
    and private.module_setting(new.tenant_id, 'people', 'timesheetNotes') = 'true' and exists (
      select from public.timesheet_entries e
      where e.tenant_id = new.tenant_id and e.timesheet_id = new.id and btrim(coalesce(e.note, '')) = '') then
    raise exception 'each entry needs a note' using errcode = 'check_violation', constraint = 'timesheets_notes';
  end if;
  return new;
end
$$;
create trigger tg_timesheets__settings before insert or update of status on public.timesheets
  for each row execute function private.tg_timesheets_settings();

-- ── Who is asking: with the modules, in the same round trip ──────────────────────────────────
-- on top of 20261121130000_api.sql
create or replace function private.session(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Everything the guard and the shell need. null: signed out. tenant null: no such tenant for this person.
-- It does not go through private.tenant_id(), as it must also explain suspension and a missing second factor.
declare
  c jsonb := private.claims();
  person uuid := nullif(c ->> 'sub', '')::uuid;
  has_factor boolean;
  result jsonb;
begin
  if person is null or not (private.key_is_live(c) or exists (
    select from auth.sessions s where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = person
  )) then return null; end if;
  has_factor := exists (select from auth.mfa_factors f where f.user_id = person and f.status = 'verified');
  select jsonb_build_object(
    'user', jsonb_build_object('id', person, 'email', u.email, 'name', p.full_name, 'locale', p.locale,
      'timeZone', p.time_zone, 'theme', p.theme, 'confirmed', u.email_confirmed_at is not null, 'onboarding', p.onboarding),
    'hasFactor', has_factor,
    'passedFactor', c ->> 'aal' = 'aal2' and exists (
      select from auth.sessions s where s.id = nullif(c ->> 'session_id', '')::uuid and s.aal = 'aal2'),
    'hubRole', (select h.role from public.hub_members h where h.user_id = person),
    'clockMovedByMs', (select (extract(epoch from k.moved_by) * 1000)::bigint from private.clock k),
    'tenants', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'audience', r.audience) order by t.name), '[]')
      from public.memberships m
      join public.tenants t on t.id = m.tenant_id
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.user_id = person and m.status = 'active'),
    'tenant', (
      select jsonb_build_object(
        'id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country, 'currency', t.currency, 'locale', t.locale,
        'timeZone', t.time_zone, 'weekStart', t.week_start, 'template', t.template, 'status', t.status,
        'statusReason', t.status_reason, 'requireMfa', t.require_mfa, 'brandColor', t.brand_color, 'accentColor', t.accent_color,
        'modules', t.modules, 'flags', t.flags, 'plan', t.plan,
        'displayName', m.display_name,
        'role', jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'audience', r.audience),
        'scopes', (select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}') from public.role_permissions rp
          where rp.tenant_id = m.tenant_id and rp.role_id = m.role_id),
        'employeeId', (select e.id from public.employees e where e.tenant_id = t.id and e.user_id = person),
        'clientIds', (select coalesce(jsonb_agg(cc.client_id), '[]') from public.client_contacts cc
          where cc.tenant_id = t.id and cc.user_id = person),
        'unread', (select count(*) from (select from public.notifications n
          where n.tenant_id = t.id and n.user_id = person and n.read_at is null limit 100) capped))
      from public.tenants t
      join public.memberships m on m.tenant_id = t.id and m.user_id = person and m.status = 'active'
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where t.slug = session.slug)
  ) into result
  from auth.users u join public.profiles p on p.user_id = u.id
  where u.id = person and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  return result;
end
$$;

-- ── Jobs ─────────────────────────────────────────────────────────────────────────────────────
create or replace function private.require_tenant() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Opens every transaction of a job (tenant.server.ts). Without it a suspended tenant's job would find
-- no rows and take its work for done. The claims name the module that the task belongs to.
declare
  c jsonb := private.claims();
  tenant uuid := private.tenant_id();
begin
  if tenant is not null then
    if c ? 'module' and not private.has_module(tenant, c ->> 'module') then
      raise exception 'the tenant does not have the module %', c ->> 'module' using errcode = 'MS410';
    end if;
    return;
  end if;
  if exists (select from public.tenants t where t.id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid) then
    raise exception 'the tenant is suspended' using errcode = 'MS423';
  end if;
  raise exception 'the tenant does not exist' using errcode = 'MS404';
end
$$;
comment on function private.require_tenant() is
  'Refuses a job whose tenant is suspended (MS423) or gone (MS404), or does not have the task''s module (MS410).';

create or replace function private.enqueue_for_tenants(task text) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare added bigint;
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => json_build_object('tenant_id', t.id, 'request_id', null, 'data', json_build_object()),
    job_key => task || ':' || t.id
  ) from public.tenants t where t.status <> 'suspended' and private.has_module(t.id, split_part(task, '/', 1));
  get diagnostics added = row_count;
  return added;
end
$$;
comment on function private.enqueue_for_tenants(text) is
  'One job per tenant that is not suspended and has the task''s module, for what the crontab does tenant by tenant; returns how many.';

-- ── The hub ──────────────────────────────────────────────────────────────────────────────────
create function private.hub_subscribers(module text, search text, after uuid, page_size integer)
returns table (tenant_id uuid, slug text, name text, plan text, status text, module_version text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can('products.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  return query
  select t.id, t.slug, t.name, t.plan, s.status, s.module_version
  from public.module_subscriptions s join public.tenants t on t.id = s.tenant_id
  where s.module = hub_subscribers.module and s.status = 'installed'
    and (hub_subscribers.search = '' or t.name ilike '%' || hub_subscribers.search || '%' or t.slug ilike '%' || hub_subscribers.search || '%')
    and (hub_subscribers.after is null or t.id < hub_subscribers.after)
  order by t.id desc limit page_size;
end
$$;
comment on function private.hub_subscribers(text, text, uuid, integer) is
  'Tenants that have a module, newest first, a keyset page; for the hub only. search is a like pattern without its outer %.';

create function private.hub_roll_out(module text, to_version text, slugs text[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- slugs null: every tenant that has the module.
declare moved integer;
begin
  if not private.hub_can('products.manage') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from public.module_versions v where v.module = hub_roll_out.module and v.version = to_version) then
    raise exception 'no such version' using errcode = 'check_violation', constraint = 'module_products_version';
  end if;
  update public.module_subscriptions s set module_version = to_version
  from public.tenants t
  where t.id = s.tenant_id and s.module = hub_roll_out.module and s.status = 'installed' and s.module_version <> to_version
    and (slugs is null or t.slug = any (slugs));
  get diagnostics moved = row_count;
  perform private.hub_audit('module.rolled_out', 'module_products', hub_roll_out.module, null,
    jsonb_build_object('version', to_version, 'tenants', coalesce(to_jsonb(slugs), '"all"'), 'moved', moved));
  return moved;
end
$$;
comment on function private.hub_roll_out(text, text, text[]) is
  'Moves chosen tenants, or all (null), to a version of a module; each one''s trail records it. Returns how many moved.';

create function private.hub_set_plan(slug text, plan text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.hub_can('plans.manage') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from public.plans p where p.id = hub_set_plan.plan and p.deleted_at is null) then
    raise exception 'no such plan' using errcode = 'check_violation', constraint = 'tenants_plan';
  end if;
  update public.tenants t set plan = hub_set_plan.plan where t.slug = hub_set_plan.slug;
  return found;
end
$$;
comment on function private.hub_set_plan(text, text) is
  'Moves a tenant to another plan. What it has installed stays; only what it may install changes.';

create function private.hub_plan_tenants(plan text) returns table (slug text, name text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can('products.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  return query select t.slug, t.name from public.tenants t where t.plan = hub_plan_tenants.plan order by t.name limit 200;
end
$$;
comment on function private.hub_plan_tenants(text) is 'Tenants on a plan, the first 200 by name; for the hub only.';

create function private.hub_product_counts() returns table (module text, installed bigint, current bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can('products.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  return query
  select s.module, count(*), count(*) filter (where s.module_version = p.current_version)
  from public.module_subscriptions s join public.module_products p on p.id = s.module
  where s.status = 'installed' group by s.module;
end
$$;
comment on function private.hub_product_counts() is 'How many tenants have each module, and how many its current version; for the hub only.';

create function private.hub_plan_counts() returns table (plan text, tenants bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can('products.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  return query select t.plan, count(*) from public.tenants t group by t.plan;
end
$$;
comment on function private.hub_plan_counts() is 'How many tenants are on each plan; for the hub only.';
grant execute on function private.hub_subscribers(text, text, uuid, integer), private.hub_roll_out(text, text, text[]),
  private.hub_set_plan(text, text), private.hub_plan_tenants(text), private.hub_product_counts(), private.hub_plan_counts()
  to authenticated;

select private.gate_tenant_tables();
