-- Client organisations and their contacts; teams and employees: who "own" and "team" refer to.

-- ── clients ──────────────────────────────────────────────────────────────────────────────────
create table public.clients (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 160),
  email text check (char_length(email) <= 254),
  phone text check (char_length(phone) <= 40),
  website text check (char_length(website) <= 200),
  address text check (char_length(address) <= 500),
  status text not null default 'active' check (status in ('active', 'archived')),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id)
);
comment on table public.clients is 'Organisations the tenant works for.';
create index clients_tenant_id_name_idx on public.clients (tenant_id, lower(name), id);
alter table public.clients enable row level security;
alter table public.clients force row level security;

-- ── client_contacts ──────────────────────────────────────────────────────────────────────────
create table public.client_contacts (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  client_id uuid not null,
  user_id uuid,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  email text check (char_length(email) <= 254),
  phone text check (char_length(phone) <= 40),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete set null (user_id)
);
comment on table public.client_contacts is 'People at a client; with user_id they may use the portal for it.';
create index client_contacts_tenant_id_client_id_idx on public.client_contacts (tenant_id, client_id);
create unique index client_contacts_user_idx on public.client_contacts (tenant_id, user_id, client_id);
alter table public.client_contacts enable row level security;
alter table public.client_contacts force row level security;

create function private.client_ids() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((
    select array_agg(c.client_id) from public.client_contacts c
    where c.tenant_id = private.tenant_id() and c.user_id = private.user_id()
  ), '{}');
end
$$;
comment on function private.client_ids() is 'Organisations whose contact the caller is.';
grant execute on function private.client_ids() to authenticated, service_role;

-- ── teams ────────────────────────────────────────────────────────────────────────────────────
create table public.teams (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  lead_user_id uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, lead_user_id) references public.memberships (tenant_id, user_id) on delete set null (lead_user_id)
);
comment on table public.teams is 'Groups of staff: tickets are routed to them, their lead sees the members'' leave and time.';
create index teams_tenant_id_lead_user_id_idx on public.teams (tenant_id, lead_user_id);
alter table public.teams enable row level security;
alter table public.teams force row level security;

create table public.team_members (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, team_id, user_id),
  foreign key (tenant_id, team_id) references public.teams (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.team_members is 'Who is in which team.';
create index team_members_tenant_id_user_id_idx on public.team_members (tenant_id, user_id);
alter table public.team_members enable row level security;
alter table public.team_members force row level security;

create function private.team_ids() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((
    select array_agg(x.team_id) from (
      select tm.team_id from public.team_members tm
      where tm.tenant_id = private.tenant_id() and tm.user_id = private.user_id()
      union
      select t.id from public.teams t
      where t.tenant_id = private.tenant_id() and t.lead_user_id = private.user_id()
    ) x
  ), '{}');
end
$$;
comment on function private.team_ids() is 'Teams the caller is in or leads.';
grant execute on function private.team_ids() to authenticated, service_role;

-- ── employees ────────────────────────────────────────────────────────────────────────────────
create table public.employees (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid,
  employee_number text check (char_length(employee_number) <= 30),
  full_name text not null check (char_length(btrim(full_name)) between 1 and 120),
  job_title text check (char_length(job_title) <= 120),
  manager_id uuid,
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  weekly_minutes integer not null default 2400 check (weekly_minutes between 0 and 10080),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id),
  unique (tenant_id, employee_number),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete set null (user_id),
  foreign key (tenant_id, manager_id) references public.employees (tenant_id, id) on delete set null (manager_id),
  check (manager_id <> id)
);
comment on table public.employees is 'Employment record; manager_id makes the line that "team" scopes follow.';
comment on column public.employees.weekly_minutes is 'Contracted working time a week, in minutes.';
create index employees_tenant_id_manager_id_idx on public.employees (tenant_id, manager_id);
create index employees_tenant_id_full_name_idx on public.employees (tenant_id, lower(full_name), id);
alter table public.employees enable row level security;
alter table public.employees force row level security;

create function private.employee_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select e.id from public.employees e
    where e.tenant_id = private.tenant_id() and e.user_id = private.user_id());
end
$$;
comment on function private.employee_id() is 'The caller''s employee record, or null.';

create function private.report_ids() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- The whole line below the caller, plus members of teams the caller leads. union stops at cycles.
begin
  return coalesce((
    with recursive line as (
      select e.id from public.employees e
      where e.tenant_id = private.tenant_id() and e.manager_id = private.employee_id()
      union
      select e.id from public.employees e join line on e.manager_id = line.id
      where e.tenant_id = private.tenant_id()
    )
    select array_agg(x.id) from (
      select id from line
      union
      select e.id from public.teams t
      join public.team_members tm on tm.tenant_id = t.tenant_id and tm.team_id = t.id
      join public.employees e on e.tenant_id = tm.tenant_id and e.user_id = tm.user_id
      where t.tenant_id = private.tenant_id() and t.lead_user_id = private.user_id()
    ) x where x.id is distinct from private.employee_id()
  ), '{}');
end
$$;
comment on function private.report_ids() is 'Employees the caller manages, directly, down the line, or as team lead; never the caller.';
grant execute on function private.employee_id(), private.report_ids() to authenticated, service_role;

-- ── Permissions, policies, grants ────────────────────────────────────────────────────────────
select private.declare_permission('clients.read', 'crm', '{own,all}', 100,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "all", "freelancer": "all", "property_manager": "own", "client": "own", "guest": "own"}');
select private.declare_permission('clients.manage', 'crm', '{all}', 110, '{"admin": "all", "manager": "all", "office": "all"}');
select private.declare_permission('employees.read', 'people', '{own,team,all}', 200,
  '{"admin": "all", "manager": "team", "office": "all", "employee": "own", "crew": "own", "freelancer": "own"}');
select private.declare_permission('employees.manage', 'people', '{all}', 210, '{"admin": "all", "office": "all"}');

create policy select_clients on public.clients for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('clients.read'))
    when 'all' then true when 'own' then id = any ((select private.client_ids())::uuid[]) else false end);
create policy insert_clients on public.clients for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
create policy update_clients on public.clients for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
create policy delete_clients on public.clients for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
grant select, delete on public.clients to authenticated;
grant insert (tenant_id, id, name, email, phone, website, address), update (name, email, phone, website, address, status) on public.clients to authenticated;
create trigger tg_clients__version before update on public.clients for each row execute function private.tg_version();
create trigger tg_clients__audit after insert or update or delete on public.clients for each row execute function private.tg_audit();

create policy select_client_contacts on public.client_contacts for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('clients.read'))
    when 'all' then true when 'own' then client_id = any ((select private.client_ids())::uuid[]) else false end);
create policy insert_client_contacts on public.client_contacts for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
create policy update_client_contacts on public.client_contacts for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
create policy delete_client_contacts on public.client_contacts for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('clients.manage')) = 'all');
grant select, delete on public.client_contacts to authenticated;
grant insert (tenant_id, id, client_id, name, email, phone), update (name, email, phone) on public.client_contacts to authenticated;
create trigger tg_client_contacts__touch before update on public.client_contacts for each row execute function private.tg_touch();
create trigger tg_client_contacts__audit after insert or update or delete on public.client_contacts for each row execute function private.tg_audit();

-- Staff see the names of the teams; only those who manage members change them.
create policy select_teams on public.teams for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('members.read'))
    when 'all' then true when 'own' then id = any ((select private.team_ids())::uuid[]) else false end);
create policy insert_teams on public.teams for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy update_teams on public.teams for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy delete_teams on public.teams for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
grant select, delete on public.teams to authenticated;
grant insert (tenant_id, id, name, lead_user_id), update (name, lead_user_id) on public.teams to authenticated;
create trigger tg_teams__touch before update on public.teams for each row execute function private.tg_touch();
create trigger tg_teams__audit after insert or update or delete on public.teams for each row execute function private.tg_audit();

create policy select_team_members on public.team_members for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('members.read'))
    when 'all' then true when 'own' then team_id = any ((select private.team_ids())::uuid[]) else false end);
create policy insert_team_members on public.team_members for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy update_team_members on public.team_members for update to authenticated using (false);
create policy delete_team_members on public.team_members for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
grant select, insert, delete on public.team_members to authenticated;
create trigger tg_team_members__audit after insert or delete on public.team_members for each row execute function private.tg_audit();

create policy select_employees on public.employees for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('employees.read'))
    when 'all' then true
    when 'team' then id = (select private.employee_id()) or id = any ((select private.report_ids())::uuid[])
    when 'own' then id = (select private.employee_id())
    else false end);
create policy insert_employees on public.employees for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('employees.manage')) = 'all');
create policy update_employees on public.employees for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('employees.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('employees.manage')) = 'all');
create policy delete_employees on public.employees for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('employees.manage')) = 'all');
grant select, delete on public.employees to authenticated;
grant insert (tenant_id, id, user_id, employee_number, full_name, job_title, manager_id, started_on, ended_on, weekly_minutes),
  update (user_id, employee_number, full_name, job_title, manager_id, started_on, ended_on, weekly_minutes) on public.employees to authenticated;
create trigger tg_employees__version before update on public.employees for each row execute function private.tg_version();
create trigger tg_employees__audit after insert or update or delete on public.employees for each row execute function private.tg_audit();
