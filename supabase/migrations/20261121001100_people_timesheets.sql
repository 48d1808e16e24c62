-- Timesheets (H4): a week of entries, submitted in sequence, locked by approval.
-- Rules: "Timesheets" in the domain rules. They hold in triggers, so for every writer.

insert into private.state_transitions (machine, from_state, to_state) values
  ('timesheet', '*new*', 'draft'),
  ('timesheet', 'draft', 'submitted'), ('timesheet', 'rejected', 'submitted'),
  ('timesheet', 'submitted', 'draft'),
  ('timesheet', 'submitted', 'approved'), ('timesheet', 'submitted', 'rejected'),
  ('timesheet', 'approved', 'draft');

select private.declare_permission('timesheets.read', 'people', '{own,team,all}', 300,
  '{"admin": "all", "manager": "team", "office": "all", "employee": "own", "crew": "own", "freelancer": "own"}');
select private.declare_permission('timesheets.write', 'people', '{own}', 310,
  '{"admin": "own", "manager": "own", "office": "own", "employee": "own", "crew": "own", "freelancer": "own"}');
select private.declare_permission('timesheets.approve', 'people', '{team,all}', 320,
  '{"admin": "all", "manager": "team", "office": "all"}');
select private.declare_permission('timesheets.reopen', 'people', '{all}', 330, '{"admin": "all"}');
select private.declare_permission('timesheets.manage', 'people', '{all}', 340, '{"admin": "all", "office": "all"}');

-- ── timesheet_settings ───────────────────────────────────────────────────────────────────────
create table public.timesheet_settings (
  tenant_id uuid primary key references public.tenants (id) on delete cascade,
  overtime_after_minutes integer not null default 2400 check (overtime_after_minutes between 0 and 10080),
  overtime_multiplier numeric(4,2) not null default 1.5 check (overtime_multiplier between 1 and 5),
  version integer not null default 1,
  updated_at timestamptz not null default private.now()
);
comment on table public.timesheet_settings is 'Overtime policy of a tenant; without a row the defaults hold (over 40 h in the week at 1.5 ×).';
comment on column public.timesheet_settings.overtime_after_minutes is 'Minutes of a week after which the rest is overtime.';
alter table public.timesheet_settings enable row level security;
alter table public.timesheet_settings force row level security;
create policy select_timesheet_settings on public.timesheet_settings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()));
create policy insert_timesheet_settings on public.timesheet_settings for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all');
create policy update_timesheet_settings on public.timesheet_settings for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all');
create policy delete_timesheet_settings on public.timesheet_settings for delete to authenticated using (false);
grant select on public.timesheet_settings to authenticated;
grant insert (tenant_id, overtime_after_minutes, overtime_multiplier), update (overtime_after_minutes, overtime_multiplier)
  on public.timesheet_settings to authenticated;
create trigger tg_timesheet_settings__version before update on public.timesheet_settings
  for each row execute function private.tg_version();
create trigger tg_timesheet_settings__audit after insert or update or delete on public.timesheet_settings
  for each row execute function private.tg_audit();

-- ── activities ───────────────────────────────────────────────────────────────────────────────
create table public.activities (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  billable boolean not null default true,
  active boolean not null default true,
  position integer not null default 100,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
comment on table public.activities is 'Kinds of work that time is booked on.';
comment on column public.activities.billable is 'What a new entry on it starts as.';
alter table public.activities enable row level security;
alter table public.activities force row level security;
create policy select_activities on public.activities for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()));
create policy insert_activities on public.activities for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all');
create policy update_activities on public.activities for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all');
create policy delete_activities on public.activities for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('timesheets.manage')) = 'all');
grant select, delete on public.activities to authenticated;
grant insert (tenant_id, id, name, billable, active, position), update (name, billable, active, position) on public.activities to authenticated;
create trigger tg_activities__touch before update on public.activities for each row execute function private.tg_touch();
create trigger tg_activities__audit after insert or update or delete on public.activities for each row execute function private.tg_audit();

create function private.tg_tenants_activities() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.activities (tenant_id, name, billable, position)
  select new.id, a.name, a.billable, a.position
  from (values ('Client work', true, 10), ('Meetings', false, 20), ('Administration', false, 30), ('Training', false, 40)) a (name, billable, position);
  return null;
end
$$;
create trigger tg_tenants__activities after insert on public.tenants
  for each row execute function private.tg_tenants_activities();

-- ── timesheets ───────────────────────────────────────────────────────────────────────────────
create table public.timesheets (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  employee_id uuid not null,
  week_start date not null,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'approved', 'rejected')),
  total_minutes integer not null default 0 check (total_minutes >= 0),
  submitted_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_note text check (char_length(decision_note) <= 2000),
  lines jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint timesheets_once unique (tenant_id, employee_id, week_start),
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete restrict,
  constraint timesheets_rejection_note check (status <> 'rejected' or char_length(btrim(decision_note)) > 0),
  constraint timesheets_lines check (case when jsonb_typeof(lines) = 'array'
    then jsonb_array_length(lines) <= 60 and octet_length(lines::text) <= 65536 else false end)
);
comment on table public.timesheets is 'One week of one employee. Submitting locks it, rejecting reopens it with a reason, approval locks for good.';
comment on column public.timesheets.week_start is 'First day of the week, by the tenant''s week start.';
comment on column public.timesheets.total_minutes is 'Sum of the entries, kept by a trigger.';
comment on column public.timesheets.decision_note is 'Why it was rejected, or why an approved week was reopened.';
comment on column public.timesheets.decided_by_name is 'Name at that time: employees may read it without reading the members.';
comment on column public.timesheets.lines is
  'Lines of the grid in their order, those without hours too: [{activityId, clientId, billable, note}]. Only a layout; entries say what counts.';
create index timesheets_tenant_id_status_idx on public.timesheets (tenant_id, status, week_start desc, id);
create index timesheets_tenant_id_week_start_idx on public.timesheets (tenant_id, week_start desc, id);
alter table public.timesheets enable row level security;
alter table public.timesheets force row level security;

-- ── timesheet_entries ────────────────────────────────────────────────────────────────────────
create table public.timesheet_entries (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  timesheet_id uuid not null,
  employee_id uuid not null,
  day date not null,
  activity_id uuid not null,
  client_id uuid,
  minutes integer not null check (minutes between 1 and 1500),
  billable boolean not null,
  note text check (char_length(note) <= 500),
  started_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, timesheet_id) references public.timesheets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete restrict,
  foreign key (tenant_id, activity_id) references public.activities (tenant_id, id) on delete restrict,
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete no action,
  constraint timesheet_entries_clock check ((started_at is null) = (ended_at is null) and ended_at > started_at),
  constraint timesheet_entries_overlap exclude using gist
    (tenant_id with =, employee_id with =, tstzrange(started_at, ended_at) with &&) where (started_at is not null)
);
comment on table public.timesheet_entries is 'Minutes of one day on one kind of work, for a client or for ourselves; with start and end when clocked.';
create index timesheet_entries_tenant_id_timesheet_id_idx on public.timesheet_entries (tenant_id, timesheet_id, day);
create index timesheet_entries_tenant_id_employee_id_idx on public.timesheet_entries (tenant_id, employee_id, day);
create index timesheet_entries_tenant_id_activity_id_idx on public.timesheet_entries (tenant_id, activity_id);
create index timesheet_entries_tenant_id_client_id_idx on public.timesheet_entries (tenant_id, client_id);
alter table public.timesheet_entries enable row level security;
alter table public.timesheet_entries force row level security;

-- ── Who may decide ───────────────────────────────────────────────────────────────────────────
create function private.may_decide_time(employee uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Nobody approves their own week, unless nobody else in the company could.
declare
  held text := private.scope('timesheets.approve');
begin
  if held = 'none' then return false; end if;
  if employee = private.employee_id() then
    return held = 'all' and not exists (
      select from public.memberships m
      join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
        and rp.permission = 'timesheets.approve' and rp.scope = 'all'
      where m.tenant_id = private.tenant_id() and m.status = 'active' and m.user_id <> private.user_id());
  end if;
  return held = 'all' or employee = any (private.report_ids());
end
$$;
comment on function private.may_decide_time(uuid) is 'May the caller approve or reject this employee''s timesheets?';
grant execute on function private.may_decide_time(uuid) to authenticated;

create function private.day_minutes(day date, time_zone text) returns integer
language sql stable set search_path = ''
as $$
  select (extract(epoch from (((day + 1)::timestamp at time zone time_zone) - (day::timestamp at time zone time_zone))) / 60)::integer
$$;
comment on function private.day_minutes(date, text) is 'How long a calendar day is there: 1440, or an hour less or more when clocks change.';
grant execute on function private.day_minutes(date, text) to authenticated;

-- ── Triggers of timesheets ───────────────────────────────────────────────────────────────────
create function private.tg_timesheets_open() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  first_day smallint;
begin
  select t.week_start into first_day from public.tenants t where t.id = new.tenant_id;
  if extract(dow from new.week_start) <> first_day then
    raise exception 'not the first day of a week' using errcode = 'check_violation', constraint = 'timesheets_week_start';
  end if;
  if not exists (select from public.employees e where e.tenant_id = new.tenant_id and e.id = new.employee_id
    and e.started_on < new.week_start + 7 and (e.ended_on is null or e.ended_on >= new.week_start)) then
    raise exception 'outside the employment' using errcode = 'check_violation', constraint = 'timesheets_employment';
  end if;
  return new;
end
$$;
comment on function private.tg_timesheets_open() is 'A week starts on the tenant''s first day and lies within the employment.';

create function private.tg_timesheets_move() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Who may move a week where, and in which order. Programs of the owner (seeds) are asked for the order only.
declare
  person uuid := private.user_id();
  mine boolean := new.employee_id = private.employee_id();
begin
  if new.lines is distinct from old.lines and person is not null and not (mine and old.status in ('draft', 'rejected')) then
    raise exception 'the week is locked' using errcode = 'check_violation', constraint = 'timesheets_locked';
  end if;
  if new.status = old.status then
    if person is not null and new.decision_note is distinct from old.decision_note then
      raise exception 'a note comes with its decision' using errcode = 'check_violation', constraint = 'timesheets_note';
    end if;
    return new;
  end if;
  if new.status = 'submitted' then
    if person is not null and not mine then
      raise exception 'a week is submitted by its employee' using errcode = 'insufficient_privilege', constraint = 'timesheets_not_mine';
    end if;
    -- In sequence: nothing earlier is open, and no week between the first one and this is missing. A company
    -- that moved its first day of the week has one step shorter than seven days.
    if exists (
      select from public.timesheets t where t.tenant_id = new.tenant_id and t.employee_id = new.employee_id
        and t.week_start < new.week_start and t.status in ('draft', 'rejected')
    ) or (
      exists (select from public.timesheets t where t.tenant_id = new.tenant_id and t.employee_id = new.employee_id
        and t.week_start < new.week_start)
      and not exists (select from public.timesheets t where t.tenant_id = new.tenant_id and t.employee_id = new.employee_id
        and t.week_start < new.week_start and t.week_start >= new.week_start - 7)
    ) then
      raise exception 'an earlier week comes first' using errcode = 'check_violation', constraint = 'timesheets_sequence';
    end if;
    new.submitted_at := case when person is null then coalesce(new.submitted_at, private.now()) else private.now() end;
    new.decided_by := null;
    new.decided_by_name := null;
    new.decided_at := null;
    new.decision_note := null;
  elsif new.status in ('approved', 'rejected') then
    if person is not null and not private.may_decide_time(new.employee_id) then
      raise exception 'not one''s own to decide' using errcode = 'insufficient_privilege', constraint = 'timesheets_decide';
    end if;
    new.decided_by := coalesce(person, new.decided_by);
    new.decided_at := case when person is null then coalesce(new.decided_at, private.now()) else private.now() end;
  elsif old.status = 'submitted' then
    -- Taken back before anybody decided.
    if person is not null and not mine then
      raise exception 'only its employee takes a week back' using errcode = 'insufficient_privilege', constraint = 'timesheets_not_mine';
    end if;
    new.submitted_at := null;
    new.decision_note := null;
  else
    if person is not null and private.scope('timesheets.reopen') <> 'all' then
      raise exception 'reopening needs the permission' using errcode = 'insufficient_privilege', constraint = 'timesheets_reopen';
    end if;
    if char_length(btrim(coalesce(new.decision_note, ''))) = 0 then
      raise exception 'reopening needs a reason' using errcode = 'check_violation', constraint = 'timesheets_reopen_note';
    end if;
    -- Later weeks were submitted on top of this one; the sequence only looks back, so they may stay.
    new.decided_by := coalesce(person, new.decided_by);
    new.decided_at := private.now();
    new.submitted_at := null;
  end if;
  if new.decided_by is not null then
    select m.display_name into new.decided_by_name from public.memberships m
    where m.tenant_id = new.tenant_id and m.user_id = new.decided_by;
  end if;
  return new;
end
$$;
comment on function private.tg_timesheets_move() is 'Decides who may submit, take back, approve, reject and reopen, and in which order.';

create policy select_timesheets on public.timesheets for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('timesheets.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_timesheets on public.timesheets for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy update_timesheets on public.timesheets for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (
    (employee_id = (select private.employee_id()) and (select private.scope('timesheets.write')) = 'own')
    or case (select private.scope('timesheets.approve'))
      when 'all' then true when 'team' then employee_id = any ((select private.report_ids())::uuid[]) else false end
    or (select private.scope('timesheets.reopen')) = 'all'))
  with check (tenant_id = (select private.tenant_id()) and (
    (employee_id = (select private.employee_id()) and (select private.scope('timesheets.write')) = 'own')
    or case (select private.scope('timesheets.approve'))
      when 'all' then true when 'team' then employee_id = any ((select private.report_ids())::uuid[]) else false end
    or (select private.scope('timesheets.reopen')) = 'all'));
create policy delete_timesheets on public.timesheets for delete to authenticated using (false);
grant select on public.timesheets to authenticated;
grant insert (tenant_id, id, employee_id, week_start, lines), update (status, decision_note, lines) on public.timesheets to authenticated;
create trigger tg_timesheets__open before insert on public.timesheets for each row execute function private.tg_timesheets_open();
create trigger tg_timesheets__transition before insert or update of status on public.timesheets
  for each row execute function private.tg_transition('timesheet', 'status');
create trigger tg_timesheets__move before update on public.timesheets for each row execute function private.tg_timesheets_move();
create trigger tg_timesheets__version before update on public.timesheets for each row execute function private.tg_version();
create trigger tg_timesheets__audit after insert or update or delete on public.timesheets
  for each row execute function private.tg_audit('total_minutes', 'lines');

-- ── Triggers of entries ──────────────────────────────────────────────────────────────────────
create function private.tg_timesheet_entries_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The timesheet's row lock serialises writers of one week.
declare
  entry record := case when tg_op = 'DELETE' then old else new end;
  sheet record;
  booked integer;
begin
  select t.status, t.week_start, t.employee_id, tn.time_zone into sheet
  from public.timesheets t join public.tenants tn on tn.id = t.tenant_id
  where t.tenant_id = entry.tenant_id and t.id = entry.timesheet_id
  for update of t;
  -- Gone with its week, which only happens together with the whole tenant.
  if not found then return entry; end if;
  -- Before anything is said about the week: whose it is.
  if private.user_id() is not null and sheet.employee_id is distinct from private.employee_id() then
    raise exception 'only its employee writes in a week' using errcode = 'insufficient_privilege', constraint = 'timesheets_not_mine';
  end if;
  if sheet.status not in ('draft', 'rejected') then
    raise exception 'the week is locked' using errcode = 'check_violation', constraint = 'timesheets_locked';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.employee_id := sheet.employee_id;
  if new.day < sheet.week_start or new.day > sheet.week_start + 6 then
    raise exception 'the day is not in this week' using errcode = 'check_violation', constraint = 'timesheet_entries_day';
  end if;
  if new.started_at is not null then
    new.minutes := greatest(1, round(extract(epoch from new.ended_at - new.started_at) / 60));
  end if;
  select coalesce(sum(e.minutes), 0) + new.minutes into booked from public.timesheet_entries e
  where e.tenant_id = new.tenant_id and e.employee_id = new.employee_id and e.day = new.day and e.id <> new.id;
  if booked > private.day_minutes(new.day, sheet.time_zone) then
    raise exception 'a day has no more hours' using errcode = 'check_violation', constraint = 'timesheet_entries_day_full';
  end if;
  new.updated_at := private.now();
  return new;
end
$$;
comment on function private.tg_timesheet_entries_guard() is 'Entries change only while their week is open; a day never holds more than it is long.';

create function private.tg_timesheet_entries_total() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.timesheets t set total_minutes = (
    select coalesce(sum(e.minutes), 0) from public.timesheet_entries e
    where e.tenant_id = t.tenant_id and e.timesheet_id = t.id)
  from (select distinct c.tenant_id, c.timesheet_id from changed c) c
  where t.tenant_id = c.tenant_id and t.id = c.timesheet_id;
  return null;
end
$$;
comment on function private.tg_timesheet_entries_total() is 'Keeps the week''s total.';

create policy select_timesheet_entries on public.timesheet_entries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('timesheets.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_timesheet_entries on public.timesheet_entries for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy update_timesheet_entries on public.timesheet_entries for update to authenticated
  using (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own')
  with check (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy delete_timesheet_entries on public.timesheet_entries for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
grant select, delete on public.timesheet_entries to authenticated;
grant insert (tenant_id, id, timesheet_id, employee_id, day, activity_id, client_id, minutes, billable, note, started_at, ended_at),
  update (day, activity_id, client_id, minutes, billable, note, started_at, ended_at) on public.timesheet_entries to authenticated;
create trigger tg_timesheet_entries__guard before insert or update or delete on public.timesheet_entries
  for each row execute function private.tg_timesheet_entries_guard();
create trigger tg_timesheet_entries__total_inserted after insert on public.timesheet_entries
  referencing new table as changed for each statement execute function private.tg_timesheet_entries_total();
create trigger tg_timesheet_entries__total_updated after update on public.timesheet_entries
  referencing new table as changed for each statement execute function private.tg_timesheet_entries_total();
create trigger tg_timesheet_entries__total_deleted after delete on public.timesheet_entries
  referencing old table as changed for each statement execute function private.tg_timesheet_entries_total();
create trigger tg_timesheet_entries__audit after insert or update or delete on public.timesheet_entries
  for each row execute function private.tg_audit('employee_id');
