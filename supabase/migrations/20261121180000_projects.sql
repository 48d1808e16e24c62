-- Projects (J1–J3): what is done for a client, who does it, and how far it is.

insert into private.state_transitions (machine, from_state, to_state) values
  ('project', '*new*', 'planned'), ('project', '*new*', 'active'),
  ('project', 'planned', 'active'), ('project', 'planned', 'on_hold'), ('project', 'planned', 'cancelled'),
  ('project', 'active', 'on_hold'), ('project', 'active', 'completed'), ('project', 'active', 'cancelled'),
  ('project', 'on_hold', 'active'), ('project', 'on_hold', 'cancelled'),
  ('project', 'completed', 'active'), ('project', 'cancelled', 'active');

select private.declare_module('projects', 'service', '1.0.0', false, '{crm}');
insert into public.plan_modules (plan, module) values ('starter', 'projects'), ('business', 'projects');
update public.templates set modules = modules || '{projects}' where id in ('agency', 'field');

select private.declare_permission('projects.read', 'projects', '{own,team,all}', 500,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "team", "crew": "own", "freelancer": "own", "partner": "own", "property_manager": "own", "client": "own", "guest": "own"}');
select private.declare_permission('projects.manage', 'projects', '{own,team,all}', 510,
  '{"admin": "all", "manager": "all", "office": "all"}');
select private.declare_permission('tasks.write', 'projects', '{own,team,all}', 520,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "team", "crew": "own", "freelancer": "own"}');

-- ── projects ─────────────────────────────────────────────────────────────────────────────────
create table public.projects (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 160),
  description text check (char_length(description) <= 5000),
  client_id uuid,
  owner_id uuid,
  team_id uuid,
  status text not null default 'planned' check (status in ('planned', 'active', 'on_hold', 'completed', 'cancelled')),
  health text not null default 'on_track' check (health in ('on_track', 'at_risk', 'off_track')),
  starts_on date,
  due_on date check (due_on >= starts_on),
  budget_minutes integer check (budget_minutes between 1 and 60000000),
  budget_minor bigint check (budget_minor between 1 and 999999999999),
  progress_by_hand smallint check (progress_by_hand between 0 and 100),
  shared_with_client boolean not null default false,
  task_count integer not null default 0 check (task_count >= 0),
  done_count integer not null default 0 check (done_count between 0 and task_count),
  last_task_number integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete no action,
  foreign key (tenant_id, owner_id) references public.memberships (tenant_id, user_id) on delete set null (owner_id),
  foreign key (tenant_id, team_id) references public.teams (tenant_id, id) on delete set null (team_id),
  constraint projects_shared_client check (client_id is not null or not shared_with_client)
);
comment on table public.projects is 'Work with an end: for a client or for the company itself. Counts and task numbers are kept by triggers.';
comment on column public.projects.owner_id is 'Who answers for it; always one of its members.';
comment on column public.projects.team_id is 'Team that runs it: its people see it and work in it.';
comment on column public.projects.health is 'As the last status update says.';
comment on column public.projects.budget_minutes is 'Time sold or allowed, in minutes.';
comment on column public.projects.budget_minor is 'Money sold or allowed, in minor units of the tenant''s currency.';
comment on column public.projects.progress_by_hand is 'Per cent, when somebody says it; null: done tasks of all tasks.';
comment on column public.projects.shared_with_client is 'The client''s contacts see the project, its milestones, shared tasks and shared updates.';
create index projects_tenant_id_client_id_idx on public.projects (tenant_id, client_id);
create index projects_tenant_id_owner_id_idx on public.projects (tenant_id, owner_id);
create index projects_tenant_id_team_id_idx on public.projects (tenant_id, team_id);
create index projects_tenant_id_status_idx on public.projects (tenant_id, status, id desc);
alter table public.projects enable row level security;
alter table public.projects force row level security;

create table public.project_members (
  tenant_id uuid not null,
  project_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, project_id, user_id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.project_members is 'Staff who work on a project; its owner is always among them.';
create index project_members_tenant_id_user_id_idx on public.project_members (tenant_id, user_id);
alter table public.project_members enable row level security;
alter table public.project_members force row level security;

create function private.project_scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare found_scope text := private.scope(permission);
begin
  if found_scope = 'none' or private.is_job() or private.is_staff() then return found_scope; end if;
  return case project_scope.permission when 'projects.read' then 'own' else 'none' end;
end
$$;
comment on function private.project_scope(text) is
  'private.scope() for projects, except that a client''s role never reaches beyond what is shared with its own organisations.';

create function private.project_ids(scope text) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
begin
  if scope not in ('own', 'team') then return '{}'; end if;
  if not private.is_staff() then
    return coalesce((select array_agg(p.id) from public.projects p
      where p.tenant_id = tenant and p.shared_with_client and p.client_id = any (private.client_ids())), '{}');
  end if;
  return coalesce((
    select array_agg(x.id) from (
      select pm.project_id as id from public.project_members pm where pm.tenant_id = tenant and pm.user_id = person
      union
      select p.id from public.projects p
      where project_ids.scope = 'team' and p.tenant_id = tenant and p.team_id = any (private.team_ids())
    ) x
  ), '{}');
end
$$;
comment on function private.project_ids(text) is
  'Projects within a scope: own – a member of it, or for clients shared with their organisation; team – also those one''s teams run.';
grant execute on function private.project_scope(text), private.project_ids(text) to authenticated, service_role;

create function private.tg_projects_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.owner_id is not null and (tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id)
    and not private.is_active_staff(new.tenant_id, new.owner_id) then
    raise exception 'only staff can own a project' using errcode = 'check_violation', constraint = 'projects_owner';
  end if;
  if tg_op = 'UPDATE' and new.client_id is distinct from old.client_id and old.shared_with_client and new.shared_with_client then
    -- What was written for one client must not show up at another's.
    raise exception 'stop sharing before the client changes' using errcode = 'check_violation', constraint = 'projects_client_shared';
  end if;
  return new;
end
$$;

create function private.tg_projects_owner_joins() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.project_members (tenant_id, project_id, user_id) values (new.tenant_id, new.id, new.owner_id)
  on conflict do nothing;
  return null;
end
$$;

create policy select_projects on public.projects for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.read'))
    when 'all' then true
    when 'team' then owner_id = (select private.user_id()) or id = any ((select private.project_ids('team'))::uuid[])
      or team_id = any ((select private.team_ids())::uuid[])
    when 'own' then (owner_id = (select private.user_id()) and (select private.is_staff()))
      or id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy insert_projects on public.projects for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.manage'))
    when 'all' then true
    when 'team' then owner_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
    when 'own' then owner_id = (select private.user_id())
    else false end);
create policy update_projects on public.projects for update to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.manage'))
    when 'all' then true
    when 'team' then owner_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
    when 'own' then owner_id = (select private.user_id())
    else false end)
  with check (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.manage'))
    when 'all' then true
    when 'team' then owner_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
    when 'own' then owner_id = (select private.user_id())
    else false end);
create policy delete_projects on public.projects for delete to authenticated using (false);
grant select on public.projects to authenticated;
grant insert (tenant_id, id, name, description, client_id, owner_id, team_id, status, starts_on, due_on, budget_minutes, budget_minor,
    progress_by_hand, shared_with_client),
  update (name, description, client_id, owner_id, team_id, status, starts_on, due_on, budget_minutes, budget_minor,
    progress_by_hand, shared_with_client) on public.projects to authenticated;
create trigger tg_projects__guard before insert or update on public.projects for each row execute function private.tg_projects_guard();
create trigger tg_projects__transition before insert or update of status on public.projects
  for each row execute function private.tg_transition('project', 'status');
create trigger tg_projects__version before update on public.projects for each row
  when (new.task_count = old.task_count and new.done_count = old.done_count and new.last_task_number = old.last_task_number)
  execute function private.tg_version();
create trigger tg_projects__owner_joins after insert or update of owner_id on public.projects for each row
  when (new.owner_id is not null) execute function private.tg_projects_owner_joins();
create trigger tg_projects__audit after insert or update or delete on public.projects
  for each row execute function private.tg_audit('task_count', 'done_count', 'last_task_number');

create function private.managed_project_ids() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare scope text := private.project_scope('projects.manage');
begin
  if scope not in ('own', 'team') then return '{}'; end if;
  return coalesce((select array_agg(p.id) from public.projects p
    where p.tenant_id = private.tenant_id() and (p.owner_id = private.user_id()
      or (scope = 'team' and p.team_id = any (private.team_ids())))), '{}');
end
$$;
comment on function private.managed_project_ids() is 'Projects the caller manages when projects.manage is narrower than all.';
grant execute on function private.managed_project_ids() to authenticated, service_role;

create function private.tg_project_members_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() = 1 and exists (select from public.projects p
      where p.tenant_id = old.tenant_id and p.id = old.project_id and p.owner_id = old.user_id) then
      raise exception 'the owner stays a member' using errcode = 'check_violation', constraint = 'project_members_owner';
    end if;
    return old;
  end if;
  if not private.is_active_staff(new.tenant_id, new.user_id) then
    raise exception 'only staff work on projects' using errcode = 'check_violation', constraint = 'project_members_staff';
  end if;
  return new;
end
$$;

create policy select_project_members on public.project_members for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_project_members on public.project_members for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy update_project_members on public.project_members for update to authenticated using (false);
create policy delete_project_members on public.project_members for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
grant select, delete on public.project_members to authenticated;
grant insert (tenant_id, project_id, user_id) on public.project_members to authenticated;
create trigger tg_project_members__guard before insert or delete on public.project_members
  for each row execute function private.tg_project_members_guard();
create trigger tg_project_members__audit after insert or delete on public.project_members
  for each row execute function private.tg_audit();

-- ── project_columns ──────────────────────────────────────────────────────────────────────────
create table public.project_columns (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 60),
  kind text not null check (kind in ('todo', 'doing', 'done')),
  position smallint not null check (position between 1 and 20),
  task_limit smallint check (task_limit between 1 and 500),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, id),
  constraint project_columns_position_key unique (tenant_id, project_id, position) deferrable initially deferred,
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade
);
comment on table public.project_columns is 'Columns of a project''s board, its own statuses.';
comment on column public.project_columns.kind is 'What being in it means: not begun, under way, or done.';
comment on column public.project_columns.task_limit is 'How many tasks should be in it at most (work in progress); a warning, no bar.';
alter table public.project_columns enable row level security;
alter table public.project_columns force row level security;
create policy select_project_columns on public.project_columns for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.read'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy insert_project_columns on public.project_columns for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy update_project_columns on public.project_columns for update to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])))
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy delete_project_columns on public.project_columns for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
grant select, delete on public.project_columns to authenticated;
grant insert (tenant_id, id, project_id, name, kind, position, task_limit), update (name, kind, position, task_limit)
  on public.project_columns to authenticated;
create trigger tg_project_columns__audit after insert or update or delete on public.project_columns
  for each row execute function private.tg_audit();

-- ── milestones ───────────────────────────────────────────────────────────────────────────────
create table public.milestones (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 160),
  due_on date,
  reached_on date,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade
);
comment on table public.milestones is 'Points a project must reach; clients see those of projects shared with them.';
create index milestones_tenant_id_project_id_idx on public.milestones (tenant_id, project_id, due_on);
alter table public.milestones enable row level security;
alter table public.milestones force row level security;
create policy select_milestones on public.milestones for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.read'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy insert_milestones on public.milestones for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy update_milestones on public.milestones for update to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])))
  with check (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy delete_milestones on public.milestones for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
grant select, delete on public.milestones to authenticated;
grant insert (tenant_id, id, project_id, name, due_on), update (name, due_on, reached_on) on public.milestones to authenticated;
create trigger tg_milestones__touch before update on public.milestones for each row execute function private.tg_touch();
create trigger tg_milestones__audit after insert or update or delete on public.milestones for each row execute function private.tg_audit();

-- ── project_updates ──────────────────────────────────────────────────────────────────────────
create table public.project_updates (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  health text not null check (health in ('on_track', 'at_risk', 'off_track')),
  body text not null check (char_length(btrim(body)) between 1 and 5000),
  shared boolean not null default false,
  author_id uuid,
  author_name text not null default '' check (char_length(btrim(author_name)) between 1 and 120),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references public.memberships (tenant_id, user_id) on delete set null (author_id)
);
comment on table public.project_updates is 'How a project stands, in words, from time to time; shared ones the client reads too. Append-only.';
comment on column public.project_updates.author_name is 'Stamped from the membership: nobody writes in another''s name.';
create index project_updates_tenant_id_project_id_idx on public.project_updates (tenant_id, project_id, id desc);
create index project_updates_tenant_id_author_id_idx on public.project_updates (tenant_id, author_id);
alter table public.project_updates enable row level security;
alter table public.project_updates force row level security;

create function private.tg_project_updates_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
begin
  if person is not null then
    new.author_id := person;
    new.created_at := private.now();
    select m.display_name into new.author_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person;
    if new.shared and not exists (select from public.projects p
      where p.tenant_id = new.tenant_id and p.id = new.project_id and p.shared_with_client) then
      raise exception 'the project is not shared' using errcode = 'check_violation', constraint = 'project_updates_shared';
    end if;
  end if;
  return new;
end
$$;
create function private.tg_project_updates_effect() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.projects p set health = new.health
  where p.tenant_id = new.tenant_id and p.id = new.project_id and p.health <> new.health;
  return null;
end
$$;
create policy select_project_updates on public.project_updates for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (shared or (select private.is_staff()))
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_project_updates on public.project_updates for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and author_id = (select private.user_id())
    and ((select private.project_scope('projects.manage')) = 'all' or project_id = any ((select private.managed_project_ids())::uuid[])));
create policy update_project_updates on public.project_updates for update to authenticated using (false);
create policy delete_project_updates on public.project_updates for delete to authenticated using (false);
grant select on public.project_updates to authenticated;
grant insert (tenant_id, id, project_id, health, body, shared) on public.project_updates to authenticated;
create trigger tg_project_updates__stamp before insert on public.project_updates
  for each row execute function private.tg_project_updates_stamp();
create trigger tg_project_updates__effect after insert on public.project_updates
  for each row execute function private.tg_project_updates_effect();
create trigger tg_project_updates__audit after insert on public.project_updates
  for each row execute function private.tg_audit();

-- ── tasks ────────────────────────────────────────────────────────────────────────────────────
create table public.tasks (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  number integer not null default 0 check (number > 0),
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text check (char_length(description) <= 20000),
  column_id uuid not null,
  rank text collate "C" not null check (rank ~ '^[0-9A-Za-z]{1,200}$'),
  assignee_id uuid,
  milestone_id uuid,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  labels text[] not null default '{}' check (cardinality(labels) <= 10 and array_position(labels, null) is null
    and char_length(array_to_string(labels, '')) <= 300),
  starts_on date,
  due_on date check (due_on >= starts_on),
  estimate_minutes integer check (estimate_minutes between 1 and 600000),
  shared_with_client boolean not null default false,
  done_at timestamptz,
  created_by uuid,
  changed_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, number),
  unique (tenant_id, project_id, id),
  constraint tasks_rank_key unique (tenant_id, column_id, rank),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, project_id, column_id) references public.project_columns (tenant_id, project_id, id) on delete no action,
  foreign key (tenant_id, project_id, milestone_id) references public.milestones (tenant_id, project_id, id)
    on delete set null (milestone_id),
  foreign key (tenant_id, assignee_id) references public.memberships (tenant_id, user_id) on delete set null (assignee_id)
);
comment on table public.tasks is 'What is to be done in a project. Number, done_at and who changed it are kept by triggers.';
comment on column public.tasks.number is 'Consecutive within the project.';
comment on column public.tasks.rank is 'Place in its column: a fractional index, compared byte by byte, never equal to another''s.';
comment on column public.tasks.shared_with_client is 'The client sees title, state and dates of it in the portal, if the project is shared.';
comment on column public.tasks.version is 'Counts edits of what the task says; moving it on the board does not upset somebody''s edit.';
create index tasks_tenant_id_project_id_column_idx on public.tasks (tenant_id, project_id, column_id, rank);
create index tasks_tenant_id_assignee_id_idx on public.tasks (tenant_id, assignee_id, due_on) where done_at is null;
create index tasks_tenant_id_assignee_id_all_idx on public.tasks (tenant_id, assignee_id);
create index tasks_tenant_id_milestone_id_idx on public.tasks (tenant_id, project_id, milestone_id);
create index tasks_tenant_id_project_id_due_on_idx on public.tasks (tenant_id, project_id, due_on);
alter table public.tasks enable row level security;
alter table public.tasks force row level security;

create function private.tg_tasks_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
  kind text;
begin
  if tg_op = 'INSERT' then
    if person is not null then
      new.created_by := person;
      new.created_at := private.now();
      new.number := 0;
      new.done_at := null;
    end if;
    if new.number = 0 then
      update public.projects p set last_task_number = p.last_task_number + 1
      where p.tenant_id = new.tenant_id and p.id = new.project_id returning p.last_task_number into new.number;
    else
      update public.projects p set last_task_number = greatest(p.last_task_number, new.number)
      where p.tenant_id = new.tenant_id and p.id = new.project_id;
    end if;
  else
    new.updated_at := private.now();
    if (new.title, new.description, new.assignee_id, new.milestone_id, new.priority, new.labels, new.starts_on, new.due_on,
        new.estimate_minutes, new.shared_with_client)
      is distinct from (old.title, old.description, old.assignee_id, old.milestone_id, old.priority, old.labels, old.starts_on,
        old.due_on, old.estimate_minutes, old.shared_with_client) then
      new.version := old.version + 1;
      new.changed_by := coalesce(person, new.changed_by);
    end if;
  end if;
  if new.assignee_id is not null and (tg_op = 'INSERT' or new.assignee_id is distinct from old.assignee_id)
    and not private.is_active_staff(new.tenant_id, new.assignee_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'tasks_assignee';
  end if;
  if tg_op = 'INSERT' or new.column_id <> old.column_id then
    select c.kind into kind from public.project_columns c where c.tenant_id = new.tenant_id and c.id = new.column_id;
    new.done_at := case when kind = 'done' then coalesce(new.done_at, private.now()) end;
  end if;
  return new;
end
$$;

create function private.tg_tasks_count() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  more integer := case tg_op when 'INSERT' then 1 when 'DELETE' then -1 else 0 end;
  was integer := case when tg_op <> 'INSERT' and old.done_at is not null then 1 else 0 end;
  now_done integer := case when tg_op <> 'DELETE' and new.done_at is not null then 1 else 0 end;
begin
  if more <> 0 or was <> now_done then
    update public.projects p set task_count = p.task_count + more, done_count = p.done_count + now_done - was
    where p.tenant_id = coalesce(new.tenant_id, old.tenant_id) and p.id = coalesce(new.project_id, old.project_id);
  end if;
  -- Whoever is given a task works on the project from then on.
  if tg_op <> 'DELETE' and new.assignee_id is not null and (tg_op = 'INSERT' or new.assignee_id is distinct from old.assignee_id) then
    insert into public.project_members (tenant_id, project_id, user_id) values (new.tenant_id, new.project_id, new.assignee_id)
    on conflict do nothing;
  end if;
  return null;
end
$$;

create function private.tg_project_columns_kind() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.tasks t set done_at = case when new.kind = 'done' then private.now() end
  where t.tenant_id = new.tenant_id and t.column_id = new.id and (t.done_at is null) = (new.kind = 'done');
  return null;
end
$$;
create trigger tg_project_columns__kind after update of kind on public.project_columns for each row
  when (new.kind <> old.kind) execute function private.tg_project_columns_kind();

create policy select_tasks on public.tasks for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (shared_with_client or (select private.is_staff()))
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_tasks on public.tasks for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and case (select private.project_scope('tasks.write'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then assignee_id = (select private.user_id()) and project_id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy update_tasks on public.tasks for update to authenticated
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
create policy delete_tasks on public.tasks for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.project_scope('projects.manage')) = 'all'
    or project_id = any ((select private.managed_project_ids())::uuid[])));
grant select, delete on public.tasks to authenticated;
grant insert (tenant_id, id, project_id, title, description, column_id, rank, assignee_id, milestone_id, priority, labels, starts_on,
    due_on, estimate_minutes, shared_with_client),
  update (title, description, column_id, rank, assignee_id, milestone_id, priority, labels, starts_on, due_on, estimate_minutes,
    shared_with_client) on public.tasks to authenticated;
create trigger tg_tasks__stamp before insert or update on public.tasks for each row execute function private.tg_tasks_stamp();
create trigger tg_tasks__count after insert or delete or update of done_at, assignee_id, column_id on public.tasks
  for each row execute function private.tg_tasks_count();
create trigger tg_tasks__audit after insert or update or delete on public.tasks
  for each row execute function private.tg_audit('rank', 'changed_by');

create function private.lock_column(column_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(column_id::text, 7));
end
$$;
comment on function private.lock_column(uuid) is
  'People who move cards within one column wait for each other until the transaction ends: each finds the neighbours where they are.';
grant execute on function private.lock_column(uuid) to authenticated;

-- ── checklist_items ──────────────────────────────────────────────────────────────────────────
create table public.checklist_items (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  task_id uuid not null,
  title text not null check (char_length(btrim(title)) between 1 and 200),
  done boolean not null default false,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references public.tasks (tenant_id, id) on delete cascade
);
comment on table public.checklist_items is 'Steps of a task, in the order they were written; for staff.';
create index checklist_items_tenant_id_task_id_idx on public.checklist_items (tenant_id, task_id, id);
alter table public.checklist_items enable row level security;
alter table public.checklist_items force row level security;
create policy select_checklist_items on public.checklist_items for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and (select private.project_scope('projects.read')) <> 'none'
    and exists (select from public.tasks t where t.tenant_id = checklist_items.tenant_id and t.id = checklist_items.task_id));
create policy insert_checklist_items on public.checklist_items for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and exists (
    select from public.tasks t where t.tenant_id = checklist_items.tenant_id and t.id = checklist_items.task_id
      and case (select private.project_scope('tasks.write'))
        when 'all' then true
        when 'team' then t.project_id = any ((select private.project_ids('team'))::uuid[])
        when 'own' then t.assignee_id = (select private.user_id())
        else false end));
create policy update_checklist_items on public.checklist_items for update to authenticated
  using (tenant_id = (select private.tenant_id()) and exists (
    select from public.tasks t where t.tenant_id = checklist_items.tenant_id and t.id = checklist_items.task_id
      and case (select private.project_scope('tasks.write'))
        when 'all' then true
        when 'team' then t.project_id = any ((select private.project_ids('team'))::uuid[])
        when 'own' then t.assignee_id = (select private.user_id())
        else false end))
  with check (tenant_id = (select private.tenant_id()));
create policy delete_checklist_items on public.checklist_items for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and exists (
    select from public.tasks t where t.tenant_id = checklist_items.tenant_id and t.id = checklist_items.task_id
      and case (select private.project_scope('tasks.write'))
        when 'all' then true
        when 'team' then t.project_id = any ((select private.project_ids('team'))::uuid[])
        when 'own' then t.assignee_id = (select private.user_id())
        else false end));
grant select, delete on public.checklist_items to authenticated;
grant insert (tenant_id, id, task_id, title), update (title, done) on public.checklist_items to authenticated;
create trigger tg_checklist_items__touch before update on public.checklist_items for each row execute function private.tg_touch();
create trigger tg_checklist_items__audit after insert or update or delete on public.checklist_items
  for each row execute function private.tg_audit();

-- ── task_dependencies ────────────────────────────────────────────────────────────────────────
create table public.task_dependencies (
  tenant_id uuid not null,
  project_id uuid not null,
  task_id uuid not null,
  waits_for_id uuid not null,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, task_id, waits_for_id),
  foreign key (tenant_id, project_id, task_id) references public.tasks (tenant_id, project_id, id) on delete cascade,
  foreign key (tenant_id, project_id, waits_for_id) references public.tasks (tenant_id, project_id, id) on delete cascade,
  constraint task_dependencies_self check (task_id <> waits_for_id)
);
comment on table public.task_dependencies is 'Which task waits for which, within a project; never in a circle.';
create index task_dependencies_tenant_id_task_id_idx on public.task_dependencies (tenant_id, project_id, task_id);
create index task_dependencies_tenant_id_waits_for_id_idx on public.task_dependencies (tenant_id, project_id, waits_for_id);
alter table public.task_dependencies enable row level security;
alter table public.task_dependencies force row level security;

create function private.tg_task_dependencies_no_circle() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- Two people could each close one half of a circle at the same time.
  perform pg_advisory_xact_lock(hashtextextended(new.project_id::text, 8));
  if exists (
    with recursive ahead as (
      select new.waits_for_id as id
      union
      select d.waits_for_id from public.task_dependencies d join ahead on d.task_id = ahead.id
      where d.tenant_id = new.tenant_id and d.project_id = new.project_id
    )
    select from ahead where id = new.task_id
  ) then
    raise exception 'tasks would wait for each other' using errcode = 'check_violation', constraint = 'task_dependencies_circle';
  end if;
  return new;
end
$$;
create policy select_task_dependencies on public.task_dependencies for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and case (select private.project_scope('projects.read'))
      when 'all' then true
      when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
      when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
      else false end);
create policy insert_task_dependencies on public.task_dependencies for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and exists (
    select from public.tasks t where t.tenant_id = task_dependencies.tenant_id and t.id = task_dependencies.task_id
      and case (select private.project_scope('tasks.write'))
        when 'all' then true
        when 'team' then t.project_id = any ((select private.project_ids('team'))::uuid[])
        when 'own' then t.assignee_id = (select private.user_id())
        else false end));
create policy update_task_dependencies on public.task_dependencies for update to authenticated using (false);
create policy delete_task_dependencies on public.task_dependencies for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and exists (
    select from public.tasks t where t.tenant_id = task_dependencies.tenant_id and t.id = task_dependencies.task_id
      and case (select private.project_scope('tasks.write'))
        when 'all' then true
        when 'team' then t.project_id = any ((select private.project_ids('team'))::uuid[])
        when 'own' then t.assignee_id = (select private.user_id())
        else false end));
grant select, delete on public.task_dependencies to authenticated;
grant insert (tenant_id, project_id, task_id, waits_for_id) on public.task_dependencies to authenticated;
create trigger tg_task_dependencies__no_circle before insert on public.task_dependencies
  for each row execute function private.tg_task_dependencies_no_circle();
create trigger tg_task_dependencies__audit after insert or delete on public.task_dependencies
  for each row execute function private.tg_audit();

create function private.project_staff() returns table (user_id uuid, name text, is_active boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- People who work on projects rarely hold members.read; of their colleagues they need the names.
declare tenant uuid := private.tenant_id();
begin
  if tenant is null or private.scope('projects.read') = 'none' or not (private.is_job() or private.is_staff()) then return; end if;
  return query select m.user_id, m.display_name, m.status = 'active'
    from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and r.audience = 'staff'
    order by lower(m.display_name), m.user_id limit 500;
end
$$;
comment on function private.project_staff() is 'Names of the tenant''s staff, present and past, for assigning tasks. Nothing for clients.';
grant execute on function private.project_staff() to authenticated;

select private.gate_tenant_tables();
