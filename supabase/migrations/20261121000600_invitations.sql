-- Invitations (A5) and the one query that opens every request.

create table public.invitations (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  full_name text not null check (char_length(btrim(full_name)) between 1 and 120),
  role_id uuid not null,
  client_id uuid,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  invited_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, role_id) references public.roles (tenant_id, id) on delete cascade,
  foreign key (tenant_id, client_id) references public.clients (tenant_id, id) on delete cascade,
  foreign key (tenant_id, invited_by) references public.memberships (tenant_id, user_id) on delete set null (invited_by)
);
comment on table public.invitations is 'Single-use invitations; only the SHA-256 of the token is kept.';
comment on column public.invitations.client_id is 'Set when a client''s contact is invited into the portal.';
create index invitations_tenant_id_role_id_idx on public.invitations (tenant_id, role_id);
create index invitations_tenant_id_client_id_idx on public.invitations (tenant_id, client_id);
create index invitations_tenant_id_invited_by_idx on public.invitations (tenant_id, invited_by);
create unique index invitations_open_idx on public.invitations (tenant_id, email)
  where accepted_at is null and revoked_at is null;
alter table public.invitations enable row level security;
alter table public.invitations force row level security;

create function private.tg_invitations_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
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
  if tg_op = 'INSERT' and exists (
    select from public.memberships m where m.tenant_id = new.tenant_id and lower(m.email) = new.email and m.status = 'active'
  ) then
    raise exception 'already a member' using errcode = 'unique_violation', constraint = 'invitations_already_member';
  end if;
  return new;
end
$$;

create policy select_invitations on public.invitations for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy insert_invitations on public.invitations for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all'
    and invited_by = (select private.user_id()));
create policy update_invitations on public.invitations for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('members.manage')) = 'all');
create policy delete_invitations on public.invitations for delete to authenticated using (false);
grant select (tenant_id, id, email, full_name, role_id, client_id, expires_at, accepted_at, revoked_at, invited_by, created_at)
  on public.invitations to authenticated;
grant insert (tenant_id, id, email, full_name, role_id, client_id, token_hash, expires_at, invited_by),
  update (revoked_at, token_hash, expires_at) on public.invitations to authenticated;
create trigger tg_invitations__guard before insert or update of role_id, client_id on public.invitations
  for each row execute function private.tg_invitations_guard();
create trigger tg_invitations__audit after insert or update or delete on public.invitations
  for each row execute function private.tg_audit('token_hash');

create function private.invitation_by_token(token_hash bytea)
returns table (tenant_slug text, tenant_name text, tenant_brand text, email text, full_name text, audience text, role_key text, role_name text, account_exists boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- Whoever holds the token owns the mailbox, so telling whether the account exists tells nothing new.
begin
  return query
  select t.slug, t.name, t.brand_color, i.email, i.full_name, r.audience, r.key, r.name,
    exists (select from auth.users u where lower(u.email) = i.email)
  from public.invitations i
  join public.tenants t on t.id = i.tenant_id and t.status <> 'suspended'
  join public.roles r on r.tenant_id = i.tenant_id and r.id = i.role_id
  where i.token_hash = invitation_by_token.token_hash
    and i.accepted_at is null and i.revoked_at is null and i.expires_at > private.now();
end
$$;
comment on function private.invitation_by_token(bytea) is 'What the invitation page shows; no row when used, revoked, expired or unknown.';
grant execute on function private.invitation_by_token(bytea) to anon, authenticated;

create function private.accept_invitation(token_hash bytea) returns text
language plpgsql volatile security definer set search_path = ''
as $$
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
  update public.invitations i set accepted_at = private.now()
  where i.tenant_id = invitation.tenant_id and i.id = invitation.id;
  insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
  values (invitation.tenant_id, person, invitation.role_id, invitation.full_name, invitation.email)
  on conflict (tenant_id, user_id) do update
    set role_id = excluded.role_id, status = 'active', display_name = excluded.display_name;
  if invitation.client_id is not null then
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
end
$$;
comment on function private.accept_invitation(bytea) is 'Turns an invitation into a membership, once; returns the tenant''s slug, or null when it does not stand.';
grant execute on function private.accept_invitation(bytea) to authenticated;

-- ── The session of a request, in one query ───────────────────────────────────────────────────
create function private.session(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Everything the guard and the shell need. null: signed out. tenant null: no such tenant for this person.
-- It does not go through private.tenant_id(), as it must also explain suspension and a missing second factor.
declare
  c jsonb := private.claims();
  person uuid := nullif(c ->> 'sub', '')::uuid;
  has_factor boolean;
  result jsonb;
begin
  if person is null or not exists (
    select from auth.sessions s where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = person
  ) then return null; end if;
  has_factor := exists (select from auth.mfa_factors f where f.user_id = person and f.status = 'verified');
  select jsonb_build_object(
    'user', jsonb_build_object('id', person, 'email', u.email, 'name', p.full_name, 'locale', p.locale,
      'timeZone', p.time_zone, 'theme', p.theme, 'confirmed', u.email_confirmed_at is not null, 'onboarding', p.onboarding),
    'hasFactor', has_factor,
    'passedFactor', c ->> 'aal' = 'aal2' and exists (
      select from auth.sessions s where s.id = nullif(c ->> 'session_id', '')::uuid and s.aal = 'aal2'),
    'hubRole', (select h.role from public.hub_members h where h.user_id = person),
    'clockMovedByMs', (select (extract(epoch from k.moved_by) * 1000)::bigint from private.clock k),
    'tenants', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'audience', r.audience) order by t.name), '[]')
      from public.memberships m
      join public.tenants t on t.id = m.tenant_id
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.user_id = person and m.status = 'active'),
    'tenant', (
      select jsonb_build_object(
        'id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country, 'currency', t.currency, 'locale', t.locale,
        'timeZone', t.time_zone, 'weekStart', t.week_start, 'template', t.template, 'status', t.status,
        'statusReason', t.status_reason, 'requireMfa', t.require_mfa, 'brandColor', t.brand_color, 'accentColor', t.accent_color,
        'displayName', m.display_name,
        'role', jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'audience', r.audience),
        'scopes', (select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}') from public.role_permissions rp
          where rp.tenant_id = m.tenant_id and rp.role_id = m.role_id),
        'employeeId', (select e.id from public.employees e where e.tenant_id = t.id and e.user_id = person),
        'clientIds', (select coalesce(jsonb_agg(cc.client_id), '[]') from public.client_contacts cc
          where cc.tenant_id = t.id and cc.user_id = person),
        'unread', (select count(*) from (select from public.notifications n
          where n.tenant_id = t.id and n.user_id = person and n.read_at is null limit 100) capped))
      from public.tenants t
      join public.memberships m on m.tenant_id = t.id and m.user_id = person and m.status = 'active'
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where t.slug = session.slug)
  ) into result
  from auth.users u join public.profiles p on p.user_id = u.id
  where u.id = person and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  return result;
end
$$;
comment on function private.session(text) is 'Person, tenant, role, scopes and counts in one round trip; membership and status as they are now.';
grant execute on function private.session(text) to authenticated;
