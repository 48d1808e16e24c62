-- Support (K1): tickets, their conversation, what changed on them; and what may be uploaded (D1).

insert into private.state_transitions (machine, from_state, to_state) values
  ('ticket', '*new*', 'new'),
  ('ticket', 'new', 'open'), ('ticket', 'new', 'waiting'), ('ticket', 'new', 'resolved'), ('ticket', 'new', 'closed'),
  ('ticket', 'open', 'waiting'), ('ticket', 'open', 'resolved'), ('ticket', 'open', 'closed'),
  ('ticket', 'waiting', 'open'), ('ticket', 'waiting', 'resolved'), ('ticket', 'waiting', 'closed'),
  ('ticket', 'resolved', 'open'), ('ticket', 'resolved', 'closed'),
  ('ticket', 'closed', 'open');

select private.declare_permission('tickets.read', 'support', '{own,team,all}', 400,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "team", "crew": "own", "freelancer": "team", "partner": "own", "property_manager": "own", "client": "own", "guest": "own"}');
select private.declare_permission('tickets.create', 'support', '{own,all}', 410,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "own", "freelancer": "own", "partner": "own", "property_manager": "own", "client": "own"}');
select private.declare_permission('tickets.reply', 'support', '{own,team,all}', 420,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "team", "crew": "own", "freelancer": "team", "partner": "own", "property_manager": "own", "client": "own"}');
select private.declare_permission('tickets.manage', 'support', '{team,all}', 430,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "team"}');

-- ── Numbers ──────────────────────────────────────────────────────────────────────────────────
create table private.ticket_counters (
  tenant_id uuid primary key references public.tenants (id) on delete cascade,
  last_number integer not null
);
comment on table private.ticket_counters is 'Last ticket number of each tenant. The row''s lock makes numbers consecutive: a rolled-back ticket gives its number back.';
alter table private.ticket_counters enable row level security;
alter table private.ticket_counters force row level security;

-- ── tickets ──────────────────────────────────────────────────────────────────────────────────
create table public.tickets (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  number integer not null default 0 check (number > 0),
  subject text not null check (char_length(btrim(subject)) between 1 and 200),
  status text not null default 'new' check (status in ('new', 'open', 'waiting', 'resolved', 'closed')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  priority_rank smallint not null generated always as (
    case priority when 'urgent' then 4 when 'high' then 3 when 'normal' then 2 else 1 end) stored,
  client_id uuid,
  contact_id uuid,
  requester_id uuid,
  requester_name text not null default '' check (char_length(btrim(requester_name)) between 1 and 120),
  assignee_id uuid,
  team_id uuid,
  opened_by uuid,
  changed_by uuid,
  public_messages integer not null default 0,
  last_public_reply_at timestamptz,
  last_activity_at timestamptz not null default private.now(),
  waiting_since timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete no action,
  foreign key (tenant_id, contact_id) references public.client_contacts (tenant_id, id) on delete set null (contact_id),
  foreign key (tenant_id, requester_id) references public.memberships (tenant_id, user_id) on delete set null (requester_id),
  foreign key (tenant_id, assignee_id) references public.memberships (tenant_id, user_id) on delete set null (assignee_id),
  foreign key (tenant_id, team_id) references public.teams (tenant_id, id) on delete set null (team_id)
);
comment on table public.tickets is 'Requests for help, from clients or staff. Number, names, states and times are kept by triggers.';
comment on column public.tickets.contact_id is 'Whom it was opened for, when staff opened it for a client''s contact, who may have no account.';
comment on column public.tickets.requester_name is 'Name at that time, so that old tickets stay readable.';
comment on column public.tickets.opened_by is 'Who filed it; differs from the requester when staff did so on behalf.';
comment on column public.tickets.changed_by is 'Who last changed status, priority, assignee or team; for "changed while you edited".';
comment on column public.tickets.last_activity_at is 'Moved by public messages and changes of state. Internal notes leave it alone: a client must not be able to tell that there is one.';
comment on column public.tickets.waiting_since is 'Since when it waits for the requester; null unless status is waiting.';
comment on column public.tickets.version is 'Counts changes of status, priority, assignee and team; a reply alone does not upset somebody''s edit.';
create index tickets_tenant_id_activity_idx on public.tickets (tenant_id, last_activity_at desc, id desc);
create index tickets_tenant_id_active_idx on public.tickets (tenant_id, last_activity_at desc, id desc)
  where status in ('new', 'open', 'waiting');
create index tickets_tenant_id_priority_idx on public.tickets (tenant_id, priority_rank desc, number desc);
create index tickets_tenant_id_client_id_idx on public.tickets (tenant_id, client_id, last_activity_at desc, id desc);
create index tickets_tenant_id_assignee_id_idx on public.tickets (tenant_id, assignee_id, last_activity_at desc, id desc);
create index tickets_tenant_id_requester_id_idx on public.tickets (tenant_id, requester_id, last_activity_at desc, id desc);
create index tickets_tenant_id_team_id_idx on public.tickets (tenant_id, team_id, last_activity_at desc, id desc);
create index tickets_tenant_id_contact_id_idx on public.tickets (tenant_id, contact_id);
alter table public.tickets enable row level security;
alter table public.tickets force row level security;

create function private.ticket_scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  found_scope text;
  audience text;
begin
  if private.is_job() then return 'all'; end if;
  select rp.scope, r.audience into found_scope, audience
  from public.memberships m
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    and rp.permission = ticket_scope.permission
  where m.tenant_id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid
    and m.user_id = private.user_id() and m.status = 'active';
  if found_scope is null then return 'none'; end if;
  if audience = 'client' then
    return case ticket_scope.permission when 'tickets.manage' then 'none' else 'own' end;
  end if;
  return found_scope;
end
$$;
comment on function private.ticket_scope(text) is
  'private.scope() for tickets, except that a client''s role never reaches beyond its own organisations, however the matrix is set.';
grant execute on function private.ticket_scope(text) to authenticated, service_role;

create function private.is_active_staff(tenant uuid, person uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and m.user_id = person and m.status = 'active' and r.audience = 'staff')
$$;
comment on function private.is_active_staff(uuid, uuid) is 'This person works for the tenant now.';

create function private.tg_tickets_open() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Only seeds and restores, which have no person behind them, may choose number, names and times.
declare
  person uuid := private.user_id();
  contact public.client_contacts;
begin
  if person is not null then
    new.number := 0;
    new.opened_by := person;
    new.changed_by := person;
    new.requester_name := '';
    new.created_at := private.now();
    new.last_activity_at := new.created_at;
    if (new.priority <> 'normal' or new.assignee_id is not null or new.team_id is not null)
      and private.ticket_scope('tickets.manage') = 'none' then
      raise exception 'only those who manage tickets set priority and assignee'
        using errcode = 'insufficient_privilege', constraint = 'tickets_manage';
    end if;
  end if;
  if new.contact_id is not null then
    select c.* into contact from public.client_contacts c
    where c.tenant_id = new.tenant_id and c.id = new.contact_id and c.client_id = coalesce(new.client_id, c.client_id);
    if not found then
      raise exception 'the contact is not of this client' using errcode = 'check_violation', constraint = 'tickets_contact';
    end if;
    new.client_id := contact.client_id;
    new.requester_id := contact.user_id;
    if new.requester_name = '' then new.requester_name := contact.name; end if;
  else
    new.requester_id := coalesce(new.requester_id, person);
    if new.requester_name = '' then
      select m.display_name into new.requester_name from public.memberships m
      where m.tenant_id = new.tenant_id and m.user_id = new.requester_id;
      new.requester_name := coalesce(new.requester_name, '');
    end if;
  end if;
  -- A client's ticket belongs to an organisation the requester is a contact of.
  if person is not null and new.requester_id is not null
    and not private.is_active_staff(new.tenant_id, new.requester_id)
    and not exists (select from public.client_contacts c where c.tenant_id = new.tenant_id
      and c.client_id = new.client_id and c.user_id = new.requester_id) then
    raise exception 'the requester is not a contact of this client' using errcode = 'check_violation', constraint = 'tickets_requester';
  end if;
  if new.assignee_id is not null and not private.is_active_staff(new.tenant_id, new.assignee_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'tickets_assignee';
  end if;
  if new.number = 0 then
    insert into private.ticket_counters as k (tenant_id, last_number) values (new.tenant_id, 1)
    on conflict on constraint ticket_counters_pkey do update set last_number = k.last_number + 1
    returning k.last_number into new.number;
  else
    insert into private.ticket_counters as k (tenant_id, last_number) values (new.tenant_id, new.number)
    on conflict on constraint ticket_counters_pkey do update set last_number = excluded.last_number
      where k.last_number < excluded.last_number;
  end if;
  return new;
end
$$;

create function private.tg_tickets_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  manages text;
begin
  new.updated_at := private.now();
  -- Replies and removed people or teams arrive here from inside other triggers; this is about direct updates.
  if person is not null and pg_trigger_depth() = 1 then
    manages := private.ticket_scope('tickets.manage');
    if not (manages = 'all' or (manages = 'team'
        and (old.assignee_id = person or old.team_id = any (private.team_ids())))) is true then
      -- Whoever asked may close; a reply reopens. Nothing else is theirs.
      if (new.priority, new.assignee_id, new.team_id) is distinct from (old.priority, old.assignee_id, old.team_id)
        or (new.status <> old.status and new.status <> 'closed') then
        raise exception 'only those who manage tickets change this'
          using errcode = 'insufficient_privilege', constraint = 'tickets_manage';
      end if;
    end if;
  end if;
  if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null
    and not private.is_active_staff(new.tenant_id, new.assignee_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'tickets_assignee';
  end if;
  if (new.status, new.priority, new.assignee_id, new.team_id)
    is distinct from (old.status, old.priority, old.assignee_id, old.team_id) then
    new.version := old.version + 1;
    new.changed_by := coalesce(person, new.changed_by);
  end if;
  if new.status <> old.status then
    new.waiting_since := case when new.status = 'waiting' then private.now() end;
    if person is not null then new.last_activity_at := private.now(); end if;
  end if;
  return new;
end
$$;

create policy select_tickets on public.tickets for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.ticket_scope('tickets.read'))
    when 'all' then true
    when 'team' then assignee_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
      or requester_id = (select private.user_id())
    when 'own' then requester_id = (select private.user_id()) or client_id = any ((select private.client_ids())::uuid[])
    else false end);
create policy insert_tickets on public.tickets for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and case (select private.ticket_scope('tickets.create'))
    when 'all' then true
    when 'own' then requester_id = (select private.user_id())
      and (client_id = any ((select private.client_ids())::uuid[]) or (client_id is null and (select private.is_staff())))
    else false end);
create policy update_tickets on public.tickets for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (
    case (select private.ticket_scope('tickets.manage'))
      when 'all' then true
      when 'team' then assignee_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
      else false end
    or case (select private.ticket_scope('tickets.reply'))
      when 'none' then false
      else requester_id = (select private.user_id()) or client_id = any ((select private.client_ids())::uuid[]) end))
  with check (tenant_id = (select private.tenant_id()) and (
    case (select private.ticket_scope('tickets.manage'))
      when 'all' then true
      when 'team' then assignee_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
      else false end
    or case (select private.ticket_scope('tickets.reply'))
      when 'none' then false
      else requester_id = (select private.user_id()) or client_id = any ((select private.client_ids())::uuid[]) end));
create policy delete_tickets on public.tickets for delete to authenticated using (false);
grant select on public.tickets to authenticated;
grant insert (tenant_id, id, subject, priority, client_id, contact_id, requester_id, assignee_id, team_id),
  update (status, priority, assignee_id, team_id) on public.tickets to authenticated;
create trigger tg_tickets__open before insert on public.tickets for each row execute function private.tg_tickets_open();
create trigger tg_tickets__change before update on public.tickets for each row execute function private.tg_tickets_change();
create trigger tg_tickets__transition before insert or update of status on public.tickets
  for each row execute function private.tg_transition('ticket', 'status');
create trigger tg_tickets__audit after insert or update or delete on public.tickets
  for each row execute function private.tg_audit('last_activity_at', 'last_public_reply_at', 'public_messages', 'changed_by', 'priority_rank');

create function private.support_staff() returns table (user_id uuid, name text, is_active boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- People who answer tickets rarely hold members.read; of their colleagues they need the names.
declare
  -- Asked once: it is the dearest question here, and every look at the queue asks it.
  tenant uuid := private.tenant_id();
begin
  if tenant is null or private.ticket_scope('tickets.read') = 'none' then return; end if;
  if not private.is_job() and not exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and m.user_id = private.user_id() and m.status = 'active' and r.audience = 'staff'
  ) then return; end if;
  return query select m.user_id, m.display_name, m.status = 'active'
    from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and r.audience = 'staff'
    order by lower(m.display_name), m.user_id limit 500;
end
$$;
comment on function private.support_staff() is 'Names of the tenant''s staff, present and past, for assigning and for reading who is assigned. Nothing for clients.';
grant execute on function private.support_staff() to authenticated;

-- ── ticket_messages ──────────────────────────────────────────────────────────────────────────
create table public.ticket_messages (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  ticket_id uuid not null,
  kind text not null check (kind in ('public', 'internal')),
  body text not null check (char_length(btrim(body)) between 1 and 20000),
  author_id uuid,
  author_name text not null default '' check (char_length(btrim(author_name)) between 1 and 120),
  author_side text not null default 'staff' check (author_side in ('staff', 'client')),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references public.memberships (tenant_id, user_id) on delete set null (author_id),
  check (kind = 'public' or author_side = 'staff')
);
comment on table public.ticket_messages is 'The conversation of a ticket, append-only. internal ones are notes among staff, which no client ever sees.';
comment on column public.ticket_messages.author_name is 'Stamped from the membership, as is author_side: nobody writes in another''s name.';
create index ticket_messages_tenant_id_ticket_id_idx on public.ticket_messages (tenant_id, ticket_id, created_at, id);
create index ticket_messages_tenant_id_author_id_idx on public.ticket_messages (tenant_id, author_id);
alter table public.ticket_messages enable row level security;
alter table public.ticket_messages force row level security;

create function private.tg_ticket_messages_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
begin
  if person is null then return new; end if;
  select m.user_id, m.display_name, r.audience into new.author_id, new.author_name, new.author_side
  from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  where m.tenant_id = new.tenant_id and m.user_id = person and m.status = 'active';
  new.created_at := private.now();
  return new;
end
$$;

create function private.tg_ticket_messages_effect() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- A client's word reopens; the first answer opens. Internal notes leave no trace on the ticket.
begin
  if new.kind <> 'public' then return null; end if;
  update public.tickets t set
    public_messages = t.public_messages + 1,
    last_activity_at = greatest(t.last_activity_at, new.created_at),
    last_public_reply_at = case when new.author_side = 'staff' and t.public_messages > 0 then new.created_at else t.last_public_reply_at end,
    status = case
      when t.public_messages = 0 then t.status
      when new.author_side = 'client' and t.status in ('waiting', 'resolved', 'closed') then 'open'
      when new.author_side = 'staff' and t.status = 'new' then 'open'
      else t.status end
  where t.tenant_id = new.tenant_id and t.id = new.ticket_id;
  return null;
end
$$;

create function private.tg_ticket_messages_append_only() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- The author's account may go; the words stay.
  if tg_op = 'UPDATE' and new.author_id is null and (to_jsonb(new) - 'author_id') = (to_jsonb(old) - 'author_id') then
    return new;
  end if;
  if tg_op = 'DELETE' and not exists (select from public.tickets t where t.tenant_id = old.tenant_id and t.id = old.ticket_id) then
    return old;
  end if;
  raise exception 'ticket_messages is append-only' using errcode = 'insufficient_privilege';
end
$$;

create policy select_ticket_messages on public.ticket_messages for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (kind = 'public' or (select private.is_staff()))
    and exists (select from public.tickets t where t.tenant_id = ticket_messages.tenant_id and t.id = ticket_messages.ticket_id));
create policy insert_ticket_messages on public.ticket_messages for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and author_id = (select private.user_id()) and exists (
    select from public.tickets t
    where t.tenant_id = ticket_messages.tenant_id and t.id = ticket_messages.ticket_id
      and case ticket_messages.kind
        when 'internal' then (select private.is_staff()) and case (select private.ticket_scope('tickets.manage'))
          when 'all' then true
          when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
          else false end
        else case (select private.ticket_scope('tickets.reply'))
          when 'all' then true
          when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
            or t.requester_id = (select private.user_id())
          when 'own' then t.requester_id = (select private.user_id()) or t.client_id = any ((select private.client_ids())::uuid[])
          else false end
          -- The words it was opened with.
          or (t.public_messages = 0 and t.opened_by = (select private.user_id()))
        end));
create policy update_ticket_messages on public.ticket_messages for update to authenticated using (false);
create policy delete_ticket_messages on public.ticket_messages for delete to authenticated using (false);
grant select on public.ticket_messages to authenticated;
grant insert (tenant_id, id, ticket_id, kind, body) on public.ticket_messages to authenticated;
create trigger tg_ticket_messages__stamp before insert on public.ticket_messages
  for each row execute function private.tg_ticket_messages_stamp();
create trigger tg_ticket_messages__effect after insert on public.ticket_messages
  for each row execute function private.tg_ticket_messages_effect();
create trigger tg_ticket_messages__append_only before update or delete on public.ticket_messages
  for each row execute function private.tg_ticket_messages_append_only();
create trigger tg_ticket_messages__audit after insert on public.ticket_messages
  for each row execute function private.tg_audit();

-- ── ticket_changes ───────────────────────────────────────────────────────────────────────────
create table public.ticket_changes (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  ticket_id uuid not null,
  field text not null check (field in ('status', 'priority', 'assignee', 'team')),
  from_value text,
  to_value text,
  actor_id uuid,
  actor_name text,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade
);
comment on table public.ticket_changes is 'History of a ticket''s state for staff, written by a trigger. People and teams by the names they had.';
create index ticket_changes_tenant_id_ticket_id_idx on public.ticket_changes (tenant_id, ticket_id, created_at, id);
alter table public.ticket_changes enable row level security;
alter table public.ticket_changes force row level security;

create function private.tg_tickets_history() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  person_name text;
begin
  -- Seeds and restores bring the history along.
  if person is null and not private.is_job() then return null; end if;
  select m.display_name into person_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person;
  insert into public.ticket_changes (tenant_id, ticket_id, field, from_value, to_value, actor_id, actor_name)
  select new.tenant_id, new.id, c.field, c.from_value, c.to_value, person, person_name
  from (values
    ('status', old.status, new.status),
    ('priority', old.priority, new.priority),
    ('assignee',
      (select m.display_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = old.assignee_id),
      (select m.display_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = new.assignee_id)),
    ('team',
      (select t.name from public.teams t where t.tenant_id = new.tenant_id and t.id = old.team_id),
      (select t.name from public.teams t where t.tenant_id = new.tenant_id and t.id = new.team_id))
  ) as c (field, from_value, to_value)
  where c.from_value is distinct from c.to_value;
  return null;
end
$$;
create trigger tg_tickets__history after update of status, priority, assignee_id, team_id on public.tickets
  for each row execute function private.tg_tickets_history();

create policy select_ticket_changes on public.ticket_changes for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.tickets t where t.tenant_id = ticket_changes.tenant_id and t.id = ticket_changes.ticket_id));
create policy insert_ticket_changes on public.ticket_changes for insert to authenticated with check (false);
create policy update_ticket_changes on public.ticket_changes for update to authenticated using (false);
create policy delete_ticket_changes on public.ticket_changes for delete to authenticated using (false);
grant select on public.ticket_changes to authenticated;

-- ── Attachments of messages ──────────────────────────────────────────────────────────────────
create function private.tg_attachments_ticket_message() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Seeing a message is enough to read its files, not to hang more on it: that is its author's alone.
begin
  if private.user_id() is null then return new; end if;
  if not exists (select from public.ticket_messages m
    where m.tenant_id = new.tenant_id and m.id = new.record_id and m.author_id = private.user_id()) then
    raise exception 'files hang on one''s own messages only' using errcode = 'insufficient_privilege', constraint = 'attachments_author';
  end if;
  if (select count(*) from public.attachments a
    where a.tenant_id = new.tenant_id and a.record_type = new.record_type and a.record_id = new.record_id) >= 5 then
    raise exception 'at most five files a message' using errcode = 'check_violation', constraint = 'attachments_per_message';
  end if;
  return new;
end
$$;
create trigger tg_attachments__ticket_message before insert on public.attachments
  for each row when (new.record_type = 'ticket_messages') execute function private.tg_attachments_ticket_message();

-- ── What may be uploaded (D1) ────────────────────────────────────────────────────────────────
create table private.file_types (
  extension text primary key,
  content_type text not null
);
comment on table private.file_types is 'Extensions that are accepted and what they hold; app/platform/files/types.ts compares the bytes.';
alter table private.file_types enable row level security;
alter table private.file_types force row level security;
insert into private.file_types (extension, content_type) values
  ('png', 'image/png'), ('jpg', 'image/jpeg'), ('jpeg', 'image/jpeg'), ('gif', 'image/gif'), ('webp', 'image/webp'),
  ('heic', 'image/heic'), ('pdf', 'application/pdf'), ('zip', 'application/zip'),
  ('txt', 'text/plain'), ('csv', 'text/csv'),
  ('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  ('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  ('pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  ('odt', 'application/vnd.oasis.opendocument.text'), ('ods', 'application/vnd.oasis.opendocument.spreadsheet'),
  ('odp', 'application/vnd.oasis.opendocument.presentation'),
  ('doc', 'application/msword'), ('xls', 'application/vnd.ms-excel'), ('ppt', 'application/vnd.ms-powerpoint');

create function private.tg_files_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The server looks at the bytes; this keeps those who talk to the Data API to the same kinds and honest names.
begin
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
create trigger tg_files__guard before insert on public.files for each row execute function private.tg_files_guard();

create function private.orphan_files(max_rows integer) returns table (tenant_id uuid, id uuid, storage_path text)
language sql stable security definer set search_path = ''
as $$
  select f.tenant_id, f.id, f.storage_path from public.files f
  where f.created_at < private.now() - interval '1 day' and not exists (
    select from public.attachments a where a.tenant_id = f.tenant_id and a.file_id = f.id)
  order by f.id limit max_rows
$$;
comment on function private.orphan_files(integer) is 'Uploads that never became part of anything, a day later.';

create function private.forget_files(ids uuid[]) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from public.files f
  where f.id = any (ids) and f.created_at < private.now() - interval '1 day'
    and not exists (select from public.attachments a where a.tenant_id = f.tenant_id and a.file_id = f.id);
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.forget_files(uuid[]) is 'Removes the rows of orphans whose bytes are gone; never a file in use.';
grant execute on function private.orphan_files(integer), private.forget_files(uuid[]) to mainstay_worker;
create index files_created_at_idx on public.files (created_at);
