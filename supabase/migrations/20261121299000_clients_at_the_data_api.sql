-- Tables are read under the same policies whichever way one comes (P7): clients have the Data API for what is
-- theirs. Only tables with columns that are the staff's are closed to them there, by name.
do $$
declare
  p record;
begin
  for p in
    select c.relname, o.polname from pg_catalog.pg_policy o join pg_catalog.pg_class c on c.oid = o.polrelid
    where c.relnamespace = 'public'::regnamespace and o.polname = 'reach_' || c.relname and c.relname not in ('projects', 'tasks')
  loop
    execute format('drop policy %I on public.%I', p.polname, p.relname);
  end loop;
end
$$;

create or replace function private.gate_tenant_tables() returns void
language plpgsql volatile set search_path = ''
as $$
-- on top of 20261121290100_clients_through_server.sql
declare
  t record;
begin
  for t in
    select c.oid, c.relname from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
      and has_any_column_privilege('authenticated', c.oid, 'insert')
      and not exists (select from pg_catalog.pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'private.tg_own_tenant'::regproc)
  loop
    execute format('create trigger %I before insert on public.%I for each row execute function private.tg_own_tenant()',
      'tg_' || t.relname || '__0_tenant', t.relname);
  end loop;
end
$$;
comment on function private.gate_tenant_tables() is
  'Puts tg_own_tenant on every tenant table that lacks it; a module''s migration ends with it. A test finds what was forgotten.';
