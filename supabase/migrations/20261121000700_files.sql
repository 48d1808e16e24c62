-- Files and what they hang on (D1): private, seen by whoever may see the record.

insert into private.state_transitions (machine, from_state, to_state) values
  ('file', '*new*', 'uploading'), ('file', 'uploading', 'ready'), ('file', 'uploading', 'rejected');

create table public.files (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(name) between 1 and 200 and name !~ '[/\\[:cntrl:]]'),
  content_type text not null,
  byte_size bigint not null check (byte_size between 1 and 26214400),
  sha256 bytea not null check (octet_length(sha256) = 32),
  storage_path text generated always as (tenant_id::text || '/' || id::text) stored,
  status text not null default 'uploading' check (status in ('uploading', 'ready', 'rejected')),
  uploaded_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references public.memberships (tenant_id, user_id) on delete set null (uploaded_by)
);
comment on table public.files is 'A stored file; the bytes are in the private bucket "files" under storage_path.';
create unique index files_storage_path_idx on public.files (storage_path);
create index files_tenant_id_uploaded_by_idx on public.files (tenant_id, uploaded_by);
alter table public.files enable row level security;
alter table public.files force row level security;

create table public.attachments (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  file_id uuid not null,
  record_type text not null check (record_type ~ '^[a-z_]+$'),
  record_id uuid not null,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, record_type, record_id, file_id),
  foreign key (tenant_id, file_id) references public.files (tenant_id, id) on delete cascade
);
comment on table public.attachments is 'Which record a file hangs on. record_type is the table; its own policies decide who sees the file.';
create index attachments_tenant_id_file_id_idx on public.attachments (tenant_id, file_id);
alter table public.attachments enable row level security;
alter table public.attachments force row level security;

create function private.can_see(record_type text, record_id uuid) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
-- Runs as the caller, so the record's own row-level security answers.
declare
  visible boolean;
begin
  if record_type !~ '^[a-z_]+$' or to_regclass('public.' || record_type) is null then return false; end if;
  execute format('select exists (select from public.%I r where r.tenant_id = $1 and r.id = $2)', record_type)
    into visible using private.tenant_id(), record_id;
  return visible;
exception when insufficient_privilege or undefined_column then
  return false;
end
$$;
comment on function private.can_see(text, uuid) is 'May the caller see this record of this tenant? Decided by that table''s policies.';
grant execute on function private.can_see(text, uuid) to authenticated;

create function private.owns_file(file uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A definer, as a policy on attachments that read files would recurse through the policy on files.
begin
  return exists (select from public.files f
    where f.tenant_id = private.tenant_id() and f.id = file and f.uploaded_by = private.user_id());
end
$$;
comment on function private.owns_file(uuid) is 'The caller uploaded this file.';
grant execute on function private.owns_file(uuid) to authenticated;

create policy select_attachments on public.attachments for select to authenticated
  using (tenant_id = (select private.tenant_id()) and private.can_see(record_type, record_id));
create policy insert_attachments on public.attachments for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and private.can_see(record_type, record_id)
    and private.owns_file(file_id));
create policy update_attachments on public.attachments for update to authenticated using (false);
create policy delete_attachments on public.attachments for delete to authenticated using (false);
grant select, insert on public.attachments to authenticated;
create trigger tg_attachments__audit after insert or delete on public.attachments for each row execute function private.tg_audit();

create policy select_files on public.files for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (uploaded_by = (select private.user_id()) or exists (
    select from public.attachments a where a.tenant_id = files.tenant_id and a.file_id = files.id)));
create policy insert_files on public.files for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and uploaded_by = (select private.user_id()));
create policy update_files on public.files for update to authenticated
  using (tenant_id = (select private.tenant_id()) and uploaded_by = (select private.user_id()))
  with check (tenant_id = (select private.tenant_id()) and uploaded_by = (select private.user_id()));
create policy delete_files on public.files for delete to authenticated using (false);
grant select on public.files to authenticated;
grant insert (tenant_id, id, name, content_type, byte_size, sha256, uploaded_by), update (status) on public.files to authenticated;
create trigger tg_files__transition before insert or update of status on public.files
  for each row execute function private.tg_transition('file', 'status');
create trigger tg_files__audit after insert or update or delete on public.files for each row execute function private.tg_audit('sha256');

-- ── The bucket ───────────────────────────────────────────────────────────────────────────────
insert into storage.buckets (id, name, public, file_size_limit) values ('files', 'files', false, 26214400)
on conflict (id) do nothing;

create policy select_files_objects on storage.objects for select to authenticated
  using (bucket_id = 'files' and exists (
    select from public.files f where f.storage_path = objects.name and f.status in ('uploading', 'ready')));
create policy insert_files_objects on storage.objects for insert to authenticated
  with check (bucket_id = 'files' and exists (
    select from public.files f where f.storage_path = objects.name and f.status = 'uploading'
      and f.uploaded_by = (select private.user_id())));
