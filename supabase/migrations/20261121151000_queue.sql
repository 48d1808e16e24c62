-- The queue's page and its classes (E4): what runs how many at once, what is paused, what became of jobs.
-- graphile_worker's own tables are reached by the definer functions below only; its trigger and index are
-- attached by supabase/queue.ts, which runs after the migrations and after every upgrade of graphile.

select private.declare_permission('jobs.manage', 'queue', '{all}', 700, '{"admin": "all"}');

-- ── Classes of jobs, and how many of each run at once ────────────────────────────────────────
create table private.job_queues (
  name text primary key,
  priority smallint not null check (priority between 0 and 10),
  concurrency smallint not null check (concurrency between 1 and 100)
);
comment on table private.job_queues is 'Classes of jobs: how urgent (10 first), how many at once over all workers. Written by each worker that starts, from app/platform/jobs/queues.ts.';
alter table private.job_queues enable row level security;
alter table private.job_queues force row level security;

create table private.job_tasks (
  task text primary key,
  queue text references private.job_queues (name) on delete set null
);
comment on table private.job_tasks is 'Tasks that workers know, and the class each belongs to; without one a task is as urgent as can be and unlimited.';
create index job_tasks_queue_idx on private.job_tasks (queue);
alter table private.job_tasks enable row level security;
alter table private.job_tasks force row level security;

create table private.job_slots (
  queue text not null references private.job_queues (name) on delete cascade,
  slot smallint not null,
  worker_id text,
  job_id bigint,
  taken_at timestamptz,
  primary key (queue, slot)
);
comment on table private.job_slots is 'The semaphore: a row for each job of a class that may run. A slot counts as taken only while its worker holds its job''s lock, so that a dead worker''s slots are free as soon as its locks are.';
alter table private.job_slots enable row level security;
alter table private.job_slots force row level security;

create function private.register_tasks(queues jsonb, tasks jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- queues: {"reports": {"priority": 3, "concurrency": 2}}, tasks: {"audit/export": "reports", "platform/x": null}
begin
  insert into private.job_queues as q (name, priority, concurrency)
  select e.key, (e.value ->> 'priority')::smallint, (e.value ->> 'concurrency')::smallint from jsonb_each(queues) e order by 1
  on conflict (name) do update set priority = excluded.priority, concurrency = excluded.concurrency
    where (q.priority, q.concurrency) is distinct from (excluded.priority, excluded.concurrency);
  insert into private.job_slots (queue, slot)
  select q.name, s from private.job_queues q cross join lateral generate_series(1, q.concurrency) s order by 1, 2
  on conflict do nothing;
  insert into private.job_tasks as t (task, queue)
  select e.key, e.value #>> '{}' from jsonb_each(tasks) e order by 1
  on conflict (task) do update set queue = excluded.queue where t.queue is distinct from excluded.queue;
end
$$;
comment on function private.register_tasks(jsonb, jsonb) is 'A worker that starts says which tasks it knows, and what the classes are.';

create function private.take_slot(queue text, job_id bigint, worker_id text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- A slot whose job its worker no longer holds is free too (the worker died); only after a while, because a
-- snapshot from before the lock would take a slot from under a job that has just begun.
begin
  update private.job_slots s
  set worker_id = take_slot.worker_id, job_id = take_slot.job_id, taken_at = clock_timestamp()
  where s.queue = take_slot.queue and s.slot = (
    select c.slot from private.job_slots c join private.job_queues q on q.name = c.queue
    where c.queue = take_slot.queue and c.slot <= q.concurrency and (c.job_id is null
      or (c.taken_at < clock_timestamp() - interval '5 seconds' and not exists (
        select from graphile_worker._private_jobs j where j.id = c.job_id and j.locked_by = c.worker_id)))
    order by c.slot limit 1 for update of c skip locked);
  return found;
end
$$;
comment on function private.take_slot(text, bigint, text) is 'One of the places of a class for this job, if one is free.';

create function private.leave_slot(queue text, job_id bigint, worker_id text) returns void
language sql volatile security definer set search_path = ''
as $$
  update private.job_slots s set worker_id = null, job_id = null, taken_at = null
  where s.queue = leave_slot.queue and s.job_id = leave_slot.job_id and s.worker_id = leave_slot.worker_id
$$;
comment on function private.leave_slot(text, bigint, text) is 'The job is done with its place.';

create function private.hand_back(job_id bigint, worker_id text, flag text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- graphile-worker finds the job no longer locked by it, and leaves it alone.
declare
  named_queue integer;
begin
  update graphile_worker._private_jobs j
  set attempts = greatest(j.attempts - 1, 0), locked_at = null, locked_by = null,
    flags = coalesce(j.flags, '{}') || jsonb_build_object(flag, true)
  where j.id = hand_back.job_id and j.locked_by = hand_back.worker_id
  returning j.job_queue_id into named_queue;
  update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
  where q.id = named_queue and q.locked_by = hand_back.worker_id;
end
$$;
comment on function private.hand_back(bigint, text, text) is
  'Puts a running job back without counting the attempt; its flag keeps workers from taking it while the class is full or the task paused.';

grant execute on function private.register_tasks(jsonb, jsonb), private.take_slot(text, bigint, text),
  private.leave_slot(text, bigint, text), private.hand_back(bigint, text, text) to mainstay_worker;

-- ── Pausing a task ───────────────────────────────────────────────────────────────────────────
create table private.paused_tasks (
  task text primary key,
  paused_by uuid,
  paused_at timestamptz not null default private.now()
);
comment on table private.paused_tasks is 'Tasks that the hub has paused for everybody.';
alter table private.paused_tasks enable row level security;
alter table private.paused_tasks force row level security;

create table public.task_pauses (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  task text not null check (task ~ '^[a-z_-]+/[a-z_-]+$' and task !~ '^audit/'),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, task)
);
comment on table public.task_pauses is 'Tasks a company has paused for itself; their jobs wait. Sealing the audit trail cannot be paused.';
alter table public.task_pauses enable row level security;
alter table public.task_pauses force row level security;
create policy select_task_pauses on public.task_pauses for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('jobs.manage')) = 'all');
create policy insert_task_pauses on public.task_pauses for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('jobs.manage')) = 'all');
create policy update_task_pauses on public.task_pauses for update to authenticated using (false);
create policy delete_task_pauses on public.task_pauses for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('jobs.manage')) = 'all');
grant select, insert (tenant_id, task), delete on public.task_pauses to authenticated;

create function private.is_paused(task text, tenant text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from private.paused_tasks p where p.task = is_paused.task)
    or exists (select from public.task_pauses p where p.tenant_id::text = is_paused.tenant and p.task = is_paused.task);
end
$$;
comment on function private.is_paused(text, text) is 'The hub, or this tenant, has paused the task.';

create function private.mark_paused(task text, tenant uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Locked jobs too: a try that fails is not made again while the task is paused.
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  update graphile_worker._private_jobs j set flags = case
    when private.is_paused(mark_paused.task, j.payload ->> 'tenant_id') then coalesce(j.flags, '{}') || '{"paused": true}'
    else nullif(j.flags - 'paused', '{}') end
  where j.task_id = (select t.id from graphile_worker._private_tasks t where t.identifier = mark_paused.task)
    and (mark_paused.tenant is null or j.payload ->> 'tenant_id' = mark_paused.tenant::text);
  perform pg_catalog.pg_notify('jobs:insert', '{"count": 10}');
end
$$;
comment on function private.mark_paused(text, uuid) is 'Marks the jobs of a task as paused or not; all tenants'' when tenant is null.';

create function private.tg_task_pauses_apply() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform private.mark_paused(old.task, old.tenant_id);
  else
    perform private.mark_paused(new.task, new.tenant_id);
  end if;
  return null;
end
$$;
create trigger tg_task_pauses__apply after insert or delete on public.task_pauses
  for each row execute function private.tg_task_pauses_apply();
create trigger tg_task_pauses__audit after insert or update or delete on public.task_pauses
  for each row execute function private.tg_audit();

-- ── Class, fairness and pause of each new job ────────────────────────────────────────────────
create function private.tg_jobs_class() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- On graphile's own table, so that it holds for every way in: enqueue, the crontab, one job per tenant.
-- graphile takes small priorities first. Classes are ten apart; within one, jobs of a tenant with many
-- waiting go behind those of the others, so that ten thousand of one do not keep the rest waiting.
declare
  task_name text;
  class private.job_queues;
  tenant text := new.payload ->> 'tenant_id';
  backlog bigint;
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
    if tenant is not null then
      select count(*) filter (where w.run_at <= pg_catalog.now()) into backlog from (
        select j.run_at from graphile_worker._private_jobs j
        where j.payload ->> 'tenant_id' = tenant and j.is_available limit 100) w;
    end if;
    new.priority := 10 * (10 - coalesce(class.priority, 10))
      + case when backlog >= 100 then 2 when backlog >= 20 then 1 else 0 end;
  end if;
  return new;
end
$$;
comment on function private.tg_jobs_class() is 'Gives a new job its class''s priority and flag.';

-- ── What became of jobs ──────────────────────────────────────────────────────────────────────
create table private.job_stats (
  hour timestamptz not null,
  tenant_id uuid not null,
  task text not null,
  outcome text not null,
  jobs bigint not null,
  total_ms double precision not null,
  last_at timestamptz not null,
  primary key (hour, tenant_id, task, outcome)
);
comment on table private.job_stats is 'How many runs of a task ended how, by the hour (real time); graphile forgets jobs that are done. Nil UUID: jobs of no tenant. Kept for eight days.';
create index job_stats_tenant_id_hour_idx on private.job_stats (tenant_id, hour);
alter table private.job_stats enable row level security;
alter table private.job_stats force row level security;

create function private.record_outcomes(outcomes jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  -- outcomes: [{task, tenant, outcome, jobs, ms}]; sorted, so that two workers never wait for each other crosswise.
  insert into private.job_stats as s (hour, tenant_id, task, outcome, jobs, total_ms, last_at)
  select date_trunc('hour', clock_timestamp()), coalesce(o.tenant, '00000000-0000-0000-0000-000000000000'), o.task, o.outcome,
    sum(o.jobs), sum(o.ms), clock_timestamp()
  from jsonb_to_recordset(outcomes) as o(task text, tenant uuid, outcome text, jobs bigint, ms double precision)
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (hour, tenant_id, task, outcome) do update
    set jobs = s.jobs + excluded.jobs, total_ms = s.total_ms + excluded.total_ms, last_at = excluded.last_at
$$;
comment on function private.record_outcomes(jsonb) is 'A worker tells, every second or so, how its jobs ended.';

create function private.purge_job_stats() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from private.job_stats where hour < clock_timestamp() - interval '8 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_job_stats() is 'Forgets outcomes older than eight days; returns how many.';
grant execute on function private.record_outcomes(jsonb), private.purge_job_stats() to mainstay_worker;

-- ── The page ─────────────────────────────────────────────────────────────────────────────────
create function private.ids_of(payload json) returns jsonb
language sql immutable set search_path = ''
as $$
  -- Ids, numbers, days and names of tasks; anything longer is told by its name only.
  select coalesce(jsonb_object_agg(e.key, case
    when jsonb_typeof(e.value) in ('number', 'boolean', 'null') then e.value
    when jsonb_typeof(e.value) = 'string' and e.value #>> '{}' ~ '^[0-9A-Za-z_/:.-]{1,64}$' then e.value
    else '"…"' end), '{}')
  from jsonb_each(case when json_typeof(payload -> 'data') = 'object' then (payload -> 'data')::jsonb
    when json_typeof(payload) = 'object' then payload::jsonb - array['tenant_id', 'request_id', 'data', '_cron'] else '{}' end) e
$$;
comment on function private.ids_of(json) is 'What may be shown of a payload: ids only.';

create function private.job_state(locked_at timestamptz, attempts smallint, max_attempts smallint) returns text
language sql immutable set search_path = ''
as $$
  select case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
    when attempts > 0 then 'retrying' else 'waiting' end
$$;
comment on function private.job_state(timestamptz, smallint, smallint) is 'running, failed (for good), retrying or waiting.';

create function private.queue_rights(everything boolean) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  if everything then
    if not private.hub_can('tenants.read') then
      raise exception 'hub only' using errcode = 'insufficient_privilege';
    end if;
    return null;
  end if;
  if private.tenant_id() is null or private.scope('jobs.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  return private.tenant_id();
end
$$;
comment on function private.queue_rights(boolean) is 'The caller''s tenant, null for the hub (which sees everything); refuses everybody else.';

create function private.queue_overview(everything boolean)
returns table (task text, queue text, waiting bigint, running bigint, retrying bigint, failed bigint, done bigint,
  average_ms double precision, last_done_at timestamptz, paused boolean, paused_by_hub boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.queue_rights(everything);
begin
  return query
  with open as (
    select t.identifier as name, private.job_state(j.locked_at, j.attempts, j.max_attempts) as state, count(*) as jobs
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where tenant is null or j.payload ->> 'tenant_id' = tenant::text
    group by 1, 2
  ), ended as (
    select s.task as name, sum(s.jobs) as jobs, sum(s.total_ms) as ms, max(s.last_at) as last_at
    from private.job_stats s
    where s.outcome = 'done' and s.hour > clock_timestamp() - interval '24 hours' and (tenant is null or s.tenant_id = tenant)
    group by 1
  ), names as (
    select o.name from open o union select e.name from ended e
    union select p.task from private.paused_tasks p
    union select p.task from public.task_pauses p where p.tenant_id = tenant
  )
  select n.name, k.queue,
    coalesce(sum(o.jobs) filter (where o.state = 'waiting'), 0)::bigint,
    coalesce(sum(o.jobs) filter (where o.state = 'running'), 0)::bigint,
    coalesce(sum(o.jobs) filter (where o.state = 'retrying'), 0)::bigint,
    coalesce(sum(o.jobs) filter (where o.state = 'failed'), 0)::bigint,
    coalesce(max(e.jobs), 0)::bigint, max(e.ms) / nullif(max(e.jobs), 0)::double precision, max(e.last_at),
    exists (select from public.task_pauses p where p.tenant_id = tenant and p.task = n.name),
    exists (select from private.paused_tasks p where p.task = n.name)
  from names n
  left join private.job_tasks k on k.task = n.name
  left join open o on o.name = n.name
  left join ended e on e.name = n.name
  group by n.name, k.queue order by n.name;
end
$$;
comment on function private.queue_overview(boolean) is 'Jobs by task and state; done counts the last 24 hours. Of the caller''s tenant, or of all for the hub.';

create function private.queue_jobs(everything boolean, wanted_state text, wanted_task text, company text, before bigint, page_size integer)
returns table (id bigint, task text, queue text, state text, tenant_slug text, tenant_name text, attempts integer, max_attempts integer,
  run_at timestamptz, created_at timestamptz, locked_at timestamptz, last_error text, ids jsonb, request_id text, paused boolean)
language plpgsql volatile security definer set search_path = ''
as $$
-- Volatile: what the hub sees of a tenant is written into that tenant's audit trail, once a page.
declare
  tenant uuid := private.queue_rights(everything);
  page bigint[];
begin
  if everything and company <> '' then
    select t.id into tenant from public.tenants t where t.slug = queue_jobs.company;
    if not found then return; end if;
  end if;
  page := array(
    select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where (tenant is null or j.payload ->> 'tenant_id' = tenant::text)
      and (wanted_state = '' or private.job_state(j.locked_at, j.attempts, j.max_attempts) = wanted_state)
      and (wanted_task = '' or k.identifier = wanted_task)
      and (queue_jobs.before is null or j.id < queue_jobs.before)
    order by j.id desc limit page_size);
  if everything then
    perform private.audit(t.id, 'jobs.viewed', 'jobs', null, null, jsonb_build_object('jobs', s.ids))
    from (select j.payload ->> 'tenant_id' as tenant, jsonb_agg(j.id order by j.id) as ids
      from graphile_worker._private_jobs j where j.id = any (page) group by 1) s
    join public.tenants t on t.id::text = s.tenant;
  end if;
  return query
  select j.id, k.identifier, c.queue, private.job_state(j.locked_at, j.attempts, j.max_attempts), t.slug, t.name,
    j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.locked_at, left(j.last_error, 2000),
    private.ids_of(j.payload), j.payload ->> 'request_id', coalesce(j.flags ? 'paused', false)
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks k on k.id = j.task_id
  left join private.job_tasks c on c.task = k.identifier
  left join public.tenants t on t.id::text = j.payload ->> 'tenant_id'
  where j.id = any (page) order by j.id desc;
end
$$;
comment on function private.queue_jobs(boolean, text, text, text, bigint, integer) is
  'Jobs, newest first, a keyset page: of the caller''s tenant, or for the hub of all, which the tenants'' audit trails then tell. Payloads show ids only.';
grant execute on function private.queue_overview(boolean), private.queue_jobs(boolean, text, text, text, bigint, integer) to authenticated;

create function private.change_jobs(everything boolean, verb text, job_ids bigint[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.queue_rights(everything);
  done bigint[];
begin
  if everything and not private.hub_can('tenants.manage') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  -- Jobs that run are left alone, and those that have not failed yet are nobody's to throw away.
  done := array(
    select j.id from graphile_worker._private_jobs j
    where j.id = any (job_ids) and j.locked_at is null and j.attempts > 0
      and (tenant is null or j.payload ->> 'tenant_id' = tenant::text)
    order by j.id for update);
  perform private.audit(t.id, 'job.' || case verb when 'retry' then 'retried' else 'discarded' end, 'jobs', j.id::text,
    jsonb_build_object('task', k.identifier, 'attempts', j.attempts, 'error', left(j.last_error, 500), 'payload', private.ids_of(j.payload)))
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks k on k.id = j.task_id
  join public.tenants t on t.id::text = j.payload ->> 'tenant_id'
  where j.id = any (done);
  if verb = 'retry' then
    update graphile_worker._private_jobs j
    set attempts = 0, max_attempts = greatest(j.max_attempts, 25), run_at = pg_catalog.now(), updated_at = pg_catalog.now()
    where j.id = any (done);
    perform pg_catalog.pg_notify('jobs:insert', '{"count": 10}');
  elsif verb = 'discard' then
    delete from graphile_worker._private_jobs j where j.id = any (done);
  else
    raise exception 'unknown verb %', verb;
  end if;
  return cardinality(done);
end
$$;
comment on function private.change_jobs(boolean, text, bigint[]) is
  'Retries or discards jobs that have failed at least once; written into the audit trail with their error. Returns how many there were.';
grant execute on function private.change_jobs(boolean, text, bigint[]) to authenticated;

create function private.hub_pause_task(task text, paused boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.hub_can('tenants.manage') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  if paused then
    insert into private.paused_tasks (task, paused_by) values (hub_pause_task.task, private.user_id()) on conflict do nothing;
  else
    delete from private.paused_tasks p where p.task = hub_pause_task.task;
  end if;
  perform private.mark_paused(hub_pause_task.task, null);
end
$$;
comment on function private.hub_pause_task(text, boolean) is 'Pauses a task for everybody, or lets it go on.';
grant execute on function private.hub_pause_task(text, boolean) to authenticated;

-- ── Messages that did not leave ──────────────────────────────────────────────────────────────
create index deliveries_failed_idx on public.deliveries (tenant_id, id) where status = 'failed';

create function private.failed_deliveries(before uuid, page_size integer)
returns table (id uuid, channel text, recipient text, template text, last_error text, created_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.queue_rights(false);
begin
  return query
  select d.id, d.channel, d.recipient, d.template, d.last_error, d.created_at
  from public.deliveries d
  where d.tenant_id = tenant and d.status = 'failed' and (failed_deliveries.before is null or d.id < failed_deliveries.before)
  order by d.id desc limit page_size;
end
$$;
comment on function private.failed_deliveries(uuid, integer) is 'Messages of the caller''s tenant that could not be sent, newest first, a keyset page.';

create function private.retry_deliveries(delivery_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.queue_rights(false);
  again uuid[];
begin
  with retried as (
    update public.deliveries d set status = 'recorded', attempted_at = null
    where d.tenant_id = tenant and d.id = any (delivery_ids) and d.status = 'failed'
    returning d.id, d.template, d.last_error
  ), told as (
    select r.id, private.audit(tenant, 'delivery.retried', 'deliveries', r.id::text,
      jsonb_build_object('template', r.template, 'error', r.last_error)) from retried r
  )
  select coalesce(array_agg(t.id), '{}') into again from told t;
  perform private.enqueue('platform/send-delivery', jsonb_build_object('delivery_id', a.id)) from unnest(again) a(id);
  return cardinality(again);
end
$$;
comment on function private.retry_deliveries(uuid[]) is 'Sends failed messages again: a person has decided that they did not arrive. Returns how many.';
grant execute on function private.failed_deliveries(uuid, integer), private.retry_deliveries(uuid[]) to authenticated;

select private.gate_tenant_tables();
