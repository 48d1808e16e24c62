-- Outbound webhooks (P5): endpoints of a tenant, what is sent to them, and each attempt.

-- private.can_see does the same as private.sees_record, which goes.
alter policy select_events on public.events
  using (tenant_id = (select private.tenant_id()) and case
    when (select private.scope('audit.read')) = 'all' then true
    when (select private.is_staff()) then record_type <> 'events' and (select private.can_see(record_type, record_id))
    else false end);
drop function private.sees_record(text, uuid);

insert into private.state_transitions (machine, from_state, to_state) values
  ('webhook_delivery', '*new*', 'pending'), ('webhook_delivery', 'pending', 'delivered'), ('webhook_delivery', 'pending', 'dead'),
  ('webhook_delivery', 'delivered', 'pending'), ('webhook_delivery', 'dead', 'pending');

select private.declare_permission('webhooks.manage', 'webhooks', '{all}', 720, '{"admin": "all"}');

-- ── webhook_endpoints ────────────────────────────────────────────────────────────────────────
create table public.webhook_endpoints (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  url text not null check (char_length(url) <= 2000 and url ~ '^https?://[^[:space:][:cntrl:]@]+$'),
  description text not null default '' check (char_length(description) <= 200),
  event_types text[] not null default '{}' check (cardinality(event_types) <= 200),
  status text not null default 'enabled' check (status in ('enabled', 'disabled')),
  disabled_because text check (disabled_because in ('person', 'failing', 'gone')),
  secret text,
  previous_secret text,
  previous_secret_until timestamptz,
  failing_since timestamptz,
  succeeded_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  check ((status = 'disabled') = (disabled_because is not null))
);
comment on table public.webhook_endpoints is 'Where a tenant wants to hear of its events.';
comment on column public.webhook_endpoints.event_types is 'Which events it hears; empty: all.';
comment on column public.webhook_endpoints.secret is 'The signing secret, sealed with the application''s key. No role can read it.';
comment on column public.webhook_endpoints.previous_secret is 'Still signs beside the new one until previous_secret_until, so that a receiver can change over.';
comment on column public.webhook_endpoints.failing_since is 'First failure after the last success; after days of it the endpoint is disabled.';
create index webhook_endpoints_enabled_idx on public.webhook_endpoints (tenant_id) where status = 'enabled';
alter table public.webhook_endpoints enable row level security;
alter table public.webhook_endpoints force row level security;
create policy select_webhook_endpoints on public.webhook_endpoints for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
create policy insert_webhook_endpoints on public.webhook_endpoints for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
create policy update_webhook_endpoints on public.webhook_endpoints for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
create policy delete_webhook_endpoints on public.webhook_endpoints for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
grant select (tenant_id, id, url, description, event_types, status, disabled_because, previous_secret_until, failing_since,
  succeeded_at, version, created_at, updated_at) on public.webhook_endpoints to authenticated;
grant insert (tenant_id, id, url, description, event_types) on public.webhook_endpoints to authenticated;
grant update (url, description, event_types, status, disabled_because) on public.webhook_endpoints to authenticated;
grant delete on public.webhook_endpoints to authenticated;

create function private.tg_webhook_endpoints_guard() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    -- The row serialises nobody else: two at once may make it twenty-one.
    if (select count(*) from public.webhook_endpoints e where e.tenant_id = new.tenant_id) >= 20 then
      raise exception 'too many endpoints' using errcode = 'check_violation', constraint = 'webhook_endpoints_limit';
    end if;
    return new;
  end if;
  if new.status = 'enabled' and old.status = 'disabled' then new.failing_since := null; end if;
  return new;
end
$$;
comment on function private.tg_webhook_endpoints_guard() is 'Twenty endpoints are enough; one that is switched on again starts with a clean slate.';
create trigger tg_webhook_endpoints__guard before insert or update on public.webhook_endpoints
  for each row execute function private.tg_webhook_endpoints_guard();
create trigger tg_webhook_endpoints__version before update on public.webhook_endpoints
  for each row when ((new.url, new.description, new.event_types, new.status) is distinct from (old.url, old.description, old.event_types, old.status))
  execute function private.tg_version();
create trigger tg_webhook_endpoints__audit after insert or update or delete on public.webhook_endpoints
  for each row execute function private.tg_audit('secret', 'previous_secret', 'failing_since', 'succeeded_at');

create function private.set_webhook_secret(endpoint uuid, sealed text, overlap interval) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or private.scope('webhooks.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  update public.webhook_endpoints e set
    previous_secret = e.secret,
    previous_secret_until = case when e.secret is not null then private.now() + overlap end,
    secret = sealed
  where e.tenant_id = private.tenant_id() and e.id = endpoint;
  if not found then raise exception 'no such endpoint' using errcode = 'insufficient_privilege'; end if;
end
$$;
comment on function private.set_webhook_secret(uuid, text, interval) is 'Gives an endpoint a new secret; the one before goes on signing for the overlap.';
grant execute on function private.set_webhook_secret(uuid, text, interval) to authenticated;

-- ── webhook_deliveries ───────────────────────────────────────────────────────────────────────
create table public.webhook_deliveries (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  endpoint_id uuid not null,
  event_id uuid,
  event_type text not null,
  cause text not null default '' check (char_length(cause) <= 100),
  body text not null check (octet_length(body) <= 65536),
  status text not null default 'pending' check (status in ('pending', 'delivered', 'dead')),
  tries integer not null default 0,
  next_attempt_at timestamptz default private.now(),
  response_status integer,
  last_error text check (char_length(last_error) <= 500),
  delivered_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, endpoint_id) references public.webhook_endpoints (tenant_id, id) on delete cascade,
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.webhook_deliveries is 'A message to an endpoint: recorded with its cause, sent by a job, kept for 30 days. Its id is the webhook-id, the same at every attempt.';
comment on column public.webhook_deliveries.cause is 'Empty: the endpoint''s own subscription; otherwise what else asked for it (test:…, run:…).';
comment on column public.webhook_deliveries.body is 'Exactly the bytes that are signed and sent.';
comment on column public.webhook_deliveries.tries is 'Attempts since it was recorded, or since it was last asked to be sent again.';
create unique index webhook_deliveries_once_idx on public.webhook_deliveries (tenant_id, endpoint_id, event_id, cause);
create index webhook_deliveries_tenant_id_event_id_idx on public.webhook_deliveries (tenant_id, event_id);
create index webhook_deliveries_tenant_id_endpoint_id_idx on public.webhook_deliveries (tenant_id, endpoint_id, id desc);
create index webhook_deliveries_created_at_idx on public.webhook_deliveries (created_at);
alter table public.webhook_deliveries enable row level security;
alter table public.webhook_deliveries force row level security;
create policy select_webhook_deliveries on public.webhook_deliveries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
create policy insert_webhook_deliveries on public.webhook_deliveries for insert to authenticated with check (false);
create policy update_webhook_deliveries on public.webhook_deliveries for update to authenticated using (false);
create policy delete_webhook_deliveries on public.webhook_deliveries for delete to authenticated using (false);
grant select on public.webhook_deliveries to authenticated;
create trigger tg_webhook_deliveries__transition before insert or update of status on public.webhook_deliveries
  for each row execute function private.tg_transition('webhook_delivery', 'status');

-- ── webhook_attempts ─────────────────────────────────────────────────────────────────────────
create table public.webhook_attempts (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  delivery_id uuid not null,
  status text not null default 'sending' check (status in ('sending', 'accepted', 'refused', 'no_answer', 'blocked')),
  response_status integer,
  response_body text check (octet_length(response_body) <= 20000),
  error text check (char_length(error) <= 500),
  milliseconds integer,
  started_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, delivery_id) references public.webhook_deliveries (tenant_id, id) on delete cascade
);
comment on table public.webhook_attempts is 'Each time a message was sent: noted before it leaves, completed after.';
comment on column public.webhook_attempts.status is 'sending: it left, and we died before the answer; blocked: the address is none we send to.';
create index webhook_attempts_tenant_id_delivery_id_idx on public.webhook_attempts (tenant_id, delivery_id, id desc);
alter table public.webhook_attempts enable row level security;
alter table public.webhook_attempts force row level security;
create policy select_webhook_attempts on public.webhook_attempts for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('webhooks.manage')) = 'all');
create policy insert_webhook_attempts on public.webhook_attempts for insert to authenticated with check (false);
create policy update_webhook_attempts on public.webhook_attempts for update to authenticated using (false);
create policy delete_webhook_attempts on public.webhook_attempts for delete to authenticated using (false);
grant select on public.webhook_attempts to authenticated;

-- ── Sending ──────────────────────────────────────────────────────────────────────────────────
create function private.queue_webhook(tenant uuid, delivery uuid, endpoint uuid, run_at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  -- One queue per endpoint: it hears things in the order of run_at (so no now(), which is when the transaction
  -- began), and a slow one keeps one worker busy at most.
  perform graphile_worker.add_job(
    identifier => 'webhooks/deliver',
    payload => json_build_object('tenant_id', tenant, 'request_id', private.request_id(),
      'data', json_build_object('delivery_id', delivery)),
    queue_name => 'webhook:' || endpoint,
    run_at => queue_webhook.run_at,
    max_attempts => 25,
    job_key => 'webhook:' || delivery
  );
end
$$;
comment on function private.queue_webhook(uuid, uuid, uuid, timestamptz) is 'The job that sends a message at a time; takes the place of the one that waits.';

create function private.record_webhooks(deliveries jsonb) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- deliveries: [{id, endpoint_id, event_id, event_type, cause, body}]. For jobs, and for people who manage webhooks.
declare
  tenant uuid := private.tenant_id();
  added bigint;
begin
  if tenant is null or not (private.is_job() or private.scope('webhooks.manage') = 'all') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  with recorded as (
    insert into public.webhook_deliveries (tenant_id, id, endpoint_id, event_id, event_type, cause, body)
    select tenant, d.id, e.id, d.event_id, d.event_type, coalesce(d.cause, ''), d.body
    from jsonb_to_recordset(record_webhooks.deliveries)
      as d(id uuid, endpoint_id uuid, event_id uuid, event_type text, cause text, body text)
    join public.webhook_endpoints e on e.tenant_id = tenant and e.id = d.endpoint_id and e.status = 'enabled'
    on conflict (tenant_id, endpoint_id, event_id, cause) do nothing
    returning id, endpoint_id
  )
  select count(*) from (
    select private.queue_webhook(tenant, r.id, r.endpoint_id, clock_timestamp()) from recorded r order by r.id
  ) q into added;
  return added;
end
$$;
comment on function private.record_webhooks(jsonb) is 'Records messages and the jobs that send them, in the caller''s transaction; the same cause once. Returns how many were new.';

create function private.begin_webhook(delivery uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  attempt uuid;
  result jsonb;
begin
  if not private.is_job() then raise exception 'for jobs only' using errcode = 'insufficient_privilege'; end if;
  perform from public.webhook_deliveries d
  where d.tenant_id = tenant and d.id = begin_webhook.delivery and d.status = 'pending' for update;
  if not found then return null; end if;
  if exists (select from public.webhook_deliveries d
    join public.webhook_endpoints e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
    where d.tenant_id = tenant and d.id = begin_webhook.delivery and e.status = 'disabled') then
    update public.webhook_deliveries d set status = 'dead', next_attempt_at = null, last_error = 'the endpoint is disabled'
    where d.tenant_id = tenant and d.id = begin_webhook.delivery;
    return null;
  end if;
  insert into public.webhook_attempts (tenant_id, delivery_id) values (tenant, begin_webhook.delivery) returning id into attempt;
  update public.webhook_deliveries d set tries = d.tries + 1
  where d.tenant_id = tenant and d.id = begin_webhook.delivery;
  select jsonb_build_object('attemptId', attempt, 'deliveryId', d.id, 'endpointId', e.id, 'url', e.url, 'body', d.body,
    'tries', d.tries, 'secret', e.secret,
    'previousSecret', case when e.previous_secret_until > private.now() then e.previous_secret end)
  into result
  from public.webhook_deliveries d
  join public.webhook_endpoints e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
  where d.tenant_id = tenant and d.id = begin_webhook.delivery;
  return result;
end
$$;
comment on function private.begin_webhook(uuid) is 'What the sending job needs, after noting that an attempt begins. Null when there is nothing to send any more.';
grant execute on function private.record_webhooks(jsonb), private.begin_webhook(uuid) to authenticated;

create function private.settle_webhook(tenant uuid, attempt uuid, outcome jsonb, retry_in interval, disable text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
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
  perform private.enqueue('platform/dispatch-event', jsonb_build_object('tenant_id', tenant, 'event_id', event));
end
$$;
comment on function private.settle_webhook(uuid, uuid, jsonb, interval, text) is
  'How an attempt ended: the message is delivered, tried again or dead; an endpoint that failed for three days is disabled and its admins told.';
grant execute on function private.settle_webhook(uuid, uuid, jsonb, interval, text) to mainstay_worker;

create function private.resend_webhooks(ids uuid[]) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  sent bigint;
begin
  if tenant is null or private.scope('webhooks.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  with again as (
    update public.webhook_deliveries d set status = 'pending', tries = 0, next_attempt_at = private.now(), last_error = null
    from public.webhook_endpoints e
    where d.tenant_id = tenant and d.id = any (ids) and e.tenant_id = d.tenant_id and e.id = d.endpoint_id and e.status = 'enabled'
    returning d.id, d.endpoint_id
  )
  select count(*) from (
    select private.queue_webhook(tenant, a.id, a.endpoint_id, clock_timestamp()) from again a order by a.id
  ) q into sent;
  return sent;
end
$$;
comment on function private.resend_webhooks(uuid[]) is 'Sends messages again, with the same webhook-id, whatever became of them. Returns how many.';
grant execute on function private.resend_webhooks(uuid[]) to authenticated;

create function private.purge_webhook_deliveries() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from public.webhook_deliveries d where d.created_at < private.now() - interval '30 days' and d.status <> 'pending';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_webhook_deliveries() is 'Forgets messages older than 30 days; returns how many.';
grant execute on function private.purge_webhook_deliveries() to mainstay_worker;

select private.gate_tenant_tables();
