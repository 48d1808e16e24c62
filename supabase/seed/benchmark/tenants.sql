-- An owner and a tenant each, through the same function that onboarding uses, triggers and all.
create temp table bench_tenants as
  select n as tenant, pg_temp.id(s.seed || ' tenant ' || n) as id, 'bench-' || n as slug
  from pg_temp.bench_settings s, generate_series(1, s.tenants) n;
create unique index on bench_tenants (tenant);
analyze bench_tenants;

insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at,
  confirmation_token, recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
select '00000000-0000-0000-0000-000000000000', pg_temp.id('user', n, 1), 'authenticated', 'authenticated',
  'member-1@bench-' || n || '.test', h.hash, now(), '', '', '', '', '{"provider": "email", "providers": ["email"]}', '{}', now(), now()
from pg_temp.bench_settings s, generate_series(1, s.tenants) n,
  (select extensions.crypt(password, extensions.gen_salt('bf', 4)) as hash from pg_temp.bench_settings) h;

select count(private.create_tenant(t.slug, 'Bench ' || t.tenant, 'IN', 'INR', 'Asia/Kolkata', 'en', 'agency',
  pg_temp.id('user', t.tenant, 1), pg_temp.person_name('user ' || t.tenant || ' 1'), t.id))
from bench_tenants t;
update public.tenants t set status = 'active', trial_ends_on = null from bench_tenants b where t.id = b.id;
