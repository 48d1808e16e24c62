-- Who else is on a record now (V2), and who changed it last.

create unlogged table private.presence (
  connection uuid primary key,
  tenant_id uuid not null,
  user_id uuid not null,
  record_type text not null,
  record_id uuid not null,
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
comment on table private.presence is
  'Open pages of staff, by the record they show. Unlogged: after a crash nobody is anywhere, which is true. What is silent for 45 seconds is gone.';
create index presence_tenant_id_record_idx on private.presence (tenant_id, record_type, record_id);
create index presence_seen_at_idx on private.presence (seen_at);
alter table private.presence enable row level security;
alter table private.presence force row level security;

create function private.tell_presence(tenant uuid, record_type text, record_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  select pg_catalog.pg_notify('mainstay_live', json_build_object('t', tenant, 'k', 'presence', 'r', record_type || ':' || record_id)::text)
$$;
comment on function private.tell_presence(uuid, text, uuid) is 'Pages of this record should ask again who is on it.';

create function private.note_presence(connection uuid, record_type text, record_id uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Members of staff themselves: nobody who looks as another, supports, or is a program.
declare c jsonb := private.claims();
begin
  if c ? 'act' or c ? 'support_grant' or c ? 'api_key_id' or not private.is_staff() or private.user_id() is null then return false; end if;
  insert into private.presence (connection, tenant_id, user_id, record_type, record_id)
  values (note_presence.connection, private.tenant_id(), private.user_id(), note_presence.record_type, note_presence.record_id)
  on conflict do nothing;
  perform private.tell_presence(private.tenant_id(), note_presence.record_type, note_presence.record_id);
  return true;
end
$$;
comment on function private.note_presence(uuid, text, uuid) is 'Called by open_record(), which has asked whether the record is the caller''s to see.';
grant execute on function private.note_presence(uuid, text, uuid) to authenticated;

create function private.open_record(connection uuid, record_type text, record_id uuid) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
-- An invoker: the record's policies answer.
begin
  if private.tenant_id() is null or not private.can_see(record_type, record_id) then return 'none'; end if;
  if current_setting('transaction_read_only') = 'on' then return 'hears'; end if;
  return case when private.note_presence(connection, record_type, record_id) then 'present' else 'hears' end;
end
$$;
comment on function private.open_record(uuid, text, uuid) is
  'A live page shows a record: none – not theirs to see; hears – of what is said there; present – colleagues see that they are there, too.';
grant execute on function private.open_record(uuid, text, uuid) to authenticated;

create function private.people_on(record_type text, record_id uuid) returns table (name text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_staff() then return; end if;
  return query
  select m.display_name from private.presence p
  join public.memberships m on m.tenant_id = p.tenant_id and m.user_id = p.user_id and m.status = 'active'
  where p.tenant_id = private.tenant_id() and p.record_type = people_on.record_type and p.record_id = people_on.record_id
    and p.seen_at > clock_timestamp() - interval '45 seconds' and p.user_id <> private.user_id()
  group by m.user_id, m.display_name order by min(p.since), m.display_name limit 50;
end
$$;
comment on function private.people_on(text, uuid) is 'Names for who_is_on(), which has asked whether the record is the caller''s to see.';
grant execute on function private.people_on(text, uuid) to authenticated;

create function private.who_is_on(record_type text, record_id uuid) returns setof text
language plpgsql stable security invoker set search_path = ''
as $$
begin
  if not private.can_see(record_type, record_id) then return; end if;
  return query select p.name from private.people_on(record_type, record_id) p;
end
$$;
comment on function private.who_is_on(text, uuid) is 'Colleagues whose pages show a record now, the first to come first; nothing for clients.';
grant execute on function private.who_is_on(text, uuid) to authenticated;

create function private.leave_record(connection uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare gone private.presence;
begin
  delete from private.presence p where p.connection = leave_record.connection returning * into gone;
  if found then perform private.tell_presence(gone.tenant_id, gone.record_type, gone.record_id); end if;
end
$$;
comment on function private.leave_record(uuid) is 'A page was closed; asked by the web login itself, as its session may be gone.';

create function private.beat_presence(connections uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare told bigint;
begin
  update private.presence p set seen_at = clock_timestamp() where p.connection = any (connections);
  -- Those of processes that died.
  with gone as (
    delete from private.presence p where p.connection in (
      select o.connection from private.presence o where o.seen_at < clock_timestamp() - interval '45 seconds' limit 1000 for update skip locked)
    returning p.tenant_id, p.record_type, p.record_id
  )
  select count(*) into told from (
    select private.tell_presence(d.tenant_id, d.record_type, d.record_id)
    from (select distinct g.tenant_id, g.record_type, g.record_id from gone g) d) t;
end
$$;
comment on function private.beat_presence(uuid[]) is
  'Every 15 seconds, one for all pages of a web process: they are still there. Forgets those of processes that are not.';
grant execute on function private.leave_record(uuid), private.beat_presence(uuid[]) to mainstay_web;

-- ── Who was faster ───────────────────────────────────────────────────────────────────────────
create function private.last_writer(record_type text, record_id uuid) returns table (by text, at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null or not private.is_staff() then return; end if;
  return query select a.actor_name, a.occurred_at from public.audit_entries a
    where a.tenant_id = private.tenant_id() and a.record_type = last_writer.record_type and a.record_id = last_writer.record_id::text
    order by a.id desc limit 1;
end
$$;
comment on function private.last_writer(text, uuid) is 'For last_change(), which has asked whether the record is the caller''s to see.';

create function private.last_change(record_type text, record_id uuid) returns table (by text, at timestamptz)
language plpgsql stable security invoker set search_path = ''
as $$
begin
  if not private.can_see(record_type, record_id) then return; end if;
  return query select w.by, w.at from private.last_writer(record_type, record_id) w;
end
$$;
comment on function private.last_change(text, uuid) is 'Who changed a record last, and when: all that an edit that came too late is told of the audit trail.';
grant execute on function private.last_writer(text, uuid), private.last_change(text, uuid) to authenticated;
