-- on top of 20261121293000_search_speed.sql
-- Keys to files only of what files hang on: those of employees, contacts and articles open none, and the index compares
-- each candidate with every key it is asked for.
create or replace function private.search_keys_by_kind() returns table (kind text, keys uuid[])
language plpgsql stable security definer cost 1000 rows 10 set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  source private.search_sources;
  held uuid[] := '{}';
begin
  if tenant is null then return; end if;
  for source in select s.* from private.search_sources s order by s.follows, s.kind loop
    kind := source.kind;
    if source.follows then
      keys := private.hung_keys(held, false) || case when private.is_staff() then private.hung_keys(held, true) else '{}' end
        || private.search_key(tenant, source.kind, 'uploader:' || private.user_id());
    else
      keys := private.search_keys(source.kind);
      if exists (select from private.search_place(tenant, source.kind, tenant)) then held := held || keys; end if;
    end if;
    return next;
  end loop;
end
$$;
