-- Events, the queue's door, notifications and recorded outgoing messages (P4, N1).

-- ── The queue's door ─────────────────────────────────────────────────────────────────────────
create function private.enqueue(
  task text, payload jsonb, job_key text default null, run_at timestamptz default null,
  max_attempts integer default null, priority integer default null, queue_name text default null
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Payload is ids only. The envelope says for whom and because of which request the task runs.
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => (jsonb_build_object(
      'tenant_id', coalesce(private.tenant_id()::text, enqueue.payload ->> 'tenant_id'),
      'request_id', private.request_id()
    ) || jsonb_build_object('data', enqueue.payload - 'tenant_id'))::json,
    queue_name => enqueue.queue_name,
    run_at => enqueue.run_at,
    max_attempts => enqueue.max_attempts,
    job_key => enqueue.job_key,
    priority => enqueue.priority
  );
end
$$;
comment on function private.enqueue(text, jsonb, text, timestamptz, integer, integer, text) is
  'The only way to add a job: payload becomes {tenant_id, request_id, data}. The tenant is the caller''s; only callers without one (system) may name it in the payload.';
grant execute on function private.enqueue(text, jsonb, text, timestamptz, integer, integer, text) to authenticated;

create function private.enqueue_for_tenants(task text) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare added bigint;
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => json_build_object('tenant_id', t.id, 'request_id', null, 'data', json_build_object()),
    job_key => task || ':' || t.id
  ) from public.tenants t where t.status <> 'suspended';
  get diagnostics added = row_count;
  return added;
end
$$;
comment on function private.enqueue_for_tenants(text) is
  'One job per tenant that is not suspended, for what the crontab does tenant by tenant; returns how many.';
grant execute on function private.enqueue_for_tenants(text) to mainstay_worker;

create function private.require_tenant() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Opens every transaction of a job (tenant.server.ts). Without it a suspended tenant's job would find
-- no rows and take its work for done.
begin
  if private.tenant_id() is not null then return; end if;
  if exists (select from public.tenants t where t.id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid) then
    raise exception 'the tenant is suspended' using errcode = 'MS423';
  end if;
  raise exception 'the tenant does not exist' using errcode = 'MS404';
end
$$;
comment on function private.require_tenant() is 'Refuses a job whose tenant is suspended (MS423) or gone (MS404).';
grant execute on function private.require_tenant() to authenticated;

create function private.tg_tenants_wake() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update graphile_worker._private_jobs j set run_at = pg_catalog.now()
  where j.payload ->> 'tenant_id' = new.id::text and j.run_at > pg_catalog.now() and j.locked_at is null
    and j.last_error like 'postponed:%';
  perform pg_catalog.pg_notify('jobs:insert', '{"count": 10}');
  return null;
end
$$;
comment on function private.tg_tenants_wake() is 'Jobs postponed by a suspension run as soon as the tenant is active again.';
create trigger tg_tenants__wake after update of status on public.tenants
  for each row when (old.status = 'suspended' and new.status <> 'suspended')
  execute function private.tg_tenants_wake();

create function private.release_dead_workers(sessions text[])
returns table (worker_id text, jobs bigint)
language plpgsql volatile security definer set search_path = ''
as $$
-- A worker is dead when it has been silent for 20 s, or for 6 s while its session is gone too: kill -9
-- closes the session at once, a frozen machine keeps it. graphile itself would wait four hours.
declare
  dead text[];
begin
  with gone as (
    select w.worker_id from private.worker_heartbeats w
    where w.seen_at < clock_timestamp() - interval '20 seconds'
      or (w.seen_at < clock_timestamp() - interval '6 seconds' and not w.worker_id = any (sessions))
    for update skip locked
  ), removed as (
    delete from private.worker_heartbeats w using gone where w.worker_id = gone.worker_id returning w.worker_id
  )
  select array_agg(r.worker_id) into dead from removed r;
  if dead is null then return; end if;
  return query select d.id, (select count(*) from graphile_worker._private_jobs j where j.locked_by = d.id)
    from unnest(dead) d(id);
  perform graphile_worker.force_unlock_workers(dead);
  perform pg_catalog.pg_notify('jobs:insert', '{"count": 100}');
end
$$;
comment on function private.release_dead_workers(text[]) is
  'Releases the locks of workers that died without saying so; sessions are the names of those connected now. Returns whom and how many jobs.';

create function private.retire_worker(worker_id text) returns void
language sql volatile security definer set search_path = ''
as $$ delete from private.worker_heartbeats w where w.worker_id = retire_worker.worker_id $$;
comment on function private.retire_worker(text) is 'A worker that has finished its jobs says goodbye.';
grant execute on function private.release_dead_workers(text[]), private.retire_worker(text) to mainstay_worker;

-- ── events ───────────────────────────────────────────────────────────────────────────────────
create table public.events (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  record_type text not null,
  record_id uuid not null,
  payload jsonb not null default '{}',
  actor_id uuid,
  request_id text,
  created_at timestamptz not null default private.now(),
  dispatched_at timestamptz,
  primary key (tenant_id, id)
);
comment on table public.events is 'What happened, written in the transaction that caused it; drives notifications and all else (P4).';
create index events_tenant_id_record_idx on public.events (tenant_id, record_type, record_id, id);
alter table public.events enable row level security;
alter table public.events force row level security;
create policy select_events on public.events for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_events on public.events for insert to authenticated with check (false);
create policy update_events on public.events for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_events on public.events for delete to authenticated using (false);
grant select on public.events to authenticated;
grant update (dispatched_at) on public.events to authenticated;

create function private.tg_events_append_only() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and old.dispatched_at is null
    and (to_jsonb(new) - 'dispatched_at') = (to_jsonb(old) - 'dispatched_at') then
    return new;
  end if;
  if tg_op = 'DELETE' and not exists (select from public.tenants t where t.id = old.tenant_id) then return old; end if;
  raise exception 'events is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger tg_events__append_only before update or delete on public.events
  for each row execute function private.tg_events_append_only();

create function private.emit(type text, record_type text, record_id uuid, payload jsonb default '{}') returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  event_id uuid := private.uuid_v7();
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  insert into public.events (tenant_id, id, type, record_type, record_id, payload, actor_id, request_id)
  values (tenant, event_id, emit.type, emit.record_type, emit.record_id, emit.payload, private.user_id(), private.request_id());
  perform private.enqueue('platform/dispatch-event', jsonb_build_object('event_id', event_id));
  return event_id;
end
$$;
comment on function private.emit(text, text, uuid, jsonb) is 'Writes a domain event and the job that dispatches it, in the caller''s transaction.';
grant execute on function private.emit(text, text, uuid, jsonb) to authenticated;

-- ── notifications ────────────────────────────────────────────────────────────────────────────
create table public.notifications (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null,
  event_id uuid,
  kind text not null check (kind ~ '^[a-z_-]+:[a-z_]+$'),
  params jsonb not null default '{}',
  path text not null check (path ~ '^/[^/\\]'),
  read_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id, event_id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.notifications is 'In-app notices of a person, at most one per event.';
comment on column public.notifications.kind is 'module:kind; the words are the messages module:notification.kind.subject and .body, with params as values.';
comment on column public.notifications.created_at is 'When the event happened, so that the list keeps the order of things however they were dispatched.';
comment on column public.notifications.path is 'Where it leads, within the product.';
create index notifications_tenant_id_event_id_idx on public.notifications (tenant_id, event_id);
create index notifications_tenant_id_user_id_created_at_idx on public.notifications (tenant_id, user_id, created_at desc, id desc);
create index notifications_unread_idx on public.notifications (tenant_id, user_id, id) where read_at is null;
alter table public.notifications enable row level security;
alter table public.notifications force row level security;
create policy select_notifications on public.notifications for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (user_id = (select private.user_id()) or (select private.is_job())));
create policy insert_notifications on public.notifications for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy update_notifications on public.notifications for update to authenticated
  using (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()))
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy delete_notifications on public.notifications for delete to authenticated using (false);
grant select on public.notifications to authenticated;
grant insert (tenant_id, id, user_id, event_id, kind, params, path, created_at) on public.notifications to authenticated;
grant update (read_at) on public.notifications to authenticated;

create table public.notification_preferences (
  tenant_id uuid not null,
  user_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('in_app', 'email')),
  enabled boolean not null,
  primary key (tenant_id, user_id, kind, channel),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.notification_preferences is 'What a person switched off (or on) from the defaults, by kind and channel.';
alter table public.notification_preferences enable row level security;
alter table public.notification_preferences force row level security;
create policy select_notification_preferences on public.notification_preferences for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (user_id = (select private.user_id()) or (select private.is_job())));
create policy insert_notification_preferences on public.notification_preferences for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy update_notification_preferences on public.notification_preferences for update to authenticated
  using (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()))
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy delete_notification_preferences on public.notification_preferences for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
grant select, insert, delete on public.notification_preferences to authenticated;
grant update (enabled) on public.notification_preferences to authenticated;
create trigger tg_notification_preferences__audit after insert or update or delete on public.notification_preferences
  for each row execute function private.tg_audit();

-- ── Whom a job may write to ──────────────────────────────────────────────────────────────────
create function private.recipients(user_ids uuid[])
returns table (user_id uuid, email text, name text, locale text, time_zone text, audience text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  return query
  select m.user_id, m.email, m.display_name, coalesce(p.locale, t.locale), coalesce(p.time_zone, t.time_zone), r.audience
  from public.memberships m
  join public.tenants t on t.id = m.tenant_id
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  left join public.profiles p on p.user_id = m.user_id
  where m.tenant_id = private.tenant_id() and m.user_id = any (recipients.user_ids) and m.status = 'active';
end
$$;
comment on function private.recipients(uuid[]) is
  'Address, language and time zone of the active members among these people, for jobs. Profiles are otherwise their owners'' own.';
grant execute on function private.recipients(uuid[]) to authenticated;

-- ── deliveries ───────────────────────────────────────────────────────────────────────────────
insert into private.state_transitions (machine, from_state, to_state) values
  ('delivery', '*new*', 'recorded'), ('delivery', 'recorded', 'sent'), ('delivery', 'recorded', 'failed'),
  ('delivery', 'failed', 'recorded');

create table public.deliveries (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  channel text not null check (channel in ('email')),
  recipient text not null check (char_length(recipient) <= 254 and recipient ~ '^[^[:cntrl:][:space:]@<>",;:\\()]+@[^[:cntrl:][:space:]@<>",;:\\()]+$'),
  user_id uuid,
  template text not null check (template ~ '^[a-z_-]+/[a-z_-]+$'),
  locale text not null check (locale in ('en', 'hi', 'ar')),
  params jsonb not null default '{}',
  secrets text,
  dedupe_key text not null check (char_length(dedupe_key) <= 200),
  status text not null default 'recorded' check (status in ('recorded', 'sent', 'failed')),
  attempted_at timestamptz,
  provider_message_id text,
  last_error text,
  sent_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, dedupe_key)
);
comment on table public.deliveries is 'Every message that leaves: recorded first, sent with its id as the provider''s idempotency key, then marked.';
comment on column public.deliveries.dedupe_key is 'Same cause, same person, same channel: recorded once.';
comment on column public.deliveries.secrets is 'What only the message may show (the token of an invitation), sealed with the application''s key; erased once sent.';
comment on column public.deliveries.attempted_at is 'First attempt whose outcome is unknown (real time). The provider remembers the key for a day; after that nobody can tell.';
create index deliveries_open_idx on public.deliveries (tenant_id, id) where status <> 'sent';
alter table public.deliveries enable row level security;
alter table public.deliveries force row level security;
create policy select_deliveries on public.deliveries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy insert_deliveries on public.deliveries for insert to authenticated with check (false);
create policy update_deliveries on public.deliveries for update to authenticated using (false);
create policy delete_deliveries on public.deliveries for delete to authenticated using (false);
grant select (tenant_id, id, channel, recipient, user_id, template, locale, params, dedupe_key, status, attempted_at,
  provider_message_id, last_error, sent_at, created_at) on public.deliveries to authenticated;
create trigger tg_deliveries__transition before insert or update of status on public.deliveries
  for each row execute function private.tg_transition('delivery', 'status');

create function private.record_deliveries(deliveries jsonb) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- deliveries: [{id, recipient, user_id, template, locale, params, secrets, dedupe_key}]
declare
  tenant uuid := private.tenant_id();
  added uuid[];
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  with recorded as (
    insert into public.deliveries (tenant_id, id, channel, recipient, user_id, template, locale, params, secrets, dedupe_key)
    select tenant, d.id, 'email', d.recipient, d.user_id, d.template, d.locale, coalesce(d.params, '{}'), d.secrets, d.dedupe_key
    from jsonb_to_recordset(record_deliveries.deliveries)
      as d(id uuid, recipient text, user_id uuid, template text, locale text, params jsonb, secrets text, dedupe_key text)
    on conflict (tenant_id, dedupe_key) do nothing
    returning deliveries.id
  )
  select coalesce(array_agg(r.id), '{}') into added from recorded r;
  perform private.enqueue('platform/send-delivery', jsonb_build_object('delivery_id', a.id)) from unnest(added) a(id);
  return cardinality(added);
end
$$;
comment on function private.record_deliveries(jsonb) is
  'Records messages and the jobs that send them, in the caller''s transaction; those whose dedupe_key exists are left out. Returns how many were new.';

create function private.begin_delivery(delivery uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- attempted_at as it was before: set means that an earlier attempt ended without an answer.
declare
  result jsonb;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  select jsonb_build_object('id', d.id, 'status', d.status, 'recipient', d.recipient, 'template', d.template, 'locale', d.locale,
      'params', d.params, 'secrets', d.secrets, 'dedupeKey', d.dedupe_key, 'attemptedAt', d.attempted_at,
      'timeZone', coalesce(p.time_zone, t.time_zone),
      'tenant', jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country,
        'brandColor', t.brand_color, 'accentColor', t.accent_color))
  into result
  from public.deliveries d
  join public.tenants t on t.id = d.tenant_id
  left join public.profiles p on p.user_id = d.user_id
  where d.tenant_id = private.tenant_id() and d.id = begin_delivery.delivery
  for update of d;
  update public.deliveries d set attempted_at = coalesce(d.attempted_at, clock_timestamp())
  where d.tenant_id = private.tenant_id() and d.id = begin_delivery.delivery and d.status = 'recorded';
  return result;
end
$$;
comment on function private.begin_delivery(uuid) is 'What the sending job needs, after noting that an attempt begins. Null when there is no such message.';
grant execute on function private.record_deliveries(jsonb), private.begin_delivery(uuid) to authenticated;

create function private.settle_delivery(tenant uuid, delivery uuid, outcome text, provider_message_id text, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Called by the worker's login itself, not as the tenant: what has left must be marked even if the tenant
-- was suspended meanwhile. outcome: sent, failed (for good), refused (not taken; try again), unknown (no answer).
begin
  update public.deliveries d set
    status = case outcome when 'sent' then 'sent' when 'failed' then 'failed' else d.status end,
    provider_message_id = coalesce(settle_delivery.provider_message_id, d.provider_message_id),
    sent_at = case outcome when 'sent' then private.now() end,
    secrets = case outcome when 'sent' then null else d.secrets end,
    attempted_at = case outcome when 'refused' then null else d.attempted_at end,
    last_error = case outcome when 'sent' then null else left(reason, 500) end
  where d.tenant_id = settle_delivery.tenant and d.id = settle_delivery.delivery and d.status = 'recorded';
end
$$;
comment on function private.settle_delivery(uuid, uuid, text, text, text) is 'How sending a message ended. Once sent or failed it stays so.';
grant execute on function private.settle_delivery(uuid, uuid, text, text, text) to mainstay_worker;

create function private.purge_delivery_secrets() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  update public.deliveries d set secrets = null
  where d.secrets is not null and d.created_at < private.now() - interval '14 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_delivery_secrets() is 'Forgets the secrets of messages that never left; returns how many.';
grant execute on function private.purge_delivery_secrets() to mainstay_worker;

-- ── Forms that create are answered once ──────────────────────────────────────────────────────
create table private.idempotency_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  key uuid not null,
  result jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, user_id, key)
);
comment on table private.idempotency_keys is 'What a form submission led to, so that posting it twice does it once.';
alter table private.idempotency_keys enable row level security;
alter table private.idempotency_keys force row level security;

create function private.claim_key(key uuid) returns table (fresh boolean, result jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
-- A second submission waits on the unique index until the first one's transaction ends.
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
begin
  insert into private.idempotency_keys (tenant_id, user_id, key) values (tenant, person, claim_key.key)
  on conflict do nothing;
  if found then
    return query select true, null::jsonb;
  else
    return query select false, k.result from private.idempotency_keys k
      where k.tenant_id = tenant and k.user_id = person and k.key = claim_key.key;
  end if;
end
$$;
comment on function private.claim_key(uuid) is 'First caller gets fresh; later ones the stored result.';
create function private.settle_key(key uuid, result jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  update private.idempotency_keys k set result = settle_key.result
  where k.tenant_id = private.tenant_id() and k.user_id = private.user_id() and k.key = settle_key.key
$$;
comment on function private.settle_key(uuid, jsonb) is 'Stores what the submission led to.';
grant execute on function private.claim_key(uuid), private.settle_key(uuid, jsonb) to authenticated;

create function private.purge_idempotency_keys() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from private.idempotency_keys where created_at < clock_timestamp() - interval '2 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_idempotency_keys() is 'Forgets submissions older than two days; returns how many.';
grant execute on function private.purge_idempotency_keys() to mainstay_worker;
