-- The question of the trial costs the queries of everybody else nothing: an expression with a subquery goes
-- through the executor at each call, even where its first half is false.
-- on top of 20261121130000_api.sql
-- on top of 20261121160000_hub_support.sql
create or replace function private.tenant_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  wanted uuid := nullif(c #>> '{app_metadata,tenant_id}', '')::uuid;
  needs_mfa boolean;
  standing text;
  held_role uuid;
begin
  if wanted is null then return null; end if;
  if private.is_job() then
    return (select t.id from public.tenants t where t.id = wanted and t.status <> 'suspended');
  end if;
  if c ? 'support_grant' then return private.support_tenant(); end if;
  select t.require_mfa, t.status, m.role_id into needs_mfa, standing, held_role
  from public.memberships m join public.tenants t on t.id = m.tenant_id
  where m.tenant_id = wanted and m.user_id = nullif(c ->> 'sub', '')::uuid
    and m.status = 'active' and t.status <> 'suspended';
  if not found then return null; end if;
  if standing = 'trial_expired' then
    -- Only owners are somebody then, and hold what private.open_after_trial() leaves them.
    if not exists (select from public.roles r where r.tenant_id = wanted and r.id = held_role and r.key = 'owner') then
      return null;
    end if;
  end if;
  if c ? 'api_key_id' then
    if not private.key_is_live(c, needs_mfa) then return null; end if;
  elsif not private.session_is_live(c, needs_mfa) then return null; end if;
  return wanted;
end
$$;
