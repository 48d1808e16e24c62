-- The hub: what the platform's own staff see of tenants (T2, T7). Every look into one is recorded there.

create function private.hub_tenants(search text, wanted_status text, after uuid, page_size integer)
returns table (id uuid, slug text, name text, country text, template text, status text, trial_ends_on date,
  created_at timestamptz, members bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.hub_can('tenants.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  return query
  select t.id, t.slug, t.name, t.country, t.template, t.status, t.trial_ends_on, t.created_at,
    (select count(*) from public.memberships m where m.tenant_id = t.id and m.status = 'active')
  from public.tenants t
  where (hub_tenants.search = '' or t.name ilike '%' || hub_tenants.search || '%' or t.slug ilike '%' || hub_tenants.search || '%')
    and (hub_tenants.wanted_status = '' or t.status = hub_tenants.wanted_status)
    and (hub_tenants.after is null or t.id < hub_tenants.after)
  order by t.id desc
  limit page_size;
end
$$;
comment on function private.hub_tenants(text, text, uuid, integer) is 'Tenants, newest first, a keyset page; for the hub only. search is a like pattern without its outer %.';
grant execute on function private.hub_tenants(text, text, uuid, integer) to authenticated;

create function private.hub_tenant(slug text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  found_tenant public.tenants;
begin
  if not private.hub_can('tenants.read') then
    raise exception 'hub only' using errcode = 'insufficient_privilege';
  end if;
  select t.* into found_tenant from public.tenants t where t.slug = hub_tenant.slug;
  if not found then return null; end if;
  perform private.audit(found_tenant.id, 'tenant.viewed', 'tenants', found_tenant.id::text);
  return jsonb_build_object(
    'id', found_tenant.id, 'slug', found_tenant.slug, 'name', found_tenant.name, 'country', found_tenant.country,
    'currency', found_tenant.currency, 'timeZone', found_tenant.time_zone, 'template', found_tenant.template,
    'status', found_tenant.status, 'statusReason', found_tenant.status_reason, 'trialEndsOn', found_tenant.trial_ends_on,
    'createdAt', found_tenant.created_at,
    'members', (select count(*) from public.memberships m where m.tenant_id = found_tenant.id and m.status = 'active'),
    'owners', (select coalesce(jsonb_agg(m.email order by m.created_at), '[]') from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.tenant_id = found_tenant.id and m.status = 'active' and r.key = 'owner'),
    'history', (select coalesce(jsonb_agg(h.entry order by h.id desc), '[]') from (
      select a.id, jsonb_build_object('id', a.id, 'at', a.occurred_at, 'actor', a.actor_name,
        'from', a.before ->> 'status', 'to', a.after ->> 'status', 'reason', a.after ->> 'status_reason') as entry
      from public.audit_entries a
      where a.tenant_id = found_tenant.id and a.record_type = 'tenants' and a.action = 'update' and a.after ? 'status'
      order by a.id desc limit 20) h));
end
$$;
comment on function private.hub_tenant(text) is 'One tenant for the hub, with owners and status history; the look itself is recorded in the tenant''s audit trail. Null when there is none.';
grant execute on function private.hub_tenant(text) to authenticated;
