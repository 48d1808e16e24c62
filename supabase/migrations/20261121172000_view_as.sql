-- on top of 20261121170000_tenant_settings.sql
-- Seeing as others see (R4): asking why somebody can or cannot see a record, and looking at the product as
-- they see it. Both are transactions under that person's own row-level security, read only.

select private.declare_permission('members.view_as', 'platform', '{all}', 35, '{"admin": "all"}');

-- ── view_sessions ────────────────────────────────────────────────────────────────────────────
create table public.view_sessions (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  viewer_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  started_at timestamptz not null default private.now(),
  expires_at timestamptz not null default private.now() + interval '30 minutes',
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, viewer_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, person_id) references public.memberships (tenant_id, user_id) on delete cascade,
  check (viewer_id <> person_id)
);
comment on table public.view_sessions is 'Who looked at the company as whom, and when. Half an hour at most, reading only; the person seen is shown it.';
comment on column public.view_sessions.session_id is 'The sign-in of the viewer that it is bound to.';
create unique index view_sessions_open_idx on public.view_sessions (tenant_id, session_id) where ended_at is null;
create index view_sessions_tenant_id_viewer_id_idx on public.view_sessions (tenant_id, viewer_id);
create index view_sessions_tenant_id_person_id_idx on public.view_sessions (tenant_id, person_id, id desc);
alter table public.view_sessions enable row level security;
alter table public.view_sessions force row level security;
create policy select_view_sessions on public.view_sessions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (person_id = (select private.user_id())
    or (select private.scope('members.view_as')) = 'all'));
create policy insert_view_sessions on public.view_sessions for insert to authenticated with check (false);
create policy update_view_sessions on public.view_sessions for update to authenticated using (false);
create policy delete_view_sessions on public.view_sessions for delete to authenticated using (false);
grant select (tenant_id, id, viewer_id, person_id, started_at, expires_at, ended_at) on public.view_sessions to authenticated;
create trigger tg_view_sessions__audit after insert or update on public.view_sessions
  for each row execute function private.tg_audit('session_id');

-- ── Whose claims these are ───────────────────────────────────────────────────────────────────
create function private.role_within(viewer uuid, person uuid, tenant uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- role_within_mine() asks of the caller; here the caller's claims may be the person's.
begin
  return exists (
    select from public.memberships v
    join public.roles vr on vr.tenant_id = v.tenant_id and vr.id = v.role_id
    join public.memberships p on p.tenant_id = v.tenant_id and p.user_id = role_within.person and p.status = 'active'
    join public.roles pr on pr.tenant_id = p.tenant_id and pr.id = p.role_id
    where v.tenant_id = role_within.tenant and v.user_id = role_within.viewer and v.status = 'active'
      and (pr.key is distinct from 'owner' or vr.key = 'owner')
      and not exists (
        select from public.role_permissions theirs
        left join public.role_permissions mine on mine.tenant_id = theirs.tenant_id and mine.role_id = v.role_id
          and mine.permission = theirs.permission
        where theirs.tenant_id = p.tenant_id and theirs.role_id = p.role_id
          and private.scope_rank(theirs.scope) > private.scope_rank(coalesce(mine.scope, 'none'))));
end
$$;
comment on function private.role_within(uuid, uuid, uuid) is 'Every right of a person is one the viewer holds as widely, and the person is no owner unless the viewer is (R5).';

create function private.may_act_for(c jsonb, needs_mfa boolean) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Claims that say sub = the person seen and act.by = who looks. Only our server makes such claims (a token never
-- has them), and only a transaction that cannot write is let through.
declare
  viewer uuid := nullif(c #>> '{act,by}', '')::uuid;
  person uuid := nullif(c ->> 'sub', '')::uuid;
  tenant uuid := nullif(c #>> '{app_metadata,tenant_id}', '')::uuid;
begin
  if current_setting('transaction_read_only') <> 'on' or session_user = 'authenticator' then return false; end if;
  if not private.session_is_live((c - 'act') || jsonb_build_object('sub', viewer), needs_mfa) then return false; end if;
  if not exists (
    select from public.memberships m join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
    where m.tenant_id = tenant and m.user_id = viewer and m.status = 'active' and rp.permission = 'members.view_as' and rp.scope = 'all'
  ) then return false; end if;
  if c #>> '{act,view}' is null then return true; end if;
  return private.role_within(viewer, person, tenant) and exists (
    select from public.view_sessions w
    where w.tenant_id = tenant and w.id = (c #>> '{act,view}')::uuid and w.viewer_id = viewer and w.person_id = person
      and w.session_id = nullif(c ->> 'session_id', '')::uuid and w.ended_at is null and w.expires_at > private.now());
end
$$;
comment on function private.may_act_for(jsonb, boolean) is
  'Claims of somebody who looks as another: their own session stands, they may, the look is open, and nothing can be written. Without a look: a question about access.';

create or replace function private.session_is_live(c jsonb, needs_mfa boolean default false) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A signed-out session's access token stays valid until it expires; here it stops working at once.
-- A person with a verified second factor must have used it. The session must say so too: a token's aal2
-- outlives the factor that was switched off.
declare
  person uuid := nullif(c ->> 'sub', '')::uuid;
  reached text;
  has_policy boolean;
begin
  if person is null then return false; end if;
  if c ? 'act' then return private.may_act_for(c, needs_mfa); end if;
  select s.aal::text, t.id is not null into reached, has_policy
  from auth.sessions s join auth.users u on u.id = s.user_id
  left join public.tenants t on t.id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
    and (t.idle_minutes is not null or t.max_session_hours is not null)
  where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = person
    and (s.not_after is null or s.not_after > pg_catalog.now())
    and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  if not found then return false; end if;
  if has_policy and private.session_lapse(c) is not null then return false; end if;
  if c ->> 'aal' = 'aal2' and reached = 'aal2' then return true; end if;
  return not needs_mfa and not exists (
    select from auth.mfa_factors f where f.user_id = person and f.status = 'verified'
  );
end
$$;

-- ── Looking as somebody ──────────────────────────────────────────────────────────────────────
create function private.start_view(person uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  result uuid;
begin
  if tenant is null or private.scope('members.view_as') <> 'all' or private.claims() ? 'api_key_id' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if person = private.user_id() or not private.role_within(private.user_id(), person, tenant) then
    raise exception 'holds more than the caller' using errcode = 'insufficient_privilege', constraint = 'view_sessions_not_within';
  end if;
  update public.view_sessions w set ended_at = private.now()
  where w.tenant_id = tenant and w.session_id = (private.claims() ->> 'session_id')::uuid and w.ended_at is null;
  insert into public.view_sessions (tenant_id, viewer_id, person_id, session_id)
  values (tenant, private.user_id(), person, (private.claims() ->> 'session_id')::uuid) returning id into result;
  perform private.audit(tenant, 'member.viewed_as', 'memberships',
    (select m.id::text from public.memberships m where m.tenant_id = tenant and m.user_id = person),
    null, jsonb_build_object('view_id', result, 'viewer_id', private.user_id(), 'person_id', person));
  return result;
end
$$;
comment on function private.start_view(uuid) is 'Begins a look as a member who holds no more than the caller; recorded with both. Ends one that is open.';

create function private.end_view() returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare seen uuid;
begin
  if private.tenant_id() is null then return null; end if;
  update public.view_sessions w set ended_at = private.now()
  where w.tenant_id = private.tenant_id() and w.viewer_id = private.user_id()
    and w.session_id = (private.claims() ->> 'session_id')::uuid and w.ended_at is null
  returning w.person_id into seen;
  return (select m.id from public.memberships m where m.tenant_id = private.tenant_id() and m.user_id = seen);
end
$$;
comment on function private.end_view() is 'Ends the caller''s look; returns the membership that was looked at.';

create function private.open_view(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Asked with the viewer's own claims, before anything is read as the person.
declare c jsonb := private.claims();
begin
  return (
    select jsonb_build_object('id', w.id, 'personId', w.person_id, 'person', p.display_name, 'tenantId', t.id, 'until', w.expires_at)
    from public.view_sessions w join public.tenants t on t.id = w.tenant_id
    join public.memberships p on p.tenant_id = w.tenant_id and p.user_id = w.person_id
    where t.slug = open_view.slug and w.session_id = nullif(c ->> 'session_id', '')::uuid
      and w.viewer_id = nullif(c ->> 'sub', '')::uuid and w.ended_at is null and w.expires_at > private.now());
end
$$;
comment on function private.open_view(text) is 'The caller''s open look in a company, or null.';

create function private.views_of_me()
returns table (id uuid, tenant text, viewer text, started_at timestamptz, ended_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.live_user_id() is null then return; end if;
  return query
  select w.id, t.name, v.display_name, w.started_at, least(w.ended_at, case when w.expires_at < private.now() then w.expires_at end)
  from public.view_sessions w join public.tenants t on t.id = w.tenant_id
  join public.memberships v on v.tenant_id = w.tenant_id and v.user_id = w.viewer_id
  where w.person_id = private.user_id() order by w.id desc limit 20;
end
$$;
comment on function private.views_of_me() is 'Who has looked as the caller, in any company, the latest first.';
grant execute on function private.start_view(uuid), private.end_view(), private.open_view(text), private.views_of_me() to authenticated;

-- The session as the person seen would have it: session() looks the session up by its own person.
create function private.viewed_session(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  tenant uuid := private.tenant_id();
begin
  if tenant is null or c #>> '{act,view}' is null then return null; end if;
  return (
    select jsonb_build_object('displayName', m.display_name, 'locale', p.locale, 'timeZone', p.time_zone, 'email', m.email,
      'role', jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'audience', r.audience),
      'scopes', (select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}') from public.role_permissions rp
        where rp.tenant_id = m.tenant_id and rp.role_id = m.role_id),
      'employeeId', (select e.id from public.employees e where e.tenant_id = tenant and e.user_id = m.user_id),
      'clientIds', (select coalesce(jsonb_agg(cc.client_id), '[]') from public.client_contacts cc
        where cc.tenant_id = tenant and cc.user_id = m.user_id),
      'unread', (select count(*) from (select from public.notifications n
        where n.tenant_id = tenant and n.user_id = m.user_id and n.read_at is null limit 100) capped))
    from public.tenants t join public.memberships m on m.tenant_id = t.id and m.user_id = private.user_id() and m.status = 'active'
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    left join public.profiles p on p.user_id = m.user_id
    where t.id = tenant and t.slug = viewed_session.slug);
end
$$;
comment on function private.viewed_session(text) is 'What differs in the session when one looks as somebody: their role, rights and records.';
grant execute on function private.viewed_session(text) to authenticated;

-- ── Why they can or cannot see this ──────────────────────────────────────────────────────────
create function private.record_place(record uuid) returns text
language plpgsql stable security invoker set search_path = ''
as $$
-- An invoker: it finds only what the caller may see, so that it tells nothing.
declare
  name text;
  found_row boolean;
begin
  for name in
    select c.relname from pg_catalog.pg_class c
    join pg_catalog.pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
    join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname not in ('audit_entries', 'events', 'notifications', 'deliveries')
      and has_column_privilege(c.oid, i.attnum, 'select') and has_column_privilege(c.oid, t.attnum, 'select')
    order by c.relname
  loop
    execute format('select exists (select from public.%I r where r.tenant_id = $1 and r.id = $2)', name)
      into found_row using private.tenant_id(), record;
    if found_row then return name; end if;
  end loop;
  return null;
end
$$;
comment on function private.record_place(uuid) is 'The table in which the caller sees a record of this id, or null.';

create function private.access_to(record_type text, record uuid) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
-- Run as the person themselves: row-level security answers for reading, and the policies' own expressions,
-- taken from the catalogue, for changing and deleting what is seen.
declare
  p record;
  allowed boolean;
  result jsonb := '{}';
begin
  if record_type !~ '^[a-z_]+$' or to_regclass('public.' || record_type) is null then return null; end if;
  for p in
    select c.command, pg_catalog.pg_get_expr(pol.polqual, pol.polrelid) as expression
    from (values ('select', 'r'), ('update', 'w'), ('delete', 'd')) c (command, code)
    join pg_catalog.pg_policy pol on pol.polrelid = to_regclass('public.' || record_type) and pol.polcmd = c.code::"char"
  loop
    begin
      execute format('select exists (select from public.%I where tenant_id = $1 and id = $2 and (%s))', record_type,
          case when p.command = 'select' then 'true' else p.expression end)
        into allowed using private.tenant_id(), record;
      allowed := allowed and case p.command when 'select' then true
        when 'update' then has_any_column_privilege('public.' || record_type, 'update')
        else has_table_privilege('public.' || record_type, 'delete') end;
    exception when insufficient_privilege then allowed := false;
    end;
    result := result || jsonb_build_object(p.command, allowed);
  end loop;
  return result;
end
$$;
comment on function private.access_to(text, uuid) is 'Whether the caller may select, update and delete a record: {"select": true, …}.';

create function private.access_reach(record_type text, record uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Would another scope reach the record? The policy for reading is asked with each scope put in place of the
-- role's own. A definer, as the record may be out of the person's sight; only for questions about access.
declare
  expression text;
  wanted text;
  reached boolean;
  result jsonb := '{}';
begin
  if not private.claims() ? 'act' or private.tenant_id() is null then
    raise exception 'only to explain access' using errcode = 'insufficient_privilege';
  end if;
  if record_type !~ '^[a-z_]+$' or to_regclass('public.' || record_type) is null then return null; end if;
  select pg_catalog.pg_get_expr(pol.polqual, pol.polrelid) into expression
  from pg_catalog.pg_policy pol where pol.polrelid = to_regclass('public.' || record_type) and pol.polcmd = 'r';
  foreach wanted in array array['own', 'team', 'all'] loop
    execute format('select exists (select from public.%I where tenant_id = $1 and id = $2 and (%s))', record_type,
        regexp_replace(expression, 'private\.scope\(''[a-z_.]+''::text\)', quote_literal(wanted) || '::text', 'g'))
      into reached using private.tenant_id(), record;
    result := result || jsonb_build_object(wanted, reached);
  end loop;
  return result || jsonb_build_object('policy', 'select_' || record_type, 'expression', expression);
end
$$;
comment on function private.access_reach(text, uuid) is 'Which scopes would reach a record for the person asked about: {"own": false, "team": true, "all": true, "policy": …}.';

create function private.access_facts(person uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Asked with the viewer's own claims.
declare tenant uuid := private.tenant_id();
begin
  if tenant is null or private.scope('members.view_as') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  return (
    select jsonb_build_object('name', m.display_name, 'status', m.status, 'tenantStatus', t.status, 'requireMfa', t.require_mfa,
      'hasFactor', exists (select from auth.mfa_factors f where f.user_id = m.user_id and f.status = 'verified'),
      'role', jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'audience', r.audience),
      'scopes', (select coalesce(jsonb_object_agg(rp.permission, rp.scope), '{}') from public.role_permissions rp
        where rp.tenant_id = tenant and rp.role_id = m.role_id),
      'teams', (select coalesce(jsonb_agg(distinct tm.name order by tm.name), '[]') from public.teams tm
        left join public.team_members x on x.tenant_id = tm.tenant_id and x.team_id = tm.id and x.user_id = m.user_id
        where tm.tenant_id = tenant and (x.user_id is not null or tm.lead_user_id = m.user_id)),
      'clients', (select coalesce(jsonb_agg(distinct c.name order by c.name), '[]') from public.client_contacts cc
        join public.clients c on c.tenant_id = cc.tenant_id and c.id = cc.client_id
        where cc.tenant_id = tenant and cc.user_id = m.user_id))
    from public.memberships m join public.tenants t on t.id = m.tenant_id
    join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = tenant and m.user_id = person);
end
$$;
comment on function private.access_facts(uuid) is 'What decides about a member''s access beside the record itself.';
grant execute on function private.record_place(uuid), private.access_to(text, uuid), private.access_reach(text, uuid),
  private.access_facts(uuid) to authenticated;

select private.gate_tenant_tables();
