-- Staff with accounts to sign in with: an owner, a manager, employees. The first owner is there already.
insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at,
  confirmation_token, recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
select '00000000-0000-0000-0000-000000000000', pg_temp.id('user', d.tenant, d.k), 'authenticated', 'authenticated',
  'member-' || d.k || '@bench-' || d.tenant || '.test', o.encrypted_password, now(), '', '', '', '',
  jsonb_build_object('provider', 'email', 'providers', '["email"]'::jsonb, 'tenant_id', t.id, 'role', pg_temp.role_of(d.k)),
  '{}', now(), now()
from pg_temp.dealt('memberships') d
join bench_tenants t using (tenant)
join auth.users o on o.id = pg_temp.id('user', 1, 1)
where d.g > 1;

insert into public.profiles (user_id, full_name)
select pg_temp.id('user', d.tenant, d.k), pg_temp.person_name('user ' || d.tenant || ' ' || d.k)
from pg_temp.dealt('memberships') d
on conflict (user_id) do update set full_name = excluded.full_name;

insert into auth.identities (id, provider_id, user_id, identity_data, provider, created_at, updated_at)
select pg_temp.id('identity', d.tenant, d.k), u.id::text, u.id,
  jsonb_build_object('sub', u.id, 'email', u.email, 'email_verified', true, 'phone_verified', false), 'email', now(), now()
from pg_temp.dealt('memberships') d join auth.users u on u.id = pg_temp.id('user', d.tenant, d.k);

insert into public.memberships (tenant_id, id, user_id, role_id, display_name, email)
select t.id, pg_temp.id('member', d.tenant, d.k), pg_temp.id('user', d.tenant, d.k), r.id,
  pg_temp.person_name('user ' || d.tenant || ' ' || d.k), 'member-' || d.k || '@bench-' || d.tenant || '.test'
from pg_temp.dealt('memberships') d
join bench_tenants t using (tenant)
join public.roles r on r.tenant_id = t.id and r.key = pg_temp.role_of(d.k)
where d.g > 1;
