-- The rest of the desk (K1, K4): mail in and out, tags, canned replies, assignment rules, merging, links,
-- and what clients think of the help they got.

select private.declare_permission('support.setup', 'support', '{all}', 440,
  '{"admin": "all", "manager": "all"}');

insert into private.state_transitions (machine, from_state, to_state) values
  ('ticket_mail', '*new*', 'received'),
  ('ticket_mail', 'received', 'opened'), ('ticket_mail', 'received', 'added'),
  ('ticket_mail', 'received', 'ignored'), ('ticket_mail', 'received', 'failed');

-- ── tickets: where they came from, what they belong to, what they became part of ─────────────
alter table public.tickets
  add column via text not null default 'web' check (via in ('web', 'email')),
  add column requester_email text check (char_length(requester_email) <= 254),
  add column project_id uuid,
  add column merged_into_id uuid,
  add constraint tickets_tenant_id_project_id_fkey foreign key (tenant_id, project_id)
    references public.projects (tenant_id, id) on delete set null (project_id),
  add constraint tickets_tenant_id_merged_into_id_fkey foreign key (tenant_id, merged_into_id)
    references public.tickets (tenant_id, id) on delete set null (merged_into_id);
comment on column public.tickets.requester_email is 'Address of somebody who wrote by mail and is nobody''s contact (yet); answers go there.';
comment on column public.tickets.project_id is 'A project of the same client that it is about.';
comment on column public.tickets.merged_into_id is 'Its conversation went on to this ticket; it stays closed and only points there.';
create index tickets_tenant_id_project_id_idx on public.tickets (tenant_id, project_id);
create index tickets_tenant_id_merged_into_id_idx on public.tickets (tenant_id, merged_into_id);

alter table public.ticket_changes drop constraint ticket_changes_field_check;
alter table public.ticket_changes add constraint ticket_changes_field_check
  check (field in ('status', 'priority', 'assignee', 'team', 'client', 'project', 'merged')) not valid;
alter table public.ticket_changes validate constraint ticket_changes_field_check;

alter table public.ticket_messages add column via text not null default 'web' check (via in ('web', 'email'));
comment on column public.ticket_messages.via is 'How it came: written in the product (or by a program), or sent by mail.';

create function private.may_manage_ticket(assignee uuid, team uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case private.ticket_scope('tickets.manage')
    when 'all' then true
    when 'team' then coalesce(may_manage_ticket.assignee = private.user_id(), false)
      or coalesce(may_manage_ticket.team = any (private.team_ids()), false)
    else false end
$$;
comment on function private.may_manage_ticket(uuid, uuid) is 'The caller manages tickets with this assignee and team.';
grant execute on function private.may_manage_ticket(uuid, uuid) to authenticated;

create function private.tg_tickets_link() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is not null and pg_trigger_depth() = 1 then
    if not private.may_manage_ticket(old.assignee_id, old.team_id) then
      raise exception 'only those who manage tickets change this'
        using errcode = 'insufficient_privilege', constraint = 'tickets_manage';
    end if;
  end if;
  if new.client_id is distinct from old.client_id or new.contact_id is distinct from old.contact_id then
    -- What was said to one organisation is never shown to another, nor a colleague's request to a client.
    if pg_trigger_depth() = 1 and (old.client_id is not null or old.requester_id is not null) then
      raise exception 'the ticket belongs to somebody already' using errcode = 'check_violation', constraint = 'tickets_client_fixed';
    end if;
    if new.contact_id is not null and new.client_id is not null then
      select c.user_id, c.name into new.requester_id, new.requester_name from public.client_contacts c
      where c.tenant_id = new.tenant_id and c.id = new.contact_id and c.client_id = new.client_id;
      if not found then
        raise exception 'the contact is not of this client' using errcode = 'check_violation', constraint = 'tickets_contact';
      end if;
    end if;
  end if;
  if new.project_id is not null and not exists (select from public.projects p where p.tenant_id = new.tenant_id
    and p.id = new.project_id and (p.client_id is not distinct from new.client_id or p.client_id is null)) then
    raise exception 'the project is of another client' using errcode = 'check_violation', constraint = 'tickets_project';
  end if;
  return new;
end
$$;
create trigger tg_tickets__link before update of client_id, contact_id, project_id on public.tickets
  for each row execute function private.tg_tickets_link();

create function private.tg_tickets_links_history() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
begin
  if person is null and not private.is_job() then return null; end if;
  insert into public.ticket_changes (tenant_id, ticket_id, field, from_value, to_value, actor_id, actor_name)
  select new.tenant_id, new.id, c.field, c.from_value, c.to_value, person,
    (select m.display_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person)
  from (values
    ('client',
      (select k.name from public.clients k where k.tenant_id = new.tenant_id and k.id = old.client_id),
      (select k.name from public.clients k where k.tenant_id = new.tenant_id and k.id = new.client_id)),
    ('project',
      (select p.name from public.projects p where p.tenant_id = new.tenant_id and p.id = old.project_id),
      (select p.name from public.projects p where p.tenant_id = new.tenant_id and p.id = new.project_id)),
    ('merged', null,
      (select '#' || t.number from public.tickets t where t.tenant_id = new.tenant_id and t.id = new.merged_into_id))
  ) as c (field, from_value, to_value)
  where c.from_value is distinct from c.to_value;
  return null;
end
$$;
create trigger tg_tickets__links_history after update of client_id, project_id, merged_into_id on public.tickets
  for each row execute function private.tg_tickets_links_history();
grant update (client_id, contact_id, project_id) on public.tickets to authenticated;

-- ── Merging ──────────────────────────────────────────────────────────────────────────────────
create function private.tg_tickets_merged() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  raise exception 'the ticket was merged into another' using errcode = 'check_violation', constraint = 'tickets_merged';
end
$$;
create trigger tg_tickets__merged before update of status, priority, assignee_id, team_id, client_id, project_id on public.tickets
  for each row when (old.merged_into_id is not null and new.merged_into_id is not null)
  execute function private.tg_tickets_merged();

create function private.tg_ticket_messages_merged() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.tickets t where t.tenant_id = new.tenant_id and t.id = new.ticket_id and t.merged_into_id is not null) then
    raise exception 'the ticket was merged into another' using errcode = 'check_violation', constraint = 'tickets_merged';
  end if;
  return new;
end
$$;
create trigger tg_ticket_messages__merged before insert on public.ticket_messages
  for each row execute function private.tg_ticket_messages_merged();

create or replace function private.tg_ticket_messages_append_only() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- The author's account may go; the words stay.
  if tg_op = 'UPDATE' and new.author_id is null and (to_jsonb(new) - 'author_id') = (to_jsonb(old) - 'author_id') then
    return new;
  end if;
  -- They follow their ticket into the one it was merged into.
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'ticket_id') = (to_jsonb(old) - 'ticket_id') and exists (
    select from public.tickets t where t.tenant_id = old.tenant_id and t.id = old.ticket_id and t.merged_into_id = new.ticket_id
  ) then
    return new;
  end if;
  if tg_op = 'DELETE' and not exists (select from public.tickets t where t.tenant_id = old.tenant_id and t.id = old.ticket_id) then
    return old;
  end if;
  raise exception 'ticket_messages is append-only' using errcode = 'insufficient_privilege';
end
$$;

create function private.merge_tickets(source uuid, target uuid) returns void
language plpgsql volatile security definer set search_path = ''
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
end
$$;
comment on function private.merge_tickets(uuid, uuid) is
  'Moves a ticket''s conversation into another one of the same client; it closes and points there.';
grant execute on function private.merge_tickets(uuid, uuid) to authenticated;

-- ── ticket_tags ──────────────────────────────────────────────────────────────────────────────
create table public.ticket_tags (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 40),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id)
);
comment on table public.ticket_tags is 'Words that staff sort tickets by. Clients never see them.';
create unique index ticket_tags_name_idx on public.ticket_tags (tenant_id, lower(btrim(name)));
alter table public.ticket_tags enable row level security;
alter table public.ticket_tags force row level security;
create policy select_ticket_tags on public.ticket_tags for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.holds('support')) and (select private.is_staff()));
create policy insert_ticket_tags on public.ticket_tags for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
create policy update_ticket_tags on public.ticket_tags for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
create policy delete_ticket_tags on public.ticket_tags for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
grant select, delete on public.ticket_tags to authenticated;
grant insert (tenant_id, id, name), update (name) on public.ticket_tags to authenticated;
create trigger tg_ticket_tags__touch before update on public.ticket_tags for each row execute function private.tg_touch();
create trigger tg_ticket_tags__audit after insert or update or delete on public.ticket_tags
  for each row execute function private.tg_audit();

-- ── ticket_taggings ──────────────────────────────────────────────────────────────────────────
create table public.ticket_taggings (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  ticket_id uuid not null,
  tag_id uuid not null,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, tag_id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, tag_id) references public.ticket_tags (tenant_id, id) on delete cascade
);
comment on table public.ticket_taggings is 'Which tags a ticket bears.';
create index ticket_taggings_tenant_id_tag_id_idx on public.ticket_taggings (tenant_id, tag_id, ticket_id);
alter table public.ticket_taggings enable row level security;
alter table public.ticket_taggings force row level security;
create policy select_ticket_taggings on public.ticket_taggings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.tickets t where t.tenant_id = ticket_taggings.tenant_id and t.id = ticket_taggings.ticket_id));
create policy insert_ticket_taggings on public.ticket_taggings for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and exists (
    select from public.tickets t where t.tenant_id = ticket_taggings.tenant_id and t.id = ticket_taggings.ticket_id
      and case (select private.ticket_scope('tickets.manage'))
        when 'all' then true
        when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
        else false end));
create policy update_ticket_taggings on public.ticket_taggings for update to authenticated using (false);
create policy delete_ticket_taggings on public.ticket_taggings for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and exists (
    select from public.tickets t where t.tenant_id = ticket_taggings.tenant_id and t.id = ticket_taggings.ticket_id
      and case (select private.ticket_scope('tickets.manage'))
        when 'all' then true
        when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
        else false end));
grant select, delete on public.ticket_taggings to authenticated;
grant insert (tenant_id, id, ticket_id, tag_id) on public.ticket_taggings to authenticated;
create trigger tg_ticket_taggings__audit after insert or delete on public.ticket_taggings
  for each row execute function private.tg_audit();

-- ── canned_replies ───────────────────────────────────────────────────────────────────────────
create table public.canned_replies (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  title text not null check (char_length(btrim(title)) between 1 and 80),
  body text not null check (char_length(btrim(body)) between 1 and 10000),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id)
);
comment on table public.canned_replies is 'Answers given often. {requester} and the like in body are filled in when one is inserted.';
create unique index canned_replies_title_idx on public.canned_replies (tenant_id, lower(btrim(title)));
alter table public.canned_replies enable row level security;
alter table public.canned_replies force row level security;
create policy select_canned_replies on public.canned_replies for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.holds('support')) and (select private.is_staff()));
create policy insert_canned_replies on public.canned_replies for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
create policy update_canned_replies on public.canned_replies for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
create policy delete_canned_replies on public.canned_replies for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and (select private.scope('support.setup')) = 'all');
grant select, delete on public.canned_replies to authenticated;
grant insert (tenant_id, id, title, body), update (title, body) on public.canned_replies to authenticated;
create trigger tg_canned_replies__version before update on public.canned_replies for each row execute function private.tg_version();
create trigger tg_canned_replies__audit after insert or update or delete on public.canned_replies
  for each row execute function private.tg_audit();

-- ── assignment_rules ─────────────────────────────────────────────────────────────────────────
create table public.assignment_rules (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  position integer not null default 0,
  is_active boolean not null default true,
  tag_id uuid,
  client_id uuid,
  via text check (via in ('web', 'email')),
  method text not null check (method in ('person', 'round_robin', 'least_open')),
  person_id uuid,
  team_id uuid,
  last_person_id uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, tag_id) references public.ticket_tags (tenant_id, id) on delete cascade,
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, team_id) references public.teams (tenant_id, id) on delete cascade,
  foreign key (tenant_id, last_person_id) references public.memberships (tenant_id, user_id) on delete set null (last_person_id),
  constraint assignment_rules_whom check ((method = 'person') = (person_id is not null))
);
comment on table public.assignment_rules is 'Who gets tickets that nobody was given: the first active rule that fits, by position, decides.';
comment on column public.assignment_rules.tag_id is 'Only tickets with this tag; applied when the tag is put on.';
comment on column public.assignment_rules.team_id is 'Among this team, or without one among all staff who manage tickets.';
comment on column public.assignment_rules.last_person_id is 'Whose turn was last, for taking turns. The row''s lock makes turns strict.';
create index assignment_rules_tenant_id_position_idx on public.assignment_rules (tenant_id, position, id);
create index assignment_rules_tenant_id_tag_id_idx on public.assignment_rules (tenant_id, tag_id);
create index assignment_rules_tenant_id_client_id_idx on public.assignment_rules (tenant_id, client_id);
create index assignment_rules_tenant_id_person_id_idx on public.assignment_rules (tenant_id, person_id);
create index assignment_rules_tenant_id_team_id_idx on public.assignment_rules (tenant_id, team_id);
create index assignment_rules_tenant_id_last_person_id_idx on public.assignment_rules (tenant_id, last_person_id);
alter table public.assignment_rules enable row level security;
alter table public.assignment_rules force row level security;
create policy select_assignment_rules on public.assignment_rules for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all');
create policy insert_assignment_rules on public.assignment_rules for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all');
create policy update_assignment_rules on public.assignment_rules for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all');
create policy delete_assignment_rules on public.assignment_rules for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all');
grant select, delete on public.assignment_rules to authenticated;
grant insert (tenant_id, id, position, is_active, tag_id, client_id, via, method, person_id, team_id),
  update (position, is_active, tag_id, client_id, via, method, person_id, team_id) on public.assignment_rules to authenticated;

create function private.tg_assignment_rules_check() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.person_id is not null and not private.is_active_staff(new.tenant_id, new.person_id) then
    raise exception 'only staff can be assigned' using errcode = 'check_violation', constraint = 'tickets_assignee';
  end if;
  return new;
end
$$;
create trigger tg_assignment_rules__check before insert or update of person_id on public.assignment_rules
  for each row execute function private.tg_assignment_rules_check();
create trigger tg_assignment_rules__touch before update on public.assignment_rules for each row execute function private.tg_touch();
create trigger tg_assignment_rules__audit after insert or update or delete on public.assignment_rules
  for each row execute function private.tg_audit('last_person_id');

create function private.pick_assignee(tenant uuid, client uuid, came text, tag uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  rule public.assignment_rules;
  person uuid;
begin
  for rule in
    select r.* from public.assignment_rules r
    where r.tenant_id = pick_assignee.tenant and r.is_active
      and (r.tag_id is not distinct from pick_assignee.tag)
      and (r.client_id is null or r.client_id = pick_assignee.client)
      and (r.via is null or r.via = pick_assignee.came)
    order by r.position, r.id for update
  loop
    with people as (
      select m.user_id from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
      join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
        and rp.permission = 'tickets.manage' and rp.scope <> 'none'
      where m.tenant_id = pick_assignee.tenant and m.status = 'active'
        and (rule.person_id is null or m.user_id = rule.person_id)
        and (rule.team_id is null or exists (select from public.team_members tm
          where tm.tenant_id = m.tenant_id and tm.team_id = rule.team_id and tm.user_id = m.user_id))
    )
    select p.user_id into person from people p
    order by
      case when rule.method = 'least_open' then (select count(*) from public.tickets t where t.tenant_id = pick_assignee.tenant
        and t.assignee_id = p.user_id and t.status in ('new', 'open', 'waiting')) end,
      case when rule.method = 'round_robin' then p.user_id <= coalesce(rule.last_person_id, '00000000-0000-0000-0000-000000000000') end,
      p.user_id
    limit 1;
    if person is not null then
      if rule.method = 'round_robin' then
        update public.assignment_rules r set last_person_id = person where r.tenant_id = rule.tenant_id and r.id = rule.id;
      end if;
      return person;
    end if;
  end loop;
  return null;
end
$$;
comment on function private.pick_assignee(uuid, uuid, text, uuid) is
  'Whom the rules give a ticket of this client, by this way, with this tag (null: of a new ticket); null when none fits.';

create function private.tg_tickets_route() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Seeds and restores bring their assignees along.
begin
  if private.user_id() is null and not private.is_job() then return new; end if;
  new.assignee_id := private.pick_assignee(new.tenant_id, new.client_id, new.via, null);
  return new;
end
$$;
create trigger tg_tickets__route before insert on public.tickets for each row
  when (new.assignee_id is null and new.team_id is null) execute function private.tg_tickets_route();

create function private.tg_ticket_taggings_route() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is null and not private.is_job() then return null; end if;
  update public.tickets t set assignee_id = picked.person
  from (select private.pick_assignee(k.tenant_id, k.client_id, k.via, new.tag_id) as person from public.tickets k
    where k.tenant_id = new.tenant_id and k.id = new.ticket_id and k.assignee_id is null
      and k.status in ('new', 'open', 'waiting')) picked
  where t.tenant_id = new.tenant_id and t.id = new.ticket_id and picked.person is not null;
  return null;
end
$$;
create trigger tg_ticket_taggings__route after insert on public.ticket_taggings
  for each row execute function private.tg_ticket_taggings_route();

-- ── ticket_mails ─────────────────────────────────────────────────────────────────────────────
create table public.ticket_mails (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  provider_id text not null,
  recipient text not null check (char_length(recipient) <= 320),
  from_address text not null check (char_length(from_address) <= 320),
  subject text not null default '',
  message_id text,
  status text not null default 'received' check (status in ('received', 'opened', 'added', 'ignored', 'failed')),
  reason text,
  ticket_id uuid,
  received_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete set null (ticket_id)
);
comment on table public.ticket_mails is 'Mail that came for the company''s support, and what became of it. The words are in the ticket; here is only the envelope.';
comment on column public.ticket_mails.provider_id is 'The mail provider''s id; one mail is taken once, however often it is announced.';
comment on column public.ticket_mails.message_id is 'Its Message-ID, by which answers to it are recognised and second copies left alone.';
comment on column public.ticket_mails.reason is 'Why it was ignored or failed: a key of support:mail.reason.';
create unique index ticket_mails_provider_id_idx on public.ticket_mails (tenant_id, provider_id);
create index ticket_mails_message_id_idx on public.ticket_mails (tenant_id, message_id);
create index ticket_mails_from_idx on public.ticket_mails (tenant_id, lower(from_address), received_at desc);
create index ticket_mails_tenant_id_ticket_id_idx on public.ticket_mails (tenant_id, ticket_id);
alter table public.ticket_mails enable row level security;
alter table public.ticket_mails force row level security;
create policy select_ticket_mails on public.ticket_mails for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('support.setup')) = 'all');
create policy insert_ticket_mails on public.ticket_mails for insert to authenticated with check (false);
create policy update_ticket_mails on public.ticket_mails for update to authenticated using (false);
create policy delete_ticket_mails on public.ticket_mails for delete to authenticated using (false);
grant select on public.ticket_mails to authenticated;
create trigger tg_ticket_mails__touch before update on public.ticket_mails for each row execute function private.tg_touch();
create trigger tg_ticket_mails__transition before insert or update of status on public.ticket_mails
  for each row execute function private.tg_transition('ticket_mail', 'status');
create trigger tg_ticket_mails__audit after insert or update or delete on public.ticket_mails
  for each row execute function private.tg_audit();

create function private.take_in_mail(company text, ticket uuid, provider_id text, recipient text, from_address text, subject text, message_id text)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- By the address it came to: a ticket's own (whose signature was checked), or the company's.
declare
  tenant uuid;
  mail uuid;
begin
  if take_in_mail.ticket is not null then
    select k.tenant_id into tenant from public.tickets k where k.id = take_in_mail.ticket;
  else
    select t.id into tenant from public.tenants t where t.slug = take_in_mail.company;
  end if;
  if tenant is null then return false; end if;
  insert into public.ticket_mails (tenant_id, provider_id, recipient, from_address, subject, message_id)
  values (tenant, take_in_mail.provider_id, take_in_mail.recipient, take_in_mail.from_address,
    left(take_in_mail.subject, 300), take_in_mail.message_id)
  on conflict do nothing returning id into mail;
  if mail is not null then
    perform private.enqueue('support/take-in-mail', jsonb_build_object('tenant_id', tenant, 'mail_id', mail));
  end if;
  return true;
end
$$;
comment on function private.take_in_mail(text, uuid, text, text, text, text, text) is
  'Notes a mail for the company it was sent to, and the job that reads it; false where nobody has that address.';
grant execute on function private.take_in_mail(text, uuid, text, text, text, text, text) to mainstay_worker;
create index tickets_id_idx on public.tickets (id);

create function private.settle_ticket_mail(mail uuid, status text, reason text, ticket uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  update public.ticket_mails m set status = settle_ticket_mail.status, reason = left(settle_ticket_mail.reason, 200),
    ticket_id = settle_ticket_mail.ticket
  where m.tenant_id = private.tenant_id() and m.id = settle_ticket_mail.mail and m.status = 'received';
  return found;
end
$$;
comment on function private.settle_ticket_mail(uuid, text, text, uuid) is 'What became of a mail; false when that was settled before.';

create function private.open_mailed_ticket(subject text, contact uuid, requester uuid, name text, email text) returns public.tickets
language plpgsql volatile security definer set search_path = ''
as $$
declare
  result public.tickets;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  insert into public.tickets (tenant_id, subject, contact_id, requester_id, requester_name, requester_email, via, priority)
  values (private.tenant_id(), open_mailed_ticket.subject, open_mailed_ticket.contact, open_mailed_ticket.requester,
    left(open_mailed_ticket.name, 120), case when contact is null and requester is null then lower(open_mailed_ticket.email) end, 'email',
    coalesce((select t.modules #>> '{support,settings,defaultPriority}' from public.tenants t where t.id = private.tenant_id()), 'normal'))
  returning * into result;
  return result;
end
$$;
comment on function private.open_mailed_ticket(text, uuid, uuid, text, text) is
  'A ticket that came by mail: of a contact, of a colleague (requester), or of somebody unknown at this address.';

create function private.add_mailed_message(ticket uuid, body text, author uuid, name text, side text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  message uuid;
  tenant uuid := private.tenant_id();
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  insert into public.ticket_messages (tenant_id, ticket_id, kind, body, author_id, author_name, author_side, via)
  values (tenant, add_mailed_message.ticket, 'public', add_mailed_message.body, add_mailed_message.author,
    left(add_mailed_message.name, 120), add_mailed_message.side, 'email')
  returning id into message;
  return message;
end
$$;
comment on function private.add_mailed_message(uuid, text, uuid, text, text) is 'What somebody wrote by mail.';

create function private.mail_author(ticket uuid, address text) returns table (user_id uuid, contact_id uuid, name text, side text)
language plpgsql stable security definer set search_path = ''
as $$
-- Staff first; then contacts of the ticket's organisation; then whoever asked.
declare
  tenant uuid := private.tenant_id();
  k public.tickets;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  select t.* into k from public.tickets t where t.tenant_id = tenant and t.id = mail_author.ticket;
  if not found then return; end if;
  return query
    select m.user_id, null::uuid, m.display_name, 'staff'::text
    from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
    join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id and rp.permission = 'tickets.reply'
    where m.tenant_id = tenant and m.status = 'active' and lower(m.email) = lower(mail_author.address)
      and (rp.scope = 'all' or k.requester_id = m.user_id or (rp.scope = 'team' and (k.assignee_id = m.user_id
        or exists (select from public.team_members tm where tm.tenant_id = tenant and tm.team_id = k.team_id and tm.user_id = m.user_id))))
    union all
    select c.user_id, c.id, c.name, 'client' from public.client_contacts c
    where c.tenant_id = tenant and c.client_id = k.client_id and lower(c.email) = lower(mail_author.address)
    union all
    select null, k.contact_id, k.requester_name, 'client'
    where k.requester_email is not null and lower(k.requester_email) = lower(mail_author.address);
end
$$;
comment on function private.mail_author(uuid, text) is 'Who at this address may write on this ticket, the likeliest first.';
grant execute on function private.settle_ticket_mail(uuid, text, text, uuid), private.open_mailed_ticket(text, uuid, uuid, text, text),
  private.add_mailed_message(uuid, text, uuid, text, text),
  private.mail_author(uuid, text) to authenticated;
create index client_contacts_tenant_id_email_idx on public.client_contacts (tenant_id, lower(email));

-- ── ticket_ratings ───────────────────────────────────────────────────────────────────────────
create table public.ticket_ratings (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  ticket_id uuid not null,
  score smallint not null check (score between 1 and 5),
  comment text check (char_length(comment) <= 2000),
  rated_by text not null check (char_length(btrim(rated_by)) between 1 and 120),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade
);
comment on table public.ticket_ratings is 'What whoever asked thinks of the help, once per ticket: 1 (bad) to 5 (very good).';
create index ticket_ratings_created_at_idx on public.ticket_ratings (tenant_id, created_at desc, id desc);
alter table public.ticket_ratings enable row level security;
alter table public.ticket_ratings force row level security;
create policy select_ticket_ratings on public.ticket_ratings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.tickets t where t.tenant_id = ticket_ratings.tenant_id and t.id = ticket_ratings.ticket_id));
create policy insert_ticket_ratings on public.ticket_ratings for insert to authenticated with check (false);
create policy update_ticket_ratings on public.ticket_ratings for update to authenticated using (false);
create policy delete_ticket_ratings on public.ticket_ratings for delete to authenticated using (false);
grant select on public.ticket_ratings to authenticated;
create trigger tg_ticket_ratings__audit after insert or update or delete on public.ticket_ratings
  for each row execute function private.tg_audit();

create function private.rating_of(tenant uuid, ticket uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('company', t.name, 'locale', t.locale, 'number', k.number, 'subject', k.subject,
    'score', (select r.score from public.ticket_ratings r where r.tenant_id = k.tenant_id and r.ticket_id = k.id))
  from public.tickets k join public.tenants t on t.id = k.tenant_id
  where k.tenant_id = rating_of.tenant and k.id = rating_of.ticket and t.status <> 'suspended'
    and private.has_module(k.tenant_id, 'support')
$$;
comment on function private.rating_of(uuid, uuid) is 'What the page for rating a ticket shows. Whoever holds the signed link in a mail need not be signed in.';

create function private.rate_ticket(tenant uuid, ticket uuid, score smallint, comment text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.rating_of(rate_ticket.tenant, rate_ticket.ticket) is null then return false; end if;
  insert into public.ticket_ratings (tenant_id, ticket_id, score, comment, rated_by)
  select k.tenant_id, k.id, rate_ticket.score, nullif(btrim(left(rate_ticket.comment, 2000)), ''), k.requester_name
  from public.tickets k where k.tenant_id = rate_ticket.tenant and k.id = rate_ticket.ticket
  on conflict on constraint ticket_ratings_tenant_id_ticket_id_key do nothing;
  if not found then return false; end if;
  perform private.enqueue('support/announce-rating', jsonb_build_object('tenant_id', rate_ticket.tenant, 'ticket_id', rate_ticket.ticket));
  return true;
end
$$;
comment on function private.rate_ticket(uuid, uuid, smallint, text) is 'Takes a rating, once; false when there was one.';
grant execute on function private.rating_of(uuid, uuid), private.rate_ticket(uuid, uuid, smallint, text) to mainstay_web;

select private.gate_tenant_tables();
