-- Row-level security judges a new row after the before-triggers have run, and those may refuse with words
-- that tell about another tenant's rows. This trigger runs first and refuses in the policy's own words.

create function private.tg_own_tenant() returns trigger
language plpgsql security invoker set search_path = ''
as $$
-- An invoker, so that current_user tells a person's own statement from one of a definer function.
begin
  if current_user = 'authenticated' and new.tenant_id is distinct from private.tenant_id() then
    raise exception 'new row violates row-level security policy for table "%"', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function private.tg_own_tenant() is 'Refuses rows for another tenant before any other trigger looks at them.';

create function private.gate_tenant_tables() returns void
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
end
$$;
comment on function private.gate_tenant_tables() is 'Puts tg_own_tenant on every tenant table that lacks it; a module''s migration ends with it. A test finds what was forgotten.';
select private.gate_tenant_tables();
