-- Files on any record (D1, D2): who may hang them there, which side sees them, versions, undone deletes, room,
-- and what the worker found out about each.

-- ── files: states, who, larger ones ──────────────────────────────────────────────────────────
delete from private.state_transitions where machine = 'file' and to_state = 'rejected';
insert into private.state_transitions (machine, from_state, to_state) values
  ('file', 'uploading', 'checking'), ('file', 'checking', 'ready'), ('file', 'checking', 'blocked'), ('file', 'ready', 'blocked');

alter table public.files
  add column uploaded_name text not null default '' check (char_length(uploaded_name) <= 120),
  add column finding text check (char_length(finding) between 1 and 200),
  add column preview text not null default 'none' check (preview in ('none', 'pending', 'ready')),
  add column width integer check (width between 1 and 100000),
  add column height integer check (height between 1 and 100000),
  drop constraint files_byte_size_check,
  drop constraint files_status_check,
  add constraint files_byte_size_check check (byte_size between 1 and 104857600) not valid,
  add constraint files_status_check check (status in ('uploading', 'checking', 'ready', 'blocked')) not valid;
alter table public.files validate constraint files_byte_size_check;
alter table public.files validate constraint files_status_check;
comment on column public.files.uploaded_name is 'Stamped from the membership: nobody uploads in another''s name.';
comment on column public.files.status is
  'uploading: part of nothing yet. checking: waits for the scanner, nobody reads it. blocked: never read again, its bytes are in quarantine.';
comment on column public.files.finding is 'Why it is blocked: what the scanner calls it, or checksum.';
comment on column public.files.preview is 'Whether the worker is to make, or has made, smaller pictures of it.';
comment on column public.files.width is 'Of a picture, in pixels, as it is shown.';
create index files_tenant_id_byte_size_idx on public.files (tenant_id) include (byte_size);

create function private.tg_files_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare room record;
begin
  if private.user_id() is not null then
    select m.display_name into new.uploaded_name from public.memberships m
    where m.tenant_id = new.tenant_id and m.user_id = private.user_id();
    new.uploaded_name := coalesce(new.uploaded_name, '');
  end if;
  if private.user_id() is not null or private.is_job() then
    new.preview := case when new.content_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp') then 'pending' else 'none' end;
    -- Two uploads at once must not both take the last room there is.
    perform pg_advisory_xact_lock(hashtextextended(new.tenant_id::text, 9));
    select * into room from private.file_room(new.tenant_id);
    if room.used + new.byte_size > room.quota then
      raise exception 'no room for this file' using errcode = 'check_violation', constraint = 'files_quota';
    end if;
  end if;
  return new;
end
$$;

alter table public.plans add column storage_bytes bigint not null default 10737418240 check (storage_bytes > 0);
comment on column public.plans.storage_bytes is 'Room for files.';

create function private.file_room(tenant uuid) returns table (used bigint, quota bigint)
language sql stable security definer set search_path = ''
as $$
  select coalesce((select sum(f.byte_size) from public.files f where f.tenant_id = file_room.tenant), 0)::bigint,
    coalesce((select p.storage_bytes from public.tenants t join public.plans p on p.id = t.plan where t.id = file_room.tenant), 10737418240)
$$;
comment on function private.file_room(uuid) is 'Bytes of a company''s files, and how many its plan allows.';

create function private.my_file_room() returns table (used bigint, quota bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_staff() then return; end if;
  return query select * from private.file_room(private.tenant_id());
end
$$;
comment on function private.my_file_room() is 'The room of the caller''s company, for its staff.';

create function private.may_store(bytes bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare room record;
begin
  if private.tenant_id() is null then return false; end if;
  select * into room from private.file_room(private.tenant_id());
  return room.used + bytes <= room.quota;
end
$$;
comment on function private.may_store(bigint) is 'Whether that much more fits, asked before bytes travel.';
grant execute on function private.my_file_room(), private.may_store(bigint) to authenticated;
create trigger tg_files__stamp before insert on public.files for each row execute function private.tg_files_stamp();

create or replace function private.owns_file(file uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A definer, as a policy on attachments that read files would recurse through the policy on files.
begin
  return exists (select from public.files f where f.tenant_id = private.tenant_id() and f.id = file
    and case when private.is_job() then f.uploaded_by is null else f.uploaded_by = private.user_id() end);
end
$$;
comment on function private.owns_file(uuid) is 'The caller uploaded this file; for a job: no person did.';

drop policy insert_files on public.files;
create policy insert_files on public.files for insert to authenticated
  with check (tenant_id = (select private.tenant_id())
    and case when (select private.is_job()) then uploaded_by is null else uploaded_by = (select private.user_id()) end);
drop policy update_files on public.files;
create policy update_files on public.files for update to authenticated
  using (tenant_id = (select private.tenant_id())
    and case when (select private.is_job()) then uploaded_by is null else uploaded_by = (select private.user_id()) end)
  with check (tenant_id = (select private.tenant_id())
    and case when (select private.is_job()) then uploaded_by is null else uploaded_by = (select private.user_id()) end);
drop policy select_files on public.files;
create policy select_files on public.files for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (uploaded_by = (select private.user_id())
    or (uploaded_by is null and status = 'uploading' and (select private.is_job()))
    or exists (select from public.attachments a where a.tenant_id = files.tenant_id and a.file_id = files.id)));

-- ── Which records carry files, and who hangs them there ──────────────────────────────────────
select private.declare_permission('files.add', 'platform', '{all}', 90,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "all", "freelancer": "all", "partner": "all", "property_manager": "all", "client": "all"}');

create table private.file_records (
  record_type text primary key check (record_type ~ '^[a-z_]+$'),
  may_add text check (may_add ~ '^private\.[a-z_]+$'),
  managed boolean not null
);
comment on table private.file_records is 'Kinds of records that carry files. may_add names a function of a record''s id that says whether the caller may hang one there; empty: its own triggers do.';
comment on column private.file_records.managed is 'Files are replaced, shared and deleted on their own; otherwise they belong to what was said and stay.';
alter table private.file_records enable row level security;
alter table private.file_records force row level security;

create function private.declare_file_record(record_type text, may_add text, managed boolean) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into private.file_records (record_type, may_add, managed)
  values (declare_file_record.record_type, declare_file_record.may_add, declare_file_record.managed)
$$;
comment on function private.declare_file_record(text, text, boolean) is 'A module''s migration lets its records carry files.';

create function private.may_attach(record_type text, record_id uuid, to_manage boolean default false) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  kind private.file_records;
  allowed boolean;
begin
  select k.* into kind from private.file_records k where k.record_type = may_attach.record_type;
  if not found or (to_manage and not kind.managed) then return false; end if;
  if kind.may_add is null then return true; end if;
  if private.scope('files.add') <> 'all' then return false; end if;
  execute format('select %s($1)', kind.may_add) into allowed using record_id;
  return coalesce(allowed, false);
end
$$;
comment on function private.may_attach(text, uuid, boolean) is
  'May the caller hang a file on this record, or (to_manage) replace, share and delete those that hang there? Seeing it is asked besides.';
grant execute on function private.may_attach(text, uuid, boolean) to authenticated;

create function private.may_attach_to_project(record uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Those who run it or work in it; and the client's people it is shared with.
declare writes text := private.project_scope('tasks.write');
begin
  if not private.is_staff() then return private.project_scope('projects.read') <> 'none' and record = any (private.project_ids('own')); end if;
  return private.project_scope('projects.manage') = 'all' or record = any (private.managed_project_ids())
    or writes = 'all' or record = any (private.project_ids(writes));
end
$$;
create function private.may_attach_to_task(record uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare writes text := private.project_scope('tasks.write');
begin
  return private.is_staff() and exists (select from public.tasks t where t.tenant_id = private.tenant_id() and t.id = record
    and case writes when 'all' then true when 'team' then t.project_id = any (private.project_ids('team'))
      when 'own' then t.assignee_id = private.user_id() else false end);
end
$$;
create function private.may_attach_to_client(record uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.is_staff() then return private.scope('clients.manage') = 'all'; end if;
  return record = any (private.client_ids());
end
$$;
comment on function private.may_attach_to_project(uuid) is 'Whether the caller''s files may hang on this project.';
comment on function private.may_attach_to_task(uuid) is 'Whether the caller''s files may hang on this task.';
comment on function private.may_attach_to_client(uuid) is 'Whether the caller''s files may hang on this client.';
select private.declare_file_record('ticket_messages', null, false);
select private.declare_file_record('tenants', null, false);
select private.declare_file_record('projects', 'private.may_attach_to_project', true);
select private.declare_file_record('tasks', 'private.may_attach_to_task', true);
select private.declare_file_record('clients', 'private.may_attach_to_client', true);

-- ── attachments: which side, which version, deleted or not ───────────────────────────────────
alter table public.attachments
  add column document_id uuid,
  add column version integer not null default 1 check (version > 0),
  add column superseded_at timestamptz,
  add column audience text not null default 'shared' check (audience in ('internal', 'shared')),
  add column added_by uuid,
  add column deleted_at timestamptz,
  add column deleted_name text check (char_length(deleted_name) <= 120),
  add foreign key (tenant_id, added_by) references public.memberships (tenant_id, user_id) on delete set null (added_by);
update public.attachments a set document_id = a.id,
  added_by = (select f.uploaded_by from public.files f where f.tenant_id = a.tenant_id and f.id = a.file_id);
update public.files f set uploaded_name = m.display_name from public.memberships m
where m.tenant_id = f.tenant_id and m.user_id = f.uploaded_by;
alter table public.attachments alter column document_id set not null;
comment on column public.attachments.document_id is 'The same for all versions: the id of the first.';
comment on column public.attachments.superseded_at is 'When a newer version took its place.';
comment on column public.attachments.audience is 'internal: staff alone. shared: whoever sees the record.';
comment on column public.attachments.deleted_at is 'Staff and whoever added it may bring it back within 30 days.';
create unique index attachments_document_current_idx on public.attachments (tenant_id, document_id) where superseded_at is null;
create unique index attachments_document_version_idx on public.attachments (tenant_id, document_id, version);
create index attachments_tenant_id_added_by_idx on public.attachments (tenant_id, added_by);
create index attachments_tenant_id_id_idx on public.attachments (tenant_id, id desc) where superseded_at is null;
create index attachments_deleted_at_idx on public.attachments (deleted_at) where deleted_at is not null;

create function private.tg_attachments_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  before public.attachments;
begin
  if person is null and not private.is_job() then
    new.document_id := coalesce(new.document_id, new.id);
    return new;
  end if;
  new.added_by := person;
  new.created_at := private.now();
  new.version := 1;
  -- What a client adds, their side and ours see.
  if not private.is_staff() then new.audience := 'shared'; end if;
  if new.document_id is null or new.document_id = new.id then
    new.document_id := new.id;
    return new;
  end if;
  select a.* into before from public.attachments a
  where a.tenant_id = new.tenant_id and a.document_id = new.document_id and a.superseded_at is null for update;
  if not found or before.deleted_at is not null or (before.record_type, before.record_id) <> (new.record_type, new.record_id)
    or not private.may_attach(new.record_type, new.record_id, true)
    or not (private.is_staff() or before.added_by is not distinct from person) then
    raise exception 'no such file to replace' using errcode = 'insufficient_privilege', constraint = 'attachments_document';
  end if;
  update public.attachments a set superseded_at = private.now() where a.tenant_id = before.tenant_id and a.id = before.id;
  new.version := before.version + 1;
  new.audience := before.audience;
  return new;
end
$$;

create function private.tg_attachments_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare person uuid := private.user_id();
begin
  if person is null or pg_trigger_depth() > 1 then return new; end if;
  if new.audience <> old.audience and not private.is_staff() then
    raise exception 'staff decide who sees a file' using errcode = 'insufficient_privilege', constraint = 'attachments_audience';
  end if;
  if (new.deleted_at is null) <> (old.deleted_at is null) then
    new.deleted_at := case when new.deleted_at is not null then private.now() end;
    select m.display_name into new.deleted_name from public.memberships m
    where new.deleted_at is not null and m.tenant_id = new.tenant_id and m.user_id = person;
  else
    new.deleted_at := old.deleted_at;
  end if;
  return new;
end
$$;

create function private.tg_attachments_versions_follow() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.attachments a set audience = new.audience, deleted_at = new.deleted_at, deleted_name = new.deleted_name
  where a.tenant_id = new.tenant_id and a.document_id = new.document_id and a.id <> new.id;
  return null;
end
$$;

drop policy select_attachments on public.attachments;
create policy select_attachments on public.attachments for select to authenticated
  using (tenant_id = (select private.tenant_id())
    and ((audience = 'shared' and deleted_at is null) or (select private.is_staff())
      or (audience = 'shared' and added_by = (select private.user_id())))
    and private.can_see(record_type, record_id));
drop policy insert_attachments on public.attachments;
create policy insert_attachments on public.attachments for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and private.can_see(record_type, record_id)
    and private.may_attach(record_type, record_id) and private.owns_file(file_id));
drop policy update_attachments on public.attachments;
create policy update_attachments on public.attachments for update to authenticated
  using (tenant_id = (select private.tenant_id()) and superseded_at is null
    and ((select private.is_staff()) or added_by = (select private.user_id()))
    and private.may_attach(record_type, record_id, true))
  with check (tenant_id = (select private.tenant_id()));
revoke insert on public.attachments from authenticated;
grant insert (tenant_id, id, file_id, record_type, record_id, document_id, audience), update (audience, deleted_at)
  on public.attachments to authenticated;
create trigger tg_attachments__stamp before insert on public.attachments for each row execute function private.tg_attachments_stamp();
create trigger tg_attachments__change before update on public.attachments for each row execute function private.tg_attachments_change();
create trigger tg_attachments__versions_follow after update of audience, deleted_at on public.attachments
  for each row when (new.superseded_at is null and pg_trigger_depth() = 0) execute function private.tg_attachments_versions_follow();
drop trigger tg_attachments__audit on public.attachments;
create trigger tg_attachments__audit after insert or update or delete on public.attachments
  for each row execute function private.tg_audit();

create function private.tg_forget_attachments() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The bytes of what a record carried are cleared away a day later, as orphans.
begin
  delete from public.attachments a where a.tenant_id = old.tenant_id and a.record_type = tg_table_name and a.record_id = old.id;
  return null;
end
$$;
create trigger tg_tasks__forget_attachments after delete on public.tasks for each row execute function private.tg_forget_attachments();

-- ── Reading the bytes ────────────────────────────────────────────────────────────────────────
-- Bytes that wait for the scanner are nobody's to read, neither here nor by a name somebody kept.
drop policy select_files_objects on storage.objects;
create policy select_files_objects on storage.objects for select to authenticated
  using (bucket_id = 'files' and exists (
    select from public.files f where f.storage_path = objects.name and f.status = 'ready'));

update storage.buckets set file_size_limit = 104857600 where id = 'files';
-- No policy opens these: uploads on their way, smaller pictures, and what must not be read are the server's alone.
insert into storage.buckets (id, name, public, file_size_limit) values
  ('uploads', 'uploads', false, 104857600), ('previews', 'previews', false, 5242880), ('quarantine', 'quarantine', false, 104857600)
on conflict (id) do nothing;

-- ── The worker's word ────────────────────────────────────────────────────────────────────────
create function private.file_checked(file uuid, verdict text, finding text, preview text, width integer, height integer)
returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Returns the state before; null when the file is gone.
declare was text;
begin
  if not private.is_job() then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  select f.status into was from public.files f where f.tenant_id = private.tenant_id() and f.id = file for update;
  if was in ('checking', 'ready') then
    update public.files f set status = verdict, finding = file_checked.finding, preview = file_checked.preview,
      width = file_checked.width, height = file_checked.height
    where f.tenant_id = private.tenant_id() and f.id = file;
  end if;
  return was;
end
$$;
comment on function private.file_checked(uuid, text, text, text, integer, integer) is 'What a job found out about a file: ready or blocked, and its smaller pictures.';
grant execute on function private.file_checked(uuid, text, text, text, integer, integer) to authenticated;

create function private.file_to_check(file uuid)
returns table (name text, content_type text, byte_size bigint, sha256 bytea, storage_path text, status text, preview text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_job() then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  return query select f.name, f.content_type, f.byte_size, f.sha256, f.storage_path, f.status, f.preview
    from public.files f where f.tenant_id = private.tenant_id() and f.id = file;
end
$$;
comment on function private.file_to_check(uuid) is 'A file as the job that checks it needs it, whatever it hangs on.';
grant execute on function private.file_to_check(uuid) to authenticated;

create function private.forget_deleted_attachments() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from public.attachments a where a.deleted_at < private.now() - interval '30 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.forget_deleted_attachments() is 'Deleted files nobody brought back in 30 days; their bytes go with the orphans.';

create function private.stale_uploads(max_rows integer) returns table (name text)
language sql stable security definer set search_path = ''
as $$
  select o.name from storage.objects o
  where o.bucket_id = 'uploads' and o.created_at < now() - interval '1 day' order by o.name limit max_rows
$$;
comment on function private.stale_uploads(integer) is 'Direct uploads that were never handed in, a day later.';
grant execute on function private.forget_deleted_attachments(), private.stale_uploads(integer) to mainstay_worker;

-- ── Taking a company along ───────────────────────────────────────────────────────────────────
create or replace function private.export_cursor(of_table text, files_ready boolean default true) returns refcursor
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  columns text[] := private.transfer_columns(of_table);
  keys text;
  result refcursor := 'export';
begin
  select string_agg(format('t.%I', a.attname), ', ' order by k.place) into keys
  from pg_catalog.pg_constraint p cross join unnest(p.conkey) with ordinality k (attnum, place)
  join pg_catalog.pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.attnum
  where p.conrelid = to_regclass(of_table) and p.contype = 'p';
  -- What is blocked or waits for the scanner stays, and so does its place on a record.
  open result no scroll for execute format(
    'select to_jsonb(r)::text as line from (select %s from %s t where t.tenant_id = %L %s order by %s) r',
    (select string_agg(format('t.%I', c), ', ') from unnest(columns) c), of_table::regclass, tenant,
    case when not files_ready then ''
      when of_table = 'public.files' then 'and t.status = ''ready'''
      when of_table = 'public.attachments' then 'and exists (select from public.files f
        where f.tenant_id = t.tenant_id and f.id = t.file_id and f.status = ''ready'')'
      else '' end, keys);
  return result;
end
$$;

select private.gate_tenant_tables();
