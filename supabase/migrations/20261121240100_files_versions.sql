-- Two people who replace a document at once: the second waits, and then replaces what the first has made.
-- on top of 20261121240000_files_records.sql

create or replace function private.tg_attachments_stamp() returns trigger
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
  perform pg_advisory_xact_lock(hashtextextended(new.document_id::text, 10));
  select a.* into before from public.attachments a
  where a.tenant_id = new.tenant_id and a.document_id = new.document_id and a.superseded_at is null;
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

select private.gate_tenant_tables();
