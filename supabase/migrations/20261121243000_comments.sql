-- Comments on any record, mentions, and who is on a record now (V2, V3).

select private.declare_permission('comments.write', 'comments', '{all}', 540,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "all", "freelancer": "all", "partner": "all", "property_manager": "all", "client": "all", "guest": "all"}');

-- ── Who else sees a record ───────────────────────────────────────────────────────────────────
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
  -- Made by private.people_who_see() for the length of one question; a token never holds it.
  if c ? 'asked' then return session_user <> 'authenticator' and coalesce(c ->> 'asked' = nullif(current_setting('mainstay.asked', true), ''), false); end if;
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

create function private.people_who_see(record_type text, record_id uuid, people uuid[], enough integer default 1000)
returns setof uuid
language plpgsql volatile security invoker set search_path = ''
as $$
-- An invoker: the record's own policies answer, once as each of these people. Claims and question end here, or with
-- the statement that failed.
declare
  own text := current_setting('request.jwt.claims', true);
  tenant uuid := private.tenant_id();
  question text := private.uuid_v7()::text;
  person uuid;
  seen boolean;
  count integer := 0;
begin
  if tenant is null or session_user = 'authenticator' then return; end if;
  perform set_config('mainstay.asked', question, true);
  foreach person in array people loop
    exit when count >= enough;
    perform set_config('request.jwt.claims', jsonb_build_object('role', 'authenticated', 'sub', person, 'asked', question,
      'app_metadata', jsonb_build_object('tenant_id', tenant))::text, true);
    seen := private.can_see(record_type, record_id);
    perform set_config('request.jwt.claims', own, true);
    if seen then
      count := count + 1;
      return next person;
    end if;
  end loop;
  perform set_config('mainstay.asked', '', true);
end
$$;
comment on function private.people_who_see(text, uuid, uuid[], integer) is
  'Those of these people who may see a record, in their order, at most enough; the record''s policies decide. Nothing through the Data API.';
grant execute on function private.people_who_see(text, uuid, uuid[], integer) to authenticated;

-- ── comments ─────────────────────────────────────────────────────────────────────────────────
create table private.comment_records (
  record_type text primary key check (record_type ~ '^[a-z_]+$')
);
comment on table private.comment_records is 'Tables whose rows can be commented on; private.allow_comments() adds one.';
alter table private.comment_records enable row level security;
alter table private.comment_records force row level security;

create table public.comments (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  record_type text not null references private.comment_records (record_type) on delete no action,
  record_id uuid not null,
  body text not null,
  shared boolean not null default false,
  author_id uuid,
  author_name text not null default '' check (char_length(btrim(author_name)) between 1 and 120),
  author_side text not null default 'staff' check (author_side in ('staff', 'client')),
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by_name text,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references public.memberships (tenant_id, user_id) on delete set null (author_id),
  constraint comments_body check (case when removed_at is null then char_length(btrim(body)) between 1 and 10000 else body = '' end),
  constraint comments_client_shared check (shared or author_side = 'staff')
);
comment on table public.comments is 'What people say about a record. Whoever sees the record reads them; clients only those shared.';
comment on column public.comments.record_type is 'The table of the record; its own policies decide who sees the comment.';
comment on column public.comments.shared is 'The client reads it too. Decided once: an internal word never becomes public.';
comment on column public.comments.body is 'A subset of Markdown; empty once removed.';
comment on column public.comments.author_name is 'Stamped from the membership, as is author_side: nobody writes in another''s name.';
comment on column public.comments.removed_at is 'The words are gone, with their history; that there were some stays.';
create index comments_tenant_id_record_idx on public.comments (tenant_id, record_type, record_id, created_at desc, id desc);
create index comments_tenant_id_author_id_idx on public.comments (tenant_id, author_id);
create index comments_record_type_idx on public.comments (record_type);
alter table public.comments enable row level security;
alter table public.comments force row level security;

create function private.tg_comments_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
begin
  if tg_op = 'UPDATE' then
    if new.body is distinct from old.body and new.removed_at is null then
      if old.removed_at is not null then
        raise exception 'what is removed stays so' using errcode = 'check_violation', constraint = 'comments_removed';
      end if;
      new.edited_at := private.now();
    end if;
    return new;
  end if;
  if person is null then return new; end if;
  select m.user_id, m.display_name, r.audience into new.author_id, new.author_name, new.author_side
  from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  where m.tenant_id = new.tenant_id and m.user_id = person and m.status = 'active';
  new.created_at := private.now();
  return new;
end
$$;

-- ── comment_versions ─────────────────────────────────────────────────────────────────────────
create table public.comment_versions (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  comment_id uuid not null,
  body text not null,
  replaced_at timestamptz not null default private.now(),
  replaced_by_name text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, comment_id) references public.comments (tenant_id, id) on delete cascade
);
comment on table public.comment_versions is 'What a comment said before each edit, for staff; written by a trigger.';
create index comment_versions_tenant_id_comment_id_idx on public.comment_versions (tenant_id, comment_id, id);
alter table public.comment_versions enable row level security;
alter table public.comment_versions force row level security;
create policy select_comment_versions on public.comment_versions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff())
    and exists (select from public.comments c where c.tenant_id = comment_versions.tenant_id and c.id = comment_versions.comment_id));
create policy insert_comment_versions on public.comment_versions for insert to authenticated with check (false);
create policy update_comment_versions on public.comment_versions for update to authenticated using (false);
create policy delete_comment_versions on public.comment_versions for delete to authenticated using (false);
grant select on public.comment_versions to authenticated;

create function private.tg_comments_history() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.removed_at is not null then
    delete from public.comment_versions v where v.tenant_id = new.tenant_id and v.comment_id = new.id;
    delete from public.comment_mentions m where m.tenant_id = new.tenant_id and m.comment_id = new.id;
  else
    insert into public.comment_versions (tenant_id, comment_id, body, replaced_by_name)
    values (new.tenant_id, new.id, old.body, coalesce(
      (select m.display_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = private.user_id()), ''));
  end if;
  return null;
end
$$;

-- ── comment_mentions ─────────────────────────────────────────────────────────────────────────
create table public.comment_mentions (
  tenant_id uuid not null,
  comment_id uuid not null,
  user_id uuid not null,
  name text not null default '',
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, comment_id, user_id),
  foreign key (tenant_id, comment_id) references public.comments (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.comment_mentions is 'Whom a comment calls by name: only people who may see it.';
comment on column public.comment_mentions.name is 'As the person was called then, and as it stands in the comment after an @.';
create index comment_mentions_tenant_id_user_id_idx on public.comment_mentions (tenant_id, user_id);
alter table public.comment_mentions enable row level security;
alter table public.comment_mentions force row level security;
create policy select_comment_mentions on public.comment_mentions for select to authenticated
  using (tenant_id = (select private.tenant_id())
    and exists (select from public.comments c where c.tenant_id = comment_mentions.tenant_id and c.id = comment_mentions.comment_id));
create policy insert_comment_mentions on public.comment_mentions for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('comments.write')) = 'all'
    and exists (select from public.comments c where c.tenant_id = comment_mentions.tenant_id and c.id = comment_mentions.comment_id
      and c.author_id = (select private.user_id())));
create policy update_comment_mentions on public.comment_mentions for update to authenticated using (false);
create policy delete_comment_mentions on public.comment_mentions for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('comments.write')) = 'all'
    and exists (select from public.comments c where c.tenant_id = comment_mentions.tenant_id and c.id = comment_mentions.comment_id
      and c.author_id = (select private.user_id())));
grant select, delete on public.comment_mentions to authenticated;
grant insert (tenant_id, comment_id, user_id) on public.comment_mentions to authenticated;

create function private.mention_name(tenant uuid, person uuid, shared boolean) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select m.display_name from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = mention_name.tenant and m.user_id = mention_name.person and m.status = 'active'
      and (mention_name.shared or r.audience = 'staff'));
end
$$;
comment on function private.mention_name(uuid, uuid, boolean) is 'What somebody is called who could read a comment, were the record theirs to see; null for others.';
grant execute on function private.mention_name(uuid, uuid, boolean) to authenticated;

create function private.tg_comment_mentions_guard() returns trigger
language plpgsql security invoker set search_path = ''
as $$
-- An invoker, as the record's policies answer for the person. Through the Data API nobody is mentioned.
declare c record;
begin
  if current_user <> 'authenticated' then return new; end if;
  select o.record_type, o.record_id, o.shared into c from public.comments o where o.tenant_id = new.tenant_id and o.id = new.comment_id;
  new.name := private.mention_name(new.tenant_id, new.user_id, c.shared);
  if new.name is null or not exists (select from private.people_who_see(c.record_type, c.record_id, array[new.user_id])) then
    raise exception 'new row violates row-level security policy for table "comment_mentions"' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger tg_comment_mentions__guard before insert on public.comment_mentions
  for each row execute function private.tg_comment_mentions_guard();

create function private.members_named(words text, shared boolean, record_type text, record_id uuid)
returns table (user_id uuid, name text, audience text)
language plpgsql stable security definer set search_path = ''
as $$
-- Staff find everybody they could mean. A client knows its own organisation's people and those who wrote to it.
declare
  tenant uuid := private.tenant_id();
  start text := lower(replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_'));
begin
  if tenant is null then return; end if;
  return query
  select m.user_id, m.display_name, r.audience
  from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  where m.tenant_id = tenant and m.status = 'active' and m.user_id <> private.user_id()
    and (lower(m.display_name) like start || '%' or lower(m.display_name) like '% ' || start || '%')
    and (members_named.shared or r.audience = 'staff')
    and (private.is_staff()
      or exists (select from public.client_contacts k where k.tenant_id = tenant and k.user_id = m.user_id
        and k.client_id = any (private.client_ids()))
      or exists (select from public.comments c where c.tenant_id = tenant and c.record_type = members_named.record_type
        and c.record_id = members_named.record_id and c.shared and c.author_id = m.user_id))
  order by lower(m.display_name) like start || '%' desc, r.audience desc, lower(m.display_name), m.user_id limit 60;
end
$$;
comment on function private.members_named(text, boolean, text, uuid) is
  'People whose name, or a word of it, begins so: whom private.people_who_see() is then asked about.';
grant execute on function private.members_named(text, boolean, text, uuid) to authenticated;

create function private.mentionable(record_type text, record_id uuid, words text, shared boolean, enough integer)
returns table (user_id uuid, name text, audience text)
language plpgsql volatile security invoker set search_path = ''
as $$
declare found_people jsonb;
begin
  if not private.can_see(record_type, record_id) then return; end if;
  select coalesce(jsonb_agg(to_jsonb(m)), '[]') into found_people
  from private.members_named(words, shared, record_type, record_id) m;
  return query
  select m.user_id, m.name, m.audience
  from private.people_who_see(record_type, record_id,
    array(select (p ->> 'user_id')::uuid from jsonb_array_elements(found_people) p), enough) with ordinality s (person, n)
  join jsonb_to_recordset(found_people) as m (user_id uuid, name text, audience text) on m.user_id = s.person
  order by s.n;
end
$$;
comment on function private.mentionable(text, uuid, text, boolean, integer) is
  'People of such a name who may see the record, and with it the comment: all that are ever offered.';
grant execute on function private.mentionable(text, uuid, text, boolean, integer) to authenticated;

-- ── Which records ────────────────────────────────────────────────────────────────────────────
create function private.tg_comments_of_deleted() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.comments c where c.tenant_id = old.tenant_id and c.record_type = tg_table_name and c.record_id = old.id;
  return null;
end
$$;

create function private.allow_comments(record_type text) returns void
language plpgsql volatile set search_path = ''
as $$
-- The policies name the tables, so that a page of comments asks each table's own policies in one plan.
declare
  visible text;
  gate constant text := 'tenant_id = (select private.tenant_id()) and (shared or (select private.is_staff())) and case record_type %s else false end';
  own constant text := ' and author_id = (select private.user_id()) and (select private.scope(''comments.write'')) = ''all''';
begin
  insert into private.comment_records (record_type) values (allow_comments.record_type) on conflict do nothing;
  select format(gate, string_agg(format('when %L then exists (select from public.%I r where r.tenant_id = comments.tenant_id and r.id = comments.record_id)',
    k.record_type, k.record_type), ' ' order by k.record_type)) into visible from private.comment_records k;
  drop policy if exists select_comments on public.comments;
  drop policy if exists insert_comments on public.comments;
  drop policy if exists update_comments on public.comments;
  execute format('create policy select_comments on public.comments for select to authenticated using (%s)', visible);
  execute format('create policy insert_comments on public.comments for insert to authenticated with check (%s%s)', visible, own);
  execute format('create policy update_comments on public.comments for update to authenticated using (%s%s and removed_at is null) with check (%1$s%2$s)', visible, own);
  execute format('create or replace trigger %I after delete on public.%I for each row execute function private.tg_comments_of_deleted()',
    'tg_' || record_type || '__comments', record_type);
end
$$;
comment on function private.allow_comments(text) is
  'A migration says that rows of a table can be commented on: by whoever sees them. They take their comments along when they are deleted.';
select private.allow_comments('projects');
select private.allow_comments('tasks');
select private.allow_comments('clients');
create policy delete_comments on public.comments for delete to authenticated using (false);
grant select on public.comments to authenticated;
grant insert (tenant_id, id, record_type, record_id, body, shared), update (body) on public.comments to authenticated;
create trigger tg_comments__stamp before insert or update on public.comments for each row execute function private.tg_comments_stamp();
create trigger tg_comments__version before update on public.comments for each row execute function private.tg_version();
create trigger tg_comments__history after update of body on public.comments for each row
  when (new.body is distinct from old.body) execute function private.tg_comments_history();
create trigger tg_comments__audit after insert or update or delete on public.comments
  for each row execute function private.tg_audit('body');
create trigger tg_comment_mentions__audit after insert or delete on public.comment_mentions
  for each row execute function private.tg_audit();

create function private.remove_comment(comment uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- One's own, or anybody's for those who run the company. The caller has seen it under their own rights (the command).
declare tenant uuid := private.tenant_id();
begin
  if tenant is null or private.scope('comments.write') <> 'all' then return false; end if;
  update public.comments c set body = '', removed_at = private.now(),
    removed_by_name = (select m.display_name from public.memberships m where m.tenant_id = tenant and m.user_id = private.user_id())
  where c.tenant_id = tenant and c.id = remove_comment.comment and c.removed_at is null
    and (c.author_id = private.user_id() or private.scope('tenant.manage') = 'all');
  return found;
end
$$;
comment on function private.remove_comment(uuid) is 'Takes a comment''s words away, its history and mentions too, and leaves that there was one. False: not the caller''s to remove.';
grant execute on function private.remove_comment(uuid) to authenticated;

-- ── Live: what is said on a record ───────────────────────────────────────────────────────────
create function private.tg_live_comments() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('mainstay_live', json_build_object('t', new.tenant_id, 'k', 'comments',
    'r', new.record_type || ':' || new.record_id, 's', new.shared)::text);
  return null;
end
$$;
create trigger tg_comments__live after insert or update on public.comments
  for each row execute function private.tg_live_comments();

select private.gate_tenant_tables();
