-- Working hours and what is promised in them. The queue reckons the tickets' deadlines once it runs.

insert into public.working_calendars (tenant_id, id, name, holiday_list_id, is_default)
select demo.id(c.slug), demo.id(c.slug || ' calendar'), c.name, demo.id(c.slug || ' holidays'), true
from (values ('lotus', 'Studio hours'), ('summit', 'Office hours'), ('loom', 'Shop hours')) c (slug, name);

insert into public.working_hours (tenant_id, calendar_id, weekday, starts_minute, ends_minute)
select demo.id(h.slug), demo.id(h.slug || ' calendar'), d, h.starts, h.ends
from (values
  ('lotus', 1, 5, 570, 810), ('lotus', 1, 5, 870, 1110), ('lotus', 6, 6, 600, 840),
  ('summit', 1, 5, 420, 1020), ('summit', 6, 6, 480, 720),
  ('loom', 1, 6, 540, 1080)) h (slug, first, last, starts, ends)
cross join lateral generate_series(h.first, h.last) d;

insert into public.sla_policies (tenant_id, id, name, position, calendar_id, priorities, warn_percent, warn_notify,
  breach_notify, escalate_after, escalate_notify, escalate_raise)
select demo.id(p.slug), demo.id(p.slug || ' sla ' || p.name), p.name, p.position,
  case when p.in_hours then demo.id(p.slug || ' calendar') end, p.priorities::text[], 80, '{assignee}',
  '{assignee,managers}', p.escalate, '{managers}', p.escalate is not null
from (values
  ('lotus', 'Key clients', 10, true, '{}', 120),
  ('lotus', 'Standard', 20, true, '{}', null),
  ('summit', 'Storm damage', 10, false, '{urgent}', 60),
  ('summit', 'Standard', 20, true, '{}', null),
  ('loom', 'Shop', 10, true, '{}', null)) p (slug, name, position, in_hours, priorities, escalate);

insert into public.sla_targets (tenant_id, policy_id, priority, first_response, next_response, resolution)
select p.tenant_id, p.id, t.priority, t.first / p.faster, t.first / p.faster, t.whole / p.faster
from (select s.*, case when s.name in ('Key clients', 'Storm damage') then 2 else 1 end as faster from public.sla_policies s) p
cross join (values ('urgent', 60, 480), ('high', 120, 960), ('normal', 240, 2400), ('low', 480, 4800)) t (priority, first, whole)
where p.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'));

insert into public.sla_policy_clients (tenant_id, policy_id, client_id)
select c.tenant_id, demo.id('lotus sla Key clients'), c.id
from public.clients c where c.tenant_id = demo.id('lotus') and c.name = 'Kapoor Textiles';

-- How the tickets came to their status: their clocks are reckoned from this.
insert into public.ticket_changes (tenant_id, id, ticket_id, field, from_value, to_value, actor_name, created_at)
select s.* from (
  select t.tenant_id, demo.id(t.id || ' opened'), t.id, 'status', 'new', 'open', a.author_name, a.created_at
  from public.tickets t
  cross join lateral (
    select m.author_name, m.created_at from public.ticket_messages m
    where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.kind = 'public' and m.author_side = 'staff'
    order by m.created_at limit 1) a
  where t.status <> 'new'
  union all
  select t.tenant_id, demo.id(t.id || ' moved'), t.id, 'status', 'open', t.status, null, t.last_activity_at + interval '5 minutes'
  from public.tickets t
  where t.status in ('waiting', 'resolved', 'closed') and exists (select from public.ticket_messages m
    where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.kind = 'public' and m.author_side = 'staff')
) s where s.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'));

update public.tickets t set resolved_at = coalesce((
  select max(c.created_at) from public.ticket_changes c
  where c.tenant_id = t.tenant_id and c.ticket_id = t.id and c.field = 'status' and c.to_value in ('resolved', 'closed')), t.last_activity_at)
where t.status in ('resolved', 'closed') and t.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'));

-- Those of the last months are judged too, so that reports can say how promises were kept.
select private.enqueue('support/reckon-ticket', jsonb_build_object('tenant_id', t.tenant_id, 'ticketId', t.id), 'sla:' || t.id)
from public.tickets t
where t.status in ('resolved', 'closed') and t.created_at > now() - interval '90 days'
  and t.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'));
