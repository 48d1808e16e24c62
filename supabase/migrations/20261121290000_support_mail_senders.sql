-- Whose word a mail is: an address that nobody proved is not taken for its owner, senders without a name with
-- us cannot flood a company, and the link by which help is rated is good for a while only.

-- ── What a sender is ─────────────────────────────────────────────────────────────────────────
alter table public.ticket_mails add column sender text;
alter table public.ticket_mails add column released_at timestamptz;
alter table public.ticket_mails add constraint ticket_mails_sender_check
  check (sender in ('known', 'unverified', 'unknown')) not valid;
alter table public.ticket_mails validate constraint ticket_mails_sender_check;
alter table public.ticket_mails drop constraint ticket_mails_status_check;
alter table public.ticket_mails add constraint ticket_mails_status_check
  check (status in ('received', 'held', 'opened', 'added', 'ignored', 'failed')) not valid;
alter table public.ticket_mails validate constraint ticket_mails_status_check;
comment on column public.ticket_mails.sender is
  'Of mail that was taken in or held: known (proved to be a contact or colleague), unverified (nothing proves the address), unknown (nobody''s address).';
comment on column public.ticket_mails.released_at is 'When somebody had a mail taken in that was held back; the hourly limit does not count for it.';
create index ticket_mails_strangers_idx on public.ticket_mails (tenant_id, received_at) where sender <> 'known';
create index ticket_mails_held_idx on public.ticket_mails (tenant_id, id) where status = 'held';
insert into private.state_transitions (machine, from_state, to_state) values
  ('ticket_mail', 'received', 'held'), ('ticket_mail', 'held', 'received');

drop function private.settle_ticket_mail(uuid, text, text, uuid);
create function private.settle_ticket_mail(mail uuid, status text, reason text, ticket uuid, sender text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  update public.ticket_mails m set status = settle_ticket_mail.status, reason = left(settle_ticket_mail.reason, 200),
    ticket_id = settle_ticket_mail.ticket, sender = settle_ticket_mail.sender
  where m.tenant_id = private.tenant_id() and m.id = settle_ticket_mail.mail and m.status = 'received';
  return found;
end
$$;
comment on function private.settle_ticket_mail(uuid, text, text, uuid, text) is 'What became of a mail, and whose it was; false when that was settled before.';

create function private.release_ticket_mails() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  mail uuid;
  released integer := 0;
begin
  if tenant is null or private.scope('support.setup') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  for mail in
    update public.ticket_mails m set status = 'received', released_at = private.now(), reason = null
    where m.tenant_id = tenant and m.id in (
      select h.id from public.ticket_mails h where h.tenant_id = tenant and h.status = 'held' order by h.id limit 100)
    returning m.id
  loop
    perform private.enqueue('support/take-in-mail', jsonb_build_object('tenant_id', tenant, 'mail_id', mail));
    released := released + 1;
  end loop;
  return released;
end
$$;
comment on function private.release_ticket_mails() is 'Has mail taken in that was held back, the oldest hundred; returns how many.';
grant execute on function private.settle_ticket_mail(uuid, text, text, uuid, text), private.release_ticket_mails() to authenticated;

-- ── What nobody proved, said beside the words ────────────────────────────────────────────────
alter table public.ticket_messages add column is_unverified boolean not null default false;
comment on column public.ticket_messages.is_unverified is
  'It came by mail, and nothing proves that its sender wrote it: it moves no status, and stands under the address alone.';

drop function private.add_mailed_message(uuid, text, uuid, text, text);
create function private.add_mailed_message(ticket uuid, body text, author uuid, name text, side text, unverified boolean) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  message uuid;
  tenant uuid := private.tenant_id();
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  insert into public.ticket_messages (tenant_id, ticket_id, kind, body, author_id, author_name, author_side, via, is_unverified)
  values (tenant, add_mailed_message.ticket, 'public', add_mailed_message.body, add_mailed_message.author,
    left(add_mailed_message.name, 120), add_mailed_message.side, 'email', add_mailed_message.unverified)
  returning id into message;
  return message;
end
$$;
comment on function private.add_mailed_message(uuid, text, uuid, text, text, boolean) is 'What somebody wrote by mail, or somebody in their name.';
grant execute on function private.add_mailed_message(uuid, text, uuid, text, text, boolean) to authenticated;

create or replace function private.tg_ticket_messages_effect() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- A client's word reopens; the first answer opens. Internal notes leave no trace on the ticket, and what nobody
-- proved moves nothing but the clock of activity.
begin
  if new.kind <> 'public' then return null; end if;
  update public.tickets t set
    public_messages = t.public_messages + 1,
    last_activity_at = greatest(t.last_activity_at, new.created_at),
    last_public_reply_at = case when new.author_side = 'staff' and t.public_messages > 0 then new.created_at else t.last_public_reply_at end,
    status = case
      when t.public_messages = 0 or new.is_unverified then t.status
      when new.author_side = 'client' and t.status in ('waiting', 'resolved', 'closed') then 'open'
      when new.author_side = 'staff' and t.status = 'new' then 'open'
      else t.status end
  where t.tenant_id = new.tenant_id and t.id = new.ticket_id;
  return null;
end
$$;

-- ── Ratings, for thirty days ─────────────────────────────────────────────────────────────────
create or replace function private.rating_of(tenant uuid, ticket uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('company', t.name, 'locale', t.locale, 'number', k.number, 'subject', k.subject,
    'score', (select r.score from public.ticket_ratings r where r.tenant_id = k.tenant_id and r.ticket_id = k.id),
    'late', private.now() > interval '30 days' + coalesce((select max(c.created_at) from public.ticket_changes c
      where c.tenant_id = k.tenant_id and c.ticket_id = k.id and c.field = 'status' and c.to_value in ('resolved', 'closed')),
      k.last_activity_at))
  from public.tickets k join public.tenants t on t.id = k.tenant_id
  where k.tenant_id = rating_of.tenant and k.id = rating_of.ticket and t.status <> 'suspended'
    and private.has_module(k.tenant_id, 'support')
$$;
comment on function private.rating_of(uuid, uuid) is
  'What the page for rating a ticket shows, and whether it is too late: thirty days after it was solved. Whoever holds the signed link in a mail need not be signed in.';

create or replace function private.rate_ticket(tenant uuid, ticket uuid, score smallint, comment text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  rating jsonb := private.rating_of(rate_ticket.tenant, rate_ticket.ticket);
begin
  if rating is null or (rating ->> 'late')::boolean then return false; end if;
  insert into public.ticket_ratings (tenant_id, ticket_id, score, comment, rated_by)
  select k.tenant_id, k.id, rate_ticket.score, nullif(btrim(left(rate_ticket.comment, 2000)), ''), k.requester_name
  from public.tickets k where k.tenant_id = rate_ticket.tenant and k.id = rate_ticket.ticket
  on conflict on constraint ticket_ratings_tenant_id_ticket_id_key do nothing;
  if not found then return false; end if;
  perform private.enqueue('support/announce-rating', jsonb_build_object('tenant_id', rate_ticket.tenant, 'ticket_id', rate_ticket.ticket));
  return true;
end
$$;
comment on function private.rate_ticket(uuid, uuid, smallint, text) is 'Takes a rating, once and in time; false when there was one, or it is too late.';
