-- What a reading of the day's SQL found: a project that changes its client must not take the talk with it,
-- rows of files come through the server alone, search tells clients of a task what its page tells, and what
-- was merged is found where it went.
-- on top of 20261121223000_support_desk.sql
-- on top of 20261121233000_search.sql

create or replace function private.tg_projects_guard()
returns trigger
language plpgsql
security definer
set search_path = ''
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
  if tg_op = 'UPDATE' and old.client_id is not null and new.client_id is distinct from old.client_id and (
    exists (select from public.project_updates u where u.tenant_id = new.tenant_id and u.project_id = new.id and u.shared)
    or exists (
      select from public.comments c
      where c.tenant_id = new.tenant_id and c.shared and (c.record_type = 'projects' and c.record_id = new.id
        or c.record_type = 'tasks' and c.record_id in (
          select t.id from public.tasks t where t.tenant_id = new.tenant_id and t.project_id = new.id)))
    or exists (
      select from public.attachments a
      where a.tenant_id = new.tenant_id and a.audience = 'shared' and (a.record_type = 'projects' and a.record_id = new.id
        or a.record_type = 'tasks' and a.record_id in (
          select t.id from public.tasks t where t.tenant_id = new.tenant_id and t.project_id = new.id)))
  ) then
    -- Sharing could be ended first and begun again: what the old client wrote would be the new one's to read.
    raise exception 'something was shared with the client' using errcode = 'check_violation', constraint = 'projects_client_shared';
  end if;
  return new;
end
$$;

create or replace function private.tg_files_guard()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
-- The server looks at the bytes; this keeps those who talk to the Data API to the same kinds and honest names.
begin
  if private.is_data_api() then
    raise exception 'files come through the server' using errcode = 'insufficient_privilege', constraint = 'files_inspected';
  end if;
  if not exists (select from private.file_types k
    where k.extension = lower(substring(new.name from '\.([^.]+)$')) and k.content_type = new.content_type) then
    raise exception 'this kind of file is not accepted' using errcode = 'check_violation', constraint = 'files_type';
  end if;
  -- Characters that turn the direction of text can disguise an extension.
  if new.name ~ '[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]' then
    raise exception 'the name holds invisible characters' using errcode = 'check_violation', constraint = 'files_name_visible';
  end if;
  return new;
end
$$;

create or replace trigger tg_files__inspected before update of status on public.files
  for each row when (new.status <> old.status) execute function private.tg_files_inspected();

create or replace function private.search_rows_tasks(tenant uuid, ids uuid[])
returns SETOF private.search_row
language sql
stable security definer
set search_path = ''
as $$
  select t.id, t.number, case when t.done_at is not null then 'done' end, t.title,
    case when not t.shared_with_client then array_to_string(t.labels, ' ') end,
    case when not t.shared_with_client then t.description end, 'projects', t.project_id, t.updated_at::date,
    array['project:' || t.project_id, case when t.shared_with_client then 'shared:' || t.project_id end], null::uuid[]
  from public.tasks t where t.tenant_id = tenant and (ids is null or t.id = any (ids))
$$;

create or replace function private.merge_tickets(source uuid, target uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  s public.tickets;
  t public.tickets;
  moved integer;
begin
  -- In the order of their ids, so that two people merging the same pair do not wait for each other.
  perform from public.tickets k where k.tenant_id = tenant and k.id in (merge_tickets.source, merge_tickets.target)
  order by k.id for update;
  select k.* into s from public.tickets k where k.tenant_id = tenant and k.id = merge_tickets.source;
  select k.* into t from public.tickets k where k.tenant_id = tenant and k.id = merge_tickets.target;
  if s.id is null or t.id is null or not private.may_manage_ticket(s.assignee_id, s.team_id)
    or not private.may_manage_ticket(t.assignee_id, t.team_id) then
    raise exception 'both tickets must be the caller''s to manage' using errcode = 'insufficient_privilege', constraint = 'tickets_manage';
  end if;
  if s.id = t.id then
    raise exception 'a ticket is not merged into itself' using errcode = 'check_violation', constraint = 'tickets_merge_self';
  end if;
  if s.merged_into_id is not null or t.merged_into_id is not null then
    raise exception 'the ticket was merged into another' using errcode = 'check_violation', constraint = 'tickets_merged';
  end if;
  -- Whoever reads the one may read the other: the same organisation, or without one, the same person.
  if s.client_id is distinct from t.client_id or (s.client_id is null
    and (s.requester_id, lower(s.requester_email)) is distinct from (t.requester_id, lower(t.requester_email))) then
    raise exception 'the tickets are of different clients' using errcode = 'check_violation', constraint = 'tickets_merge_clients';
  end if;
  update public.tickets k set merged_into_id = t.id,
    status = case when k.status = 'closed' then k.status else 'closed' end
  where k.tenant_id = tenant and k.id = s.id;
  -- One that pointed to the source points on.
  update public.tickets k set merged_into_id = t.id where k.tenant_id = tenant and k.merged_into_id = s.id;
  update public.ticket_messages m set ticket_id = t.id where m.tenant_id = tenant and m.ticket_id = s.id;
  get diagnostics moved = row_count;
  update public.tickets k set
    public_messages = (select count(*) from public.ticket_messages m
      where m.tenant_id = tenant and m.ticket_id = t.id and m.kind = 'public'),
    last_public_reply_at = greatest(k.last_public_reply_at, s.last_public_reply_at),
    last_activity_at = private.now(),
    status = case when s.status in ('new', 'open') and k.status in ('waiting', 'resolved', 'closed') then 'open' else k.status end
  where k.tenant_id = tenant and k.id = t.id;
  insert into public.ticket_taggings (tenant_id, ticket_id, tag_id)
  select tenant, t.id, g.tag_id from public.ticket_taggings g where g.tenant_id = tenant and g.ticket_id = s.id
  on conflict do nothing;
  perform private.refresh_search('tickets', tenant, array[s.id, t.id]);
end
$$;

do $$
declare t uuid;
begin
  for t in select id from public.tenants loop
    perform private.refresh_search('tasks', t, null);
  end loop;
end
$$;

-- A rule that leads beyond all calendars would stop everybody's.
alter table public.task_recurrences add constraint task_recurrences_interval check (rule !~ 'INTERVAL=[0-9]{4}');

select private.gate_tenant_tables();
