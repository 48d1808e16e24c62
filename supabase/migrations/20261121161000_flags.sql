-- Feature flags by environment, tenant and person (T11), evaluated in one place and delivered with the session.
-- on top of 20261121130000_api.sql
-- on top of 20261121135000_modules.sql

create table private.flags (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{1,59}$'),
  description text not null check (char_length(btrim(description)) between 3 and 300),
  enabled boolean not null default false,
  percentage smallint not null default 0 check (percentage between 0 and 100),
  environments text[] not null default '{}'
    check (environments <@ array['demo', 'development', 'test', 'production']),
  remove_by date,
  has_overrides boolean not null default false,
  last_used_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now()
);
comment on table private.flags is 'What can be switched on for some before it is for all. Written by the hub only.';
comment on column private.flags.enabled is 'On for everybody its environments and overrides allow.';
comment on column private.flags.percentage is 'While not enabled: on for this share of tenants (of people outside tenants), always the same ones.';
comment on column private.flags.environments is 'Where it can be on at all; empty means everywhere.';
comment on column private.flags.remove_by is 'When the code behind it should have lost the flag.';
comment on column private.flags.has_overrides is 'Kept by a trigger, so that flags without overrides cost no look at them.';
alter table private.flags enable row level security;
alter table private.flags force row level security;
create trigger tg_flags__touch before update of description, enabled, percentage, environments, remove_by on private.flags
  for each row execute function private.tg_touch();

create table private.flag_overrides (
  id uuid primary key default private.uuid_v7(),
  flag_key text not null references private.flags (key) on delete cascade,
  for_tenant uuid references public.tenants (id) on delete cascade,
  for_user uuid references auth.users (id) on delete cascade,
  enabled boolean not null,
  created_at timestamptz not null default private.now(),
  check ((for_tenant is null) <> (for_user is null)),
  unique nulls not distinct (flag_key, for_tenant, for_user)
);
comment on table private.flag_overrides is 'On or off for one tenant or one person, whatever the flag says; the person''s wins.';
create index flag_overrides_for_tenant_idx on private.flag_overrides (for_tenant);
create index flag_overrides_for_user_idx on private.flag_overrides (for_user);
alter table private.flag_overrides enable row level security;
alter table private.flag_overrides force row level security;

create function private.tg_flag_overrides_count() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update private.flags f set has_overrides = exists (select from private.flag_overrides o where o.flag_key = f.key)
  where f.key = case when tg_op = 'DELETE' then old.flag_key else new.flag_key end;
  return null;
end
$$;
create trigger tg_flag_overrides__count after insert or delete on private.flag_overrides
  for each row execute function private.tg_flag_overrides_count();

create function private.flag_bucket(key text, id uuid) returns integer
language sql immutable parallel safe set search_path = ''
as $$
  -- md5 rather than Postgres' own hash functions, whose results may change between versions.
  select (('x' || substr(md5(key || ':' || id::text), 1, 8))::bit(32)::bigint % 100)::integer
$$;
comment on function private.flag_bucket(text, uuid) is 'A place from 0 to 99, the same for ever for one flag and one tenant; another flag shuffles anew.';

create function private.flags_for(tenant uuid, person uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(f.key), '[]')
    from private.flags f
    where (f.environments = '{}' or (select d.environment from private.deployment d) = any (f.environments))
      and coalesce(
        case when f.has_overrides then (
          select o.enabled from private.flag_overrides o
          where o.flag_key = f.key and (o.for_user = person or o.for_tenant = tenant)
          order by o.for_user nulls last limit 1) end,
        f.enabled or (f.percentage > 0 and private.flag_bucket(f.key, coalesce(tenant, person)) < f.percentage)));
end
$$;
comment on function private.flags_for(uuid, uuid) is 'Keys of the flags that are on, as a JSON array: environment first, then person, tenant, everybody, share.';

create function private.flag_for(key text, tenant uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.flags_for(tenant, person) ? flag_for.key;
end
$$;
comment on function private.flag_for(text, uuid, uuid) is 'Is the flag on for this tenant and person? An unknown one is off.';

create function private.flag(key text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.flag_for(flag.key, private.tenant_id(), private.user_id());
end
$$;
comment on function private.flag(text) is 'Is the flag on for the caller?';
grant execute on function private.flag(text) to authenticated;

create function private.flags_were_used(keys text[]) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Once an hour is enough to tell what nobody asks for any more.
  update private.flags f set last_used_at = private.now()
  where f.key = any (keys) and (f.last_used_at is null or f.last_used_at < private.now() - interval '1 hour')
$$;
comment on function private.flags_were_used(text[]) is 'Notes that the product asked for these flags.';

insert into private.flags (key, description, enabled) values
  ('support_act', 'Support staff may ask for access that also changes things, not only reads.', true),
  ('trial_countdown', 'Owners see how many days of their trial are left on every page.', true);

-- ── The hub's page ───────────────────────────────────────────────────────────────────────────
create function private.hub_flags() returns table (key text, description text, enabled boolean, percentage integer, environments text[],
  remove_by date, last_used_at timestamptz, created_at timestamptz, updated_at timestamptz, overrides bigint, is_stale boolean)
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_hub('flags.read');
  return query
  select f.key, f.description, f.enabled, f.percentage::integer, f.environments, f.remove_by, f.last_used_at, f.created_at, f.updated_at,
    (select count(*) from private.flag_overrides o where o.flag_key = f.key),
    coalesce(f.remove_by < (private.now() at time zone 'UTC')::date, false)
      or coalesce(f.last_used_at, f.created_at) < private.now() - interval '30 days'
  from private.flags f order by f.key;
end
$$;
comment on function private.hub_flags() is 'Every flag. Stale: past its remove-by day, or not asked for in 30 days.';

create function private.hub_flag_overrides(key text) returns table (id uuid, tenant_slug text, tenant_name text, email text, enabled boolean, created_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_hub('flags.read');
  return query
  select o.id, t.slug, t.name, u.email::text, o.enabled, o.created_at
  from private.flag_overrides o
  left join public.tenants t on t.id = o.for_tenant
  left join auth.users u on u.id = o.for_user
  where o.flag_key = hub_flag_overrides.key order by o.id;
end
$$;
comment on function private.hub_flag_overrides(text) is 'For whom a flag is decided otherwise.';

create function private.hub_save_flag(flag jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- flag: {key, description, enabled, percentage, environments, removeBy, isNew}
declare
  wanted private.flags;
  existing private.flags;
begin
  perform private.require_hub('flags.manage');
  select f.* into existing from private.flags f where f.key = flag ->> 'key' for update;
  if (flag ->> 'isNew')::boolean is distinct from (existing.key is null) then
    raise exception 'the flag exists already, or no longer' using errcode = 'check_violation',
      constraint = case when existing.key is null then 'flags_gone' else 'flags_pkey' end;
  end if;
  insert into private.flags as f (key, description, enabled, percentage, environments, remove_by)
  values (flag ->> 'key', btrim(flag ->> 'description'), (flag ->> 'enabled')::boolean, (flag ->> 'percentage')::smallint,
    array(select jsonb_array_elements_text(flag -> 'environments')), (flag ->> 'removeBy')::date)
  on conflict on constraint flags_pkey do update set description = excluded.description, enabled = excluded.enabled,
    percentage = excluded.percentage, environments = excluded.environments, remove_by = excluded.remove_by
  returning * into wanted;
  perform private.hub_record(case when existing.key is null then 'flag.created' else 'flag.changed' end, 'flags', wanted.key, null,
    jsonb_build_object('before', case when existing.key is not null then to_jsonb(existing) - '{last_used_at,created_at,updated_at,has_overrides}'::text[] end,
      'after', to_jsonb(wanted) - '{last_used_at,created_at,updated_at,has_overrides}'::text[]));
end
$$;
comment on function private.hub_save_flag(jsonb) is 'Makes or changes a flag; recorded with before and after.';

create function private.hub_remove_flag(key text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare removed private.flags;
begin
  perform private.require_hub('flags.manage');
  delete from private.flags f where f.key = hub_remove_flag.key returning * into removed;
  if removed.key is null then raise exception 'no such flag' using errcode = 'check_violation', constraint = 'flags_gone'; end if;
  perform private.hub_record('flag.removed', 'flags', removed.key, null, jsonb_build_object('before', to_jsonb(removed)));
end
$$;
comment on function private.hub_remove_flag(text) is 'Removes a flag with its overrides; code that still asks finds it off.';

create function private.hub_override_flag(key text, tenant_slug text, email text, wanted boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Exactly one of tenant_slug and email; wanted null takes the override away.
declare
  tenant uuid;
  person uuid;
begin
  perform private.require_hub('flags.manage');
  if (tenant_slug is null) = (email is null) then
    raise exception 'a tenant or a person' using errcode = 'check_violation', constraint = 'flag_overrides_whom';
  end if;
  if not exists (select from private.flags f where f.key = hub_override_flag.key) then
    raise exception 'no such flag' using errcode = 'check_violation', constraint = 'flags_gone';
  end if;
  select t.id into tenant from public.tenants t where t.slug = lower(btrim(tenant_slug));
  select u.id into person from auth.users u where u.email = lower(btrim(hub_override_flag.email));
  if tenant is null and person is null then
    raise exception 'nobody has this address' using errcode = 'check_violation', constraint = 'flag_overrides_unknown';
  end if;
  delete from private.flag_overrides o where o.flag_key = hub_override_flag.key
    and o.for_tenant is not distinct from tenant and o.for_user is not distinct from person;
  if wanted is not null then
    insert into private.flag_overrides (flag_key, for_tenant, for_user, enabled) values (hub_override_flag.key, tenant, person, wanted);
  end if;
  perform private.hub_record('flag.overridden', 'flags', hub_override_flag.key, tenant,
    jsonb_strip_nulls(jsonb_build_object('email', hub_override_flag.email, 'enabled', wanted)));
end
$$;
comment on function private.hub_override_flag(text, text, text, boolean) is 'Decides a flag for one tenant or one person, or no longer (null).';
grant execute on function private.hub_flags(), private.hub_flag_overrides(text), private.hub_save_flag(jsonb),
  private.hub_remove_flag(text), private.hub_override_flag(text, text, text, boolean) to authenticated;

-- ── The session: support access, what a trial's end leaves, flags ────────────────────────────
create function private.support_session(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- The newest access of this hub person to the tenant of the URL, in the form of a member's session. Asked
-- only when they are no member; the caller then claims the grant, and private.live_grant() judges it anew.
declare
  c jsonb := private.claims();
  g public.support_grants;
begin
  select x.* into g from public.support_grants x join public.tenants t on t.id = x.tenant_id
  where t.slug = support_session.slug and x.user_id = nullif(c ->> 'sub', '')::uuid
    and x.status = 'active' and x.expires_at > private.now()
  order by x.id desc limit 1;
  if not found then return null; end if;
  return (
    select jsonb_build_object(
      'id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country, 'currency', t.currency, 'locale', t.locale,
      'timeZone', t.time_zone, 'weekStart', t.week_start, 'template', t.template, 'status', t.status,
      'statusReason', t.status_reason, 'trialEndsOn', t.trial_ends_on, 'requireMfa', t.require_mfa,
      'brandColor', t.brand_color, 'accentColor', t.accent_color, 'modules', t.modules, 'flags', t.flags, 'plan', t.plan,
      'displayName', g.person_name,
      'role', jsonb_build_object('id', g.id, 'key', null, 'name', 'Mainstay', 'audience', 'staff'),
      'scopes', (select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}')
        from public.roles r
        join public.role_permissions rp on rp.tenant_id = r.tenant_id and rp.role_id = r.id
        join public.permissions p on p.code = rp.permission
        where r.tenant_id = t.id and r.key = 'admin' and private.support_cell(p.code, p.module, g.access)),
      'employeeId', null, 'clientIds', '[]'::jsonb, 'unread', 0,
      'support', jsonb_build_object('grantId', g.id, 'access', g.access, 'expiresAt', g.expires_at, 'reason', g.reason))
    from public.tenants t
    join public.hub_members h on h.user_id = g.user_id
    join private.hub_rights p on p.role = h.role and p.action = 'support.access'
    where t.id = g.tenant_id and t.status in ('trial', 'active'));
end
$$;
comment on function private.support_session(text) is 'The tenant part of private.session() for support staff with an access that stands; null otherwise.';

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
        'statusReason', t.status_reason, 'trialEndsOn', t.trial_ends_on, 'requireMfa', t.require_mfa,
        'brandColor', t.brand_color, 'accentColor', t.accent_color,
        'modules', t.modules, 'flags', t.flags, 'plan', t.plan,
        'displayName', m.display_name,
        'role', jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'audience', r.audience),
        'scopes', case when t.status = 'trial_expired' and r.key is distinct from 'owner' then '{}'::jsonb else (
          select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}') from public.role_permissions rp
          where rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
            and (t.status <> 'trial_expired' or private.open_after_trial(rp.permission))) end,
        'employeeId', (select e.id from public.employees e where e.tenant_id = t.id and e.user_id = person),
        'clientIds', (select coalesce(jsonb_agg(cc.client_id), '[]') from public.client_contacts cc
          where cc.tenant_id = t.id and cc.user_id = person),
        'unread', (select count(*) from (select from public.notifications n
          where n.tenant_id = t.id and n.user_id = person and n.read_at is null limit 100) capped),
        'support', null)
      from public.tenants t
      join public.memberships m on m.tenant_id = t.id and m.user_id = person and m.status = 'active'
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where t.slug = session.slug)
  ) into result
  from auth.users u join public.profiles p on p.user_id = u.id
  where u.id = person and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  if result is null then return null; end if;
  if session.slug <> '' and jsonb_typeof(result -> 'tenant') = 'null' and jsonb_typeof(result -> 'hubRole') = 'string' then
    result := jsonb_set(result, '{tenant}', coalesce(private.support_session(session.slug), 'null'));
  end if;
  return result || jsonb_build_object('flags', private.flags_for((result #>> '{tenant,id}')::uuid, person));
end
$$;
