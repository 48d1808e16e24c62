-- Who is copied on a ticket: further addresses of its mails. They get answers of staff and may answer by mail; they
-- gain no account, no page and no internal note by it.

create table public.ticket_copies (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  ticket_id uuid not null,
  address text not null check (address = lower(address) and char_length(address) <= 254
    and address ~ '^[^[:space:]<>",;:\\()@]+@[^[:space:]<>",;:\\()@]+$'),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint ticket_copies_once unique (tenant_id, ticket_id, address),
  foreign key (tenant_id, ticket_id) references public.tickets (tenant_id, id) on delete cascade
);
comment on table public.ticket_copies is 'Addresses that get a ticket''s answers by mail besides whoever asked; ten at most. Whoever sees the ticket sees them.';
comment on column public.ticket_copies.address is 'Bare and in lower case; never a colleague''s, nor that of whoever asked.';
alter table public.ticket_copies enable row level security;
alter table public.ticket_copies force row level security;
create policy select_ticket_copies on public.ticket_copies for select to authenticated
  using (tenant_id = (select private.tenant_id())
    and exists (select from public.tickets t where t.tenant_id = ticket_copies.tenant_id and t.id = ticket_copies.ticket_id));
create policy insert_ticket_copies on public.ticket_copies for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and exists (
    select from public.tickets t where t.tenant_id = ticket_copies.tenant_id and t.id = ticket_copies.ticket_id
      and case (select private.ticket_scope('tickets.manage'))
        when 'all' then true
        when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
        else false end));
create policy update_ticket_copies on public.ticket_copies for update to authenticated using (false);
create policy delete_ticket_copies on public.ticket_copies for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and exists (
    select from public.tickets t where t.tenant_id = ticket_copies.tenant_id and t.id = ticket_copies.ticket_id
      and case (select private.ticket_scope('tickets.manage'))
        when 'all' then true
        when 'team' then t.assignee_id = (select private.user_id()) or t.team_id = any ((select private.team_ids())::uuid[])
        else false end));
grant select, delete on public.ticket_copies to authenticated;
grant insert (tenant_id, id, ticket_id, address) on public.ticket_copies to authenticated;
create trigger tg_ticket_copies__audit after insert or delete on public.ticket_copies
  for each row execute function private.tg_audit();

-- ── Whom nobody copies ───────────────────────────────────────────────────────────────────────
create function private.is_staff_address(address text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
    where m.tenant_id = private.tenant_id() and m.status = 'active' and lower(m.email) = lower(is_staff_address.address))
$$;
comment on function private.is_staff_address(text) is 'Whether a colleague has this address; for triggers and functions, not for people.';

create function private.ticket_asker(ticket uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select lower(coalesce(t.requester_email, c.email, m.email)) from public.tickets t
  left join public.client_contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
  left join public.memberships m on m.tenant_id = t.tenant_id and m.user_id = t.requester_id
  where t.tenant_id = private.tenant_id() and t.id = ticket_asker.ticket
$$;
comment on function private.ticket_asker(uuid) is 'The address of whoever asked; for triggers and functions, not for people.';

create function private.tg_ticket_copies_rules() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The ticket's row is locked, so that two at once cannot pass the limit together.
-- Whoever may not manage it is refused by the policy, and learns nothing of addresses before.
declare
  k public.tickets;
begin
  select t.* into k from public.tickets t where t.tenant_id = new.tenant_id and t.id = new.ticket_id for no key update;
  if private.user_id() is not null and not private.is_job() and not private.may_manage_ticket(k.assignee_id, k.team_id) then return new; end if;
  if k.merged_into_id is not null then
    raise exception 'the ticket was merged into another' using errcode = 'check_violation', constraint = 'tickets_merged';
  end if;
  if private.is_staff_address(new.address) then
    raise exception 'colleagues are not copied' using errcode = 'check_violation', constraint = 'ticket_copies_staff';
  end if;
  if new.address = private.ticket_asker(new.ticket_id) then
    raise exception 'whoever asked is not copied' using errcode = 'check_violation', constraint = 'ticket_copies_asker';
  end if;
  if (select count(*) from public.ticket_copies c where c.tenant_id = new.tenant_id and c.ticket_id = new.ticket_id) >= 10 then
    raise exception 'ten are copied already' using errcode = 'check_violation', constraint = 'ticket_copies_limit';
  end if;
  return new;
end
$$;
create trigger tg_ticket_copies__rules before insert on public.ticket_copies
  for each row execute function private.tg_ticket_copies_rules();

-- ── By mail ──────────────────────────────────────────────────────────────────────────────────
create function private.copy_by_mail(ticket uuid, addresses text[]) returns text[]
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  added text[];
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  perform from public.tickets t where t.tenant_id = tenant and t.id = copy_by_mail.ticket for no key update;
  with wanted as (
    select a.address, a.place from unnest(copy_by_mail.addresses) with ordinality a (address, place)
    where not private.is_staff_address(a.address) and a.address is distinct from private.ticket_asker(copy_by_mail.ticket)
      and not exists (select from public.ticket_copies c
        where c.tenant_id = tenant and c.ticket_id = copy_by_mail.ticket and c.address = a.address)
    order by a.place
    limit greatest(10 - (select count(*) from public.ticket_copies c
      where c.tenant_id = tenant and c.ticket_id = copy_by_mail.ticket), 0)
  ), fresh as (
    insert into public.ticket_copies (tenant_id, ticket_id, address)
    select tenant, copy_by_mail.ticket, w.address from wanted w order by w.place
    on conflict do nothing returning address, id
  )
  select array_agg(f.address order by f.id) into added from fresh f;
  return coalesce(added, '{}');
end
$$;
comment on function private.copy_by_mail(uuid, text[]) is 'Copies those a mail was sent to as well, as far as there is room; returns who is new.';
grant execute on function private.copy_by_mail(uuid, text[]) to authenticated;

drop function private.mail_author(uuid, text);
create function private.mail_author(ticket uuid, address text)
returns table (user_id uuid, contact_id uuid, name text, side text, is_copied boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- Staff first; then contacts of the ticket's organisation; then whoever asked, and who is copied.
declare
  tenant uuid := private.tenant_id();
  k public.tickets;
  copied boolean;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  select t.* into k from public.tickets t where t.tenant_id = tenant and t.id = mail_author.ticket;
  if not found then return; end if;
  copied := exists (select from public.ticket_copies c
    where c.tenant_id = tenant and c.ticket_id = k.id and c.address = lower(mail_author.address));
  return query
    select m.user_id, null::uuid, m.display_name, 'staff'::text, false
    from public.memberships m
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
    join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id and rp.permission = 'tickets.reply'
    where m.tenant_id = tenant and m.status = 'active' and lower(m.email) = lower(mail_author.address)
      and (rp.scope = 'all' or k.requester_id = m.user_id or (rp.scope = 'team' and (k.assignee_id = m.user_id
        or exists (select from public.team_members tm where tm.tenant_id = tenant and tm.team_id = k.team_id and tm.user_id = m.user_id))))
    union all
    select c.user_id, c.id, c.name, 'client', copied from public.client_contacts c
    where c.tenant_id = tenant and c.client_id = k.client_id and lower(c.email) = lower(mail_author.address)
    union all
    select null, k.contact_id, k.requester_name, 'client', copied
    where k.requester_email is not null and lower(k.requester_email) = lower(mail_author.address)
    union all
    select null, null, lower(mail_author.address), 'client', true where copied;
end
$$;
comment on function private.mail_author(uuid, text) is 'Who at this address may write on this ticket, the likeliest first.';
grant execute on function private.mail_author(uuid, text) to authenticated;

create or replace function private.merge_tickets(source uuid, target uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
  -- Who was copied stays so, as far as there is room.
  insert into public.ticket_copies (tenant_id, ticket_id, address)
  select tenant, t.id, c.address from public.ticket_copies c
  where c.tenant_id = tenant and c.ticket_id = s.id and not exists (select from public.ticket_copies o
    where o.tenant_id = tenant and o.ticket_id = t.id and o.address = c.address)
  order by c.id
  limit greatest(10 - (select count(*) from public.ticket_copies o where o.tenant_id = tenant and o.ticket_id = t.id), 0);
  perform private.refresh_search('tickets', tenant, array[s.id, t.id]);
end
$function$;
comment on function private.merge_tickets(uuid, uuid) is 'Moves a ticket''s conversation into another one of the same client; it closes and points there.';

select private.gate_tenant_tables();
