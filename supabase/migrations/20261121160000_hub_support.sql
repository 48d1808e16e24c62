-- The hub: who of our own staff may do what, what they did, usage of tenants, trials, support access,
-- the fleet (T2, T3, T7, T9). Everything they read of a tenant is recorded in that tenant's audit trail.
-- on top of 20261121130000_api.sql
-- on top of 20261121135000_modules.sql

-- ── What the hub's roles may do ──────────────────────────────────────────────────────────────
insert into private.hub_rights (role, action)
select r.role, a.action from (values ('super_admin'), ('support'), ('billing')) r (role)
cross join (values ('trials.extend'), ('support.access'), ('users.read'), ('flags.read'), ('flags.manage'), ('fleet.read'),
  ('hub_audit.read')) a (action)
where r.role = 'super_admin'
  or (r.role = 'support' and a.action in ('support.access', 'users.read', 'flags.read', 'fleet.read'))
  or (r.role = 'billing' and a.action in ('trials.extend', 'fleet.read'));

create function private.require_hub(action text) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can(action) then
    raise exception 'the hub role does not allow %', action using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function private.require_hub(text) is 'Refuses callers whose hub role does not hold the action.';

-- ── What the hub did ─────────────────────────────────────────────────────────────────────────
alter table public.hub_audit_entries add column actor_role text, add column about_tenant uuid, add column about_name text,
  add column ip inet;
comment on table public.hub_audit_entries is 'Append-only record of everything the platform''s staff looked at and changed. What concerned a tenant is in its own trail as well.';
comment on column public.hub_audit_entries.about_tenant is 'The tenant it concerned, if one; it is not the tenant''s row.';
create index hub_audit_entries_about_tenant_idx on public.hub_audit_entries (about_tenant, id desc);
-- Whom support looked up is not every hub role's to read.
alter policy select_hub_audit_entries on public.hub_audit_entries
  using ((select private.hub_can('hub_audit.read'))
    or (record_type not in ('tenants', 'support_grants', 'users', 'flags') and (select private.hub_can('products.read'))));

create function private.hub_record(action text, record_type text, record_id text, tenant uuid default null, details jsonb default '{}')
returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare c jsonb := private.claims();
begin
  insert into public.hub_audit_entries (actor_id, actor_name, actor_role, action, record_type, record_id, about_tenant, about_name,
    before, after, request_id, ip)
  values (private.user_id(), (select p.full_name from public.profiles p where p.user_id = private.user_id()), private.hub_role(),
    hub_record.action, hub_record.record_type, hub_record.record_id, tenant,
    (select t.name from public.tenants t where t.id = tenant), details -> 'before', coalesce(details -> 'after', details - 'before'),
    c ->> 'request_id', nullif(c ->> 'ip', '')::inet);
end
$$;
comment on function private.hub_record(text, text, text, uuid, jsonb) is 'One entry of the hub''s own audit trail, with actor and request taken from the claims.';

create function private.hub_audit_page(wanted_actor text, wanted_action text, wanted_tenant text, after_id uuid, page_size integer)
returns table (id uuid, occurred_at timestamptz, actor_name text, actor_role text, action text, record_type text, record_id text,
  tenant_slug text, tenant_name text, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_hub('hub_audit.read');
  return query
  select a.id, a.occurred_at, a.actor_name, a.actor_role, a.action, a.record_type, a.record_id, t.slug, a.about_name, a.before, a.after
  from public.hub_audit_entries a left join public.tenants t on t.id = a.about_tenant
  where (wanted_actor = '' or a.actor_name ilike '%' || wanted_actor || '%')
    and (wanted_action = '' or a.action = wanted_action)
    and (wanted_tenant = '' or t.slug = wanted_tenant)
    and (after_id is null or a.id < after_id)
  order by a.id desc limit page_size;
end
$$;
comment on function private.hub_audit_page(text, text, text, uuid, integer) is 'The hub''s audit trail, newest first, a keyset page. wanted_actor is a like pattern without its outer %.';
grant execute on function private.hub_audit_page(text, text, text, uuid, integer) to authenticated;

-- ── Events of the platform itself ────────────────────────────────────────────────────────────
create function private.emit_for(tenant uuid, type text, record_type text, record_id uuid, payload jsonb default '{}') returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Not granted to anybody: for definer functions that act on a tenant without being in it.
declare event_id uuid := private.uuid_v7();
begin
  insert into public.events (tenant_id, id, type, record_type, record_id, payload, actor_id, actor_name, request_id)
  values (tenant, event_id, emit_for.type, emit_for.record_type, emit_for.record_id, emit_for.payload, private.user_id(),
    coalesce((select m.display_name from public.memberships m where m.tenant_id = tenant and m.user_id = private.user_id()),
      (select p.full_name from public.profiles p where p.user_id = private.user_id())),
    private.request_id());
  -- Not private.enqueue: a hub person may be in another tenant, whose job this must not become.
  perform graphile_worker.add_job(identifier => 'platform/dispatch-event', payload => json_build_object(
    'tenant_id', tenant, 'request_id', private.request_id(), 'data', json_build_object('event_id', event_id)));
  return event_id;
end
$$;
comment on function private.emit_for(uuid, text, text, uuid, jsonb) is 'private.emit for what the platform does to a tenant: a trial that ends, a support access that begins.';

-- ── Trials (T3) ──────────────────────────────────────────────────────────────────────────────
alter table public.tenants drop constraint tenants_status_check;
alter table public.tenants add constraint tenants_status_check
  check (status in ('trial', 'active', 'suspended', 'trial_expired')) not valid;
alter table public.tenants validate constraint tenants_status_check;
alter table public.tenants add column support_needs_approval boolean not null default false;
comment on column public.tenants.trial_ends_on is 'Last day of the trial in the tenant''s zone; null once it pays.';
comment on column public.tenants.support_needs_approval is 'The platform''s support staff get in only after the owner has approved the request.';
create index tenants_trial_ends_on_idx on public.tenants (trial_ends_on) where status = 'trial';
insert into private.state_transitions (machine, from_state, to_state) values
  ('tenant', 'trial', 'trial_expired'), ('tenant', 'trial_expired', 'trial'), ('tenant', 'trial_expired', 'active'),
  ('tenant', 'trial_expired', 'suspended'), ('tenant', 'suspended', 'trial_expired');

create table private.trial_warnings (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  ends_on date not null,
  days_before integer not null,
  primary key (tenant_id, ends_on, days_before)
);
comment on table private.trial_warnings is 'Which warnings of which trial end went out; an extended trial warns anew.';
alter table private.trial_warnings enable row level security;
alter table private.trial_warnings force row level security;

create function private.review_trials() returns table (tenant_id uuid, outcome text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Each tenant's row is locked, and what is found is decided and told in this one transaction: a second
-- worker passes by, and one that is killed leaves nothing half done.
declare
  t record;
  days_left integer;
  step integer;
begin
  for t in
    select x.id, x.trial_ends_on, x.time_zone from public.tenants x
    where x.status = 'trial' and x.trial_ends_on <= (private.now() at time zone 'UTC')::date + 8
    order by x.id for no key update skip locked
  loop
    days_left := t.trial_ends_on - private.today(t.time_zone);
    if days_left < 0 then
      update public.tenants x set status = 'trial_expired' where x.id = t.id;
      perform private.emit_for(t.id, 'trial.expired', 'tenants', t.id, jsonb_build_object('endedOn', t.trial_ends_on));
      tenant_id := t.id; outcome := 'expired';
      return next;
      continue;
    end if;
    step := case when days_left <= 1 then 1 when days_left <= 3 then 3 when days_left <= 7 then 7 end;
    if step is null then continue; end if;
    insert into private.trial_warnings as w (tenant_id, ends_on, days_before) values (t.id, t.trial_ends_on, step)
    on conflict on constraint trial_warnings_pkey do nothing;
    if not found then continue; end if;
    perform private.emit_for(t.id, 'trial.ending', 'tenants', t.id,
      jsonb_build_object('endsOn', t.trial_ends_on, 'daysLeft', days_left));
    tenant_id := t.id; outcome := 'warned';
    return next;
  end loop;
end
$$;
comment on function private.review_trials() is 'Ends trials whose last day is over in the tenant''s zone and warns owners 7, 3 and 1 days before, each once.';
grant execute on function private.review_trials() to mainstay_worker;

create function private.open_after_trial(permission text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from public.permissions p where p.code = permission and p.module in ('platform', 'export'))
$$;
comment on function private.open_after_trial(text) is 'What the owner of a tenant whose trial has ended still holds: the company itself and its export, no module.';

create or replace function private.enqueue_for_tenants(task text) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare added bigint;
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => json_build_object('tenant_id', t.id, 'request_id', null, 'data', json_build_object()),
    job_key => task || ':' || t.id
  ) from public.tenants t where t.status in ('trial', 'active') and private.has_module(t.id, split_part(task, '/', 1));
  get diagnostics added = row_count;
  return added;
end
$$;
comment on function private.enqueue_for_tenants(text) is
  'One job per tenant that is neither suspended nor past its trial and has the task''s module, for what the crontab does tenant by tenant; returns how many.';

create or replace function private.tg_tenants_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is not null
    and (new.status, new.status_reason) is distinct from (old.status, old.status_reason)
    and not private.hub_can('tenants.manage')
    and not (new.status = 'trial' and old.status = 'trial_expired' and private.hub_can('trials.extend')) then
    raise exception 'only the hub changes a tenant''s status' using errcode = 'insufficient_privilege';
  end if;
  if private.user_id() is not null and new.trial_ends_on is distinct from old.trial_ends_on
    and not private.hub_can('trials.extend') then
    raise exception 'only the hub changes a trial' using errcode = 'insufficient_privilege';
  end if;
  if new.time_zone is distinct from old.time_zone and not exists (
    select from pg_catalog.pg_timezone_names z where z.name = new.time_zone
  ) then
    raise exception 'unknown time zone' using errcode = 'check_violation', constraint = 'tenants_time_zone';
  end if;
  return new;
end
$$;

create function private.hub_extend_trial(slug text, until date, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare t public.tenants;
begin
  perform private.require_hub('trials.extend');
  select x.* into t from public.tenants x where x.slug = hub_extend_trial.slug for no key update;
  if not found then raise exception 'no such tenant' using errcode = 'check_violation', constraint = 'tenants_gone'; end if;
  if t.status not in ('trial', 'trial_expired') then
    raise exception 'it is not on a trial' using errcode = 'check_violation', constraint = 'tenants_no_trial';
  end if;
  if until <= coalesce(t.trial_ends_on, until - 1) or until < private.today(t.time_zone)
    or until > private.today(t.time_zone) + 365 then
    raise exception 'the new end is not later, or more than a year away' using errcode = 'check_violation', constraint = 'tenants_trial_until';
  end if;
  if char_length(btrim(coalesce(reason, ''))) < 3 then
    raise exception 'a reason is needed' using errcode = 'check_violation', constraint = 'tenants_reason';
  end if;
  update public.tenants x set trial_ends_on = until, status = 'trial', status_reason = null where x.id = t.id;
  perform private.audit(t.id, 'trial.extended', 'tenants', t.id::text, jsonb_build_object('until', t.trial_ends_on),
    jsonb_build_object('until', until, 'reason', left(btrim(reason), 500)));
  perform private.hub_record('trial.extended', 'tenants', t.id::text, t.id,
    jsonb_build_object('from', t.trial_ends_on, 'until', until, 'reason', left(btrim(reason), 500)));
  perform private.emit_for(t.id, 'trial.extended', 'tenants', t.id, jsonb_build_object('endsOn', until));
end
$$;
comment on function private.hub_extend_trial(text, date, text) is 'Moves the end of a trial; one that had ended goes on at once. Recorded on both sides with who, why and until.';
grant execute on function private.hub_extend_trial(text, date, text) to authenticated;

create function private.hub_set_status(slug text, wanted text, reason text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- wanted: suspended; active, which a tenant gets back the way it was (paying, on trial, or past it); paying, which ends a trial.
declare
  t public.tenants;
  becomes text := wanted;
begin
  perform private.require_hub('tenants.manage');
  select x.* into t from public.tenants x where x.slug = hub_set_status.slug for no key update;
  if not found then raise exception 'no such tenant' using errcode = 'check_violation', constraint = 'tenants_gone'; end if;
  if wanted not in ('active', 'suspended', 'paying') or (wanted = 'suspended' and char_length(btrim(coalesce(reason, ''))) < 3) then
    raise exception 'a reason is needed' using errcode = 'check_violation', constraint = 'tenants_reason';
  end if;
  if (case wanted when 'suspended' then t.status = 'suspended' when 'active' then t.status <> 'suspended'
    else t.status not in ('trial', 'trial_expired') end) then
    raise exception 'illegal transition of tenant: % to %', t.status, wanted using errcode = 'check_violation', constraint = 'tenant_transition';
  end if;
  if wanted = 'active' and t.trial_ends_on is not null then
    becomes := case when t.trial_ends_on < private.today(t.time_zone) then 'trial_expired' else 'trial' end;
  end if;
  if wanted = 'paying' then becomes := 'active'; end if;
  update public.tenants x set status = becomes, trial_ends_on = case when wanted = 'paying' then null else x.trial_ends_on end,
    status_reason = case when wanted = 'suspended' then left(btrim(reason), 500) end
  where x.id = t.id;
  perform private.hub_record('tenant.' || case wanted when 'suspended' then 'suspended' when 'paying' then 'converted' else 'reactivated' end, 'tenants', t.id::text, t.id,
    jsonb_strip_nulls(jsonb_build_object('from', t.status, 'to', becomes, 'reason', nullif(left(btrim(reason), 500), ''))));
  return becomes;
end
$$;
comment on function private.hub_set_status(text, text, text) is 'Suspends a tenant or lets it go on, at its very next query; returns the status it has then.';
grant execute on function private.hub_set_status(text, text, text) to authenticated;

create function private.ask_for_trial(message text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or private.role_key() is distinct from 'owner' then
    raise exception 'owners only' using errcode = 'insufficient_privilege';
  end if;
  perform private.audit(private.tenant_id(), 'trial.more_asked', 'tenants', private.tenant_id()::text, null,
    jsonb_build_object('message', left(message, 1000)));
  perform private.hub_record('trial.more_asked', 'tenants', private.tenant_id()::text, private.tenant_id(),
    jsonb_build_object('message', left(message, 1000)));
end
$$;
comment on function private.ask_for_trial(text) is 'An owner asks for more time; the hub reads it on the tenant''s page and in its trail.';
grant execute on function private.ask_for_trial(text) to authenticated;

-- ── Support access (T7) ──────────────────────────────────────────────────────────────────────
insert into private.state_transitions (machine, from_state, to_state) values
  ('support_grant', '*new*', 'requested'), ('support_grant', '*new*', 'active'),
  ('support_grant', 'requested', 'active'), ('support_grant', 'requested', 'declined'), ('support_grant', 'requested', 'ended'),
  ('support_grant', 'active', 'ended');

create table public.support_grants (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null references auth.users (id) on delete cascade,
  person_name text not null,
  person_email text not null,
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  access text not null check (access in ('read', 'act')),
  minutes integer not null check (minutes between 5 and 480),
  status text not null check (status in ('requested', 'active', 'declined', 'ended')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  started_at timestamptz,
  expires_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  check (status <> 'active' or (started_at is not null and expires_at is not null))
);
comment on table public.support_grants is 'Time-boxed access of the platform''s support staff to a tenant: who, why, how far, until when. Its owner sees each and can end it.';
comment on column public.support_grants.user_id is 'The hub person; not a member of the tenant.';
comment on column public.support_grants.access is 'read: sees what administrators see, in read-only transactions only. act: may also change what administrators may, except people, roles, settings and keys.';
comment on column public.support_grants.status is 'active ones count only until expires_at, which is checked at every query: no job ends them.';
comment on column public.support_grants.decided_by is 'Who of the tenant approved or declined; null when no approval was needed.';
create index support_grants_user_id_idx on public.support_grants (user_id, id desc);
alter table public.support_grants enable row level security;
alter table public.support_grants force row level security;

alter table public.audit_entries add column support_grant_id uuid;
comment on column public.audit_entries.support_grant_id is 'The support access under which the platform''s staff saw or did this.';
create function private.claimed_grant() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return nullif(private.claims() ->> 'support_grant', '')::uuid;
end
$$;
comment on function private.claimed_grant() is 'The support access this request claims; only private.live_grant() says whether it stands.';
grant execute on function private.claimed_grant() to authenticated, service_role;
alter table public.audit_entries alter column support_grant_id set default private.claimed_grant();
create index audit_entries_tenant_id_support_grant_id_idx on public.audit_entries (tenant_id, support_grant_id, id)
  where support_grant_id is not null;

create function private.live_grant() returns public.support_grants
language plpgsql stable security definer set search_path = ''
as $$
-- Judged at every query: ended, expired, no longer of the hub, tenant not open, session gone or second factor missing
-- all mean no.
declare
  c jsonb := private.claims();
  g public.support_grants;
  needs_mfa boolean;
begin
  select x.* into g from public.support_grants x
  where x.tenant_id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid and x.id = private.claimed_grant()
    and x.user_id = nullif(c ->> 'sub', '')::uuid and x.status = 'active' and x.expires_at > private.now();
  if not found then return null; end if;
  select t.require_mfa into needs_mfa
  from public.tenants t
  join public.hub_members h on h.user_id = g.user_id
  join private.hub_rights p on p.role = h.role and p.action = 'support.access'
  where t.id = g.tenant_id and t.status in ('trial', 'active');
  if not found or not private.session_is_live(c, needs_mfa) then return null; end if;
  return g;
end
$$;
comment on function private.live_grant() is 'The support access of this request if it stands right now, else null.';

create function private.support_tenant() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- A read-only access is somebody only inside a read-only transaction: there Postgres itself refuses every
-- write, those of definer functions included, and no statement can open it again.
declare g public.support_grants := private.live_grant();
begin
  if g.id is null then return null; end if;
  if g.access = 'read' and current_setting('transaction_read_only') <> 'on' then return null; end if;
  return g.tenant_id;
end
$$;
comment on function private.support_tenant() is 'private.tenant_id() of a request under support access.';

create function private.support_cell(permission text, module text, access text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  -- A read access sees; an act access also changes what business modules hold. People, roles, settings, keys,
  -- rules that act by themselves, and the export of everything stay with the tenant.
  select case
    when module = 'export' then false
    when permission like '%.read' then permission <> 'support_access.read'
    else access = 'act' and module not in ('platform', 'hub', 'developer', 'webhooks', 'automation', 'marketplace', 'queue', 'company')
  end
$$;
comment on function private.support_cell(text, text, text) is 'May a support access hold this permission at all? How far is what the tenant''s administrators hold.';

create function private.support_scopes() returns table (permission text, scope text)
language plpgsql stable security definer set search_path = ''
as $$
declare g public.support_grants := private.live_grant();
begin
  if g.id is null then return; end if;
  return query
  select rp.permission, rp.scope
  from public.roles r
  join public.role_permissions rp on rp.tenant_id = r.tenant_id and rp.role_id = r.id
  join public.permissions p on p.code = rp.permission
  where r.tenant_id = g.tenant_id and r.key = 'admin' and private.support_cell(p.code, p.module, g.access);
end
$$;
comment on function private.support_scopes() is 'Permissions of a live support access: those of the tenant''s administrator role that it may hold.';

create or replace function private.tenant_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  wanted uuid := nullif(c #>> '{app_metadata,tenant_id}', '')::uuid;
  needs_mfa boolean;
  standing text;
  held_role uuid;
begin
  if wanted is null then return null; end if;
  if private.is_job() then
    return (select t.id from public.tenants t where t.id = wanted and t.status <> 'suspended');
  end if;
  if c ? 'support_grant' then return private.support_tenant(); end if;
  select t.require_mfa, t.status, m.role_id into needs_mfa, standing, held_role
  from public.memberships m join public.tenants t on t.id = m.tenant_id
  where m.tenant_id = wanted and m.user_id = nullif(c ->> 'sub', '')::uuid
    and m.status = 'active' and t.status <> 'suspended';
  if not found then return null; end if;
  -- After the trial only owners are somebody, and hold what private.open_after_trial() leaves them.
  if standing = 'trial_expired' and not exists (
    select from public.roles r where r.tenant_id = wanted and r.id = held_role and r.key = 'owner'
  ) then return null; end if;
  if c ? 'api_key_id' then
    if not private.key_is_live(c, needs_mfa) then return null; end if;
  elsif not private.session_is_live(c, needs_mfa) then return null; end if;
  return wanted;
end
$$;
comment on function private.tenant_id() is
  'Tenant of this request, or null when the membership (or support access), the tenant, the session (or API key) or the second factor does not stand right now.';

create or replace function private.scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  found_scope text;
  standing text;
begin
  if private.is_job() then return 'all'; end if;
  if c ? 'api_key_id' and not private.key_allows(permission) then return 'none'; end if;
  if c ? 'support_grant' then
    return coalesce((select s.scope from private.support_scopes() s where s.permission = scope.permission), 'none');
  end if;
  select rp.scope, t.status into found_scope, standing
  from public.memberships m
  join public.tenants t on t.id = m.tenant_id
  join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    and rp.permission = scope.permission
  where m.tenant_id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
    and m.user_id = nullif(c ->> 'sub', '')::uuid and m.status = 'active';
  if standing = 'trial_expired' and not private.open_after_trial(permission) then return 'none'; end if;
  return coalesce(found_scope, 'none');
end
$$;

create or replace function private.is_staff() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.is_job() or private.claimed_grant() is not null then return private.tenant_id() is not null; end if;
  return exists (
    select from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = private.tenant_id() and m.user_id = private.user_id()
      and m.status = 'active' and r.audience = 'staff'
  );
end
$$;

create function private.tg_support_grants_move() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  person_label text;
begin
  if new.status = old.status then return new; end if;
  select coalesce((select m.display_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person),
    (select p.full_name from public.profiles p where p.user_id = person)) into person_label;
  if new.status in ('active', 'declined') then
    -- The hub's own people pass the policy too, to withdraw; approving is the tenant's alone.
    if person is not null and (private.tenant_id() is distinct from new.tenant_id
      or private.scope('support_access.manage') <> 'all' or private.claimed_grant() is not null) then
      raise exception 'only the tenant decides about access to it' using errcode = 'insufficient_privilege', constraint = 'support_grants_decision';
    end if;
    new.decided_by := person;
    new.decided_by_name := person_label;
    new.decided_at := private.now();
  end if;
  if new.status = 'active' then
    if old.created_at < private.now() - interval '7 days' then
      raise exception 'the request is older than a week' using errcode = 'check_violation', constraint = 'support_grants_lapsed';
    end if;
    new.started_at := private.now();
    new.expires_at := private.now() + make_interval(mins => new.minutes);
  elsif new.status = 'ended' then
    new.ended_by := person;
    new.ended_by_name := person_label;
    new.ended_at := private.now();
  end if;
  return new;
end
$$;

create function private.tg_support_grants_tell() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new.status = old.status then return null; end if;
  if new.status <> 'declined' then
    perform private.emit_for(new.tenant_id,
      'support_access.' || case new.status when 'active' then 'started' else new.status end, 'support_grants', new.id);
  end if;
  if private.hub_role() is not null then
    perform private.hub_record('support.' || case new.status when 'active' then 'started' else new.status end,
      'support_grants', new.id::text, new.tenant_id,
      jsonb_build_object('access', new.access, 'minutes', new.minutes, 'reason', new.reason));
  end if;
  return null;
end
$$;

create policy select_support_grants on public.support_grants for select to authenticated
  using ((tenant_id = (select private.tenant_id()) and (select private.scope('support_access.manage')) = 'all')
    or (select private.hub_can('support.access')));
create policy insert_support_grants on public.support_grants for insert to authenticated with check (false);
create policy update_support_grants on public.support_grants for update to authenticated
  using ((tenant_id = (select private.tenant_id()) and (select private.scope('support_access.manage')) = 'all')
    or (user_id = (select private.user_id()) and (select private.hub_can('support.access'))))
  with check ((tenant_id = (select private.tenant_id()) and (select private.scope('support_access.manage')) = 'all')
    or (user_id = (select private.user_id()) and (select private.hub_can('support.access'))));
create policy delete_support_grants on public.support_grants for delete to authenticated using (false);
grant select on public.support_grants to authenticated;
grant update (status) on public.support_grants to authenticated;
create trigger tg_support_grants__touch before update on public.support_grants for each row execute function private.tg_touch();
create trigger tg_support_grants__move before update on public.support_grants for each row execute function private.tg_support_grants_move();
create trigger tg_support_grants__transition before insert or update of status on public.support_grants
  for each row execute function private.tg_transition('support_grant', 'status');
create trigger tg_support_grants__audit after insert or update or delete on public.support_grants
  for each row execute function private.tg_audit();
create trigger tg_support_grants__tell after insert or update of status on public.support_grants
  for each row execute function private.tg_support_grants_tell();

select private.declare_permission('support_access.manage', 'hub', '{all}', 900, '{}');

create function private.request_support(slug text, reason text, minutes integer, access text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  t public.tenants;
  grant_id uuid := private.uuid_v7();
begin
  perform private.require_hub('support.access');
  select x.* into t from public.tenants x where x.slug = request_support.slug for no key update;
  if not found or t.status not in ('trial', 'active') then
    raise exception 'the tenant is not open' using errcode = 'check_violation', constraint = 'support_grants_closed';
  end if;
  if access = 'act' and not private.flag_for('support_act', t.id, private.user_id()) then
    raise exception 'acting is switched off for this tenant' using errcode = 'check_violation', constraint = 'support_grants_act';
  end if;
  if exists (select from public.memberships m where m.tenant_id = t.id and m.user_id = private.user_id() and m.status = 'active') then
    raise exception 'a member needs no support access' using errcode = 'check_violation', constraint = 'support_grants_member';
  end if;
  if exists (select from public.support_grants g where g.tenant_id = t.id and g.user_id = private.user_id()
    and ((g.status = 'active' and g.expires_at > private.now()) or (g.status = 'requested' and g.created_at > private.now() - interval '7 days'))) then
    raise exception 'there is one already' using errcode = 'check_violation', constraint = 'support_grants_open';
  end if;
  insert into public.support_grants (tenant_id, id, user_id, person_name, person_email, reason, access, minutes, status, started_at, expires_at)
  select t.id, grant_id, u.id, coalesce(nullif(p.full_name, ''), u.email), u.email, btrim(request_support.reason), request_support.access,
    request_support.minutes, case when t.support_needs_approval then 'requested' else 'active' end,
    case when not t.support_needs_approval then private.now() end,
    case when not t.support_needs_approval then private.now() + make_interval(mins => request_support.minutes) end
  from auth.users u join public.profiles p on p.user_id = u.id where u.id = private.user_id();
  return grant_id;
end
$$;
comment on function private.request_support(text, text, integer, text) is 'Hub staff ask for access to a tenant; it begins at once unless the tenant wants to approve first.';
grant execute on function private.request_support(text, text, integer, text) to authenticated;

create function private.set_support_approval(needed boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or private.scope('support_access.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  update public.tenants t set support_needs_approval = needed where t.id = private.tenant_id();
end
$$;
comment on function private.set_support_approval(boolean) is 'The tenant says whether support staff need its approval first. Not a column grant: the hub must not be able to.';
grant execute on function private.set_support_approval(boolean) to authenticated;

create function private.support_seen(path text, refused boolean) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Called before a page is shown, in a transaction that may write (where a read-only access is nobody).
declare g public.support_grants := private.live_grant();
begin
  if g.id is null then return false; end if;
  perform private.audit(g.tenant_id, case when refused then 'support.refused' else 'support.viewed' end, 'support_grants', g.id::text, null,
    jsonb_build_object('path', left(path, 500)));
  return true;
end
$$;
comment on function private.support_seen(text, boolean) is 'Writes down which page the support person opened. False: the access does not stand, show nothing.';
grant execute on function private.support_seen(text, boolean) to authenticated;

-- What the tickets module asks of its people, for somebody who is no member.
create or replace function private.ticket_scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  found_scope text;
  audience text;
  standing text;
begin
  if private.is_job() then return 'all'; end if;
  if private.claimed_grant() is not null then return private.scope(permission); end if;
  select rp.scope, r.audience, t.status into found_scope, audience, standing
  from public.memberships m
  join public.tenants t on t.id = m.tenant_id
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    and rp.permission = ticket_scope.permission
  where m.tenant_id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid
    and m.user_id = private.user_id() and m.status = 'active';
  if found_scope is null or standing = 'trial_expired' then return 'none'; end if;
  if audience = 'client' then
    return case ticket_scope.permission when 'tickets.manage' then 'none' else 'own' end;
  end if;
  return found_scope;
end
$$;

create or replace function private.support_staff() returns table (user_id uuid, name text, is_active boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- People who answer tickets rarely hold members.read; of their colleagues they need the names.
declare
  -- Asked once: it is the dearest question here, and every look at the queue asks it.
  tenant uuid := private.tenant_id();
begin
  if tenant is null or private.ticket_scope('tickets.read') = 'none' then return; end if;
  if not private.is_job() and private.claimed_grant() is null and not exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and m.user_id = private.user_id() and m.status = 'active' and r.audience = 'staff'
  ) then return; end if;
  return query select m.user_id, m.display_name, m.status = 'active'
    from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and r.audience = 'staff'
    order by lower(m.display_name), m.user_id limit 500;
end
$$;

create or replace function private.tg_ticket_messages_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  g public.support_grants;
begin
  if person is null then return new; end if;
  if private.claimed_grant() is not null then
    g := private.live_grant();
    new.author_id := null;
    new.author_name := left(g.person_name, 100) || ' (Mainstay)';
    new.author_side := 'staff';
  else
    select m.user_id, m.display_name, r.audience into new.author_id, new.author_name, new.author_side
    from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = new.tenant_id and m.user_id = person and m.status = 'active';
  end if;
  new.created_at := private.now();
  return new;
end
$$;

alter policy insert_ticket_messages on public.ticket_messages
  with check (tenant_id = (select private.tenant_id())
    and (author_id = (select private.user_id()) or (author_id is null and (select private.claimed_grant()) is not null)) and exists (
    select from public.tickets t
    where t.tenant_id = ticket_messages.tenant_id and t.id = ticket_messages.ticket_id
      and case ticket_messages.kind
        when 'internal' then (select private.is_staff()) and case (select private.ticket_scope('tickets.manage'))
          when 'all' then true
          when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
          else false end
        else case (select private.ticket_scope('tickets.reply'))
          when 'all' then true
          when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
            or t.requester_id = (select private.user_id())
          when 'own' then t.requester_id = (select private.user_id()) or t.client_id = any ((select private.client_ids())::uuid[])
          else false end
          -- The words it was opened with.
          or (t.public_messages = 0 and t.opened_by = (select private.user_id()))
        end));

-- ── Usage (T7) ───────────────────────────────────────────────────────────────────────────────
create table private.tenant_usage (
  tenant_id uuid primary key references public.tenants (id) on delete cascade,
  as_of timestamptz not null,
  staff integer not null,
  clients integer not null,
  storage_bytes bigint not null,
  messages_30d integer not null,
  changes_30d integer not null,
  jobs_waiting integer not null,
  last_activity_at timestamptz
);
comment on table private.tenant_usage is 'What a tenant uses, as the last run of private.refresh_usage() found it. The hub''s lists read this and nothing else.';
comment on column private.tenant_usage.messages_30d is 'Messages sent in the last 30 days.';
comment on column private.tenant_usage.changes_30d is 'Entries of the audit trail in the last 30 days: how much is being worked.';
comment on column private.tenant_usage.last_activity_at is 'When one of its own people last changed something.';
alter table private.tenant_usage enable row level security;
alter table private.tenant_usage force row level security;

create table private.tenant_usage_days (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  day date not null,
  members integer not null,
  storage_bytes bigint not null,
  messages integer not null,
  changes integer not null,
  primary key (tenant_id, day)
);
comment on table private.tenant_usage_days is 'Usage per UTC day, for trends. Days before the first run are reconstructed from what is still there.';
alter table private.tenant_usage_days enable row level security;
alter table private.tenant_usage_days force row level security;

create function private.jobs_waiting() returns table (tenant_id uuid, jobs bigint)
language plpgsql stable security definer set search_path = ''
as $$
-- The queue's schema is made by the worker, perhaps after this function.
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  return query select (j.payload ->> 'tenant_id')::uuid, count(*) from graphile_worker._private_jobs j
    where j.locked_at is null and j.attempts < j.max_attempts and j.payload ->> 'tenant_id' is not null
    group by 1;
end
$$;
comment on function private.jobs_waiting() is 'Jobs not yet done, by tenant, postponed ones included.';

create function private.refresh_usage() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  today date := (private.now() at time zone 'UTC')::date;
  since date := today - 29;
  refreshed bigint;
begin
  insert into private.tenant_usage as u (tenant_id, as_of, staff, clients, storage_bytes, messages_30d, changes_30d, jobs_waiting, last_activity_at)
  select t.id, private.now(), coalesce(m.staff, 0), coalesce(m.clients, 0), coalesce(f.bytes, 0), coalesce(d.messages, 0),
    coalesce(a.changes, 0), coalesce(j.jobs, 0), (
      select e.occurred_at from public.audit_entries e
      where e.tenant_id = t.id and e.actor_kind = 'user' order by e.occurred_at desc limit 1)
  from public.tenants t
  left join (select x.tenant_id, count(*) filter (where r.audience = 'staff') as staff, count(*) filter (where r.audience = 'client') as clients
    from public.memberships x join public.roles r on r.tenant_id = x.tenant_id and r.id = x.role_id
    where x.status = 'active' group by 1) m on m.tenant_id = t.id
  left join (select x.tenant_id, sum(x.byte_size) as bytes from public.files x group by 1) f on f.tenant_id = t.id
  left join (select x.tenant_id, count(*) as messages from public.deliveries x
    where x.sent_at >= private.now() - interval '30 days' group by 1) d on d.tenant_id = t.id
  left join (select x.tenant_id, count(*) as changes from public.audit_entries x
    where x.occurred_at >= private.now() - interval '30 days' group by 1) a on a.tenant_id = t.id
  left join private.jobs_waiting() j on j.tenant_id = t.id
  on conflict on constraint tenant_usage_pkey do update set as_of = excluded.as_of, staff = excluded.staff, clients = excluded.clients,
    storage_bytes = excluded.storage_bytes, messages_30d = excluded.messages_30d, changes_30d = excluded.changes_30d,
    jobs_waiting = excluded.jobs_waiting, last_activity_at = excluded.last_activity_at;
  get diagnostics refreshed = row_count;

  -- Today's figures move until the day is over; days that have none yet are reconstructed.
  insert into private.tenant_usage_days as u (tenant_id, day, members, storage_bytes, messages, changes)
  select g.tenant_id, g.day,
    (select count(*) from public.memberships x where x.tenant_id = g.tenant_id and x.status = 'active' and x.created_at < g.day + 1),
    (select coalesce(sum(x.byte_size), 0) from public.files x where x.tenant_id = g.tenant_id and x.created_at < g.day + 1),
    coalesce(d.messages, 0), coalesce(a.changes, 0)
  from (
    select t.id as tenant_id, s.day::date from public.tenants t
    cross join lateral generate_series(greatest(since, (t.created_at at time zone 'UTC')::date), today, interval '1 day') s (day)
    where s.day >= today - 1 or not exists (
      select from private.tenant_usage_days x where x.tenant_id = t.id and x.day = s.day::date)
  ) g
  left join (select x.tenant_id, (x.sent_at at time zone 'UTC')::date as day, count(*) as messages from public.deliveries x
    where x.sent_at >= since group by 1, 2) d on d.tenant_id = g.tenant_id and d.day = g.day
  left join (select x.tenant_id, (x.occurred_at at time zone 'UTC')::date as day, count(*) as changes from public.audit_entries x
    where x.occurred_at >= since group by 1, 2) a on a.tenant_id = g.tenant_id and a.day = g.day
  on conflict on constraint tenant_usage_days_pkey do update set members = excluded.members,
    storage_bytes = excluded.storage_bytes, messages = excluded.messages, changes = excluded.changes;
  return refreshed;
end
$$;
comment on function private.refresh_usage() is 'Counts what every tenant uses, now and per day; returns how many tenants.';
grant execute on function private.refresh_usage() to mainstay_worker;

-- ── What the hub's pages read ────────────────────────────────────────────────────────────────
drop function private.hub_tenants(text, text, uuid, integer);
create function private.hub_tenants(search text, wanted_status text, wanted_template text, sort text, descending boolean,
  after_key text, after uuid, page_size integer)
returns table (id uuid, slug text, name text, template text, status text, trial_ends_on date, created_at timestamptz,
  staff integer, clients integer, storage_bytes bigint, messages_30d integer, jobs_waiting integer,
  last_activity_at timestamptz, as_of timestamptz, sort_key text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_hub('tenants.read');
  return query
  select s.id, s.slug, s.name, s.template, s.status, s.trial_ends_on, s.created_at, s.staff, s.clients, s.storage_bytes, s.messages_30d,
    s.jobs_waiting, s.last_activity_at, s.as_of, s.key
  from (
    select t.id, t.slug, t.name, t.template, t.status, t.trial_ends_on, t.created_at, u.staff, u.clients, u.storage_bytes,
      u.messages_30d, u.jobs_waiting, u.last_activity_at, u.as_of,
      -- Text that sorts as the value does, so that one pair (key, id) marks the place in every order.
      case hub_tenants.sort
        when 'name' then lower(t.name)
        when 'members' then lpad((coalesce(u.staff, 0) + coalesce(u.clients, 0))::text, 12, '0')
        when 'storage' then lpad(coalesce(u.storage_bytes, 0)::text, 20, '0')
        when 'jobs' then lpad(coalesce(u.jobs_waiting, 0)::text, 12, '0')
        when 'activity' then coalesce(to_char(u.last_activity_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')
        when 'trial' then coalesce(to_char(t.trial_ends_on, 'YYYYMMDD'), case when descending then '' else '99999999' end)
        else to_char(t.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') end collate "C" as key
    from public.tenants t left join private.tenant_usage u on u.tenant_id = t.id
    where (hub_tenants.search = '' or t.name ilike '%' || hub_tenants.search || '%' or t.slug ilike '%' || hub_tenants.search || '%')
      and (hub_tenants.wanted_status = '' or t.status = hub_tenants.wanted_status)
      and (hub_tenants.wanted_template = '' or t.template = hub_tenants.wanted_template)
  ) s
  where hub_tenants.after is null
    or (descending and (s.key, s.id) < (hub_tenants.after_key, hub_tenants.after))
    or (not descending and (s.key, s.id) > (hub_tenants.after_key, hub_tenants.after))
  order by case when descending then s.key end desc, case when descending then s.id end desc, s.key, s.id
  limit page_size;
end
$$;
comment on function private.hub_tenants(text, text, text, text, boolean, text, uuid, integer) is
  'Tenants with their usage, a keyset page in any order; for the hub only. search is a like pattern without its outer %.';
grant execute on function private.hub_tenants(text, text, text, text, boolean, text, uuid, integer) to authenticated;

create or replace function private.hub_tenant(slug text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  t public.tenants;
begin
  perform private.require_hub('tenants.read');
  select x.* into t from public.tenants x where x.slug = hub_tenant.slug;
  if not found then return null; end if;
  perform private.audit(t.id, 'tenant.viewed', 'tenants', t.id::text);
  perform private.hub_record('tenant.viewed', 'tenants', t.id::text, t.id);
  return jsonb_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country,
    'currency', t.currency, 'timeZone', t.time_zone, 'template', t.template,
    'status', t.status, 'statusReason', t.status_reason, 'trialEndsOn', t.trial_ends_on, 'today', private.today(t.time_zone),
    'createdAt', t.created_at, 'supportNeedsApproval', t.support_needs_approval,
    'actAllowed', private.flag_for('support_act', t.id, private.user_id()),
    'usage', (select jsonb_build_object('asOf', u.as_of, 'staff', u.staff, 'clients', u.clients, 'storageBytes', u.storage_bytes,
        'messages', u.messages_30d, 'changes', u.changes_30d, 'jobsWaiting', u.jobs_waiting, 'lastActivityAt', u.last_activity_at)
      from private.tenant_usage u where u.tenant_id = t.id),
    'days', (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'members', d.members, 'storageBytes', d.storage_bytes,
        'messages', d.messages, 'changes', d.changes) order by d.day), '[]')
      from private.tenant_usage_days d where d.tenant_id = t.id and d.day > (private.now() at time zone 'UTC')::date - 30),
    'owners', (select coalesce(jsonb_agg(m.email order by m.created_at), '[]') from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.tenant_id = t.id and m.status = 'active' and r.key = 'owner'),
    'asked', (select jsonb_build_object('at', a.occurred_at, 'message', a.after ->> 'message', 'by', a.actor_name)
      from public.audit_entries a where a.tenant_id = t.id and a.action = 'trial.more_asked' order by a.id desc limit 1),
    'history', (select coalesce(jsonb_agg(h.entry order by h.id desc), '[]') from (
      select a.id, jsonb_build_object('id', a.id, 'at', a.occurred_at, 'actor', a.actor_name, 'action', a.action,
        'from', a.before ->> 'status', 'to', a.after ->> 'status', 'until', a.after ->> 'until',
        'reason', coalesce(a.after ->> 'status_reason', a.after ->> 'reason')) as entry
      from public.audit_entries a
      where a.tenant_id = t.id and a.record_type = 'tenants' and ((a.action = 'update' and a.after ? 'status') or a.action = 'trial.extended')
      order by a.id desc limit 20) h));
end
$$;
comment on function private.hub_tenant(text) is 'One tenant for the hub, with owners, usage and history; the look itself is recorded in the tenant''s audit trail. Null when there is none.';

create function private.hub_tenant_members(slug text, after uuid, page_size integer)
returns table (id uuid, display_name text, email text, role_key text, role_name text, audience text, status text, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
declare tenant uuid;
begin
  perform private.require_hub('tenants.read');
  select t.id into tenant from public.tenants t where t.slug = hub_tenant_members.slug;
  if not found then return; end if;
  perform private.audit(tenant, 'tenant.members_viewed', 'tenants', tenant::text);
  perform private.hub_record('tenant.members_viewed', 'tenants', tenant::text, tenant);
  return query
  select m.id, m.display_name, m.email, r.key, r.name, r.audience, m.status, m.created_at
  from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  where m.tenant_id = tenant and (hub_tenant_members.after is null or m.id > hub_tenant_members.after)
  order by m.id limit page_size;
end
$$;
comment on function private.hub_tenant_members(text, uuid, integer) is 'A tenant''s people for the hub, a keyset page; the look is recorded on both sides.';
grant execute on function private.hub_tenant_members(text, uuid, integer) to authenticated;

create function private.hub_find_user(email text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- By the whole address only: the hub answers people who write to it, it does not browse them. Recorded
-- in the trail of every tenant the person belongs to.
declare
  person uuid;
  m record;
begin
  perform private.require_hub('users.read');
  select u.id into person from auth.users u where u.email = lower(btrim(hub_find_user.email));
  perform private.hub_record('user.searched', 'users', person::text, null, jsonb_build_object('email', lower(btrim(hub_find_user.email)), 'found', person is not null));
  if person is null then return null; end if;
  for m in select x.tenant_id from public.memberships x where x.user_id = person loop
    perform private.audit(m.tenant_id, 'member.viewed_by_hub', 'memberships', person::text);
  end loop;
  return (
    select jsonb_build_object('id', u.id, 'email', u.email, 'name', p.full_name, 'createdAt', u.created_at,
      'confirmed', u.email_confirmed_at is not null, 'lastSignInAt', u.last_sign_in_at,
      'lockedUntil', case when u.banned_until > pg_catalog.now() then u.banned_until end,
      'hasFactor', exists (select from auth.mfa_factors f where f.user_id = u.id and f.status = 'verified'),
      'sessions', (select count(*) from auth.sessions s where s.user_id = u.id and (s.not_after is null or s.not_after > pg_catalog.now())),
      'hubRole', (select h.role from public.hub_members h where h.user_id = u.id),
      'memberships', (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'tenant', t.name, 'tenantStatus', t.status, 'name', x.display_name,
          'status', x.status, 'roleKey', r.key, 'roleName', r.name, 'since', x.created_at) order by t.name), '[]')
        from public.memberships x
        join public.tenants t on t.id = x.tenant_id
        join public.roles r on r.tenant_id = x.tenant_id and r.id = x.role_id
        where x.user_id = u.id))
    from auth.users u join public.profiles p on p.user_id = u.id where u.id = person);
end
$$;
comment on function private.hub_find_user(text) is 'A person by their whole e-mail address, for the hub: memberships, sessions, whether locked. Recorded on both sides. Null when there is none.';
grant execute on function private.hub_find_user(text) to authenticated;

-- ── The fleet (T9) ───────────────────────────────────────────────────────────────────────────
create table private.deployment (
  singleton boolean primary key default true check (singleton),
  environment text not null default 'production' check (environment in ('demo', 'development', 'test', 'production'))
);
comment on table private.deployment is 'Which environment this database serves, as its processes say; feature flags ask.';
alter table private.deployment enable row level security;
alter table private.deployment force row level security;
insert into private.deployment default values;

create table private.instances (
  id uuid primary key,
  kind text not null check (kind in ('web', 'worker')),
  version text not null,
  host text not null,
  pid integer not null,
  started_at timestamptz not null,
  seen_at timestamptz not null default clock_timestamp()
);
comment on table private.instances is 'Processes of the product and when each last said it is alive (real time). One that stops says goodbye; one that dies is forgotten after a day.';
alter table private.instances enable row level security;
alter table private.instances force row level security;

create function private.beat_instance(instance jsonb, environment text, used_flags text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into private.instances as i (id, kind, version, host, pid, started_at, seen_at)
  select x.id, x.kind, left(x.version, 60), left(x.host, 120), x.pid, x.started_at, clock_timestamp()
  from jsonb_to_record(instance) as x (id uuid, kind text, version text, host text, pid integer, started_at timestamptz)
  on conflict on constraint instances_pkey do update set seen_at = excluded.seen_at, version = excluded.version;
  delete from private.instances i where i.seen_at < clock_timestamp() - interval '1 day';
  update private.deployment d set environment = beat_instance.environment where d.environment <> beat_instance.environment;
  if cardinality(used_flags) > 0 then perform private.flags_were_used(used_flags); end if;
end
$$;
comment on function private.beat_instance(jsonb, text, text[]) is 'A process says it is alive, which environment it serves and which flags it asked for since it last did.';
create function private.retire_instance(instance uuid) returns void
language sql volatile security definer set search_path = ''
as $$ delete from private.instances i where i.id = instance $$;
comment on function private.retire_instance(uuid) is 'A process that stops in order says goodbye.';
grant execute on function private.beat_instance(jsonb, text, text[]), private.retire_instance(uuid) to mainstay_web, mainstay_worker;

create function private.hub_fleet() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_hub('fleet.read');
  return jsonb_build_object(
    'environment', (select d.environment from private.deployment d),
    'queueDepth', private.queue_depth(),
    'workerSeenAt', private.worker_seen_at(),
    'instances', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'version', i.version, 'host', i.host,
        'pid', i.pid, 'startedAt', i.started_at, 'seenAt', i.seen_at,
        'silentSeconds', extract(epoch from clock_timestamp() - i.seen_at)::integer) order by i.kind, i.started_at), '[]')
      from private.instances i));
end
$$;
comment on function private.hub_fleet() is 'Processes that run, how long each has been silent, and how many jobs could run now.';
grant execute on function private.hub_fleet() to authenticated;

select private.gate_tenant_tables();
