-- The audit trail those months would have left: members joining, tickets moved, leave and weeks decided.

insert into public.audit_entries (tenant_id, occurred_at, actor_id, actor_kind, actor_name, action, record_type, record_id,
  before, after, request_id, ip)
select h.tenant_id, h.at, h.actor, 'user', m.display_name, h.action, h.type, h.record::text, h.before, h.after,
  demo.id(h.record || h.at::text)::text, ('203.0.113.' || 1 + demo.pick(h.actor::text, 200))::inet
from (
  select c.tenant_id, c.created_at + interval '1 hour' as at,
    (select o.user_id from public.memberships o join public.roles r on r.tenant_id = o.tenant_id and r.id = o.role_id
      where o.tenant_id = c.tenant_id and r.key = 'admin' order by o.email limit 1) as actor,
    'insert' as action, 'clients' as type, c.id as record, null::jsonb as before,
    jsonb_build_object('name', c.name, 'email', c.email) as after
  from public.clients c
  union all
  select t.tenant_id, t.created_at, t.requester_id, 'insert', 'tickets', t.id, null,
    jsonb_build_object('number', t.number, 'subject', t.subject, 'priority', t.priority)
  from public.tickets t
  union all
  select t.tenant_id, t.last_activity_at, t.assignee_id, 'update', 'tickets', t.id,
    jsonb_build_object('status', 'open'), jsonb_build_object('status', t.status)
  from public.tickets t where t.status in ('waiting', 'resolved', 'closed')
  union all
  select r.tenant_id, r.created_at, r.requested_by, 'insert', 'leave_requests', r.id, null,
    jsonb_build_object('start_date', r.start_date, 'end_date', r.end_date, 'days', r.days)
  from public.leave_requests r
  union all
  select r.tenant_id, r.decided_at, r.decided_by, 'update', 'leave_requests', r.id,
    jsonb_build_object('status', 'pending'),
    jsonb_build_object('status', r.status) || jsonb_strip_nulls(jsonb_build_object('decision_note', r.decision_note))
  from public.leave_requests r where r.decided_at is not null
  union all
  select s.tenant_id, s.decided_at, s.decided_by, 'update', 'timesheets', s.id,
    jsonb_build_object('status', 'submitted'), jsonb_build_object('status', s.status)
  from public.timesheets s where s.status = 'approved'
) h
join public.memberships m on m.tenant_id = h.tenant_id and m.user_id = h.actor
where h.at <= now()
order by h.at;

do $$
declare t record;
begin
  for t in select tgrelid::regclass as name, tgname from pg_trigger where tgfoid = 'private.tg_audit'::regproc loop
    execute format('alter table %s enable trigger %I', t.name, t.tgname);
  end loop;
end
$$;

drop schema demo cascade;

-- What the hub's pages show before the first hour is over.
select private.refresh_usage();

-- The numbers of reports, before the first job has made them.
select private.fill_reports(t.id) from public.tenants t;
