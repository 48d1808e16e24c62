-- A company's jobs keep their order: one added when most of its backlog is done does not overtake the rest.
-- on top of 20261121151000_queue.sql

create or replace function private.tg_jobs_class() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- On graphile's own table, so that it holds for every way in: enqueue, the crontab, one job per tenant.
-- graphile takes small priorities first. Classes are ten apart; within one, jobs of a tenant with many
-- waiting go behind those of the others, so that ten thousand of one do not keep the rest waiting. A new
-- job never goes before those of its tenant and class that wait already (with a hundred it is last anyway).
declare
  task_name text;
  class private.job_queues;
  tenant text := new.payload ->> 'tenant_id';
  base integer;
  backlog bigint;
  behind integer;
begin
  select t.identifier into task_name from graphile_worker._private_tasks t where t.id = new.task_id;
  select q.* into class from private.job_tasks t join private.job_queues q on q.name = t.queue where t.task = task_name;
  if class.name is not null then
    new.flags := coalesce(new.flags, '{}') || jsonb_build_object('queue:' || class.name, true);
  end if;
  if private.is_paused(task_name, tenant) then
    new.flags := coalesce(new.flags, '{}') || '{"paused": true}';
  end if;
  if new.priority = 0 then
    base := 10 * (10 - coalesce(class.priority, 10));
    if tenant is not null then
      select count(*), max(w.priority) filter (where w.priority between base and base + 2) into backlog, behind from (
        select j.run_at, j.priority from graphile_worker._private_jobs j
        where j.payload ->> 'tenant_id' = tenant and j.is_available limit 100) w
      where w.run_at <= pg_catalog.now();
    end if;
    new.priority := greatest(behind, base + case when backlog >= 100 then 2 when backlog >= 20 then 1 else 0 end);
  end if;
  return new;
end
$$;
