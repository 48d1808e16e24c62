-- The ground everything stands on: logins, the private schema, identifiers, the clock, claims.
-- Style and reasons: supabase/CONVENTIONS.md.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists citext with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gist with schema extensions;
create extension if not exists unaccent with schema extensions;

-- Nothing is executable, readable or writable unless a migration says so by name.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;

create schema private;
comment on schema private is 'Helper functions and internal tables. Not exposed through the Data API.';
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role;

-- ── Logins ───────────────────────────────────────────────────────────────────────────────────
-- Created without a password: the deployment gives them one (`alter role … login password …`).
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'mainstay_web') then
    create role mainstay_web nologin noinherit nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_catalog.pg_roles where rolname = 'mainstay_worker') then
    create role mainstay_worker nologin noinherit nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;
comment on role mainstay_web is 'Web login: holds nothing itself, may only become anon or authenticated.';
comment on role mainstay_worker is 'Worker login: runs the queue, and becomes authenticated as the tenant of its job.';
grant anon, authenticated to mainstay_web with inherit false, set true;
grant authenticated to mainstay_worker with inherit false, set true;

-- ── Identifiers ──────────────────────────────────────────────────────────────────────────────
create function private.uuid_v7() returns uuid
language sql volatile parallel safe set search_path = ''
as $$
  -- RFC 9562: 48 bits of Unix milliseconds, version 7, the rest random; sorts by creation.
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
comment on function private.uuid_v7() is 'Time-ordered UUID (RFC 9562 version 7).';
grant execute on function private.uuid_v7() to authenticated, service_role;

-- ── Clock ────────────────────────────────────────────────────────────────────────────────────
create table private.clock (
  singleton boolean primary key default true check (singleton),
  moved_by interval not null default interval '0'
);
comment on table private.clock is 'How far tests and the demo have moved the clock. Only the owner may write it; zero in production.';
alter table private.clock enable row level security;
alter table private.clock force row level security;
insert into private.clock default values;

create function private.now() returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
declare moved interval;
begin
  select c.moved_by into moved from private.clock c;
  return pg_catalog.now() + coalesce(moved, interval '0');
end
$$;
comment on function private.now() is 'The time, as far as the product is concerned. Use it instead of now().';
grant execute on function private.now() to anon, authenticated, service_role;

create function private.today(time_zone text) returns date
language sql stable set search_path = ''
as $$ select (private.now() at time zone time_zone)::date $$;
comment on function private.today(text) is 'The calendar day in a time zone.';
grant execute on function private.today(text) to anon, authenticated, service_role;

-- ── Claims ───────────────────────────────────────────────────────────────────────────────────
-- PL/pgSQL, as it keeps its plans for the session: SQL functions are parsed and planned at every call, and
-- every policy of every query calls these.
create function private.claims() returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb;
end
$$;
comment on function private.claims() is 'JWT claims of this request; an empty object when there are none.';
grant execute on function private.claims() to anon, authenticated, service_role;

create function private.user_id() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return nullif(private.claims() ->> 'sub', '')::uuid;
end
$$;
comment on function private.user_id() is 'Person making this request, or null.';
grant execute on function private.user_id() to anon, authenticated, service_role;

create function private.is_job() returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  -- session_user cannot be changed by set role, so the web login can never pass as a job.
  return session_user = 'mainstay_worker' and private.claims() ->> 'actor' = 'job';
end
$$;
comment on function private.is_job() is 'True inside a queue task that acts for its tenant.';
grant execute on function private.is_job() to authenticated, service_role;

create function private.request_id() returns text
language plpgsql stable set search_path = ''
as $$
begin
  return nullif(private.claims() ->> 'request_id', '');
end
$$;
comment on function private.request_id() is 'Id of the HTTP request (or job) that caused this statement.';
grant execute on function private.request_id() to authenticated, service_role;

-- ── Shared triggers ──────────────────────────────────────────────────────────────────────────
create function private.tg_touch() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.updated_at := private.now();
  return new;
end
$$;
comment on function private.tg_touch() is 'Keeps updated_at.';

create function private.tg_version() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.updated_at := private.now();
  new.version := old.version + 1;
  return new;
end
$$;
comment on function private.tg_version() is 'Keeps updated_at and counts versions, for "changed while you edited".';

create table private.state_transitions (
  machine text not null,
  from_state text not null,
  to_state text not null,
  primary key (machine, from_state, to_state)
);
comment on table private.state_transitions is 'Legal moves of every state machine. from_state ''*new*'' names the states a row may be born in.';
alter table private.state_transitions enable row level security;
alter table private.state_transitions force row level security;

create function private.tg_transition() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Arguments: machine name, column name.
declare
  machine_name text := tg_argv[0];
  old_state text := case when tg_op = 'INSERT' then '*new*' else to_jsonb(old) ->> tg_argv[1] end;
  new_state text := to_jsonb(new) ->> tg_argv[1];
begin
  if old_state is distinct from new_state and not exists (
    select from private.state_transitions t
    where t.machine = machine_name and t.from_state = old_state and t.to_state = new_state
  ) then
    raise exception 'illegal transition of %: % to %', machine_name, old_state, new_state
      using errcode = 'check_violation', constraint = machine_name || '_transition';
  end if;
  return new;
end
$$;
comment on function private.tg_transition() is 'Refuses state changes that private.state_transitions does not list.';

-- ── Rate limits ──────────────────────────────────────────────────────────────────────────────
create unlogged table private.rate_limits (
  bucket text primary key,
  window_start timestamptz not null,
  hits integer not null
);
comment on table private.rate_limits is 'Fixed-window counters; bucket holds a limit name and a hashed key. Unlogged: losing it costs nothing.';
alter table private.rate_limits enable row level security;
alter table private.rate_limits force row level security;

create function private.hit_rate_limit(bucket text, max_hits integer, window_length interval)
returns table (allowed boolean, remaining integer, retry_after integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- Real time, not private.now(): moving the product's clock must not open a limit.
declare
  at timestamptz := clock_timestamp();
  hit_count integer;
  started timestamptz;
begin
  insert into private.rate_limits as r (bucket, window_start, hits)
  values (hit_rate_limit.bucket, at, 1)
  on conflict on constraint rate_limits_pkey do update set
    hits = case when r.window_start + window_length <= at then 1 else r.hits + 1 end,
    window_start = case when r.window_start + window_length <= at then at else r.window_start end
  returning r.hits, r.window_start into hit_count, started;
  return query select
    hit_count <= max_hits,
    greatest(max_hits - hit_count, 0),
    greatest(ceil(extract(epoch from started + window_length - at))::integer, 1);
end
$$;
comment on function private.hit_rate_limit(text, integer, interval) is
  'Counts one hit. retry_after is in seconds until the window ends.';
grant execute on function private.hit_rate_limit(text, integer, interval) to anon, authenticated;

create function private.purge_rate_limits() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from private.rate_limits where window_start < clock_timestamp() - interval '1 day';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_rate_limits() is 'Forgets windows older than a day; returns how many.';
grant execute on function private.purge_rate_limits() to mainstay_worker;

-- ── Worker heartbeats ────────────────────────────────────────────────────────────────────────
create table private.worker_heartbeats (
  worker_id text primary key,
  seen_at timestamptz not null default clock_timestamp()
);
comment on table private.worker_heartbeats is 'Which queue workers are alive; a silent one''s locks are released.';
alter table private.worker_heartbeats enable row level security;
alter table private.worker_heartbeats force row level security;

create function private.beat(worker_id text) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into private.worker_heartbeats as w (worker_id, seen_at) values (beat.worker_id, clock_timestamp())
  on conflict on constraint worker_heartbeats_pkey do update set seen_at = excluded.seen_at
$$;
comment on function private.beat(text) is 'A worker says it is alive.';
grant usage on schema private to mainstay_worker, mainstay_web;
grant execute on function private.beat(text) to mainstay_worker;

create function private.worker_seen_at() returns timestamptz
language sql stable security definer set search_path = ''
as $$ select max(seen_at) from private.worker_heartbeats $$;
comment on function private.worker_seen_at() is 'Last sign of life of any worker, for /readyz.';
grant execute on function private.worker_seen_at() to anon, authenticated, mainstay_web;

create function private.queue_depth() returns bigint
language plpgsql stable security definer set search_path = ''
as $$
-- The queue's schema is made by the worker, perhaps after this function.
declare waiting bigint;
begin
  if to_regclass('graphile_worker._private_jobs') is null then return 0; end if;
  select count(*) into waiting from graphile_worker._private_jobs
   where locked_at is null and attempts < max_attempts and run_at <= clock_timestamp();
  return waiting;
end
$$;
comment on function private.queue_depth() is 'Jobs that could run now, for /metrics.';
grant execute on function private.queue_depth() to mainstay_web;
