-- Plans of projects (J1, J2, J4): templates, tasks that come again, time spent against estimate and budget, a timer,
-- and how much time people have.

-- ── project_templates ────────────────────────────────────────────────────────────────────────
create table public.project_templates (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 160),
  description text check (char_length(description) <= 2000),
  counts_in text not null default 'working_days' check (counts_in in ('days', 'working_days')),
  plan jsonb not null check (jsonb_typeof(plan) = 'object' and octet_length(plan::text) <= 2000000),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint project_templates_name_key unique (tenant_id, name)
);
comment on table public.project_templates is 'What projects of one kind have in common, with days counted from the start instead of dates and roles instead of people.';
comment on column public.project_templates.counts_in is 'Whether its days are calendar days or working days of the company.';
comment on column public.project_templates.plan is
  '{columns, roles, milestones, tasks}; tasks refer to the others by their place in the list. The application reads it through a schema and refuses what does not fit.';
alter table public.project_templates enable row level security;
alter table public.project_templates force row level security;
create policy select_project_templates on public.project_templates for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) <> 'none');
create policy insert_project_templates on public.project_templates for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
create policy update_project_templates on public.project_templates for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
create policy delete_project_templates on public.project_templates for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
grant select, delete on public.project_templates to authenticated;
grant insert (tenant_id, id, name, description, counts_in, plan), update (name, description, counts_in, plan)
  on public.project_templates to authenticated;
create trigger tg_project_templates__version before update on public.project_templates for each row execute function private.tg_version();
create trigger tg_project_templates__audit after insert or update or delete on public.project_templates
  for each row execute function private.tg_audit('plan');

-- ── task_recurrences ─────────────────────────────────────────────────────────────────────────
create table public.task_recurrences (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  rule text not null check (char_length(rule) <= 200 and rule ~ '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[-+A-Z0-9,]+)*$'),
  basis text not null default 'schedule' check (basis in ('schedule', 'done')),
  starts_on date not null,
  next_on date,
  make_at smallint not null default 360 check (make_at between 0 and 1439),
  lead_days smallint not null default 0 check (lead_days between 0 and 90),
  length_days smallint check (length_days between 0 and 366),
  made integer not null default 0 check (made >= 0),
  active boolean not null default true,
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text check (char_length(description) <= 20000),
  column_id uuid,
  assignee_id uuid,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  labels text[] not null default '{}' check (cardinality(labels) <= 10 and array_position(labels, null) is null
    and char_length(array_to_string(labels, '')) <= 300),
  estimate_minutes integer check (estimate_minutes between 1 and 600000),
  shared_with_client boolean not null default false,
  checklist text[] not null default '{}' check (cardinality(checklist) <= 200 and array_position(checklist, null) is null
    and char_length(array_to_string(checklist, '')) <= 40000),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, project_id, column_id) references public.project_columns (tenant_id, project_id, id) on delete set null (column_id),
  foreign key (tenant_id, assignee_id) references public.memberships (tenant_id, user_id) on delete set null (assignee_id)
);
comment on table public.task_recurrences is 'A task that comes again: its rule, and what each new one says. Days are the company''s own, so no clock change can move them.';
comment on column public.task_recurrences.rule is 'RFC 5545 RRULE over whole days: FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS, BYMONTH, COUNT, UNTIL.';
comment on column public.task_recurrences.basis is 'schedule: by the calendar; done: counted from the day the last one was done.';
comment on column public.task_recurrences.next_on is 'Day the next one is due; null when none follows, or (basis done) while the last one is open.';
comment on column public.task_recurrences.make_at is 'Minute of the day, on the company''s clock, at which it is made.';
comment on column public.task_recurrences.lead_days is 'How many days before it is due it is made.';
comment on column public.task_recurrences.length_days is 'Days from its start to its due day; null: it has no start.';
comment on column public.task_recurrences.made is 'How many were made, the first included.';
comment on column public.task_recurrences.active is 'More follow; false once the rule has run out.';
comment on column public.task_recurrences.column_id is 'Where new ones go; null: the board''s first column.';
create index task_recurrences_tenant_id_project_id_idx on public.task_recurrences (tenant_id, project_id, column_id);
create index task_recurrences_tenant_id_assignee_id_idx on public.task_recurrences (tenant_id, assignee_id);
create index task_recurrences_tenant_id_next_on_idx on public.task_recurrences (tenant_id, next_on);
alter table public.task_recurrences enable row level security;
alter table public.task_recurrences force row level security;

create policy select_task_recurrences on public.task_recurrences for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_task_recurrences on public.task_recurrences for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and case (select private.project_scope('tasks.write'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then assignee_id = (select private.user_id()) and project_id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy update_task_recurrences on public.task_recurrences for update to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('tasks.write'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then assignee_id = (select private.user_id())
    else false end)
  with check (tenant_id = (select private.tenant_id()) and case (select private.project_scope('tasks.write'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then assignee_id = (select private.user_id())
    else false end);
create policy delete_task_recurrences on public.task_recurrences for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('tasks.write'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then assignee_id = (select private.user_id())
    else false end);
grant select, delete on public.task_recurrences to authenticated;
grant insert (tenant_id, id, project_id, rule, basis, starts_on, next_on, make_at, lead_days, length_days, made, active, title, description, column_id,
    assignee_id, priority, labels, estimate_minutes, shared_with_client, checklist),
  update (rule, basis, starts_on, next_on, make_at, lead_days, length_days, made, active, title, description, column_id, assignee_id, priority,
    labels, estimate_minutes, shared_with_client, checklist) on public.task_recurrences to authenticated;
create function private.tg_task_recurrences_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.assignee_id is not null and (tg_op = 'INSERT' or new.assignee_id is distinct from old.assignee_id)
    and not private.is_active_staff(new.tenant_id, new.assignee_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'tasks_assignee';
  end if;
  return new;
end
$$;
comment on function private.tg_task_recurrences_guard() is 'Only staff are given tasks.';
create trigger tg_task_recurrences__guard before insert or update of assignee_id on public.task_recurrences
  for each row execute function private.tg_task_recurrences_guard();
create trigger tg_task_recurrences__version before update on public.task_recurrences for each row execute function private.tg_version();
create trigger tg_task_recurrences__audit after insert or update or delete on public.task_recurrences
  for each row execute function private.tg_audit('next_on', 'made', 'active');

alter table public.tasks add column recurrence_id uuid, add column occurrence_on date;
alter table public.tasks add constraint tasks_recurrence_fkey foreign key (tenant_id, project_id, recurrence_id)
  references public.task_recurrences (tenant_id, project_id, id) on delete set null (recurrence_id) not valid;
alter table public.tasks validate constraint tasks_recurrence_fkey;
comment on column public.tasks.recurrence_id is 'The recurrence it was made by.';
comment on column public.tasks.occurrence_on is 'Which of the recurrence''s days it is for: there is one task a day of it, however often the job runs.';
create index tasks_tenant_id_recurrence_id_idx on public.tasks (tenant_id, project_id, recurrence_id);
create unique index tasks_tenant_id_occurrence_idx on public.tasks (tenant_id, recurrence_id, occurrence_on);
grant insert (recurrence_id, occurrence_on), update (recurrence_id, occurrence_on) on public.tasks to authenticated;

create function private.tg_tasks_next() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.enqueue('projects/make-recurring', jsonb_build_object('tenant_id', new.tenant_id),
    'projects/make-recurring:' || new.tenant_id);
  return null;
end
$$;
comment on function private.tg_tasks_next() is 'A task that comes again was done: the next one may be its turn.';
create trigger tg_tasks__next after update of done_at, column_id on public.tasks for each row
  when (new.recurrence_id is not null and new.done_at is not null and old.done_at is null)
  execute function private.tg_tasks_next();

-- ── Time spent ───────────────────────────────────────────────────────────────────────────────
alter table public.timesheet_entries add column project_id uuid, add column task_id uuid;
alter table public.timesheet_entries
  add constraint timesheet_entries_task_project check (task_id is null or project_id is not null) not valid,
  add constraint timesheet_entries_project_fkey foreign key (tenant_id, project_id)
    references public.projects (tenant_id, id) on delete no action not valid,
  add constraint timesheet_entries_task_fkey foreign key (tenant_id, project_id, task_id)
    references public.tasks (tenant_id, project_id, id) on delete set null (task_id) not valid;
alter table public.timesheet_entries validate constraint timesheet_entries_task_project;
alter table public.timesheet_entries validate constraint timesheet_entries_project_fkey;
alter table public.timesheet_entries validate constraint timesheet_entries_task_fkey;
comment on column public.timesheet_entries.project_id is 'What the time went into; the client is then the project''s.';
comment on column public.timesheet_entries.task_id is 'And which task of it.';
create index timesheet_entries_tenant_id_project_id_idx on public.timesheet_entries (tenant_id, project_id, task_id);
grant insert (project_id, task_id), update (project_id, task_id) on public.timesheet_entries to authenticated;

create or replace function private.tg_timesheet_entries_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The timesheet's row lock serialises writers of one week.
declare
  entry record := case when tg_op = 'DELETE' then old else new end;
  sheet record;
  booked integer;
begin
  -- A task was deleted: the time stays on its project, in locked weeks too. Only the foreign key does this.
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and old.task_id is not null and new.task_id is null
    and to_jsonb(new) - 'task_id' = to_jsonb(old) - 'task_id' then return new; end if;
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

create function private.tg_time_project() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Of entries and of timers: one books on a project one sees, and for whom it is done.
declare
  reach text;
begin
  if new.project_id is null then return new; end if;
  if private.user_id() is not null and (tg_op = 'INSERT' or new.project_id is distinct from old.project_id) then
    reach := private.project_scope('projects.read');
    if reach = 'none' or not private.is_staff() or (reach <> 'all' and new.project_id <> all (private.project_ids(reach))) then
      raise exception 'not a project one works on' using errcode = 'check_violation', constraint = 'time_project';
    end if;
  end if;
  select p.client_id into new.client_id from public.projects p where p.tenant_id = new.tenant_id and p.id = new.project_id;
  return new;
end
$$;
comment on function private.tg_time_project() is 'Time is booked on projects one sees; its client is the project''s.';
create trigger tg_timesheet_entries__project before insert or update of project_id, client_id on public.timesheet_entries
  for each row execute function private.tg_time_project();

create function private.project_time(projects uuid[]) returns table (project_id uuid, task_id uuid, minutes integer, billable_minutes integer)
language plpgsql stable security definer set search_path = ''
as $$
-- Sums, not who or when: those are read from the timesheets, under their policies.
declare
  tenant uuid := private.tenant_id();
  reach text := private.project_scope('projects.read');
  seen uuid[];
begin
  if tenant is null or reach = 'none' or not private.is_staff() then return; end if;
  seen := case when reach = 'all' then project_time.projects
    else array(select unnest(project_time.projects) intersect select unnest(private.project_ids(reach))) end;
  return query select e.project_id, e.task_id, sum(e.minutes)::integer, coalesce(sum(e.minutes) filter (where e.billable), 0)::integer
    from public.timesheet_entries e
    where e.tenant_id = tenant and e.project_id = any (seen)
    group by e.project_id, e.task_id;
end
$$;
comment on function private.project_time(uuid[]) is 'Time booked on these projects by task, as far as the caller sees the projects.';
grant execute on function private.project_time(uuid[]) to authenticated;

-- ── timers ───────────────────────────────────────────────────────────────────────────────────
create table public.timers (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  employee_id uuid not null,
  activity_id uuid not null,
  client_id uuid,
  project_id uuid,
  task_id uuid,
  billable boolean not null,
  note text check (char_length(note) <= 500),
  started_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint timers_one unique (tenant_id, employee_id),
  constraint timers_task_project check (task_id is null or project_id is not null),
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete cascade,
  foreign key (tenant_id, activity_id) references public.activities (tenant_id, id) on delete cascade,
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete no action,
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete no action,
  foreign key (tenant_id, project_id, task_id) references public.tasks (tenant_id, project_id, id) on delete set null (task_id)
);
comment on table public.timers is 'A clock that runs for somebody, one each; stopping it writes into their timesheet.';
create index timers_tenant_id_activity_id_idx on public.timers (tenant_id, activity_id);
create index timers_tenant_id_client_id_idx on public.timers (tenant_id, client_id);
create index timers_tenant_id_project_id_idx on public.timers (tenant_id, project_id, task_id);
alter table public.timers enable row level security;
alter table public.timers force row level security;
create policy select_timers on public.timers for select to authenticated
  using (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy insert_timers on public.timers for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy update_timers on public.timers for update to authenticated
  using (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own')
  with check (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
create policy delete_timers on public.timers for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and employee_id = (select private.employee_id())
    and (select private.scope('timesheets.write')) = 'own');
grant select, delete on public.timers to authenticated;
grant insert (tenant_id, id, employee_id, activity_id, client_id, project_id, task_id, billable, note),
  update (activity_id, client_id, project_id, task_id, billable, note) on public.timers to authenticated;
create trigger tg_timers__project before insert or update of project_id, client_id on public.timers
  for each row execute function private.tg_time_project();
create trigger tg_timers__audit after insert or update or delete on public.timers
  for each row execute function private.tg_audit('employee_id');

-- ── project_budgets ──────────────────────────────────────────────────────────────────────────
create table public.project_budgets (
  tenant_id uuid not null,
  project_id uuid not null,
  rate_minor bigint check (rate_minor between 0 and 99999999999),
  warned_time smallint not null default 0 check (warned_time in (0, 80, 100)),
  warned_money smallint not null default 0 check (warned_money in (0, 80, 100)),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, project_id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade
);
comment on table public.project_budgets is 'What an hour of a project costs, and which warnings about its budget went out. For staff.';
comment on column public.project_budgets.rate_minor is 'For an hour, in minor units of the tenant''s currency; null: money is not counted.';
comment on column public.project_budgets.warned_time is 'Per cent of the hours that somebody was warned about last.';
alter table public.project_budgets enable row level security;
alter table public.project_budgets force row level security;
create policy select_project_budgets on public.project_budgets for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_project_budgets on public.project_budgets for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy update_project_budgets on public.project_budgets for update to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])))
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy delete_project_budgets on public.project_budgets for delete to authenticated using (false);
grant select on public.project_budgets to authenticated;
grant insert (tenant_id, project_id, rate_minor), update (rate_minor) on public.project_budgets to authenticated;
create trigger tg_project_budgets__touch before update on public.project_budgets for each row execute function private.tg_touch();
create trigger tg_project_budgets__audit after insert or update or delete on public.project_budgets
  for each row execute function private.tg_audit('warned_time', 'warned_money');

create function private.warn_budget(project uuid, time_reached smallint, money_reached smallint)
returns table (time_before smallint, money_before smallint)
language plpgsql volatile security definer set search_path = ''
as $$
-- Holds the row, so that of two jobs one finds the warning given.
declare tenant uuid := private.tenant_id();
begin
  if tenant is null or not private.is_job() then
    raise exception 'only jobs note warnings' using errcode = 'insufficient_privilege';
  end if;
  insert into public.project_budgets (tenant_id, project_id)
  select p.tenant_id, p.id from public.projects p where p.tenant_id = tenant and p.id = project
  on conflict do nothing;
  select b.warned_time, b.warned_money into time_before, money_before from public.project_budgets b
  where b.tenant_id = tenant and b.project_id = project for update;
  if not found then return; end if;
  update public.project_budgets b set warned_time = time_reached, warned_money = money_reached
  where b.tenant_id = tenant and b.project_id = project
    and (b.warned_time, b.warned_money) is distinct from (time_reached, money_reached);
  return next;
end
$$;
comment on function private.warn_budget(uuid, smallint, smallint) is
  'Notes how much of a project''s budget is spent (0, 80 or 100 per cent) and returns what was noted before. For jobs.';
grant execute on function private.warn_budget(uuid, smallint, smallint) to authenticated;

create function private.tg_budget_check() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  tenant uuid := (changed ->> 'tenant_id')::uuid;
  project uuid := coalesce(changed ->> 'project_id', changed ->> 'id')::uuid;
begin
  if exists (select from public.projects p where p.tenant_id = tenant and p.id = project
    and (p.budget_minutes is not null or p.budget_minor is not null)) then
    perform private.enqueue('projects/check-budget', jsonb_build_object('tenant_id', tenant, 'projectId', project),
      'projects/check-budget:' || project);
  end if;
  return null;
end
$$;
comment on function private.tg_budget_check() is 'Time, rate or budget changed: a job looks whether somebody should be warned.';
create trigger tg_timesheet_entries__budget_new after insert or update of minutes, billable, project_id on public.timesheet_entries
  for each row when (new.project_id is not null) execute function private.tg_budget_check();
create trigger tg_timesheet_entries__budget_gone after delete on public.timesheet_entries
  for each row when (old.project_id is not null) execute function private.tg_budget_check();
create trigger tg_project_budgets__check after insert or update of rate_minor on public.project_budgets
  for each row when (new.rate_minor is not null) execute function private.tg_budget_check();
create trigger tg_projects__budget after update of budget_minutes, budget_minor on public.projects for each row
  when ((new.budget_minutes, new.budget_minor) is distinct from (old.budget_minutes, old.budget_minor))
  execute function private.tg_budget_check();

-- ── How much time people have ────────────────────────────────────────────────────────────────
create function private.staff_capacity(from_day date, until_day date, team uuid default null)
returns table (user_id uuid, day date, minutes integer, away numeric)
language plpgsql stable security definer set search_path = ''
as $$
-- Working days of each person with the minutes they work and which part of the day they are away. Never why:
-- kinds of leave are read from leave_requests under its policy. Who runs no project sees only themselves.
declare
  tenant uuid := private.tenant_id();
  everybody boolean := private.project_scope('projects.manage') <> 'none';
  person uuid := private.user_id();
begin
  if tenant is null or not private.is_staff() or private.scope('projects.read') = 'none' then return; end if;
  if until_day - from_day > 400 then raise exception 'too many days' using errcode = 'check_violation', constraint = 'capacity_days'; end if;
  return query
    with people as (
      select m.user_id, e.id as employee_id, e.weekly_minutes, e.started_on, e.ended_on, l.id as list_id,
        coalesce(l.weekend_days, '{0,6}'::smallint[]) as weekend
      from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
      left join public.employees e on e.tenant_id = m.tenant_id and e.user_id = m.user_id
      left join public.holiday_lists l on l.tenant_id = m.tenant_id
        and case when e.holiday_list_id is null then l.is_default else l.id = e.holiday_list_id end
      where m.tenant_id = tenant and m.status = 'active' and (everybody or m.user_id = person)
        and (staff_capacity.team is null or exists (select from public.team_members tm
          where tm.tenant_id = tenant and tm.team_id = staff_capacity.team and tm.user_id = m.user_id))
    ),
    office as (
      select h.weekday, sum(h.ends_minute - h.starts_minute)::integer as minutes
      from public.working_calendars c join public.working_hours h on h.tenant_id = c.tenant_id and h.calendar_id = c.id
      where c.tenant_id = tenant and c.is_default group by h.weekday
    )
    select p.user_id, d.day,
      case when p.employee_id is not null then round(p.weekly_minutes::numeric / (7 - cardinality(p.weekend)))::integer
        else coalesce((select o.minutes from office o where o.weekday = extract(dow from d.day)),
          case when exists (select from office) then 0 else 480 end) end,
      coalesce((select least(sum(x.portion), 1) from public.leave_request_days x
        join public.leave_requests q on q.tenant_id = x.tenant_id and q.id = x.request_id and q.status = 'approved'
        where x.tenant_id = tenant and x.employee_id = p.employee_id and x.day = d.day), 0)
    from people p
    cross join lateral (select from_day + n as day from generate_series(0, until_day - from_day) n) d
    where extract(dow from d.day)::smallint <> all (p.weekend)
      and not exists (select from public.holidays h where h.tenant_id = tenant and h.holiday_list_id = p.list_id and h.day = d.day)
      and (p.employee_id is null or (d.day >= p.started_on and (p.ended_on is null or d.day <= p.ended_on)));
end
$$;
comment on function private.staff_capacity(date, date, uuid) is 'Working days of staff with the minutes they work and how much of the day they are on leave.';
grant execute on function private.staff_capacity(date, date, uuid) to authenticated;

select private.gate_tenant_tables();
