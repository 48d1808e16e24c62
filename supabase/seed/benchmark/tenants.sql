-- The first tenant comes from the function that onboarding uses, triggers and all; the others are copies of
-- what that left, with the same ids: all keys begin with tenant_id.
create temp table bench_tenants as
  select n as tenant, pg_temp.id(s.seed || ' tenant ' || n) as id, 'bench-' || n as slug,
    pg_temp.share('memberships', n) as members, pg_temp.share('teams', n) as teams,
    pg_temp.share('clients', n) as clients, pg_temp.share('tickets', n) as tickets
  from pg_temp.bench_settings s, generate_series(1, s.tenants) n;
create unique index on bench_tenants (tenant);
analyze bench_settings, bench_tenants;
set local jit = off;

insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at,
  confirmation_token, recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
select '00000000-0000-0000-0000-000000000000', pg_temp.id('user', 1, 1), 'authenticated', 'authenticated',
  'member-1@bench-1.test', extensions.crypt(s.password, extensions.gen_salt('bf', 4)), now(), '', '', '', '',
  '{"provider": "email", "providers": ["email"]}', '{}', now(), now()
from pg_temp.bench_settings s;

select private.create_tenant(t.slug, 'Bench 1', 'IN', 'INR', 'Asia/Kolkata', 'en', 'agency',
  pg_temp.id('user', 1, 1), pg_temp.person_name('user 1 1'), t.id)
from bench_tenants t where t.tenant = 1;
update public.tenants t set status = 'active', trial_ends_on = null from bench_tenants b where t.id = b.id;

set local session_replication_role = 'replica';

insert into public.tenants (id, slug, name, country, currency, time_zone, locale, template, week_start, status, modules, plan)
select b.id, b.slug, 'Bench ' || b.tenant, t.country, t.currency, t.time_zone, t.locale, t.template, t.week_start, t.status, t.modules, t.plan
from public.tenants t, bench_tenants b
where t.slug = 'bench-1' and b.tenant > 1;

do $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
      string_agg('r.' || quote_ident(a.attname), ', ' order by a.attnum) as copied
    from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '' and a.attname <> 'tenant_id'
      and exists (select from pg_catalog.pg_attribute i where i.attrelid = c.oid and i.attname = 'tenant_id')
      -- Members are generated; the log and the events tell what really happened.
      and c.relname not in ('memberships', 'audit_entries', 'events')
    group by c.oid
  loop
    execute format('insert into %s (tenant_id, %s) select b.id, %s from %s r, bench_tenants f, bench_tenants b
      where r.tenant_id = f.id and f.tenant = 1 and b.tenant > 1', t.name, t.columns, t.copied, t.name);
  end loop;
end
$$;
