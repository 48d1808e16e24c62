-- Calls of the API per company and day: web processes count and tell every few seconds.

alter table private.tenant_usage_days add column api_calls bigint not null default 0;
comment on column private.tenant_usage_days.api_calls is 'Requests to /api/v1 that were let in, as web processes count them.';

create function private.count_api_calls(calls jsonb)
returns void
language sql
security definer
set search_path = ''
as $$
  -- calls: [{tenant, calls}]; sorted, so that two processes never wait for each other crosswise. The other
  -- figures of a new day come with the next private.refresh_usage().
  insert into private.tenant_usage_days as u (tenant_id, day, members, storage_bytes, messages, changes, api_calls)
  select t.id, (private.now() at time zone 'UTC')::date, 0, 0, 0, 0, c.calls
  from jsonb_to_recordset(calls) as c(tenant uuid, calls bigint) join public.tenants t on t.id = c.tenant
  order by t.id
  on conflict on constraint tenant_usage_days_pkey do update set api_calls = u.api_calls + excluded.api_calls
$$;
comment on function private.count_api_calls(jsonb) is 'Adds to today''s calls of each company; the web login alone tells.';
grant execute on function private.count_api_calls(jsonb) to mainstay_web;

CREATE OR REPLACE FUNCTION private.hub_tenant(slug text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
declare
  t public.tenants;
begin
  perform private.require_hub('tenants.read');
  select x.* into t from public.tenants x where x.slug = hub_tenant.slug;
  if not found then return null; end if;
  perform private.audit(t.id, 'tenant.viewed', 'tenants', t.id::text);
  perform private.hub_record('tenant.viewed', 'tenants', t.id::text, t.id);
  return jsonb_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country,
    'currency', t.currency, 'timeZone', t.time_zone, 'template', t.template,
    'status', t.status, 'statusReason', t.status_reason, 'trialEndsOn', t.trial_ends_on, 'today', private.today(t.time_zone),
    'createdAt', t.created_at, 'supportNeedsApproval', t.support_needs_approval,
    'actAllowed', private.flag_for('support_act', t.id, private.user_id()),
    'usage', (select jsonb_build_object('asOf', u.as_of, 'staff', u.staff, 'clients', u.clients, 'storageBytes', u.storage_bytes,
        'messages', u.messages_30d, 'changes', u.changes_30d, 'jobsWaiting', u.jobs_waiting, 'lastActivityAt', u.last_activity_at)
      from private.tenant_usage u where u.tenant_id = t.id),
    'days', (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'members', d.members, 'storageBytes', d.storage_bytes,
        'messages', d.messages, 'changes', d.changes, 'apiCalls', d.api_calls) order by d.day), '[]')
      from private.tenant_usage_days d where d.tenant_id = t.id and d.day > (private.now() at time zone 'UTC')::date - 30),
    'owners', (select coalesce(jsonb_agg(m.email order by m.created_at), '[]') from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.tenant_id = t.id and m.status = 'active' and r.key = 'owner'),
    'asked', (select jsonb_build_object('at', a.occurred_at, 'message', a.after ->> 'message', 'by', a.actor_name)
      from public.audit_entries a where a.tenant_id = t.id and a.action = 'trial.more_asked' order by a.id desc limit 1),
    'history', (select coalesce(jsonb_agg(h.entry order by h.id desc), '[]') from (
      select a.id, jsonb_build_object('id', a.id, 'at', a.occurred_at, 'actor', a.actor_name, 'action', a.action,
        'from', a.before ->> 'status', 'to', a.after ->> 'status', 'until', a.after ->> 'until',
        'reason', coalesce(a.after ->> 'status_reason', a.after ->> 'reason')) as entry
      from public.audit_entries a
      where a.tenant_id = t.id and a.record_type = 'tenants' and ((a.action = 'update' and a.after ? 'status') or a.action = 'trial.extended')
      order by a.id desc limit 20) h));
end
$$;
