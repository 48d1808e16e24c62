-- Clients have no Data API. Row-level security says which rows are a client's; it cannot say which columns of them:
-- a shared project has a budget, a shared task an estimate, a ticket a deadline, and the next column of any table
-- would be theirs too unless somebody thought of it. Pages and /api/v1 show what is meant for clients. So with a
-- token of their own they reach no row of a company, whatever table it is in; staff do, as their role allows.
create function private.may_reach() returns boolean
language sql stable set search_path = ''
as $$ select not private.is_data_api() or private.is_staff() $$;
comment on function private.may_reach() is
  'False for whoever is no staff and asks past our server: clients read what pages and /api/v1 show of a row, never its columns.';
grant execute on function private.may_reach() to authenticated, service_role;

create or replace function private.gate_tenant_tables() returns void
language plpgsql volatile set search_path = ''
as $$
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
    select c.oid, c.relname from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = 'tenants' or exists (select from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))
      and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'reach_' || c.relname)
  loop
    execute format('create policy %I on public.%I as restrictive for all to authenticated using ((select private.may_reach()))',
      'reach_' || t.relname, t.relname);
  end loop;
end
$$;
comment on function private.gate_tenant_tables() is
  'Puts tg_own_tenant and the policy reach_<table> on every tenant table that lacks them; a module''s migration ends with it. A test finds what was forgotten.';
select private.gate_tenant_tables();
