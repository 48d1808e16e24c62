-- What was wrong with the rows of an import stays readable after its file is gone.

alter table public.task_imports
  add column problems jsonb not null default '[]'::jsonb
    check (jsonb_typeof(problems) = 'array' and octet_length(problems::text) <= 500000);
comment on column public.task_imports.problems is 'What was wrong with the rows dealt with, the first of them: [{line, field, key, value, isFatal}].';
grant update (problems) on public.task_imports to authenticated;

drop trigger tg_task_imports__audit on public.task_imports;
create trigger tg_task_imports__audit after insert or delete or update on public.task_imports
  for each row execute function private.tg_audit('source', 'problems', 'done', 'created');

create or replace function private.tg_task_imports_guard()
returns trigger
language plpgsql
security definer
set search_path to ''
as $$
begin
  if private.is_job() or private.user_id() is null then return new; end if;
  -- People choose the columns and start it; how far it is, only the job says.
  if (new.done, new.created, new.problem, new.problems, new.source)
      is distinct from (old.done, old.created, old.problem, old.problems, old.source)
    or old.status <> 'draft' or new.status not in ('draft', 'waiting') then
    raise exception 'the import has begun' using errcode = 'check_violation', constraint = 'task_imports_begun';
  end if;
  if new.status = 'waiting' then
    perform private.enqueue('projects/import-tasks', jsonb_build_object('id', new.id), 'import-tasks:' || new.id, null, null, null, null);
  end if;
  return new;
end
$$;
