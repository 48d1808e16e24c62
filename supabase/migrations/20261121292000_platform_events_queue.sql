-- Events are their own queue: what waits is a row of public.events whose dispatched_at is null, workers are
-- told of a tenant with such rows by one NOTIFY a transaction, and take all of them together. The queue of
-- jobs has only those that failed at somebody (decision 19).

drop index public.events_waiting_idx;
create index events_waiting_idx on public.events (tenant_id, id) where dispatched_at is null;

create function private.tg_events_tell()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_events', a.tenant_id::text) from (select distinct n.tenant_id from added n) a;
  return null;
end
$$;
comment on function private.tg_events_tell() is 'Wakes the dispatchers when the transaction commits; Postgres sends equal messages of one transaction once.';

create trigger tg_events__tell after insert on public.events
  referencing new table as added for each statement execute function private.tg_events_tell();

create function private.take_events(most integer, only_event uuid default null)
returns table (id uuid, type text, record_type text, record_id uuid, payload jsonb, actor_id uuid, depth smallint,
  created_at timestamptz, request_id text, outcomes jsonb)
language plpgsql
security definer
set search_path = ''
as $$
-- One transaction at a time has a tenant's events, which keeps their order. Whoever comes second for those
-- that wait goes without: the first is told of each event, too. For one that failed it waits its turn.
#variable_conflict use_column
declare
  tenant uuid := private.require_job();
  turn bigint := hashtextextended('events of ' || tenant, 0);
begin
  if only_event is not null then
    perform pg_advisory_xact_lock(turn);
  elsif private.is_paused('platform/dispatch-event', tenant::text) or not pg_try_advisory_xact_lock(turn) then
    return;
  end if;
  -- A statement of its own, so that it sees what was committed before it had its turn.
  return query
    select e.id, e.type, e.record_type, e.record_id, e.payload, e.actor_id, e.depth, e.created_at, e.request_id, coalesce((
      select jsonb_object_agg(o.subscriber, jsonb_build_object('status', o.status, 'attempts', o.attempts))
      from public.event_outcomes o where o.tenant_id = e.tenant_id and o.event_id = e.id), '{}')
    from public.events e
    where e.tenant_id = tenant and e.dispatched_at is null and case when only_event is not null then e.id = only_event else
      not exists (select from public.event_outcomes o
        where o.tenant_id = e.tenant_id and o.event_id = e.id and o.status = 'failed') end
    order by e.id limit most for update of e;
end
$$;
comment on function private.take_events(integer,uuid) is 'Events that wait, oldest first, or the one named, for this transaction alone; none while another has its turn or the task is paused.';
grant execute on function private.take_events(integer,uuid) to authenticated;

create function private.settle_events(dispatched uuid[], outcomes jsonb)
returns void
language plpgsql
security definer
set search_path = ''
as $$
-- outcomes: [{event_id, subscriber, status, attempts, last_error}]; a second done is refused by tg_event_outcomes__once.
declare tenant uuid := private.require_job();
begin
  insert into public.event_outcomes (tenant_id, event_id, subscriber, status, attempts, last_error)
  select tenant, o.event_id, o.subscriber, o.status, o.attempts, left(o.last_error, 500)
  from jsonb_to_recordset(outcomes) as o(event_id uuid, subscriber text, status text, attempts integer, last_error text)
  on conflict on constraint event_outcomes_pkey do update
    set status = excluded.status, attempts = excluded.attempts, last_error = excluded.last_error, settled_at = private.now();
  update public.events e set dispatched_at = private.now() where e.tenant_id = tenant and e.id = any (dispatched);
end
$$;
comment on function private.settle_events(uuid[],jsonb) is 'Notes what became of taken events at their subscribers, and which are done with, in the transaction that holds the subscribers'' work.';
grant execute on function private.settle_events(uuid[],jsonb) to authenticated;

create function private.tenants_with_events()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  -- From tenant to tenant along the index, however many events wait.
  with recursive waiting as (
    (select e.tenant_id from public.events e where e.dispatched_at is null order by e.tenant_id limit 1)
    union all
    select (select e.tenant_id from public.events e where e.dispatched_at is null and e.tenant_id > w.tenant_id
      order by e.tenant_id limit 1)
    from waiting w where w.tenant_id is not null
  )
  select t.id from waiting w join public.tenants t on t.id = w.tenant_id
  where t.status <> 'suspended' and not private.is_paused('platform/dispatch-event', t.id::text) and exists (
    select from public.events e where e.tenant_id = t.id and e.dispatched_at is null and not exists (
      select from public.event_outcomes o where o.tenant_id = e.tenant_id and o.event_id = e.id and o.status = 'failed'))
$$;
comment on function private.tenants_with_events() is 'Whose events wait, for a dispatcher that may have missed being told.';
grant execute on function private.tenants_with_events() to mainstay_worker;

-- The rest is as it was, without a job for each event.

CREATE OR REPLACE FUNCTION private.emit(type text, record_type text, record_id uuid, payload jsonb DEFAULT '{}'::jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
  event_id uuid := private.uuid_v7();
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  insert into public.events (tenant_id, id, type, record_type, record_id, payload, actor_id, actor_name, depth, request_id)
  values (tenant, event_id, emit.type, emit.record_type, emit.record_id, emit.payload, person,
    (select m.display_name from public.memberships m where m.tenant_id = tenant and m.user_id = person),
    case when private.is_job() then coalesce((private.claims() ->> 'depth')::smallint, 0) else 0 end,
    private.request_id());
  return event_id;
end
$$;
comment on function private.emit(text,text,uuid,jsonb) is 'Writes a domain event in the caller''s transaction; dispatchers hear of it at its commit.';

CREATE OR REPLACE FUNCTION private.emit_for(tenant uuid, type text, record_type text, record_id uuid, payload jsonb DEFAULT '{}'::jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
-- Not granted to anybody: for definer functions that act on a tenant without being in it.
declare event_id uuid := private.uuid_v7();
begin
  insert into public.events (tenant_id, id, type, record_type, record_id, payload, actor_id, actor_name, request_id)
  values (tenant, event_id, emit_for.type, emit_for.record_type, emit_for.record_id, emit_for.payload, private.user_id(),
    coalesce((select m.display_name from public.memberships m where m.tenant_id = tenant and m.user_id = private.user_id()),
      (select p.full_name from public.profiles p where p.user_id = private.user_id())),
    private.request_id());
  return event_id;
end
$$;

CREATE OR REPLACE FUNCTION private.settle_webhook(tenant uuid, attempt uuid, outcome jsonb, retry_in interval, disable text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
-- Called by the worker's login itself, not as the tenant: what has left is noted even if the tenant was
-- suspended meanwhile. outcome: {status, responseStatus, responseBody, error, milliseconds}; retry_in null: the last
-- try; disable: why the endpoint is to be disabled, or null.
declare
  del public.webhook_deliveries%rowtype;
  accepted boolean := outcome ->> 'status' = 'accepted';
  since timestamptz;
  event uuid := private.uuid_v7();
begin
  update public.webhook_attempts a set
    status = outcome ->> 'status', response_status = (outcome ->> 'responseStatus')::integer,
    response_body = outcome ->> 'responseBody', error = left(outcome ->> 'error', 500),
    milliseconds = (outcome ->> 'milliseconds')::integer
  where a.tenant_id = tenant and a.id = attempt and a.status = 'sending';
  if not found then return; end if;
  update public.webhook_deliveries d set
    status = case when accepted then 'delivered' when retry_in is null then 'dead' else 'pending' end,
    next_attempt_at = case when accepted then null else private.now() + retry_in end,
    delivered_at = case when accepted then private.now() else d.delivered_at end,
    response_status = (outcome ->> 'responseStatus')::integer,
    last_error = case when accepted then null else left(outcome ->> 'error', 500) end
  where d.tenant_id = tenant and d.status = 'pending'
    and d.id = (select a.delivery_id from public.webhook_attempts a where a.tenant_id = settle_webhook.tenant and a.id = attempt)
  returning * into del;
  if not found then return; end if;
  if not accepted and retry_in is not null then
    perform private.queue_webhook(tenant, del.id, del.endpoint_id, pg_catalog.now() + retry_in);
  end if;
  update public.webhook_endpoints e set
    succeeded_at = case when accepted then private.now() else e.succeeded_at end,
    failing_since = case when accepted then null else coalesce(e.failing_since, private.now()) end
  where e.tenant_id = tenant and e.id = del.endpoint_id
  returning e.failing_since into since;
  if disable is null and since < private.now() - interval '3 days' then disable := 'failing'; end if;
  if disable is null or accepted then return; end if;
  update public.webhook_endpoints e set status = 'disabled', disabled_because = disable
  where e.tenant_id = tenant and e.id = del.endpoint_id and e.status = 'enabled';
  if not found then return; end if;
  -- As private.emit, which wants a tenant among the claims.
  insert into public.events (tenant_id, id, type, record_type, record_id, payload)
  values (tenant, event, 'webhook.endpoint_disabled', 'webhook_endpoints', del.endpoint_id, jsonb_build_object('because', disable));
end
$$;

CREATE OR REPLACE FUNCTION private.tg_tenants_wake()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
begin
  update graphile_worker._private_jobs j set run_at = pg_catalog.now()
  where j.payload ->> 'tenant_id' = new.id::text and j.run_at > pg_catalog.now() and j.locked_at is null
    and j.last_error like 'postponed:%';
  perform pg_catalog.pg_notify('jobs:insert', '{"count": 10}');
  perform pg_catalog.pg_notify('mainstay_events', new.id::text);
  return null;
end
$$;
comment on function private.tg_tenants_wake() is 'Jobs and events that a suspension held back go on as soon as the tenant is active again.';

CREATE OR REPLACE FUNCTION private.transfer_columns(of_table text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $$
-- Only tables whose rows say whose they are.
declare
  columns text[];
begin
  select array_agg(a.attname::text order by a.attnum) into columns
  from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
  where c.oid = to_regclass(of_table) and c.relkind in ('r', 'p')
    and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    -- Whether an event waits is for the place where it happened.
    and not (c.oid = 'public.events'::regclass and a.attname = 'dispatched_at');
  if not 'tenant_id' = any (coalesce(columns, '{}')) then
    raise exception 'not a tenant table: %', of_table using errcode = 'insufficient_privilege';
  end if;
  return columns;
end
$$;

CREATE OR REPLACE FUNCTION private.import_rows(of_table text, lines jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
declare
  tenant uuid := private.require_job();
  columns text := (select string_agg(quote_ident(c), ', ') from unnest(private.transfer_columns(of_table)) c);
  counted record;
  next_number bigint;
  last_number bigint;
begin
  if exists (select from jsonb_array_elements(lines) l where l ->> 'tenant_id' is distinct from tenant::text) then
    raise exception 'a row of another company' using errcode = 'insufficient_privilege';
  end if;
  execute 'set local session_replication_role = replica';
  execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_recordset(null::%s, $1)',
    of_table::regclass, columns, columns, of_table::regclass) using lines;
  -- What happened elsewhere is told nobody here.
  if of_table = 'public.events' then
    update public.events e set dispatched_at = e.created_at where e.tenant_id = tenant and e.dispatched_at is null;
  end if;
  execute 'set local session_replication_role = origin';
  -- Rows written later are counted after those that came along.
  for counted in
    select a.attname as name, pg_get_serial_sequence(of_table, a.attname) as sequence from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass(of_table) and a.attidentity <> ''
  loop
    execute format('select nextval(%L), max((l ->> %L)::bigint) from jsonb_array_elements($1) l', counted.sequence, counted.name)
      into next_number, last_number using lines;
    -- The numbers are everybody's: an archive cannot use them up.
    if last_number > next_number + 1000000000 then
      raise exception 'a number beyond all others' using errcode = 'check_violation', constraint = 'import_position';
    end if;
    if last_number > next_number then perform setval(counted.sequence, last_number); end if;
  end loop;
end
$$;
