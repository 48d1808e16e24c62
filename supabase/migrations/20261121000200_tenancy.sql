-- Tenants, people, roles and permissions; the functions every policy stands on.

insert into private.state_transitions (machine, from_state, to_state) values
  ('tenant', '*new*', 'trial'), ('tenant', '*new*', 'active'),
  ('tenant', 'trial', 'active'), ('tenant', 'trial', 'suspended'),
  ('tenant', 'active', 'suspended'),
  ('tenant', 'suspended', 'active'), ('tenant', 'suspended', 'trial');

-- ── tenants ──────────────────────────────────────────────────────────────────────────────────
create table public.tenants (
  id uuid primary key default private.uuid_v7(),
  slug text not null unique
    check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$' and slug not in
      ('admin', 'api', 'app', 'assets', 'auth', 'dev', 'hooks', 'hub', 'login', 'new', 'portal', 'site', 'www')),
  name text not null check (char_length(btrim(name)) between 1 and 120),
  country text not null check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  locale text not null default 'en' check (locale in ('en', 'hi', 'ar')),
  week_start smallint not null default 1 check (week_start between 0 and 6),
  template text not null check (template in ('agency', 'field', 'retail', 'health')),
  status text not null default 'trial' check (status in ('trial', 'active', 'suspended')),
  status_reason text check (char_length(status_reason) <= 500),
  trial_ends_on date,
  require_mfa boolean not null default false,
  brand_color text check (brand_color ~ '^#[0-9a-f]{6}$'),
  accent_color text check (accent_color ~ '^#[0-9a-f]{6}$'),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now()
);
comment on table public.tenants is 'A company using Mainstay. Everything it owns carries its id as tenant_id.';
comment on column public.tenants.week_start is 'First day of the working week: 0 Sunday … 6 Saturday.';
comment on column public.tenants.status_reason is 'Why it is suspended; shown to its people.';
comment on column public.tenants.require_mfa is 'Members without a second factor see nothing until they set one up.';
alter table public.tenants enable row level security;
alter table public.tenants force row level security;

-- ── profiles ─────────────────────────────────────────────────────────────────────────────────
create table public.profiles (
  user_id uuid primary key references auth.users (id) on delete cascade,
  full_name text not null default '' check (char_length(full_name) <= 120),
  locale text check (locale in ('en', 'hi', 'ar')),
  time_zone text,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark', 'contrast')),
  onboarding jsonb,
  updated_at timestamptz not null default private.now()
);
comment on table public.profiles is 'What a person chose for themselves, whatever tenant they are in.';
comment on column public.profiles.onboarding is 'Unfinished answers of the company set-up wizard.';
alter table public.profiles enable row level security;
alter table public.profiles force row level security;

-- ── hub_members ──────────────────────────────────────────────────────────────────────────────
create table public.hub_members (
  user_id uuid primary key references auth.users (id) on delete cascade,
  role text not null check (role in ('super_admin', 'support', 'billing')),
  created_at timestamptz not null default private.now()
);
comment on table public.hub_members is 'Staff of the platform itself (R1). Written by the database owner only.';
alter table public.hub_members enable row level security;
alter table public.hub_members force row level security;

-- ── permissions ──────────────────────────────────────────────────────────────────────────────
create table public.permissions (
  code text primary key check (code ~ '^[a-z_]+\.[a-z_]+$'),
  module text not null,
  scopes text[] not null check (scopes <@ array['own', 'team', 'all'] and cardinality(scopes) > 0),
  position integer not null
);
comment on table public.permissions is 'The vocabulary of rights, the same for every tenant; equals the manifests (a test compares).';
comment on column public.permissions.scopes is 'Scopes that mean something for it; none is always possible.';
alter table public.permissions enable row level security;
alter table public.permissions force row level security;

create table private.system_roles (
  key text primary key,
  audience text not null check (audience in ('staff', 'client')),
  position integer not null
);
comment on table private.system_roles is 'Roles every tenant starts with (R1).';
alter table private.system_roles enable row level security;
alter table private.system_roles force row level security;
insert into private.system_roles (key, audience, position) values
  ('owner', 'staff', 1), ('admin', 'staff', 2), ('manager', 'staff', 3), ('office', 'staff', 4),
  ('employee', 'staff', 5), ('crew', 'staff', 6), ('freelancer', 'staff', 7), ('partner', 'staff', 8),
  ('property_manager', 'client', 9), ('client', 'client', 10), ('guest', 'client', 11);

create table private.default_role_permissions (
  role_key text not null references private.system_roles (key) on delete cascade,
  permission text not null references public.permissions (code) on delete cascade,
  scope text not null check (scope in ('own', 'team', 'all')),
  primary key (role_key, permission)
);
comment on table private.default_role_permissions is 'Cells a new tenant''s roles are filled with. Owner is not listed: it holds the widest scope of everything.';
create index default_role_permissions_permission_idx on private.default_role_permissions (permission);
alter table private.default_role_permissions enable row level security;
alter table private.default_role_permissions force row level security;

-- ── roles ────────────────────────────────────────────────────────────────────────────────────
create table public.roles (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  key text check (key ~ '^[a-z_]+$'),
  name text check (char_length(btrim(name)) between 1 and 60),
  audience text not null check (audience in ('staff', 'client')),
  position integer not null default 100,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, key),
  unique (tenant_id, name),
  check ((key is null) <> (name is null))
);
comment on table public.roles is 'Roles of a tenant: system ones have a key (translated in the interface), custom ones a name.';
alter table public.roles enable row level security;
alter table public.roles force row level security;

-- ── role_permissions ─────────────────────────────────────────────────────────────────────────
create table public.role_permissions (
  tenant_id uuid not null,
  role_id uuid not null,
  permission text not null references public.permissions (code) on delete cascade,
  scope text not null check (scope in ('own', 'team', 'all')),
  primary key (tenant_id, role_id, permission),
  foreign key (tenant_id, role_id) references public.roles (tenant_id, id) on delete cascade
);
comment on table public.role_permissions is 'The matrix: one row per cell that is not none.';
create index role_permissions_permission_idx on public.role_permissions (permission);
alter table public.role_permissions enable row level security;
alter table public.role_permissions force row level security;

-- ── memberships ──────────────────────────────────────────────────────────────────────────────
create table public.memberships (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null references auth.users (id) on delete cascade,
  role_id uuid not null,
  status text not null default 'active' check (status in ('active', 'deactivated')),
  display_name text not null check (char_length(btrim(display_name)) between 1 and 120),
  email text not null,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id),
  foreign key (tenant_id, role_id) references public.roles (tenant_id, id) on delete restrict
);
comment on table public.memberships is 'A person in a tenant, with one role. Deactivation locks them out at their next request.';
create index memberships_user_id_idx on public.memberships (user_id);
create index memberships_tenant_id_role_id_idx on public.memberships (tenant_id, role_id);
alter table public.memberships enable row level security;
alter table public.memberships force row level security;

-- ── Who is asking ────────────────────────────────────────────────────────────────────────────
create function private.session_is_live(c jsonb, needs_mfa boolean default false) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A signed-out session's access token stays valid until it expires; here it stops working at once.
-- A person with a verified second factor must have used it. The session must say so too: a token's aal2
-- outlives the factor that was switched off.
declare
  person uuid := nullif(c ->> 'sub', '')::uuid;
  reached text;
begin
  if person is null then return false; end if;
  select s.aal::text into reached
  from auth.sessions s join auth.users u on u.id = s.user_id
  where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = person
    and (s.not_after is null or s.not_after > pg_catalog.now())
    and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  if not found then return false; end if;
  if c ->> 'aal' = 'aal2' and reached = 'aal2' then return true; end if;
  return not needs_mfa and not exists (
    select from auth.mfa_factors f where f.user_id = person and f.status = 'verified'
  );
end
$$;
comment on function private.session_is_live(jsonb, boolean) is
  'The claims'' session still exists and has passed the second factor its person set up, or must have (needs_mfa).';

create function private.live_user_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return case when private.session_is_live(private.claims()) then private.user_id() end;
end
$$;
comment on function private.live_user_id() is 'Person making this request while their session stands, else null; for what belongs to no tenant.';
grant execute on function private.live_user_id() to authenticated, service_role;

create function private.tenant_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  wanted uuid := nullif(c #>> '{app_metadata,tenant_id}', '')::uuid;
  needs_mfa boolean;
begin
  if wanted is null then return null; end if;
  if private.is_job() then
    return (select t.id from public.tenants t where t.id = wanted and t.status <> 'suspended');
  end if;
  select t.require_mfa into needs_mfa
  from public.memberships m join public.tenants t on t.id = m.tenant_id
  where m.tenant_id = wanted and m.user_id = nullif(c ->> 'sub', '')::uuid
    and m.status = 'active' and t.status <> 'suspended';
  if not found then return null; end if;
  if not private.session_is_live(c, needs_mfa) then return null; end if;
  return wanted;
end
$$;
comment on function private.tenant_id() is
  'Tenant of this request, or null when the membership, the tenant, the session or the second factor does not stand right now.';
grant execute on function private.tenant_id() to anon, authenticated, service_role;

create function private.scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare found_scope text;
begin
  if private.is_job() then return 'all'; end if;
  select rp.scope into found_scope
  from public.memberships m
  join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    and rp.permission = scope.permission
  where m.tenant_id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid
    and m.user_id = private.user_id() and m.status = 'active';
  return coalesce(found_scope, 'none');
end
$$;
comment on function private.scope(text) is
  'none, own, team or all: what the caller''s role holds now. Always used beside private.tenant_id(), which judges the session.';
grant execute on function private.scope(text) to anon, authenticated, service_role;

create function private.role_key() returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(r.key, 'custom') from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = private.tenant_id() and m.user_id = private.user_id() and m.status = 'active'
  );
end
$$;
comment on function private.role_key() is 'Key of the caller''s role in this tenant; custom for a custom role.';
grant execute on function private.role_key() to authenticated, service_role;

create function private.is_staff() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.is_job() then return private.tenant_id() is not null; end if;
  return exists (
    select from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = private.tenant_id() and m.user_id = private.user_id()
      and m.status = 'active' and r.audience = 'staff'
  );
end
$$;
comment on function private.is_staff() is 'The caller belongs to the tenant''s own staff, not to a client.';
grant execute on function private.is_staff() to authenticated, service_role;

create function private.hub_role() returns text
language plpgsql stable security definer set search_path = ''
as $$
declare c jsonb := private.claims(); found_role text;
begin
  select h.role into found_role from public.hub_members h where h.user_id = nullif(c ->> 'sub', '')::uuid;
  if found_role is null or not private.session_is_live(c) then return null; end if;
  return found_role;
end
$$;
comment on function private.hub_role() is 'Role of the caller among the platform''s own staff, or null.';
grant execute on function private.hub_role() to authenticated, service_role;

create function private.hub_can(action text) returns boolean
language sql stable set search_path = ''
as $$
  select case private.hub_role()
    when 'super_admin' then action in ('tenants.read', 'tenants.manage')
    when 'support' then action in ('tenants.read')
    when 'billing' then action in ('tenants.read')
    else false end
$$;
comment on function private.hub_can(text) is 'What the hub roles may do.';
grant execute on function private.hub_can(text) to authenticated, service_role;

create function private.scope_rank(scope text) returns integer
language sql immutable parallel safe set search_path = ''
as $$ select case scope when 'own' then 1 when 'team' then 2 when 'all' then 3 else 0 end $$;
comment on function private.scope_rank(text) is 'Order of scopes: none < own < team < all.';

create function private.role_within_mine(role uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  -- Owning is more than its rights, which an admin may hold all of: only owners make or unmake owners.
  if private.role_key() <> 'owner' and exists (
    select from public.roles r
    where r.tenant_id = private.tenant_id() and r.id = role_within_mine.role and r.key = 'owner'
  ) then return false; end if;
  return not exists (
    select from public.role_permissions rp
    where rp.tenant_id = private.tenant_id() and rp.role_id = role_within_mine.role
      and private.scope_rank(rp.scope) > private.scope_rank(private.scope(rp.permission))
  );
end
$$;
comment on function private.role_within_mine(uuid) is 'Every right of the role is one the caller holds at least as widely; the owner''s role is within an owner''s reach only (R5).';
grant execute on function private.role_within_mine(uuid) to authenticated, service_role;

-- ── Guards that no policy can express ────────────────────────────────────────────────────────
create function private.tg_tenants_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is not null
    and (new.status, new.status_reason, new.trial_ends_on) is distinct from (old.status, old.status_reason, old.trial_ends_on)
    and not private.hub_can('tenants.manage') then
    raise exception 'only the hub changes a tenant''s status' using errcode = 'insufficient_privilege';
  end if;
  if new.time_zone is distinct from old.time_zone and not exists (
    select from pg_catalog.pg_timezone_names z where z.name = new.time_zone
  ) then
    raise exception 'unknown time zone' using errcode = 'check_violation', constraint = 'tenants_time_zone';
  end if;
  return new;
end
$$;

create function private.tg_roles_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and (new.key, new.audience) is distinct from (old.key, old.audience) then
    raise exception 'a role keeps its key and audience' using errcode = 'check_violation', constraint = 'roles_identity';
  end if;
  if tg_op = 'DELETE' then
    -- A whole tenant may go; a system role of a living tenant may not.
    if old.key is not null and exists (select from public.tenants t where t.id = old.tenant_id) then
      raise exception 'system roles stay' using errcode = 'check_violation', constraint = 'roles_system_stays';
    end if;
    return old;
  end if;
  return new;
end
$$;

create function private.tg_role_permissions_guard() returns trigger
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
  if private.user_id() is null then return cell; end if;
  -- A tenant without members is being set up; there is nobody to take anything from.
  if not exists (select from public.memberships m where m.tenant_id = cell.tenant_id) then return cell; end if;
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

create function private.tg_memberships_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  owner_role uuid;
begin
  if tg_op = 'UPDATE' and (new.tenant_id, new.user_id) is distinct from (old.tenant_id, old.user_id) then
    raise exception 'a membership keeps its tenant and person' using errcode = 'check_violation', constraint = 'memberships_identity';
  end if;
  if private.user_id() is not null and private.tenant_id() is not null
    and (new.role_id, new.status) is distinct from (old.role_id, old.status)
    and not (private.role_within_mine(old.role_id) and private.role_within_mine(new.role_id)) then
    raise exception 'cannot change a member whose role exceeds one''s own, or grant such a role'
      using errcode = 'insufficient_privilege', constraint = 'memberships_role_not_held';
  end if;
  if old.status = 'active' and new.role_id <> old.role_id and (
    select count(distinct r.audience) from public.roles r
    where r.tenant_id = old.tenant_id and r.id in (old.role_id, new.role_id)
  ) > 1 then
    raise exception 'staff do not become clients, nor clients staff: invite them anew'
      using errcode = 'check_violation', constraint = 'memberships_audience';
  end if;
  if (new.role_id, new.status) is distinct from (old.role_id, old.status) then
    -- The tenant row serialises changes of owners, so that two cannot demote each other at once.
    select r.id into owner_role from public.roles r
    where r.tenant_id = old.tenant_id and r.key = 'owner';
    if old.role_id = owner_role and old.status = 'active' then
      perform from public.tenants t where t.id = old.tenant_id for no key update;
      if not exists (
        select from public.memberships m
        where m.tenant_id = old.tenant_id and m.role_id = owner_role and m.status = 'active' and m.id <> old.id
      ) and not (new.role_id = owner_role and new.status = 'active') then
        raise exception 'a tenant keeps at least one active owner'
          using errcode = 'check_violation', constraint = 'memberships_last_owner';
      end if;
    end if;
  end if;
  return new;
end
$$;

create function private.tg_memberships_last_owner() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.tenants t where t.id = old.tenant_id)
    and exists (select from public.roles r where r.tenant_id = old.tenant_id and r.id = old.role_id and r.key = 'owner')
    and not exists (
      select from public.memberships m where m.tenant_id = old.tenant_id and m.role_id = old.role_id
        and m.status = 'active' and m.id <> old.id
    ) then
    raise exception 'a tenant keeps at least one active owner'
      using errcode = 'check_violation', constraint = 'memberships_last_owner';
  end if;
  return old;
end
$$;

-- ── Claims follow the membership ─────────────────────────────────────────────────────────────
create function private.sync_claims(person uuid, preferred uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Keeps auth.users.raw_app_meta_data.{tenant_id, role} on a live membership: the preferred tenant,
-- else the present one, else the oldest.
declare
  chosen record;
begin
  select m.tenant_id, coalesce(r.key, 'custom') as role into chosen
  from public.memberships m
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  join auth.users u on u.id = m.user_id
  where m.user_id = person and m.status = 'active'
  order by m.tenant_id = preferred desc nulls last,
    m.tenant_id::text = u.raw_app_meta_data ->> 'tenant_id' desc nulls last,
    m.created_at, m.id
  limit 1;
  update auth.users u set raw_app_meta_data =
    case when chosen.tenant_id is null
      then coalesce(u.raw_app_meta_data, '{}') - 'tenant_id' - 'role'
      else coalesce(u.raw_app_meta_data, '{}') || jsonb_build_object('tenant_id', chosen.tenant_id, 'role', chosen.role)
    end
  where u.id = person;
end
$$;

create function private.tg_memberships_claims() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.sync_claims(case when tg_op = 'DELETE' then old.user_id else new.user_id end);
  return null;
end
$$;

create function private.switch_tenant(tenant uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.sync_claims(private.user_id(), tenant);
end
$$;
comment on function private.switch_tenant(uuid) is 'Makes the next token of the caller carry this tenant (the URL decides, the session follows).';
grant execute on function private.switch_tenant(uuid) to authenticated;

create function public.custom_access_token_hook(event jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  claims jsonb := event -> 'claims';
  meta jsonb;
begin
  select u.raw_app_meta_data into meta from auth.users u where u.id = (event ->> 'user_id')::uuid;
  claims := jsonb_set(claims, '{app_metadata}', coalesce(meta, '{}'));
  return jsonb_build_object('claims', claims);
end
$$;
comment on function public.custom_access_token_hook(jsonb) is 'Supabase Auth calls this for every token: fresh tenant and role.';
revoke execute on function public.custom_access_token_hook(jsonb) from public, anon, authenticated;
do $$
begin
  if exists (select from pg_catalog.pg_roles where rolname = 'supabase_auth_admin') then
    grant usage on schema public to supabase_auth_admin;
    grant execute on function public.custom_access_token_hook(jsonb) to supabase_auth_admin;
  end if;
end
$$;

create function private.tg_users_profile() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.profiles (user_id, full_name)
  values (new.id, left(coalesce(new.raw_user_meta_data ->> 'full_name', ''), 120))
  on conflict (user_id) do nothing;
  return null;
end
$$;
create trigger tg_users__profile after insert on auth.users
  for each row execute function private.tg_users_profile();

create function private.tg_users_email() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.memberships m set email = new.email where m.user_id = new.id and m.email is distinct from new.email;
  return null;
end
$$;
create trigger tg_users__email after update of email on auth.users
  for each row when (new.email is distinct from old.email) execute function private.tg_users_email();

-- ── Policies and grants ──────────────────────────────────────────────────────────────────────
create policy select_tenants on public.tenants for select to authenticated
  using (id = (select private.tenant_id()) or (select private.hub_can('tenants.read')));
create policy update_tenants on public.tenants for update to authenticated
  using ((id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all')
    or (select private.hub_can('tenants.manage')))
  with check ((id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all')
    or (select private.hub_can('tenants.manage')));
create policy insert_tenants on public.tenants for insert to authenticated with check (false);
create policy delete_tenants on public.tenants for delete to authenticated using (false);
grant select on public.tenants to authenticated;
grant update (name, country, currency, time_zone, locale, week_start, require_mfa, brand_color, accent_color,
  status, status_reason, trial_ends_on) on public.tenants to authenticated;
create trigger tg_tenants__touch before update on public.tenants for each row execute function private.tg_touch();
create trigger tg_tenants__guard before update on public.tenants for each row execute function private.tg_tenants_guard();
create trigger tg_tenants__transition before insert or update of status on public.tenants
  for each row execute function private.tg_transition('tenant', 'status');

create policy select_profiles on public.profiles for select to authenticated
  using (user_id = (select private.live_user_id()));
create policy update_profiles on public.profiles for update to authenticated
  using (user_id = (select private.live_user_id())) with check (user_id = (select private.live_user_id()));
create policy insert_profiles on public.profiles for insert to authenticated with check (false);
create policy delete_profiles on public.profiles for delete to authenticated using (false);
grant select on public.profiles to authenticated;
grant update (full_name, locale, time_zone, theme, onboarding) on public.profiles to authenticated;
create trigger tg_profiles__touch before update on public.profiles for each row execute function private.tg_touch();

create policy select_hub_members on public.hub_members for select to authenticated
  using (user_id = (select private.user_id()) or (select private.hub_role()) = 'super_admin');
create policy insert_hub_members on public.hub_members for insert to authenticated with check (false);
create policy update_hub_members on public.hub_members for update to authenticated using (false);
create policy delete_hub_members on public.hub_members for delete to authenticated using (false);
grant select on public.hub_members to authenticated;

create policy select_permissions on public.permissions for select to authenticated
  using ((select private.user_id()) is not null);
create policy insert_permissions on public.permissions for insert to authenticated with check (false);
create policy update_permissions on public.permissions for update to authenticated using (false);
create policy delete_permissions on public.permissions for delete to authenticated using (false);
grant select on public.permissions to authenticated;

create policy select_roles on public.roles for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('roles.read')) = 'all');
create policy insert_roles on public.roles for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and key is null and (select private.scope('roles.manage')) = 'all');
create policy update_roles on public.roles for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all');
create policy delete_roles on public.roles for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and key is null and (select private.scope('roles.manage')) = 'all');
grant select, delete on public.roles to authenticated;
grant insert (tenant_id, id, name, audience), update (name, version) on public.roles to authenticated;
create trigger tg_roles__version before update on public.roles for each row execute function private.tg_version();
create trigger tg_roles__guard before update or delete on public.roles for each row execute function private.tg_roles_guard();

create policy select_role_permissions on public.role_permissions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('roles.read')) = 'all');
create policy insert_role_permissions on public.role_permissions for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all');
create policy update_role_permissions on public.role_permissions for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all');
create policy delete_role_permissions on public.role_permissions for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('roles.manage')) = 'all');
grant select, insert, delete on public.role_permissions to authenticated;
grant update (scope) on public.role_permissions to authenticated;
create trigger tg_role_permissions__guard before insert or update or delete on public.role_permissions
  for each row execute function private.tg_role_permissions_guard();

create policy select_memberships on public.memberships for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('members.read'))
    when 'all' then true when 'own' then user_id = (select private.user_id()) else false end);
create policy insert_memberships on public.memberships for insert to authenticated with check (false);
create policy update_memberships on public.memberships for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy delete_memberships on public.memberships for delete to authenticated using (false);
grant select on public.memberships to authenticated;
grant update (role_id, status, display_name) on public.memberships to authenticated;
create trigger tg_memberships__touch before update on public.memberships for each row execute function private.tg_touch();
create trigger tg_memberships__guard before update on public.memberships for each row execute function private.tg_memberships_guard();
create trigger tg_memberships__last_owner before delete on public.memberships for each row execute function private.tg_memberships_last_owner();
create trigger tg_memberships__claims after insert or update or delete on public.memberships
  for each row execute function private.tg_memberships_claims();

-- ── Permissions of the kernel ────────────────────────────────────────────────────────────────
create function private.declare_permission(code text, module text, scopes text[], "position" integer, defaults jsonb)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Used by migrations only. defaults: {"admin": "all", …}. Tenants that exist already get the same cells.
begin
  insert into public.permissions (code, module, scopes, position)
  values (declare_permission.code, declare_permission.module, declare_permission.scopes, declare_permission."position");
  insert into private.default_role_permissions (role_key, permission, scope)
  select d.key, declare_permission.code, d.value #>> '{}' from jsonb_each(defaults) d;
  insert into public.role_permissions (tenant_id, role_id, permission, scope)
  select r.tenant_id, r.id, c.permission, c.scope
  from public.roles r join private.role_cells(r.key) c on c.permission = declare_permission.code
  where r.key is not null;
end
$$;
comment on function private.declare_permission(text, text, text[], integer, jsonb) is
  'A module''s migration adds a permission and the cells system roles start with.';

create function private.role_cells(role_key text) returns table (permission text, scope text)
language sql stable set search_path = ''
as $$
  select p.code, case when 'all' = any (p.scopes) then 'all' when 'team' = any (p.scopes) then 'team' else 'own' end
  from public.permissions p where role_cells.role_key = 'owner'
  union all
  select d.permission, d.scope from private.default_role_permissions d
  where d.role_key = role_cells.role_key and role_cells.role_key <> 'owner'
$$;
comment on function private.role_cells(text) is 'Default cells of a system role; the owner holds the widest scope of everything.';

select private.declare_permission('tenant.manage', 'platform', '{all}', 10, '{"admin": "all"}');
select private.declare_permission('members.read', 'platform', '{own,all}', 20,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "all", "freelancer": "own", "partner": "own", "property_manager": "own", "client": "own", "guest": "own"}');
select private.declare_permission('members.manage', 'platform', '{all}', 30, '{"admin": "all"}');
select private.declare_permission('roles.read', 'platform', '{all}', 40, '{"admin": "all", "manager": "all"}');
select private.declare_permission('roles.manage', 'platform', '{all}', 50, '{"admin": "all"}');
select private.declare_permission('audit.read', 'platform', '{own,all}', 60, '{"admin": "all", "manager": "own"}');

-- ── Creating a tenant ────────────────────────────────────────────────────────────────────────
create function private.create_tenant(
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
    'trial', private.today(create_tenant.time_zone) + 14);
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
  'A tenant with its system roles, default cells and first owner, on a 14-day trial. Seeds and register_tenant use it.';

create function private.register_tenant(
  slug text, name text, country text, currency text, time_zone text, locale text, template text, owner_name text
) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
begin
  if person is null or not private.session_is_live(private.claims())
    or not exists (select from auth.users u where u.id = person and u.email_confirmed_at is not null) then
    raise exception 'sign in with a confirmed e-mail first' using errcode = 'insufficient_privilege';
  end if;
  if (select count(*) from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.user_id = person and r.key = 'owner') >= 10 then
    raise exception 'too many companies' using errcode = 'check_violation', constraint = 'tenants_per_owner';
  end if;
  update public.profiles p set onboarding = null where p.user_id = person;
  return private.create_tenant(register_tenant.slug, register_tenant.name, register_tenant.country, register_tenant.currency,
    register_tenant.time_zone, register_tenant.locale, register_tenant.template, person, register_tenant.owner_name);
end
$$;
comment on function private.register_tenant(text, text, text, text, text, text, text, text) is
  'Last step of onboarding: the caller becomes owner of a new tenant. Constraint names tell what was wrong.';
grant execute on function private.register_tenant(text, text, text, text, text, text, text, text) to authenticated;
