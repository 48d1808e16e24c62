-- Projects: labels with colours, watchers, archived tasks, CSV import, live boards.

-- ── task_labels ──────────────────────────────────────────────────────────────────────────────
create table public.task_labels (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 40 and name !~ '[,،]'),
  color text not null default 'grey' check (color in ('grey', 'blue', 'green', 'orange', 'red', 'purple')),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id)
);
comment on table public.task_labels is 'Labels of the company''s tasks and how each looks. Tasks hold them by name; a new name on a task is a new label.';
create unique index task_labels_name_key on public.task_labels (tenant_id, lower(btrim(name)));
create index tasks_labels_idx on public.tasks using gin (labels);
alter table public.task_labels enable row level security;
alter table public.task_labels force row level security;

create function private.tg_tasks_labels() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.task_labels (tenant_id, name)
  select new.tenant_id, btrim(n.name) from unnest(new.labels) as n (name)
  where char_length(btrim(n.name)) between 1 and 40 and n.name !~ '[,،]'
  on conflict do nothing;
  -- The same word is one label, however it was typed.
  new.labels := coalesce((select array_agg(x.name order by x.place) from (
    select l.name, min(n.place) as place
    from unnest(new.labels) with ordinality as n (name, place)
    join public.task_labels l on l.tenant_id = new.tenant_id and lower(btrim(l.name)) = lower(btrim(n.name))
    group by l.name) x), '{}');
  return new;
end
$$;
create trigger tg_tasks__labels_new before insert on public.tasks for each row
  when (new.labels <> '{}') execute function private.tg_tasks_labels();
create trigger tg_tasks__labels_changed before update of labels on public.tasks for each row
  when (new.labels <> '{}' and new.labels <> old.labels) execute function private.tg_tasks_labels();

create function private.tg_task_labels_follow() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    update public.tasks t set labels = array_remove(t.labels, old.name)
    where t.tenant_id = old.tenant_id and t.labels @> array[old.name];
  else
    update public.tasks t set labels = array_replace(t.labels, old.name, new.name)
    where t.tenant_id = old.tenant_id and t.labels @> array[old.name];
  end if;
  return null;
end
$$;

insert into public.task_labels (tenant_id, name)
select t.tenant_id, min(btrim(l.name)) from public.tasks t cross join lateral unnest(t.labels) as l (name)
where char_length(btrim(l.name)) between 1 and 40 and l.name !~ '[,،]'
group by t.tenant_id, lower(btrim(l.name));

create policy select_task_labels on public.task_labels for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and (select private.project_scope('projects.read')) <> 'none');
create policy insert_task_labels on public.task_labels for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
create policy update_task_labels on public.task_labels for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
create policy delete_task_labels on public.task_labels for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.project_scope('projects.manage')) = 'all');
grant select, delete on public.task_labels to authenticated;
grant insert (tenant_id, id, name, color), update (name, color) on public.task_labels to authenticated;
create trigger tg_task_labels__touch before update on public.task_labels for each row execute function private.tg_touch();
create trigger tg_task_labels__follow_name after update of name on public.task_labels for each row
  when (new.name <> old.name) execute function private.tg_task_labels_follow();
create trigger tg_task_labels__follow_end after delete on public.task_labels for each row
  execute function private.tg_task_labels_follow();
create trigger tg_task_labels__audit after insert or update or delete on public.task_labels
  for each row execute function private.tg_audit();

-- ── tasks: archive, order of the list ────────────────────────────────────────────────────────
alter table public.tasks add column archived_at timestamptz;
alter table public.tasks add constraint tasks_archived_done check (archived_at is null or done_at is not null) not valid;
alter table public.tasks validate constraint tasks_archived_done;
comment on column public.tasks.archived_at is 'Put away: off the board and out of the lists. Only done tasks; whoever reopens one takes it out again.';
grant update (archived_at) on public.tasks to authenticated;
create index tasks_list_due_idx on public.tasks (tenant_id, (coalesce(due_on, 'infinity'::date)), id) where archived_at is null;

create function private.tg_tasks_unarchive() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.archived_at := null;
  return new;
end
$$;
-- By its name after tg_tasks__stamp, which decides whether a task is done.
create trigger tg_tasks__unarchive before update on public.tasks for each row
  when (old.archived_at is not null and new.archived_at is not null and old.column_id <> new.column_id)
  execute function private.tg_tasks_unarchive();

-- ── task_watchers ────────────────────────────────────────────────────────────────────────────
create table public.task_watchers (
  tenant_id uuid not null,
  task_id uuid not null,
  user_id uuid not null default private.user_id(),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, task_id, user_id),
  foreign key (tenant_id, task_id) references public.tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.task_watchers is 'Staff who want to hear of every change of a task.';
create index task_watchers_tenant_id_user_id_idx on public.task_watchers (tenant_id, user_id);
alter table public.task_watchers enable row level security;
alter table public.task_watchers force row level security;
create policy select_task_watchers on public.task_watchers for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and (select private.project_scope('projects.read')) <> 'none'
    and exists (select from public.tasks t where t.tenant_id = task_watchers.tenant_id and t.id = task_watchers.task_id));
create policy insert_task_watchers on public.task_watchers for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()) and (select private.is_staff())
    and (select private.project_scope('projects.read')) <> 'none'
    and exists (select from public.tasks t where t.tenant_id = task_watchers.tenant_id and t.id = task_watchers.task_id));
create policy update_task_watchers on public.task_watchers for update to authenticated using (false);
create policy delete_task_watchers on public.task_watchers for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()) and (select private.is_staff())
    and (select private.project_scope('projects.read')) <> 'none'
    and exists (select from public.tasks t where t.tenant_id = task_watchers.tenant_id and t.id = task_watchers.task_id));
grant select, delete on public.task_watchers to authenticated;
grant insert (tenant_id, task_id) on public.task_watchers to authenticated;
create trigger tg_task_watchers__audit after insert or delete on public.task_watchers
  for each row execute function private.tg_audit();

-- ── task_imports ─────────────────────────────────────────────────────────────────────────────
create table public.task_imports (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  project_id uuid not null,
  requested_by uuid default private.user_id(),
  file_name text not null check (char_length(btrim(file_name)) between 1 and 200),
  source text not null check (octet_length(source) <= 12000000),
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  status text not null default 'draft' check (status in ('draft', 'waiting', 'running', 'done', 'failed')),
  total integer not null default 0 check (total between 0 and 10000),
  -- Where the next batch begins: it commits with the tasks, so a killed job goes on and makes none twice.
  done integer not null default 0 check (done between 0 and total),
  created integer not null default 0 check (created between 0 and done),
  problem text check (char_length(problem) <= 300),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references public.projects (tenant_id, id) on delete cascade,
  foreign key (tenant_id, requested_by) references public.memberships (tenant_id, user_id) on delete set null (requested_by)
);
comment on table public.task_imports is 'Tasks read from a CSV file into a project: the file, which of its columns is what, and how far it is.';
comment on column public.task_imports.source is 'The file''s text; emptied once its tasks are made.';
comment on column public.task_imports.mapping is 'Field of a task to column of the file, by its place from 0.';
comment on column public.task_imports.done is 'Rows dealt with; counted in the transaction that makes their tasks.';
create index task_imports_tenant_id_project_id_idx on public.task_imports (tenant_id, project_id, id desc);
create index task_imports_tenant_id_requested_by_idx on public.task_imports (tenant_id, requested_by);
alter table public.task_imports enable row level security;
alter table public.task_imports force row level security;
create policy select_task_imports on public.task_imports for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.manage'))
    when 'all' then true
    when 'none' then false
    else project_id = any ((select private.managed_project_ids())::uuid[]) end);
create policy insert_task_imports on public.task_imports for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and requested_by = (select private.user_id())
    and case (select private.project_scope('projects.manage'))
      when 'all' then true
      when 'none' then false
      else project_id = any ((select private.managed_project_ids())::uuid[]) end);
create policy update_task_imports on public.task_imports for update to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.project_scope('projects.manage'))
    when 'all' then true
    when 'none' then false
    else project_id = any ((select private.managed_project_ids())::uuid[]) end)
  with check (tenant_id = (select private.tenant_id()));
create policy delete_task_imports on public.task_imports for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and status in ('draft', 'done', 'failed')
    and case (select private.project_scope('projects.manage'))
      when 'all' then true
      when 'none' then false
      else project_id = any ((select private.managed_project_ids())::uuid[]) end);
grant select, delete on public.task_imports to authenticated;
grant insert (tenant_id, id, project_id, file_name, source, mapping, total), update (mapping, status, done, created, problem, source)
  on public.task_imports to authenticated;

create function private.tg_task_imports_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.is_job() or private.user_id() is null then return new; end if;
  -- People choose the columns and start it; how far it is, only the job says.
  if (new.done, new.created, new.problem, new.source) is distinct from (old.done, old.created, old.problem, old.source)
    or old.status <> 'draft' or new.status not in ('draft', 'waiting') then
    raise exception 'the import has begun' using errcode = 'check_violation', constraint = 'task_imports_begun';
  end if;
  if new.status = 'waiting' then
    perform private.enqueue('projects/import-tasks', jsonb_build_object('id', new.id), 'import-tasks:' || new.id, null, null, null, null);
  end if;
  return new;
end
$$;
create trigger tg_task_imports__guard before update on public.task_imports
  for each row execute function private.tg_task_imports_guard();
create trigger tg_task_imports__touch before update on public.task_imports for each row execute function private.tg_touch();
create trigger tg_task_imports__audit after insert or update or delete on public.task_imports
  for each row execute function private.tg_audit('source', 'done', 'created');

-- ── Live boards ──────────────────────────────────────────────────────────────────────────────
create function private.tg_live_tasks() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_live', json_build_object('t', c.tenant_id, 'k', 'tasks')::text)
  from (select distinct tenant_id from changed) c;
  return null;
end
$$;
create trigger tg_tasks__live_new after insert on public.tasks
  referencing new table as changed for each statement execute function private.tg_live_tasks();
create trigger tg_tasks__live_changed after update on public.tasks
  referencing new table as changed for each statement execute function private.tg_live_tasks();
create trigger tg_tasks__live_gone after delete on public.tasks
  referencing old table as changed for each statement execute function private.tg_live_tasks();

select private.gate_tenant_tables();
