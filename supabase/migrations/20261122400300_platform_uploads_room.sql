-- What lies in storage and waits for its form takes room as well: an address is given for a size that is only
-- announced, and anybody of a company, its clients too, could fill the disk with what they never hand in.
-- on top of 20261121240000_files_records.sql
create or replace function private.may_store(bytes bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  room record;
  waiting bigint;
begin
  if private.tenant_id() is null then return false; end if;
  select * into room from private.file_room(private.tenant_id());
  select coalesce(sum((o.metadata ->> 'size')::bigint), 0) into waiting from storage.objects o
  where o.bucket_id = 'uploads' and o.name like private.tenant_id() || '/%';
  return room.used + waiting + bytes <= room.quota;
end
$$;
comment on function private.may_store(bigint) is 'Whether that much more fits beside what is kept and what waits, asked before bytes travel.';

-- What one person has sent and put nowhere is bounded too: a client must not take the room of the whole company.
create or replace function private.tg_files_stamp() returns trigger
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
    if room.used + new.byte_size > room.quota or (private.user_id() is not null and new.byte_size + coalesce((
      select sum(f.byte_size) from public.files f
      where f.tenant_id = new.tenant_id and f.uploaded_by = private.user_id() and f.status = 'uploading'
    ), 0) > 2147483648) then
      raise exception 'no room for this file' using errcode = 'check_violation', constraint = 'files_quota';
    end if;
  end if;
  return new;
end
$$;
