-- Projects and support each had a function for the same names; now the kernel has one.

create function private.staff_names(permission text)
returns table(user_id uuid, name text, is_active boolean)
language plpgsql
stable security definer
set search_path to ''
as $$
-- People who share the work rarely hold members.read; of their colleagues they need the names.
declare
  -- Asked once: it is the dearest question here, and every look at a list asks it.
  tenant uuid := private.tenant_id();
begin
  if tenant is null or private.scope(staff_names.permission) = 'none' then return; end if;
  if not private.is_job() and private.claimed_grant() is null and not exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and m.user_id = private.user_id() and m.status = 'active' and r.audience = 'staff'
  ) then return; end if;
  return query select m.user_id, m.display_name, m.status = 'active'
    from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and r.audience = 'staff'
    order by lower(m.display_name), m.user_id limit 500;
end
$$;
comment on function private.staff_names(text) is 'Names of the tenant''s staff, present and past, for whoever of them holds the permission. Nothing for clients.';
revoke execute on function private.staff_names(text) from public;
grant execute on function private.staff_names(text) to authenticated;

drop function private.project_staff();
drop function private.support_staff();
