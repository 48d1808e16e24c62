-- What people with a token of their own could do past the server: vouch for files nobody looked at, know an
-- invitation's token, bring down roles above theirs, and turn staff into clients while they are locked out.

create function private.is_data_api() returns boolean
language sql stable set search_path = ''
as $$ select session_user = 'authenticator' $$;
comment on function private.is_data_api() is
  'The statement came through the Data API, not from our server or worker: set role cannot change the login.';
grant execute on function private.is_data_api() to authenticated, service_role;

-- ── Files ────────────────────────────────────────────────────────────────────────────────────
-- Bytes come through the server, which has looked at them, or not at all.
drop policy insert_files_objects on storage.objects;
create policy insert_files_objects on storage.objects for insert to authenticated with check (false);

create function private.tg_files_inspected() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.is_data_api() then
    raise exception 'only the server says that a file is what it claims to be'
      using errcode = 'insufficient_privilege', constraint = 'files_inspected';
  end if;
  return new;
end
$$;
create trigger tg_files__inspected before update of status on public.files
  for each row when (new.status = 'ready') execute function private.tg_files_inspected();

-- ── Invitations ──────────────────────────────────────────────────────────────────────────────
create function private.tg_invitations_token() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Holding the token proves the mailbox: an account opens on it, and the invited role is theirs. So nobody
-- may choose it, the person who invites least of all.
begin
  if private.is_data_api() then
    raise exception 'invitations are made by the server' using errcode = 'insufficient_privilege', constraint = 'invitations_token';
  end if;
  return new;
end
$$;
create trigger tg_invitations__token before insert or update of token_hash on public.invitations
  for each row execute function private.tg_invitations_token();

-- ── Roles above one's own ────────────────────────────────────────────────────────────────────
create function private.governs(role uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.roles r
    where r.tenant_id = private.tenant_id() and r.id = governs.role and (r.key = 'owner' or (r.key is null and 2 = (
      select count(*) from public.role_permissions rp
      where rp.tenant_id = r.tenant_id and rp.role_id = r.id and rp.permission in ('tenant.manage', 'roles.manage')))))
$$;
comment on function private.governs(uuid) is
  'The owner''s role, or a custom one that holds both the company''s settings and its roles: owners alone give, take or change it.';

create or replace function private.role_within_mine(role uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  -- Owning is more than its rights, which an admin may hold all of: only owners make or unmake owners, and
  -- whoever else they let govern the company.
  if private.role_key() is distinct from 'owner' and private.governs(role) then return false; end if;
  return not exists (
    select from public.role_permissions rp
    where rp.tenant_id = private.tenant_id() and rp.role_id = role_within_mine.role
      and private.scope_rank(rp.scope) > private.scope_rank(private.scope(rp.permission))
  );
end
$$;
comment on function private.role_within_mine(uuid) is 'Every right of the role is one the caller holds at least as widely; roles that govern are within an owner''s reach only (R5).';

create or replace function private.tg_roles_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and (new.key, new.audience) is distinct from (old.key, old.audience) then
    raise exception 'a role keeps its key and audience' using errcode = 'check_violation', constraint = 'roles_identity';
  end if;
  -- A whole tenant may go; a system role of a living tenant may not.
  if tg_op = 'DELETE' and not exists (select from public.tenants t where t.id = old.tenant_id) then return old; end if;
  if tg_op = 'DELETE' and old.key is not null then
    raise exception 'system roles stay' using errcode = 'check_violation', constraint = 'roles_system_stays';
  end if;
  if private.user_id() is not null and (tg_op = 'DELETE' or new.name is distinct from old.name)
    and not private.role_within_mine(old.id) then
    raise exception 'cannot rename or delete a role that exceeds one''s own'
      using errcode = 'insufficient_privilege', constraint = 'roles_not_held';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create function private.tg_role_permissions_governing() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  cell record := case when tg_op = 'DELETE' then old else new end;
begin
  if private.user_id() is null or private.role_key() = 'owner' then return cell; end if;
  -- Nobody else may change such a role, nor make one by adding the second of the two rights. The lock keeps
  -- two requests from adding one each.
  perform from public.roles r where r.tenant_id = cell.tenant_id and r.id = cell.role_id and r.key is null for no key update;
  if found and (private.governs(cell.role_id) or (tg_op = 'INSERT' and exists (
    select from public.role_permissions rp
    where rp.tenant_id = new.tenant_id and rp.role_id = new.role_id
      and array[rp.permission, new.permission] @> array['tenant.manage', 'roles.manage']))) then
    raise exception 'only owners decide on roles that govern the company'
      using errcode = 'insufficient_privilege', constraint = 'role_permissions_not_held';
  end if;
  return cell;
end
$$;
create trigger tg_role_permissions__governing before insert or update or delete on public.role_permissions
  for each row execute function private.tg_role_permissions_governing();

-- ── Staff and clients ────────────────────────────────────────────────────────────────────────
create or replace function private.tg_memberships_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  owner_role uuid;
begin
  if tg_op = 'UPDATE' and (new.tenant_id, new.user_id) is distinct from (old.tenant_id, old.user_id) then
    raise exception 'a membership keeps its tenant and person' using errcode = 'check_violation', constraint = 'memberships_identity';
  end if;
  if private.user_id() is not null and private.tenant_id() is not null
    and (new.role_id, new.status) is distinct from (old.role_id, old.status)
    and not (private.role_within_mine(old.role_id) and private.role_within_mine(new.role_id)) then
    raise exception 'cannot change a member whose role exceeds one''s own, or grant such a role'
      using errcode = 'insufficient_privilege', constraint = 'memberships_role_not_held';
  end if;
  if new.role_id <> old.role_id and (
    select count(distinct r.audience) from public.roles r
    where r.tenant_id = old.tenant_id and r.id in (old.role_id, new.role_id)
  ) > 1 and not (old.status = 'deactivated' and exists (
    -- Somebody who was locked out comes back by an invitation, which this very transaction accepts.
    select from public.invitations i
    where i.tenant_id = new.tenant_id and i.email = lower(new.email) and i.role_id = new.role_id
      and i.accepted_at = private.now())) then
    raise exception 'staff do not become clients, nor clients staff: invite them anew'
      using errcode = 'check_violation', constraint = 'memberships_audience';
  end if;
  if (new.role_id, new.status) is distinct from (old.role_id, old.status) then
    -- The tenant row serialises changes of owners, so that two cannot demote each other at once.
    select r.id into owner_role from public.roles r
    where r.tenant_id = old.tenant_id and r.key = 'owner';
    if old.role_id = owner_role and old.status = 'active' then
      perform from public.tenants t where t.id = old.tenant_id for no key update;
      if not exists (
        select from public.memberships m
        where m.tenant_id = old.tenant_id and m.role_id = owner_role and m.status = 'active' and m.id <> old.id
      ) and not (new.role_id = owner_role and new.status = 'active') then
        raise exception 'a tenant keeps at least one active owner'
          using errcode = 'check_violation', constraint = 'memberships_last_owner';
      end if;
    end if;
  end if;
  return new;
end
$$;

select private.gate_tenant_tables();
