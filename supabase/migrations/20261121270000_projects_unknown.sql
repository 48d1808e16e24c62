-- A task of a project that is not there is refused by name: the missing number spoke first, as an error of ours.
-- on top of 20261121253000_projects_plans.sql
-- on top of 20261121250100_projects_lists.sql

create or replace function private.tg_tasks_stamp()
returns trigger
language plpgsql
security definer
set search_path = ''
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
      if not found then
        raise exception 'no such project' using errcode = 'foreign_key_violation', constraint = 'tasks_tenant_id_project_id_fkey';
      end if;
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

select private.gate_tenant_tables();
