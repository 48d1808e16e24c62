-- Whom staff have locked out is locked out of mail as well: no answer goes to them, and what they write is a
-- stranger's. on top of 20261122300000_support_copies.sql
create function private.is_locked_out(person uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from public.memberships m
    where m.tenant_id = private.tenant_id() and m.user_id = is_locked_out.person and m.status <> 'active')
$$;
comment on function private.is_locked_out(uuid) is 'A person of the caller''s company whose access was taken away; false for whoever never had any.';
grant execute on function private.is_locked_out(uuid) to authenticated;

create or replace function private.mail_author(ticket uuid, address text)
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
      and not private.is_locked_out(c.user_id)
    union all
    select null, k.contact_id, k.requester_name, 'client', copied
    where k.requester_email is not null and lower(k.requester_email) = lower(mail_author.address)
    union all
    select null, null, lower(mail_author.address), 'client', true where copied;
end
$$;

-- Who asked on the one ticket may be copied on the other: that keeps nobody from merging them.
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
    and c.address is distinct from private.ticket_asker(t.id) and not private.is_staff_address(c.address)
  order by c.id
  limit greatest(10 - (select count(*) from public.ticket_copies o where o.tenant_id = tenant and o.ticket_id = t.id), 0);
  perform private.refresh_search('tickets', tenant, array[s.id, t.id]);
end
$function$;
