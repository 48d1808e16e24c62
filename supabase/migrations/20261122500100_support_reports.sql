-- Tickets in reports (G1): when each was resolved, and their numbers by day.

alter table public.tickets add column resolved_at timestamptz;
comment on column public.tickets.resolved_at is 'When it was last resolved, or closed without; null while it is open.';

create function private.tg_tickets_resolved() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.status not in ('resolved', 'closed') then
    new.resolved_at := null;
  elsif tg_op = 'INSERT' then
    new.resolved_at := coalesce(new.resolved_at, new.last_activity_at);
  elsif old.status not in ('resolved', 'closed') then
    new.resolved_at := private.now();
  end if;
  return new;
end
$$;
comment on function private.tg_tickets_resolved() is 'Keeps when a ticket was resolved; closing it later changes nothing.';

alter table public.tickets disable trigger user;
update public.tickets t set resolved_at = coalesce((
  select max(c.created_at) from public.ticket_changes c
  where c.tenant_id = t.tenant_id and c.ticket_id = t.id and c.field = 'status'
    and c.to_value in ('resolved', 'closed') and c.from_value not in ('resolved', 'closed')), t.last_activity_at)
where t.status in ('resolved', 'closed');
alter table public.tickets enable trigger user;

create trigger tg_tickets__resolved before insert or update of status on public.tickets
  for each row execute function private.tg_tickets_resolved();
drop trigger tg_tickets__audit on public.tickets;
create trigger tg_tickets__audit after insert or update or delete on public.tickets for each row execute function
  private.tg_audit('last_activity_at', 'last_public_reply_at', 'public_messages', 'changed_by', 'priority_rank', 'due_at', 'resolved_at');
create index tickets_tenant_id_created_at_idx on public.tickets (tenant_id, created_at);
create index tickets_tenant_id_resolved_at_idx on public.tickets (tenant_id, resolved_at) where resolved_at is not null;
create index ticket_sla_tenant_id_reckoned_at_idx on public.ticket_sla (tenant_id, reckoned_at);

create table public.ticket_days (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  day date not null,
  client_id uuid,
  team_id uuid,
  assignee_id uuid,
  priority text not null,
  created integer not null default 0,
  replied integer not null default 0,
  replied_1h integer not null default 0,
  replied_4h integer not null default 0,
  replied_24h integer not null default 0,
  reply_seconds bigint not null default 0,
  reply_promised integer not null default 0,
  reply_late integer not null default 0,
  resolved integer not null default 0,
  resolution_seconds bigint not null default 0,
  resolution_promised integer not null default 0,
  resolution_late integer not null default 0,
  reopened integer not null default 0,
  rated integer not null default 0,
  satisfied integer not null default 0,
  primary key (tenant_id, id),
  constraint ticket_days_key unique nulls not distinct (tenant_id, day, client_id, team_id, assignee_id, priority),
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete cascade,
  foreign key (tenant_id, team_id) references public.teams (tenant_id, id) on delete cascade,
  foreign key (tenant_id, assignee_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.ticket_days is 'Tickets counted by day of the company''s zone, made by private.fill_ticket_days. Merged ones count with the ticket they are part of.';
comment on column public.ticket_days.created is 'Opened on this day; what was replied to, when and how soon is counted on this day too.';
comment on column public.ticket_days.replied_1h is 'First answered by staff within an hour; replied_4h and replied_24h hold these as well.';
comment on column public.ticket_days.reply_seconds is 'Sum of the time to the first answer, nights included.';
comment on column public.ticket_days.reply_promised is 'Those whose SLA promised a first answer and that was judged.';
comment on column public.ticket_days.resolved is 'Last resolved on this day and not opened again since.';
comment on column public.ticket_days.reopened is 'Opened again on this day.';
comment on column public.ticket_days.satisfied is 'Of those rated on this day: 4 or 5 of 5.';
create index ticket_days_tenant_id_client_id_idx on public.ticket_days (tenant_id, client_id);
create index ticket_days_tenant_id_team_id_idx on public.ticket_days (tenant_id, team_id);
create index ticket_days_tenant_id_assignee_id_idx on public.ticket_days (tenant_id, assignee_id);
alter table public.ticket_days enable row level security;
alter table public.ticket_days force row level security;
create policy select_ticket_days on public.ticket_days for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()) and case (select private.ticket_scope('tickets.read'))
    when 'all' then true
    when 'team' then assignee_id = (select private.user_id()) or team_id = any ((select private.team_ids())::uuid[])
    when 'own' then assignee_id = (select private.user_id())
    else false end);
create policy insert_ticket_days on public.ticket_days for insert to authenticated with check (false);
create policy update_ticket_days on public.ticket_days for update to authenticated using (false);
create policy delete_ticket_days on public.ticket_days for delete to authenticated using (false);
grant select on public.ticket_days to authenticated;

create function private.fill_ticket_days(tenant uuid, since timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  zone text := (select t.time_zone from public.tenants t where t.id = tenant);
  oldest uuid := private.first_id_after(since);
  days date[];
begin
  if since is not null then
    -- Every change that counts leaves a row with a new id, but for clocks, which are reckoned by themselves.
    with touched as (
      select t.id from public.tickets t where t.tenant_id = tenant and t.id >= oldest
      union select c.ticket_id from public.ticket_changes c where c.tenant_id = tenant and c.id >= oldest
      union select m.ticket_id from public.ticket_messages m where m.tenant_id = tenant and m.id >= oldest
      union select r.ticket_id from public.ticket_ratings r where r.tenant_id = tenant and r.id >= oldest
      union select s.ticket_id from public.ticket_sla s where s.tenant_id = tenant and s.reckoned_at >= since
    )
    select array_agg(distinct (x.at at time zone zone)::date) into days from (
      select unnest(array[t.created_at, t.resolved_at]) as at from touched join public.tickets t on t.tenant_id = tenant and t.id = touched.id
      union all
      select c.created_at from touched join public.ticket_changes c on c.tenant_id = tenant and c.ticket_id = touched.id and c.field = 'status'
      union all
      select r.created_at from touched join public.ticket_ratings r on r.tenant_id = tenant and r.ticket_id = touched.id
    ) x where x.at is not null;
    if days is null then return; end if;
    -- Opened again after a resolution that nobody wrote down (imported): which day it counted on is not known.
    if exists (
      select from public.ticket_changes c where c.tenant_id = tenant and c.id >= oldest and c.field = 'status'
        and c.from_value in ('resolved', 'closed') and c.to_value not in ('resolved', 'closed') and not exists (
          select from public.ticket_changes e where e.tenant_id = tenant and e.ticket_id = c.ticket_id and e.id < c.id
            and e.field = 'status' and e.to_value in ('resolved', 'closed'))
    ) then
      days := null;
    end if;
  end if;

  with bounds as (
    -- So that the indexes by time serve; all days when none are named.
    select coalesce(min(d)::timestamp at time zone zone, '-infinity') as first,
      coalesce((max(d) + 1)::timestamp at time zone zone, 'infinity') as last
    from unnest(days) d
  ),
  counted as (
    select (t.created_at at time zone zone)::date as day, t.client_id, t.team_id, t.assignee_id, t.priority,
      1 as created, (a.at is not null)::int as replied, a.seconds as reply_seconds,
      (s.first_response_late is not null)::int as reply_promised, coalesce(s.first_response_late, false)::int as reply_late,
      0 as resolved, null::bigint as resolution_seconds, 0 as resolution_promised, 0 as resolution_late,
      0 as reopened, 0 as rated, 0 as satisfied
    from bounds b join public.tickets t on t.created_at >= b.first and t.created_at < b.last
    left join public.ticket_sla s on s.tenant_id = t.tenant_id and s.ticket_id = t.id
    left join lateral (
      select m.created_at as at, extract(epoch from m.created_at - t.created_at)::bigint as seconds
      from public.ticket_messages m
      where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.kind = 'public' and m.author_side = 'staff'
        and m.created_at > t.created_at
      order by m.created_at limit 1) a on true
    where t.tenant_id = tenant and t.merged_into_id is null
    union all
    select (t.resolved_at at time zone zone)::date, t.client_id, t.team_id, t.assignee_id, t.priority,
      0, 0, null, 0, 0, 1, extract(epoch from t.resolved_at - t.created_at)::bigint,
      (s.resolution_late is not null)::int, coalesce(s.resolution_late, false)::int, 0, 0, 0
    from bounds b join public.tickets t on t.resolved_at >= b.first and t.resolved_at < b.last
    left join public.ticket_sla s on s.tenant_id = t.tenant_id and s.ticket_id = t.id
    where t.tenant_id = tenant and t.merged_into_id is null
    union all
    select (c.created_at at time zone zone)::date, t.client_id, t.team_id, t.assignee_id, t.priority,
      0, 0, null, 0, 0, 0, null, 0, 0, 1, 0, 0
    from bounds b join public.ticket_changes c on c.created_at >= b.first and c.created_at < b.last
    join public.tickets t on t.tenant_id = c.tenant_id and t.id = c.ticket_id
    where c.tenant_id = tenant and c.field = 'status' and c.from_value in ('resolved', 'closed')
      and c.to_value not in ('resolved', 'closed') and t.merged_into_id is null
    union all
    select (r.created_at at time zone zone)::date, t.client_id, t.team_id, t.assignee_id, t.priority,
      0, 0, null, 0, 0, 0, null, 0, 0, 0, 1, (r.score >= 4)::int
    from bounds b join public.ticket_ratings r on r.created_at >= b.first and r.created_at < b.last
    join public.tickets t on t.tenant_id = r.tenant_id and t.id = r.ticket_id
    where r.tenant_id = tenant and t.merged_into_id is null
  ),
  fresh as materialized (
    select day, client_id, team_id, assignee_id, priority, sum(created) as created, sum(replied) as replied,
      count(*) filter (where reply_seconds <= 3600) as replied_1h, count(*) filter (where reply_seconds <= 14400) as replied_4h,
      count(*) filter (where reply_seconds <= 86400) as replied_24h, coalesce(sum(reply_seconds), 0) as reply_seconds,
      sum(reply_promised) as reply_promised, sum(reply_late) as reply_late, sum(resolved) as resolved,
      coalesce(sum(resolution_seconds), 0) as resolution_seconds, sum(resolution_promised) as resolution_promised,
      sum(resolution_late) as resolution_late, sum(reopened) as reopened, sum(rated) as rated, sum(satisfied) as satisfied
    from counted where days is null or day = any (days)
    group by 1, 2, 3, 4, 5
  ),
  gone as (
    delete from public.ticket_days d
    where d.tenant_id = tenant and (days is null or d.day = any (days)) and not exists (
      select from fresh f where f.day = d.day and f.priority = d.priority
        and coalesce(f.client_id, nobody) = coalesce(d.client_id, nobody)
        and coalesce(f.team_id, nobody) = coalesce(d.team_id, nobody)
        and coalesce(f.assignee_id, nobody) = coalesce(d.assignee_id, nobody))
  )
  insert into public.ticket_days as d (tenant_id, day, client_id, team_id, assignee_id, priority, created, replied, replied_1h, replied_4h,
    replied_24h, reply_seconds, reply_promised, reply_late, resolved, resolution_seconds, resolution_promised, resolution_late,
    reopened, rated, satisfied)
  select tenant, f.* from fresh f
  on conflict on constraint ticket_days_key do update set (created, replied, replied_1h, replied_4h, replied_24h, reply_seconds,
    reply_promised, reply_late, resolved, resolution_seconds, resolution_promised, resolution_late, reopened, rated, satisfied)
    = (excluded.created, excluded.replied, excluded.replied_1h, excluded.replied_4h, excluded.replied_24h, excluded.reply_seconds,
    excluded.reply_promised, excluded.reply_late, excluded.resolved, excluded.resolution_seconds, excluded.resolution_promised,
    excluded.resolution_late, excluded.reopened, excluded.rated, excluded.satisfied)
  where (d.created, d.replied, d.replied_1h, d.replied_4h, d.replied_24h, d.reply_seconds, d.reply_promised, d.reply_late, d.resolved,
    d.resolution_seconds, d.resolution_promised, d.resolution_late, d.reopened, d.rated, d.satisfied)
    is distinct from (excluded.created, excluded.replied, excluded.replied_1h, excluded.replied_4h, excluded.replied_24h,
    excluded.reply_seconds, excluded.reply_promised, excluded.reply_late, excluded.resolved, excluded.resolution_seconds,
    excluded.resolution_promised, excluded.resolution_late, excluded.reopened, excluded.rated, excluded.satisfied);
end
$$;
comment on function private.fill_ticket_days(uuid, timestamptz) is 'Counts a company''s tickets anew for the days on which something changed since then; null: for all.';
select private.declare_report_source('tickets', 'private.fill_ticket_days(uuid, timestamptz)');
