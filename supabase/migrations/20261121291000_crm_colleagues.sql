-- Clients invite their own colleagues: into an organisation they stand for, with the client's role, and
-- without being told whether the address is known here already.

alter table public.client_contacts add column is_main boolean not null default false;
comment on column public.client_contacts.is_main is
  'Whom the company turns to first; may invite colleagues where clients.invite is own. At most one a client.';
update public.client_contacts c set is_main = true
where c.user_id is not null and not exists (
  select from public.client_contacts o
  where o.tenant_id = c.tenant_id and o.client_id = c.client_id and o.user_id is not null
    and (o.created_at, o.id) < (c.created_at, c.id)
);
create unique index client_contacts_main_idx on public.client_contacts (tenant_id, client_id) where is_main;
grant update (is_main) on public.client_contacts to authenticated;

create function private.tg_client_contacts_main() returns trigger
language plpgsql security definer set search_path = '' as $$
-- The first of a client's people who can sign in stands for it, until staff name another.
begin
  if tg_op = 'UPDATE' and new.is_main and not old.is_main then
    update public.client_contacts c set is_main = false
    where c.tenant_id = new.tenant_id and c.client_id = new.client_id and c.is_main and c.id <> new.id;
  elsif new.user_id is not null and (tg_op = 'INSERT' or old.user_id is null) and not exists (
    select from public.client_contacts c where c.tenant_id = new.tenant_id and c.client_id = new.client_id and c.is_main
  ) then
    new.is_main := true;
  end if;
  return new;
end $$;
comment on function private.tg_client_contacts_main() is 'Each client has one main contact at most: the first with access, or whom staff name.';
create trigger tg_client_contacts__main before insert or update of user_id, is_main on public.client_contacts
  for each row execute function private.tg_client_contacts_main();

-- Own: organisations whose main contact one is. Team: all one is a contact of. Those who invite clients hold
-- it too, or they could not give the client's role away (R5).
select private.declare_permission('clients.invite', 'crm', '{own,team}', 120, '{"admin": "team", "client": "own"}');
insert into public.role_permissions (tenant_id, role_id, permission, scope)
select rp.tenant_id, rp.role_id, 'clients.invite', 'team' from public.role_permissions rp
join public.roles r on r.tenant_id = rp.tenant_id and r.id = rp.role_id and r.key is null
where rp.permission = 'members.manage' and rp.scope = 'all'
on conflict do nothing;

create function private.inviting_client_ids() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  reach text := private.scope('clients.invite');
begin
  if reach = 'none' then return '{}'; end if;
  return coalesce((
    select array_agg(c.client_id) from public.client_contacts c
    join public.clients k on k.tenant_id = c.tenant_id and k.id = c.client_id and k.status = 'active'
    where c.tenant_id = private.tenant_id() and c.user_id = private.user_id() and (c.is_main or reach = 'team')
  ), '{}');
end $$;
comment on function private.inviting_client_ids() is 'Organisations the caller may invite colleagues into.';
grant execute on function private.inviting_client_ids() to authenticated, service_role;

-- An address may be asked into two organisations at once: refusing the second would tell of the first.
alter table public.invitations add column from_client boolean not null default false;
comment on column public.invitations.from_client is 'A client invited a colleague: never changes or brings back a membership that is there.';
grant select (from_client) on public.invitations to authenticated;
drop index public.invitations_open_idx;
create unique index invitations_open_idx on public.invitations (tenant_id, email, client_id) nulls not distinct
  where accepted_at is null and revoked_at is null;

alter policy select_invitations on public.invitations using (
  tenant_id = (select private.tenant_id()) and (
    (select private.scope('members.manage')) = 'all'
    or client_id = any ((select private.inviting_client_ids())::uuid[])
  )
);

create or replace function private.tg_invitations_guard() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  role_audience text;
begin
  select r.audience into role_audience from public.roles r where r.tenant_id = new.tenant_id and r.id = new.role_id;
  if (role_audience = 'client') <> (new.client_id is not null) then
    raise exception 'a client role needs a client, a staff role none'
      using errcode = 'check_violation', constraint = 'invitations_audience';
  end if;
  if private.user_id() is not null and tg_op = 'INSERT' and not private.role_within_mine(new.role_id) then
    raise exception 'cannot invite into a role wider than one''s own'
      using errcode = 'insufficient_privilege', constraint = 'invitations_role_not_held';
  end if;
  if tg_op = 'INSERT' and not new.from_client and exists (
    select from public.memberships m where m.tenant_id = new.tenant_id and lower(m.email) = new.email and m.status = 'active'
  ) then
    raise exception 'already a member' using errcode = 'unique_violation', constraint = 'invitations_already_member';
  end if;
  return new;
end $$;

create function private.invite_colleague(client uuid, address text, full_name text, token_hash bytea, expires_at timestamptz)
returns uuid language plpgsql security definer set search_path = '' as $$
-- Refusals tell of the caller's own organisation only: whoever works elsewhere here is invited like a stranger.
declare
  tenant uuid := private.tenant_id();
  invitation uuid;
begin
  if client is null or client <> all (private.inviting_client_ids()) then
    raise exception 'not one''s own organisation' using errcode = 'insufficient_privilege', constraint = 'invitations_colleague';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('colleagues:' || client, 0));
  if exists (
    select from public.client_contacts c
    where c.tenant_id = tenant and c.client_id = client and c.user_id is not null and lower(c.email) = address
  ) then
    raise exception 'has access' using errcode = 'unique_violation', constraint = 'invitations_colleague_here';
  end if;
  if (
    select count(*) from public.invitations i
    where i.tenant_id = tenant and i.client_id = client and i.from_client and i.created_at > private.now() - interval '1 day'
  ) >= 20 then
    raise exception 'too many invitations' using errcode = 'check_violation', constraint = 'invitations_colleague_limit';
  end if;
  update public.invitations i set revoked_at = private.now()
  where i.tenant_id = tenant and i.client_id = client and i.email = address
    and i.accepted_at is null and i.revoked_at is null and i.expires_at <= private.now();
  insert into public.invitations (tenant_id, email, full_name, role_id, client_id, token_hash, expires_at, invited_by, from_client)
  select tenant, address, invite_colleague.full_name, r.id, client, invite_colleague.token_hash,
    invite_colleague.expires_at, private.user_id(), true
  from public.roles r where r.tenant_id = tenant and r.key = 'client'
  returning id into invitation;
  return invitation;
end $$;
comment on function private.invite_colleague(uuid, text, text, bytea, timestamptz) is
  'A client asks a colleague into their own organisation, with the client''s role; 20 a day and organisation. Refusals are constraints named invitations_….';
grant execute on function private.invite_colleague(uuid, text, text, bytea, timestamptz) to authenticated;

create function private.revoke_colleague(invitation uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.invitations i set revoked_at = private.now()
  where i.tenant_id = private.tenant_id() and i.id = invitation and i.client_id = any (private.inviting_client_ids())
    and i.accepted_at is null and i.revoked_at is null;
  return found;
end $$;
comment on function private.revoke_colleague(uuid) is 'Takes an open invitation into the caller''s own organisation back; false when there is none.';
grant execute on function private.revoke_colleague(uuid) to authenticated;

create or replace function private.accept_invitation(token_hash bytea) returns text
language plpgsql security definer set search_path = '' as $$
-- The signed-in person must be the invited address, confirmed. Returns the tenant's slug, or null.
declare
  person uuid := private.user_id();
  invitation public.invitations;
  slug text;
begin
  if person is null or not private.session_is_live(private.claims()) then return null; end if;
  select i.* into invitation
  from public.invitations i join auth.users u on u.id = person and lower(u.email) = i.email and u.email_confirmed_at is not null
  where i.token_hash = accept_invitation.token_hash
    and i.accepted_at is null and i.revoked_at is null and i.expires_at > private.now()
  for update of i;
  if not found then return null; end if;
  select t.slug into slug from public.tenants t where t.id = invitation.tenant_id and t.status <> 'suspended';
  if slug is null then return null; end if;
  -- A client cannot undo that staff locked somebody out.
  if invitation.from_client and exists (
    select from public.memberships m
    where m.tenant_id = invitation.tenant_id and m.user_id = person and m.status <> 'active'
  ) then
    return null;
  end if;
  update public.invitations i set accepted_at = private.now()
  where i.tenant_id = invitation.tenant_id and i.id = invitation.id;
  insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
  values (invitation.tenant_id, person, invitation.role_id, invitation.full_name, invitation.email)
  on conflict (tenant_id, user_id) do update
    set role_id = excluded.role_id, status = 'active', display_name = excluded.display_name
    where not invitation.from_client;
  -- Somebody of the company itself whom a client invites stays what they are.
  if invitation.client_id is not null and exists (
    select from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = invitation.tenant_id and m.user_id = person and r.audience = 'client'
  ) then
    update public.client_contacts c set user_id = person
    where c.tenant_id = invitation.tenant_id and c.client_id = invitation.client_id
      and lower(c.email) = invitation.email and c.user_id is null;
    if not found then
      insert into public.client_contacts (tenant_id, client_id, user_id, name, email)
      values (invitation.tenant_id, invitation.client_id, person, invitation.full_name, invitation.email)
      on conflict do nothing;
    end if;
  end if;
  update public.profiles p set full_name = invitation.full_name where p.user_id = person and p.full_name = '';
  perform private.sync_claims(person, invitation.tenant_id);
  return slug;
end $$;
