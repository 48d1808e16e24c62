-- What a program's key was not made for it does not reach with tickets either.
-- on top of 20261121160000_hub_support.sql

create or replace function private.ticket_scope(permission text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare found_scope text := private.scope(permission);
begin
  if found_scope = 'none' or private.is_job() or private.claimed_grant() is not null then return found_scope; end if;
  if exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid
      and m.user_id = private.user_id() and r.audience = 'client'
  ) then
    return case ticket_scope.permission when 'tickets.manage' then 'none' else 'own' end;
  end if;
  return found_scope;
end
$$;
