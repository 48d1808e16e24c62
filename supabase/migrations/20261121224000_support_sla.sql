-- SLA (K2): policies over the company's working calendars, clocks of each ticket, deadlines that the queue and
-- the worker find by index, and what explains them. The reckoning itself is app/modules/support/sla.

select private.declare_permission('sla.manage', 'support', '{all}', 440, '{"admin": "all", "manager": "all"}');

-- ── sla_policies ─────────────────────────────────────────────────────────────────────────────
create table public.sla_policies (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  position integer not null default 1000,
  is_active boolean not null default true,
  calendar_id uuid,
  pause_statuses text[] not null default '{waiting}' check (pause_statuses <@ '{new,open,waiting}'::text[]),
  priorities text[] not null default '{}' check (priorities <@ '{low,normal,high,urgent}'::text[]),
  warn_percent smallint default 80 check (warn_percent between 10 and 95),
  warn_notify text[] not null default '{assignee}' check (warn_notify <@ '{assignee,managers}'::text[]),
  breach_notify text[] not null default '{assignee,managers}' check (breach_notify <@ '{assignee,managers}'::text[]),
  escalate_after integer check (escalate_after between 0 and 60000),
  escalate_notify text[] not null default '{managers}' check (escalate_notify <@ '{assignee,managers}'::text[]),
  escalate_raise boolean not null default false,
  escalate_assignee_id uuid,
  escalate_team_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, calendar_id) references public.working_calendars (tenant_id, id) on delete restrict,
  foreign key (tenant_id, escalate_assignee_id) references public.memberships (tenant_id, user_id) on delete set null (escalate_assignee_id),
  foreign key (tenant_id, escalate_team_id) references public.teams (tenant_id, id) on delete set null (escalate_team_id)
);
comment on table public.sla_policies is 'What is promised to whom. The first active one, by position, whose conditions hold is a ticket''s.';
comment on column public.sla_policies.calendar_id is 'Whose hours count; null: around the clock.';
comment on column public.sla_policies.pause_statuses is 'Statuses in which its clocks stand still. Resolved and closed end them anyway.';
comment on column public.sla_policies.priorities is 'Only for tickets of these; empty: any. Clients and tags are in sla_policy_clients and sla_policy_tags.';
comment on column public.sla_policies.warn_percent is 'Warns when so much of the time is used up; null: never.';
comment on column public.sla_policies.escalate_after is 'Minutes of working time after a missed deadline; null: never.';
create index sla_policies_tenant_id_position_idx on public.sla_policies (tenant_id, position, id);
create index sla_policies_tenant_id_calendar_id_idx on public.sla_policies (tenant_id, calendar_id);
create index sla_policies_tenant_id_escalate_assignee_id_idx on public.sla_policies (tenant_id, escalate_assignee_id);
create index sla_policies_tenant_id_escalate_team_id_idx on public.sla_policies (tenant_id, escalate_team_id);
alter table public.sla_policies enable row level security;
alter table public.sla_policies force row level security;
create policy select_sla_policies on public.sla_policies for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.ticket_scope('tickets.read')) <> 'none');
create policy insert_sla_policies on public.sla_policies for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy update_sla_policies on public.sla_policies for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy delete_sla_policies on public.sla_policies for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
grant select, delete on public.sla_policies to authenticated;
grant insert (tenant_id, id, name, position, is_active, calendar_id, pause_statuses, priorities, warn_percent, warn_notify,
    breach_notify, escalate_after, escalate_notify, escalate_raise, escalate_assignee_id, escalate_team_id),
  update (name, position, is_active, calendar_id, pause_statuses, priorities, warn_percent, warn_notify,
    breach_notify, escalate_after, escalate_notify, escalate_raise, escalate_assignee_id, escalate_team_id)
  on public.sla_policies to authenticated;

create function private.tg_sla_policies_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.escalate_assignee_id is not null and not private.is_active_staff(new.tenant_id, new.escalate_assignee_id)
    and (tg_op = 'INSERT' or new.escalate_assignee_id is distinct from old.escalate_assignee_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'sla_policies_assignee';
  end if;
  return new;
end
$$;
comment on function private.tg_sla_policies_guard() is 'Escalated tickets go to people who work here.';
create trigger tg_sla_policies__guard before insert or update on public.sla_policies
  for each row execute function private.tg_sla_policies_guard();
create trigger tg_sla_policies__version before update on public.sla_policies for each row execute function private.tg_version();
create trigger tg_sla_policies__audit after insert or update or delete on public.sla_policies
  for each row execute function private.tg_audit();

-- ── sla_targets ──────────────────────────────────────────────────────────────────────────────
create table public.sla_targets (
  tenant_id uuid not null,
  policy_id uuid not null,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  first_response integer check (first_response between 1 and 600000),
  next_response integer check (next_response between 1 and 600000),
  resolution integer check (resolution between 1 and 600000),
  primary key (tenant_id, policy_id, priority),
  foreign key (tenant_id, policy_id) references public.sla_policies (tenant_id, id) on delete cascade
);
comment on table public.sla_targets is 'Minutes of working time a policy allows by priority; null: no such clock.';
alter table public.sla_targets enable row level security;
alter table public.sla_targets force row level security;
create policy select_sla_targets on public.sla_targets for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.ticket_scope('tickets.read')) <> 'none');
create policy insert_sla_targets on public.sla_targets for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy update_sla_targets on public.sla_targets for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy delete_sla_targets on public.sla_targets for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
grant select, delete on public.sla_targets to authenticated;
grant insert (tenant_id, policy_id, priority, first_response, next_response, resolution),
  update (first_response, next_response, resolution) on public.sla_targets to authenticated;
create trigger tg_sla_targets__audit after insert or update or delete on public.sla_targets
  for each row execute function private.tg_audit();

-- ── sla_policy_clients ───────────────────────────────────────────────────────────────────────
create table public.sla_policy_clients (
  tenant_id uuid not null,
  policy_id uuid not null,
  client_id uuid not null,
  primary key (tenant_id, policy_id, client_id),
  foreign key (tenant_id, policy_id) references public.sla_policies (tenant_id, id) on delete cascade,
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete cascade
);
comment on table public.sla_policy_clients is 'A policy with rows here is for the tickets of these clients only.';
create index sla_policy_clients_tenant_id_client_id_idx on public.sla_policy_clients (tenant_id, client_id);
alter table public.sla_policy_clients enable row level security;
alter table public.sla_policy_clients force row level security;
create policy select_sla_policy_clients on public.sla_policy_clients for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.ticket_scope('tickets.read')) <> 'none');
create policy insert_sla_policy_clients on public.sla_policy_clients for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy update_sla_policy_clients on public.sla_policy_clients for update to authenticated using (false);
create policy delete_sla_policy_clients on public.sla_policy_clients for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
grant select, delete on public.sla_policy_clients to authenticated;
grant insert (tenant_id, policy_id, client_id) on public.sla_policy_clients to authenticated;
create trigger tg_sla_policy_clients__audit after insert or delete on public.sla_policy_clients
  for each row execute function private.tg_audit();

-- ── sla_policy_tags ──────────────────────────────────────────────────────────────────────────
create table public.sla_policy_tags (
  tenant_id uuid not null,
  policy_id uuid not null,
  tag_id uuid not null,
  primary key (tenant_id, policy_id, tag_id),
  foreign key (tenant_id, policy_id) references public.sla_policies (tenant_id, id) on delete cascade,
  foreign key (tenant_id, tag_id) references public.ticket_tags (tenant_id, id) on delete cascade
);
comment on table public.sla_policy_tags is 'A policy with rows here is for tickets with any of these tags only.';
create index sla_policy_tags_tenant_id_tag_id_idx on public.sla_policy_tags (tenant_id, tag_id);
alter table public.sla_policy_tags enable row level security;
alter table public.sla_policy_tags force row level security;
create policy select_sla_policy_tags on public.sla_policy_tags for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.ticket_scope('tickets.read')) <> 'none');
create policy insert_sla_policy_tags on public.sla_policy_tags for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
create policy update_sla_policy_tags on public.sla_policy_tags for update to authenticated using (false);
create policy delete_sla_policy_tags on public.sla_policy_tags for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('sla.manage')) = 'all');
grant select, delete on public.sla_policy_tags to authenticated;
grant insert (tenant_id, policy_id, tag_id) on public.sla_policy_tags to authenticated;
create trigger tg_sla_policy_tags__audit after insert or delete on public.sla_policy_tags
  for each row execute function private.tg_audit();

-- ── Deadlines ────────────────────────────────────────────────────────────────────────────────
alter table public.tickets add column due_at timestamptz not null default 'infinity';
comment on column public.tickets.due_at is
  'The next deadline, kept by ticket_sla; in the past: missed and still open. Infinity: none, or its clocks stand still.';
create index tickets_tenant_id_due_at_idx on public.tickets (tenant_id, due_at, id);
create or replace trigger tg_tickets__audit after insert or update or delete on public.tickets
  for each row execute function private.tg_audit('last_activity_at', 'last_public_reply_at', 'public_messages', 'changed_by', 'priority_rank', 'due_at');

create table public.ticket_sla (
  tenant_id uuid not null,
  ticket_id uuid not null,
  policy_id uuid,
  due_at timestamptz,
  due_clock text check (due_clock in ('first_response', 'next_response', 'resolution')),
  check_at timestamptz,
  first_response_late boolean,
  next_responses smallint not null default 0,
  next_responses_late smallint not null default 0,
  resolution_late boolean,
  clocks jsonb not null default '[]',
  reckoned_at timestamptz not null default private.now(),
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, policy_id) references public.sla_policies (tenant_id, id) on delete set null (policy_id)
);
comment on table public.ticket_sla is 'Where a ticket''s clocks stood when they were last reckoned: after each event, and after each edit of policies and calendars.';
comment on column public.ticket_sla.due_at is 'The earliest deadline of clocks that have not ended.';
comment on column public.ticket_sla.check_at is 'When the next warning, breach or escalation is to be told; null: nothing to tell.';
comment on column public.ticket_sla.first_response_late is 'How it ended; null: it has not, or there is no such clock. resolution_late likewise.';
comment on column public.ticket_sla.clocks is 'All runs with their deadlines. Of a ticket that is over, with their timeline: later edits leave it as it was.';
create index ticket_sla_tenant_id_policy_id_idx on public.ticket_sla (tenant_id, policy_id);
create index ticket_sla_check_at_idx on public.ticket_sla (check_at) where check_at is not null;
create index ticket_sla_tenant_id_check_at_idx on public.ticket_sla (tenant_id, check_at) where check_at is not null;
alter table public.ticket_sla enable row level security;
alter table public.ticket_sla force row level security;
create policy select_ticket_sla on public.ticket_sla for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.tickets t where t.tenant_id = ticket_sla.tenant_id and t.id = ticket_sla.ticket_id));
create policy insert_ticket_sla on public.ticket_sla for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()) and (select private.ticket_scope('tickets.manage')) = 'all');
create policy update_ticket_sla on public.ticket_sla for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()) and (select private.ticket_scope('tickets.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()) and (select private.ticket_scope('tickets.manage')) = 'all');
create policy delete_ticket_sla on public.ticket_sla for delete to authenticated using (false);
grant select on public.ticket_sla to authenticated;
grant insert (tenant_id, ticket_id, policy_id, due_at, due_clock, check_at, first_response_late, next_responses,
    next_responses_late, resolution_late, clocks, reckoned_at),
  update (policy_id, due_at, due_clock, check_at, first_response_late, next_responses,
    next_responses_late, resolution_late, clocks, reckoned_at) on public.ticket_sla to authenticated;

create function private.tg_ticket_sla_due() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.tickets t set due_at = coalesce(new.due_at, 'infinity')
  where t.tenant_id = new.tenant_id and t.id = new.ticket_id and t.due_at <> coalesce(new.due_at, 'infinity');
  return null;
end
$$;
comment on function private.tg_ticket_sla_due() is 'The deadline stands on the ticket too, where the queue sorts by it.';
create trigger tg_ticket_sla__due after insert or update of due_at on public.ticket_sla
  for each row execute function private.tg_ticket_sla_due();

-- ── sla_alerts ───────────────────────────────────────────────────────────────────────────────
create table public.sla_alerts (
  tenant_id uuid not null,
  ticket_id uuid not null,
  clock text not null check (clock in ('first_response', 'next_response', 'resolution')),
  started_at timestamptz not null,
  step text not null check (step in ('warned', 'breached', 'escalated')),
  told boolean not null default true,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, ticket_id, clock, started_at, step),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade
);
comment on table public.sla_alerts is 'What was told of each clock: a row is written with the event that tells it, so nothing is told twice, however often a worker dies.';
comment on column public.sla_alerts.told is 'False: it was past already when a policy or a calendar was edited, and nobody was bothered.';
alter table public.sla_alerts enable row level security;
alter table public.sla_alerts force row level security;
create policy select_sla_alerts on public.sla_alerts for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.tickets t where t.tenant_id = sla_alerts.tenant_id and t.id = sla_alerts.ticket_id));
create policy insert_sla_alerts on public.sla_alerts for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()) and (select private.ticket_scope('tickets.manage')) = 'all');
create policy update_sla_alerts on public.sla_alerts for update to authenticated using (false);
create policy delete_sla_alerts on public.sla_alerts for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()) and (select private.ticket_scope('tickets.manage')) = 'all');
grant select, delete on public.sla_alerts to authenticated;
grant insert (tenant_id, ticket_id, clock, started_at, step, told) on public.sla_alerts to authenticated;

-- ── sla_edits ────────────────────────────────────────────────────────────────────────────────
create table public.sla_edits (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in ('policy', 'calendar')),
  subject_id uuid not null,
  name text not null,
  details jsonb not null,
  actor_name text,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, subject_id, created_at),
  foreign key (tenant_id) references public.tenants (id) on delete cascade
);
comment on table public.sla_edits is 'Edits that moved deadlines, written by triggers: a ticket''s timeline says so.';
comment on column public.sla_edits.details is '[{field, …}]: target (priority, clock, from, to), pauses, conditions, calendar, active, hours, zone, holiday (day, name).';
alter table public.sla_edits enable row level security;
alter table public.sla_edits force row level security;
create policy select_sla_edits on public.sla_edits for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.ticket_scope('tickets.read')) <> 'none');
create policy insert_sla_edits on public.sla_edits for insert to authenticated with check (false);
create policy update_sla_edits on public.sla_edits for update to authenticated using (false);
create policy delete_sla_edits on public.sla_edits for delete to authenticated using (false);
grant select on public.sla_edits to authenticated;

create function private.note_sla_edit(tenant uuid, kind text, subject uuid, name text, details jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not exists (select from public.tenants t where t.id = tenant) then return; end if;
  insert into public.sla_edits as e (tenant_id, kind, subject_id, name, details, actor_name)
  values (tenant, note_sla_edit.kind, subject, note_sla_edit.name, jsonb_build_array(note_sla_edit.details),
    (select m.display_name from public.memberships m where m.tenant_id = tenant and m.user_id = private.user_id()))
  on conflict on constraint sla_edits_tenant_id_subject_id_created_at_key do update
    set details = e.details || excluded.details where not e.details @> excluded.details;
  perform private.enqueue('support/reckon-tickets', jsonb_build_object('tenant_id', tenant), 'sla:' || tenant);
end
$$;
comment on function private.note_sla_edit(uuid, text, uuid, text, jsonb) is
  'One row for all that one transaction edits of a policy or calendar, and one job that reckons the open tickets anew.';

create function private.tg_sla_policies_edited() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name, '{"field": "created"}');
    return null;
  elsif tg_op = 'DELETE' then
    perform private.note_sla_edit(old.tenant_id, 'policy', old.id, old.name, '{"field": "deleted"}');
    return null;
  end if;
  if new.calendar_id is distinct from old.calendar_id then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name, '{"field": "calendar"}');
  end if;
  if new.pause_statuses <> old.pause_statuses then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name, '{"field": "pauses"}');
  end if;
  if (new.priorities, new.position) is distinct from (old.priorities, old.position) then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name, '{"field": "conditions"}');
  end if;
  if new.is_active <> old.is_active then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name,
      jsonb_build_object('field', case when new.is_active then 'activated' else 'deactivated' end));
  end if;
  if (new.warn_percent, new.escalate_after) is distinct from (old.warn_percent, old.escalate_after) then
    perform private.note_sla_edit(new.tenant_id, 'policy', new.id, new.name, '{"field": "alerts"}');
  end if;
  return null;
end
$$;
comment on function private.tg_sla_policies_edited() is 'Notes what of a policy was edited.';
create trigger tg_sla_policies__edited after insert or update or delete on public.sla_policies
  for each row execute function private.tg_sla_policies_edited();

create function private.tg_sla_targets_edited() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  target record;
  policy public.sla_policies;
begin
  select p.* into policy from public.sla_policies p
  where p.tenant_id = coalesce(new.tenant_id, old.tenant_id) and p.id = coalesce(new.policy_id, old.policy_id);
  -- A new policy says only that it is new; one that goes, that it went.
  if not found or policy.created_at = private.now() then return null; end if;
  for target in
    select * from (values
      ('first_response', old.first_response, new.first_response),
      ('next_response', old.next_response, new.next_response),
      ('resolution', old.resolution, new.resolution)) c (clock, was, becomes)
    where c.was is distinct from c.becomes
  loop
    perform private.note_sla_edit(policy.tenant_id, 'policy', policy.id, policy.name, jsonb_build_object('field', 'target',
      'priority', coalesce(new.priority, old.priority), 'clock', target.clock, 'from', target.was, 'to', target.becomes));
  end loop;
  return null;
end
$$;
comment on function private.tg_sla_targets_edited() is 'Notes which targets were edited.';
create trigger tg_sla_targets__edited after insert or update or delete on public.sla_targets
  for each row execute function private.tg_sla_targets_edited();

create function private.tg_sla_policies_conditions() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_sla_edit(p.tenant_id, 'policy', p.id, p.name, '{"field": "conditions"}')
  from public.sla_policies p
  where p.tenant_id = coalesce(new.tenant_id, old.tenant_id) and p.id = coalesce(new.policy_id, old.policy_id)
    and p.created_at <> private.now();
  return null;
end
$$;
comment on function private.tg_sla_policies_conditions() is 'Notes that a policy is for other clients or tags now.';
create trigger tg_sla_policy_clients__edited after insert or delete on public.sla_policy_clients
  for each row execute function private.tg_sla_policies_conditions();
create trigger tg_sla_policy_tags__edited after insert or delete on public.sla_policy_tags
  for each row execute function private.tg_sla_policies_conditions();

create function private.note_calendar_edit(tenant uuid, calendar uuid, details jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  select private.note_sla_edit(c.tenant_id, 'calendar', c.id, c.name, details)
  from public.working_calendars c
  where c.tenant_id = tenant and c.id = calendar
    and exists (select from public.sla_policies p where p.tenant_id = c.tenant_id and p.calendar_id = c.id)
$$;
comment on function private.note_calendar_edit(uuid, uuid, jsonb) is 'Notes an edit of a calendar that a policy goes by.';

create function private.tg_working_calendars_sla() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.time_zone is distinct from old.time_zone then
    perform private.note_calendar_edit(new.tenant_id, new.id, '{"field": "zone"}');
  end if;
  if new.holiday_list_id is distinct from old.holiday_list_id then
    perform private.note_calendar_edit(new.tenant_id, new.id, '{"field": "holidays"}');
  end if;
  return null;
end
$$;
comment on function private.tg_working_calendars_sla() is 'Deadlines follow the calendars they are counted in.';
create trigger tg_working_calendars__sla after update on public.working_calendars
  for each row execute function private.tg_working_calendars_sla();

create function private.tg_working_hours_sla() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_calendar_edit(coalesce(new.tenant_id, old.tenant_id), coalesce(new.calendar_id, old.calendar_id), '{"field": "hours"}');
  return null;
end
$$;
comment on function private.tg_working_hours_sla() is 'Deadlines follow the hours they are counted in.';
create trigger tg_working_hours__sla after insert or update or delete on public.working_hours
  for each row execute function private.tg_working_hours_sla();

create function private.tg_holidays_sla() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_calendar_edit(c.tenant_id, c.id,
    jsonb_build_object('field', 'holiday', 'day', coalesce(new.day, old.day), 'name', coalesce(new.name, old.name)))
  from public.working_calendars c
  where c.tenant_id = coalesce(new.tenant_id, old.tenant_id) and c.holiday_list_id = coalesce(new.holiday_list_id, old.holiday_list_id);
  return null;
end
$$;
comment on function private.tg_holidays_sla() is 'Deadlines follow the holidays. Weekends are in the hours already.';
create trigger tg_holidays__sla_new after insert or update on public.holidays
  for each row when (not new.is_weekend) execute function private.tg_holidays_sla();
create trigger tg_holidays__sla_gone after delete on public.holidays
  for each row when (not old.is_weekend) execute function private.tg_holidays_sla();

create function private.tg_tenants_sla() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_calendar_edit(c.tenant_id, c.id, '{"field": "zone"}')
  from public.working_calendars c where c.tenant_id = new.id and c.time_zone is null;
  return null;
end
$$;
comment on function private.tg_tenants_sla() is 'Calendars without a zone of their own follow the company''s.';
create trigger tg_tenants__sla after update of time_zone on public.tenants
  for each row when (old.time_zone is distinct from new.time_zone) execute function private.tg_tenants_sla();

create function private.sla_holidays() returns table (list_id uuid, day date, name text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or not private.is_staff() or private.ticket_scope('tickets.read') = 'none' then return; end if;
  return query select h.holiday_list_id, h.day, h.name from public.holidays h
    where h.tenant_id = private.tenant_id() and not h.is_weekend and h.holiday_list_id in (
      select c.holiday_list_id from public.working_calendars c join public.sla_policies p
        on p.tenant_id = c.tenant_id and p.calendar_id = c.id where c.tenant_id = private.tenant_id());
end
$$;
comment on function private.sla_holidays() is 'Days off of the calendars that policies go by, for whoever works with tickets: they rarely hold leave.read.';
grant execute on function private.sla_holidays() to authenticated;

-- ── What makes the worker reckon and tell ────────────────────────────────────────────────────
create function private.tg_reckon_ticket() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
  tenant uuid := changed ->> 'tenant_id';
  ticket uuid := changed ->> case tg_table_name when 'tickets' then 'id' else 'ticket_id' end;
begin
  -- Seeds and restores reckon all at once.
  if private.user_id() is null and not private.is_job() then return null; end if;
  if exists (select from public.sla_policies p where p.tenant_id = tenant and p.is_active)
    or exists (select from public.ticket_sla s where s.tenant_id = tenant and s.ticket_id = ticket) then
    perform private.enqueue('support/reckon-ticket', jsonb_build_object('ticketId', ticket), 'sla:' || ticket);
  end if;
  return null;
end
$$;
comment on function private.tg_reckon_ticket() is 'Whoever changes a ticket, by whatever way: its clocks are reckoned anew, once for all that the transaction did.';
create trigger tg_tickets__reckon after insert or update of status, priority, client_id on public.tickets
  for each row execute function private.tg_reckon_ticket();
-- Merging moves messages to another ticket.
create trigger tg_ticket_messages__reckon after insert or update of ticket_id on public.ticket_messages
  for each row when (new.kind = 'public') execute function private.tg_reckon_ticket();
create trigger tg_ticket_taggings__reckon after insert or delete on public.ticket_taggings
  for each row execute function private.tg_reckon_ticket();

create function private.enqueue_deadlines() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare added bigint;
begin
  perform graphile_worker.add_job(
    identifier => 'support/tell-deadlines',
    payload => json_build_object('tenant_id', d.tenant_id, 'request_id', null, 'data', json_build_object()),
    job_key => 'sla-tell:' || d.tenant_id
  )
  from (select distinct s.tenant_id from public.ticket_sla s where s.check_at <= private.now()) d
  join public.tenants t on t.id = d.tenant_id and t.status <> 'suspended';
  get diagnostics added = row_count;
  return added;
end
$$;
comment on function private.enqueue_deadlines() is 'A job for each tenant with something to tell about deadlines; returns how many.';
grant execute on function private.enqueue_deadlines() to mainstay_worker;

select private.gate_tenant_tables();
