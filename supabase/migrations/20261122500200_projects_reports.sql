-- Tasks in reports (G1): their numbers by day.

create table public.task_days (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  day date not null,
  project_id uuid not null,
  assignee_id uuid,
  created integer not null default 0,
  done integer not null default 0,
  done_due integer not null default 0,
  done_late integer not null default 0,
  done_seconds bigint not null default 0,
  primary key (tenant_id, id),
  constraint task_days_key unique nulls not distinct (tenant_id, day, project_id, assignee_id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, assignee_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.task_days is 'Tasks counted by day of the company''s zone, made by private.fill_task_days.';
comment on column public.task_days.done is 'Done on this day and not taken up again since.';
comment on column public.task_days.done_due is 'Of those, the ones that had a due day.';
comment on column public.task_days.done_late is 'Of those, the ones done after it.';
comment on column public.task_days.done_seconds is 'Sum of the time from creation until done.';
create index task_days_tenant_id_project_id_idx on public.task_days (tenant_id, project_id);
create index task_days_tenant_id_assignee_id_idx on public.task_days (tenant_id, assignee_id);
alter table public.task_days enable row level security;
alter table public.task_days force row level security;
create policy select_task_days on public.task_days for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and case (select private.project_scope('projects.read'))
    when 'all' then true
    when 'team' then project_id = any ((select private.project_ids('team'))::uuid[])
    when 'own' then project_id = any ((select private.project_ids('own'))::uuid[])
    else false end);
create policy insert_task_days on public.task_days for insert to authenticated with check (false);
create policy update_task_days on public.task_days for update to authenticated using (false);
create policy delete_task_days on public.task_days for delete to authenticated using (false);
grant select on public.task_days to authenticated;

create function private.fill_task_days(tenant uuid, since timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
-- All days each time: a task that is deleted or taken up again leaves nothing that would tell of which day it was.
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  zone text := (select t.time_zone from public.tenants t where t.id = tenant);
begin
  with counted as (
    select (t.created_at at time zone zone)::date as day, t.project_id, t.assignee_id,
      1 as created, 0 as done, 0 as done_due, 0 as done_late, 0::bigint as done_seconds
    from public.tasks t where t.tenant_id = tenant
    union all
    select (t.done_at at time zone zone)::date, t.project_id, t.assignee_id, 0, 1, (t.due_on is not null)::int,
      coalesce((t.done_at at time zone zone)::date > t.due_on, false)::int,
      greatest(0, extract(epoch from t.done_at - t.created_at))::bigint
    from public.tasks t where t.tenant_id = tenant and t.done_at is not null
  ),
  fresh as materialized (
    select day, project_id, assignee_id, sum(created) as created, sum(done) as done, sum(done_due) as done_due,
      sum(done_late) as done_late, sum(done_seconds) as done_seconds
    from counted group by 1, 2, 3
  ),
  gone as (
    delete from public.task_days d where d.tenant_id = tenant and not exists (
      select from fresh f where f.day = d.day and f.project_id = d.project_id
        and coalesce(f.assignee_id, nobody) = coalesce(d.assignee_id, nobody))
  )
  insert into public.task_days as d (tenant_id, day, project_id, assignee_id, created, done, done_due, done_late, done_seconds)
  select tenant, f.* from fresh f
  on conflict on constraint task_days_key do update set (created, done, done_due, done_late, done_seconds)
    = (excluded.created, excluded.done, excluded.done_due, excluded.done_late, excluded.done_seconds)
  where (d.created, d.done, d.done_due, d.done_late, d.done_seconds)
    is distinct from (excluded.created, excluded.done, excluded.done_due, excluded.done_late, excluded.done_seconds);
end
$$;
comment on function private.fill_task_days(uuid, timestamptz) is 'Counts a company''s tasks anew, and writes what is different.';
select private.declare_report_source('tasks', 'private.fill_task_days(uuid, timestamptz)');
select private.gate_tenant_tables();
