-- Events reach each subscriber once, in the order of their record; whoever sees a record sees what happened to it.

-- ── Identifiers that keep the order of one transaction ───────────────────────────────────────
create or replace function private.uuid_v7() returns uuid
language sql volatile parallel safe set search_path = ''
as $$
  -- RFC 9562, method 3: 48 bits of Unix milliseconds, version 7, then the fraction of the millisecond in
  -- 12 bits, so that two rows of one millisecond still sort by creation; the rest is random.
  select encode(
    int8send(((t.micros / 1000) << 16) | 28672 | ((t.micros % 1000) * 4096 / 1000))
      || substring(uuid_send(gen_random_uuid()) from 9 for 8), 'hex')::uuid
  from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros) t
$$;
comment on function private.uuid_v7() is 'Time-ordered UUID (RFC 9562 version 7), to a quarter of a microsecond.';

-- ── events ───────────────────────────────────────────────────────────────────────────────────
alter table public.events add column actor_name text, add column depth smallint not null default 0;
comment on column public.events.actor_name is 'The actor as they were called then.';
comment on column public.events.depth is 'How many automations stand between a person''s doing and this event; 0 when none.';
create index events_waiting_idx on public.events (tenant_id, record_type, record_id, id) where dispatched_at is null;
create index events_tenant_id_type_idx on public.events (tenant_id, type, id);

create function private.sees_record(record_type text, record_id uuid) returns boolean
language plpgsql stable set search_path = ''
as $$
-- As the caller, so the record's own policies answer.
declare seen boolean;
begin
  if record_type !~ '^[a-z_]+$' or record_type = 'events' then return false; end if;
  execute format('select exists (select from public.%I r where r.tenant_id = (select private.tenant_id()) and r.id = $1)', record_type)
    into seen using record_id;
  return seen;
exception when undefined_table or undefined_column or insufficient_privilege then
  return false;
end
$$;
comment on function private.sees_record(text, uuid) is 'The caller may see this row of this table.';
grant execute on function private.sees_record(text, uuid) to authenticated;

alter policy select_events on public.events
  using (tenant_id = (select private.tenant_id()) and case
    when (select private.scope('audit.read')) = 'all' then true
    when (select private.is_staff()) then (select private.sees_record(record_type, record_id))
    else false end);

create or replace function private.emit(type text, record_type text, record_id uuid, payload jsonb default '{}') returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
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
  perform private.enqueue('platform/dispatch-event', jsonb_build_object('event_id', event_id));
  return event_id;
end
$$;

-- ── event_outcomes ───────────────────────────────────────────────────────────────────────────
create table public.event_outcomes (
  tenant_id uuid not null,
  event_id uuid not null,
  subscriber text not null check (subscriber ~ '^[a-z_]+$'),
  status text not null check (status in ('done', 'failed')),
  attempts integer not null default 1 check (attempts > 0),
  last_error text check (char_length(last_error) <= 500),
  settled_at timestamptz not null default private.now(),
  primary key (tenant_id, event_id, subscriber),
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.event_outcomes is 'What became of an event at each of its subscribers; written in the transaction that holds the subscriber''s own work.';
comment on column public.event_outcomes.subscriber is 'notifications, automations, webhooks, …';
create index event_outcomes_failed_idx on public.event_outcomes (tenant_id, event_id) where status = 'failed';
alter table public.event_outcomes enable row level security;
alter table public.event_outcomes force row level security;
create policy select_event_outcomes on public.event_outcomes for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_event_outcomes on public.event_outcomes for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy update_event_outcomes on public.event_outcomes for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_event_outcomes on public.event_outcomes for delete to authenticated using (false);
grant select on public.event_outcomes to authenticated;
grant insert (tenant_id, event_id, subscriber, status, attempts, last_error) on public.event_outcomes to authenticated;
grant update (status, attempts, last_error, settled_at) on public.event_outcomes to authenticated;

create function private.tg_event_outcomes_once() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if old.status = 'done' then
    raise exception 'this subscriber has had the event' using errcode = 'check_violation', constraint = 'event_outcomes_once';
  end if;
  return new;
end
$$;
comment on function private.tg_event_outcomes_once() is 'What is done stays done.';
create trigger tg_event_outcomes__once before update on public.event_outcomes
  for each row execute function private.tg_event_outcomes_once();

select private.gate_tenant_tables();
