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
  kind text not null,
  params jsonb not null default '{}',
  path text not null check (path like '/%'),
  read_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id, event_id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.notifications is 'In-app notices of a person; kind is an i18n key (module:notification.kind), params its values.';
comment on column public.notifications.path is 'Where it leads, within the product.';
create index notifications_tenant_id_event_id_idx on public.notifications (tenant_id, event_id);
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
grant insert (tenant_id, id, user_id, event_id, kind, params, path) on public.notifications to authenticated;
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

-- ── deliveries ───────────────────────────────────────────────────────────────────────────────
insert into private.state_transitions (machine, from_state, to_state) values
  ('delivery', '*new*', 'recorded'), ('delivery', 'recorded', 'sent'), ('delivery', 'recorded', 'failed'),
  ('delivery', 'failed', 'recorded');

create table public.deliveries (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  channel text not null check (channel in ('email')),
  recipient text not null,
  user_id uuid,
  template text not null,
  locale text not null,
  params jsonb not null default '{}',
  dedupe_key text not null,
  status text not null default 'recorded' check (status in ('recorded', 'sent', 'failed')),
  provider_message_id text,
  last_error text,
  sent_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, dedupe_key)
);
comment on table public.deliveries is 'Every message that leaves: recorded first, sent with its id as the provider''s idempotency key, then marked.';
comment on column public.deliveries.dedupe_key is 'Same cause, same person, same channel: recorded once.';
create index deliveries_open_idx on public.deliveries (tenant_id, id) where status <> 'sent';
alter table public.deliveries enable row level security;
alter table public.deliveries force row level security;
create policy select_deliveries on public.deliveries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy insert_deliveries on public.deliveries for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy update_deliveries on public.deliveries for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_deliveries on public.deliveries for delete to authenticated using (false);
grant select on public.deliveries to authenticated;
grant insert (tenant_id, id, channel, recipient, user_id, template, locale, params, dedupe_key),
  update (status, provider_message_id, last_error, sent_at) on public.deliveries to authenticated;
create trigger tg_deliveries__transition before insert or update of status on public.deliveries
  for each row execute function private.tg_transition('delivery', 'status');

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
