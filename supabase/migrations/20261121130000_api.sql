-- Programs (P3, P6): API keys that become claims, answers kept for repeated requests, leases of rate limits.

-- ── api_keys ─────────────────────────────────────────────────────────────────────────────────
create table public.api_keys (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null default private.user_id(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  prefix text not null unique check (prefix ~ '^[A-Za-z0-9]{8,16}$'),
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  permissions text[] not null check (cardinality(permissions) between 1 and 200 and array_position(permissions, null) is null),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, revoked_by) references public.memberships (tenant_id, user_id) on delete set null (revoked_by)
);
comment on table public.api_keys is 'Keys of programs. A key does what both its permissions and its maker''s present role allow, until it is revoked or expires.';
comment on column public.api_keys.user_id is 'Who made it, and as whom it acts.';
comment on column public.api_keys.prefix is 'The part of the key that may be shown: msk_<prefix>_<secret>.';
comment on column public.api_keys.secret_hash is 'SHA-256 of the secret, in hex; the secret itself is shown once and kept nowhere.';
comment on column public.api_keys.permissions is 'Codes of public.permissions; how far each reaches is the maker''s role''s business.';
comment on column public.api_keys.last_used_at is 'To five minutes.';
create index api_keys_tenant_id_user_id_idx on public.api_keys (tenant_id, user_id);
create index api_keys_tenant_id_revoked_by_idx on public.api_keys (tenant_id, revoked_by);
alter table public.api_keys enable row level security;
alter table public.api_keys force row level security;

-- ── Which key is asking ──────────────────────────────────────────────────────────────────────
create function private.api_key_id() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return nullif(private.claims() ->> 'api_key_id', '')::uuid;
end
$$;
comment on function private.api_key_id() is 'Key of the program making this request, or null for a person''s own session.';
grant execute on function private.api_key_id() to authenticated;

create function private.key_is_live(c jsonb, needs_mfa boolean default false) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from public.api_keys k join auth.users u on u.id = k.user_id
    where k.tenant_id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
      and k.id = nullif(c ->> 'api_key_id', '')::uuid
      and k.user_id = nullif(c ->> 'sub', '')::uuid
      and k.revoked_at is null and k.expires_at > private.now()
      and (u.banned_until is null or u.banned_until <= pg_catalog.now())
      and (not needs_mfa or exists (
        select from auth.mfa_factors f where f.user_id = k.user_id and f.status = 'verified'))
  );
end
$$;
comment on function private.key_is_live(jsonb, boolean) is
  'The claims'' key exists, is its maker''s, and is neither revoked nor expired; where a second factor is required (needs_mfa), the maker has one.';

create function private.key_allows(permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
begin
  if not c ? 'api_key_id' then return true; end if;
  return exists (
    select from public.api_keys k
    where k.tenant_id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
      and k.id = nullif(c ->> 'api_key_id', '')::uuid and key_allows.permission = any (k.permissions)
  );
end
$$;
comment on function private.key_allows(text) is 'No key is asking, or the key that asks was made for this permission.';
grant execute on function private.key_allows(text) to authenticated;

create or replace function private.tenant_id() returns uuid
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
  if c ? 'api_key_id' then
    if not private.key_is_live(c, needs_mfa) then return null; end if;
  elsif not private.session_is_live(c, needs_mfa) then return null; end if;
  return wanted;
end
$$;
comment on function private.tenant_id() is
  'Tenant of this request, or null when the membership, the tenant, the session (or API key) or the second factor does not stand right now.';

create or replace function private.scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  found_scope text;
begin
  if private.is_job() then return 'all'; end if;
  if c ? 'api_key_id' and not private.key_allows(permission) then return 'none'; end if;
  select rp.scope into found_scope
  from public.memberships m
  join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    and rp.permission = scope.permission
  where m.tenant_id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
    and m.user_id = nullif(c ->> 'sub', '')::uuid and m.status = 'active';
  return coalesce(found_scope, 'none');
end
$$;
comment on function private.scope(text) is
  'none, own, team or all: what the caller''s role holds now, and the key they use was made for. Always used beside private.tenant_id(), which judges the session.';

-- What belongs to a person rather than to a permission is out of a key's reach: no key reads mail for its maker.
create policy select_notifications_by_people on public.notifications as restrictive for select to authenticated
  using ((select private.api_key_id()) is null);
create policy update_notifications_by_people on public.notifications as restrictive for update to authenticated
  using ((select private.api_key_id()) is null);
create policy select_notification_preferences_by_people on public.notification_preferences as restrictive for select to authenticated
  using ((select private.api_key_id()) is null);
create policy insert_notification_preferences_by_people on public.notification_preferences as restrictive for insert to authenticated
  with check ((select private.api_key_id()) is null);
create policy update_notification_preferences_by_people on public.notification_preferences as restrictive for update to authenticated
  using ((select private.api_key_id()) is null);
create policy delete_notification_preferences_by_people on public.notification_preferences as restrictive for delete to authenticated
  using ((select private.api_key_id()) is null);
-- Nor does it read its maker's files by who uploaded them: only by a record it may read, or while uploading.
create policy select_files_by_record on public.files as restrictive for select to authenticated
  using ((select private.api_key_id()) is null or status = 'uploading' or exists (
    select from public.attachments a where a.tenant_id = files.tenant_id and a.file_id = files.id));

-- ── Policies, grants, guards of api_keys ─────────────────────────────────────────────────────
-- A key makes, sees and revokes no keys, or a stolen one could outlive its revocation.
create policy select_api_keys on public.api_keys for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and case (select private.scope('apikeys.manage'))
      when 'all' then true when 'own' then user_id = (select private.user_id()) else false end);
create policy insert_api_keys on public.api_keys for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and user_id = (select private.user_id()) and (select private.scope('apikeys.manage')) in ('own', 'all'));
create policy update_api_keys on public.api_keys for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and case (select private.scope('apikeys.manage'))
      when 'all' then true when 'own' then user_id = (select private.user_id()) else false end)
  with check (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and case (select private.scope('apikeys.manage'))
      when 'all' then true when 'own' then user_id = (select private.user_id()) else false end);
create policy delete_api_keys on public.api_keys for delete to authenticated using (false);
grant select (tenant_id, id, user_id, name, prefix, permissions, expires_at, last_used_at, revoked_at, revoked_by, created_at, updated_at)
  on public.api_keys to authenticated;
grant insert (tenant_id, id, name, prefix, secret_hash, permissions, expires_at), update (revoked_at) on public.api_keys to authenticated;

create function private.tg_api_keys_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    if new.expires_at <= private.now() or new.expires_at > private.now() + interval '367 days' then
      raise exception 'a key lives for a year at most' using errcode = 'check_violation', constraint = 'api_keys_expiry';
    end if;
    -- Nobody grants what they don't hold (R5): a wider role later must not widen old keys either.
    if private.user_id() is not null and ('apikeys.manage' = any (new.permissions) or exists (
      select from unnest(new.permissions) p (code) where private.scope(p.code) = 'none'
    )) then
      raise exception 'a key does not get what its maker does not hold'
        using errcode = 'insufficient_privilege', constraint = 'api_keys_not_held';
    end if;
    if (select count(*) from public.api_keys k
        where k.tenant_id = new.tenant_id and k.user_id = new.user_id and k.revoked_at is null and k.expires_at > private.now()) >= 50 then
      raise exception 'too many keys' using errcode = 'check_violation', constraint = 'api_keys_too_many';
    end if;
  elsif new.revoked_at is distinct from old.revoked_at then
    if old.revoked_at is not null or new.revoked_at is null then
      raise exception 'revoked is revoked' using errcode = 'check_violation', constraint = 'api_keys_revoked';
    end if;
    new.revoked_at := private.now();
    new.revoked_by := private.user_id();
  end if;
  return new;
end
$$;
comment on function private.tg_api_keys_guard() is 'A key holds what its maker holds, lives a year at most, and stays revoked.';
create trigger tg_api_keys__guard before insert or update of revoked_at on public.api_keys
  for each row execute function private.tg_api_keys_guard();
create trigger tg_api_keys__touch before update on public.api_keys for each row execute function private.tg_touch();
create trigger tg_api_keys__audit after insert or update or delete on public.api_keys
  for each row execute function private.tg_audit('secret_hash', 'last_used_at');

select private.declare_permission('apikeys.manage', 'developer', '{own,all}', 70, '{"admin": "all"}');

-- ── Opening a session for a program ──────────────────────────────────────────────────────────
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

create function private.session_in(tenant uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.session(coalesce((select t.slug from public.tenants t where t.id = session_in.tenant), ''));
end
$$;
comment on function private.session_in(uuid) is 'private.session for callers who name their tenant by id: tokens do.';
grant execute on function private.session_in(uuid) to authenticated;

create function private.open_api_key(prefix text, secret_hash text, request jsonb default '{}') returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- The one door for keys. From the key it makes the claims that the rest of the request runs under, and
-- answers them together with the session they open: one round trip.
declare
  k record;
  now_is timestamptz := private.now();
  opened jsonb;
begin
  select a.tenant_id, a.id, a.user_id, a.name, a.permissions, a.expires_at, a.last_used_at into k
  from public.api_keys a where a.prefix = open_api_key.prefix and a.secret_hash = open_api_key.secret_hash;
  if not found then return null; end if;
  perform set_config('request.jwt.claims', (jsonb_build_object('role', 'authenticated', 'sub', k.user_id,
    'api_key_id', k.id, 'app_metadata', jsonb_build_object('tenant_id', k.tenant_id))
    || jsonb_strip_nulls(jsonb_build_object('request_id', request ->> 'request_id', 'ip', request ->> 'ip')))::text, true);
  opened := private.session_in(k.tenant_id);
  if opened is null then return null; end if;
  return jsonb_build_object(
    'key', jsonb_build_object('id', k.id, 'name', k.name, 'permissions', to_jsonb(k.permissions), 'expiresAt', k.expires_at,
      'isStale', coalesce(k.last_used_at < now_is - interval '5 minutes', true)),
    'tenantId', k.tenant_id, 'userId', k.user_id, 'session', opened);
end
$$;
comment on function private.open_api_key(text, text, jsonb) is
  'Session of the program that holds this secret, or null; request is {request_id, ip} for the audit trail.';
grant execute on function private.open_api_key(text, text, jsonb) to anon;

create function private.note_key_use() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update public.api_keys k set last_used_at = private.now()
  where k.tenant_id = private.tenant_id() and k.id = private.api_key_id()
    and (k.last_used_at is null or k.last_used_at < private.now() - interval '5 minutes');
end
$$;
comment on function private.note_key_use() is 'The key that asks was used just now; kept to five minutes, so that reading does not write.';
grant execute on function private.note_key_use() to authenticated;

-- ── Answers kept for repeated requests ───────────────────────────────────────────────────────
create table private.api_answers (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  caller uuid not null,
  key text not null check (char_length(key) between 1 and 255),
  fingerprint text not null,
  is_committed boolean not null default false,
  status smallint,
  headers jsonb,
  body text,
  started_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, caller, key)
);
comment on table private.api_answers is 'What a request with an Idempotency-Key was answered; kept for a day. caller is the API key or the person.';
comment on column private.api_answers.is_committed is 'Set in the transaction of the change itself: whoever repeats the request must not carry it out again.';
alter table private.api_answers enable row level security;
alter table private.api_answers force row level security;

create function private.api_caller() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(private.api_key_id(), private.user_id());
end
$$;
comment on function private.api_caller() is 'Whose repeated requests belong together: the key''s, else the person''s.';
grant execute on function private.api_caller() to authenticated;

create function private.begin_answer(key text, fingerprint text)
returns table (state text, status smallint, headers jsonb, body text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Abandoned for a minute and without effect, a request may be carried out by the next one with its key.
declare
  tenant uuid := private.tenant_id();
  who uuid := private.api_caller();
  a record;
begin
  if tenant is null then raise exception 'no tenant' using errcode = 'insufficient_privilege'; end if;
  insert into private.api_answers as x (tenant_id, caller, key, fingerprint)
  values (tenant, who, begin_answer.key, begin_answer.fingerprint)
  on conflict on constraint api_answers_pkey do update set fingerprint = excluded.fingerprint, started_at = excluded.started_at
    where x.status is null and not x.is_committed and x.started_at < clock_timestamp() - interval '1 minute'
      and x.fingerprint = excluded.fingerprint;
  if found then
    return query select 'fresh', null::smallint, null::jsonb, null::text;
    return;
  end if;
  select x.* into a from private.api_answers x where x.tenant_id = tenant and x.caller = who and x.key = begin_answer.key;
  return query select case
      when a.fingerprint <> begin_answer.fingerprint then 'other'
      when a.status is not null then 'answered'
      when a.is_committed and a.started_at < clock_timestamp() - interval '1 minute' then 'unknown'
      else 'running' end,
    a.status, a.headers, a.body;
end
$$;
comment on function private.begin_answer(text, text) is
  'fresh: carry it out. answered: give the stored answer. running: a twin is at work. other: the key was used for another request. unknown: it was carried out, but the answer got lost.';

create function private.commit_answer(key text) returns void
language sql volatile security definer set search_path = ''
as $$
  update private.api_answers a set is_committed = true
  where a.tenant_id = private.tenant_id() and a.caller = private.api_caller() and a.key = commit_answer.key
$$;
comment on function private.commit_answer(text) is 'Called in the transaction of the change.';

create function private.finish_answer(key text, status smallint, headers jsonb, body text) returns void
language sql volatile security definer set search_path = ''
as $$
  update private.api_answers a
  set status = finish_answer.status, headers = finish_answer.headers, body = finish_answer.body
  where a.tenant_id = (private.claims() #>> '{app_metadata,tenant_id}')::uuid and a.caller = private.api_caller() and a.key = finish_answer.key
$$;
comment on function private.finish_answer(text, smallint, jsonb, text) is 'Keeps the answer for whoever repeats the request.';

create function private.drop_answer(key text) returns void
language sql volatile security definer set search_path = ''
as $$
  delete from private.api_answers a
  where a.tenant_id = (private.claims() #>> '{app_metadata,tenant_id}')::uuid and a.caller = private.api_caller()
    and a.key = drop_answer.key and not a.is_committed and a.status is null
$$;
comment on function private.drop_answer(text) is 'Nothing came of it and the fault was ours: the same key may try again.';
grant execute on function private.begin_answer(text, text), private.commit_answer(text),
  private.finish_answer(text, smallint, jsonb, text), private.drop_answer(text) to authenticated;

create function private.purge_api_answers() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from private.api_answers where started_at < clock_timestamp() - interval '1 day';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_api_answers() is 'Forgets answers older than a day; returns how many.';
grant execute on function private.purge_api_answers() to mainstay_worker;

-- ── Leases of rate limits ────────────────────────────────────────────────────────────────────
create function private.lease_rate_limits(wanted jsonb)
returns table (bucket text, granted integer, remaining integer, reset_in integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- wanted: [{bucket, max_hits, seconds, hits}]. A web process takes several hits at once and spends them
-- itself, so that a read costs no write; what it holds counts as used, so no limit is ever exceeded.
-- Real time, as in hit_rate_limit. Buckets in order, so that two calls cannot deadlock.
declare
  w record;
  at timestamptz;
  used integer;
  started timestamptz;
  taken integer;
begin
  for w in
    select * from jsonb_to_recordset(wanted) as x (bucket text, max_hits integer, seconds integer, hits integer) order by x.bucket
  loop
    at := clock_timestamp();
    insert into private.rate_limits as r (bucket, window_start, hits) values (w.bucket, at, 0)
    on conflict on constraint rate_limits_pkey do update set
      hits = case when r.window_start + make_interval(secs => w.seconds) <= at then 0 else r.hits end,
      window_start = case when r.window_start + make_interval(secs => w.seconds) <= at then at else r.window_start end
    returning r.hits, r.window_start into used, started;
    taken := least(w.hits, greatest(w.max_hits - used, 0));
    update private.rate_limits r set hits = r.hits + taken where r.bucket = w.bucket;
    bucket := w.bucket;
    granted := taken;
    remaining := greatest(w.max_hits - used - taken, 0);
    reset_in := greatest(ceil(extract(epoch from started + make_interval(secs => w.seconds) - at))::integer, 1);
    return next;
  end loop;
end
$$;
comment on function private.lease_rate_limits(jsonb) is
  'Takes up to `hits` from each bucket for a process to spend; reset_in is in seconds until the window ends.';
grant execute on function private.lease_rate_limits(jsonb) to anon, authenticated;

select private.gate_tenant_tables();
