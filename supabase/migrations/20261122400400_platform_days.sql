-- Days and instants that people write lie in the years 1 to 9999. Postgres knows an infinity, years before ours and
-- three hundred thousand years after; no page can show them, so that one task due at the end of time, set past our
-- forms, kept everybody from the list it was in.
create or replace function private.gate_tenant_tables() returns void
language plpgsql volatile set search_path = ''
as $$
-- on top of 20261121299000_clients_at_the_data_api.sql
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
  for t in
    select c.relname, a.attname, a.atttypid as type, left(c.relname || '_' || a.attname, 57) || '_years' as name
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('date'::regtype, 'timestamptz'::regtype)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (has_column_privilege('authenticated', c.oid, a.attnum, 'insert') or has_column_privilege('authenticated', c.oid, a.attnum, 'update'))
      and not exists (select from pg_catalog.pg_constraint k where k.conrelid = c.oid
        and k.conname = left(c.relname || '_' || a.attname, 57) || '_years')
  loop
    execute format('alter table public.%I add constraint %I check (%I between %L and %L) not valid', t.relname, t.name, t.attname,
      case t.type when 'date'::regtype then '0001-01-01' else '0001-01-02 00:00Z' end,
      case t.type when 'date'::regtype then '9999-12-31' else '9999-12-31 00:00Z' end);
    execute format('alter table public.%I validate constraint %I', t.relname, t.name);
  end loop;
end
$$;
comment on function private.gate_tenant_tables() is
  'Puts tg_own_tenant on every tenant table that lacks it, and the check <table>_<column>_years on every day and instant people may write; a module''s migration ends with it. Tests find what was forgotten.';
select private.gate_tenant_tables();
