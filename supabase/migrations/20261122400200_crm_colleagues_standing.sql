-- What a client has asked a colleague to ends with their own access: whoever is locked out brings nobody in.
-- on top of 20261121291000_crm_colleagues.sql
create function private.invitation_stands(invitation public.invitations) returns boolean
language sql stable security definer set search_path = ''
as $$
  select invitation.accepted_at is null and invitation.revoked_at is null and invitation.expires_at > private.now()
    and (not invitation.from_client or exists (
      select from public.client_contacts c
      join public.memberships m on m.tenant_id = c.tenant_id and m.user_id = c.user_id and m.status = 'active'
      join public.clients k on k.tenant_id = c.tenant_id and k.id = c.client_id and k.status = 'active'
      where c.tenant_id = invitation.tenant_id and c.client_id = invitation.client_id and c.user_id = invitation.invited_by))
$$;
comment on function private.invitation_stands(public.invitations) is
  'Open, in time, and where a client made it: they still belong to the organisation, and it is still a client.';

CREATE OR REPLACE FUNCTION private.invitation_by_token(token_hash bytea)
 RETURNS TABLE(tenant_slug text, tenant_name text, tenant_brand text, email text, full_name text, audience text, role_key text, role_name text, account_exists boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
-- Whoever holds the token owns the mailbox, so telling whether the account exists tells nothing new.
begin
  return query
  select t.slug, t.name, t.brand_color, i.email, i.full_name, r.audience, r.key, r.name,
    exists (select from auth.users u where lower(u.email) = i.email)
  from public.invitations i
  join public.tenants t on t.id = i.tenant_id and t.status <> 'suspended'
  join public.roles r on r.tenant_id = i.tenant_id and r.id = i.role_id
  where i.token_hash = invitation_by_token.token_hash
    and private.invitation_stands(i);
end
$function$;

CREATE OR REPLACE FUNCTION private.accept_invitation(token_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
    and private.invitation_stands(i)
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
end $function$;
