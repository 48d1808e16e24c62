-- Live updates (V1): what changed, told to the web processes; pages ask again under their own rights.

create function private.tg_live_notifications() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Ids only. Postgres sends equal messages of one transaction once, and all of them at its commit.
begin
  perform pg_catalog.pg_notify('mainstay_live', json_build_object('t', c.tenant_id, 'u', c.user_id,
      'k', 'notifications', 'i', case tg_op when 'INSERT' then max(c.id::text) end)::text)
  from changed c group by c.tenant_id, c.user_id;
  return null;
end
$$;
create trigger tg_notifications__live after insert on public.notifications
  referencing new table as changed for each statement execute function private.tg_live_notifications();
create trigger tg_notifications__live_read after update on public.notifications
  referencing new table as changed for each statement execute function private.tg_live_notifications();

create function private.tg_live_tickets() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_live', json_build_object('t', c.tenant_id, 'k', 'tickets')::text)
  from (select distinct tenant_id from changed) c;
  return null;
end
$$;
create trigger tg_tickets__live after insert on public.tickets
  referencing new table as changed for each statement execute function private.tg_live_tickets();

create function private.tg_live_standing() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_live',
    json_build_object('t', new.tenant_id, 'u', new.user_id, 'k', 'standing')::text);
  return null;
end
$$;
create trigger tg_memberships__live after update of status, role_id on public.memberships
  for each row execute function private.tg_live_standing();

create function private.tg_live_tenant() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_live', json_build_object('t', new.id, 'k', 'standing')::text);
  return null;
end
$$;
create trigger tg_tenants__live after update of status, require_mfa on public.tenants
  for each row execute function private.tg_live_tenant();

create function private.live_standing(connections jsonb) returns table (n integer, sees_tickets boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- connections: [{n, claims}]. Those that come back still stand: membership, tenant, session, second factor.
begin
  return query
  select c.n, exists (select from public.role_permissions p
    where p.tenant_id = m.tenant_id and p.role_id = m.role_id and p.permission = 'tickets.read')
  from jsonb_to_recordset(live_standing.connections) as c(n integer, claims jsonb)
  join public.memberships m on m.tenant_id = (c.claims #>> '{app_metadata,tenant_id}')::uuid
    and m.user_id = (c.claims ->> 'sub')::uuid and m.status = 'active'
  join public.tenants t on t.id = m.tenant_id and t.status <> 'suspended'
  where private.session_is_live(c.claims, t.require_mfa);
end
$$;
comment on function private.live_standing(jsonb) is
  'Which open live connections may stay open, and which of them may hear of tickets; the web login asks for all of a process at once.';
grant execute on function private.live_standing(jsonb) to mainstay_web;
