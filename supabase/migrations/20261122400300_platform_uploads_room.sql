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
