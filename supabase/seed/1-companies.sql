-- Demo companies, an account for every role, clients and teams. Deterministic: ids are hashes of names,
-- dates are relative to the day it is loaded. Every file is loaded once, in order.

create schema if not exists demo;
comment on schema demo is 'Helpers of the demo seed. Never present in production.';

create or replace function demo.id(name text) returns uuid language sql immutable
-- Version 8 (RFC 9562: made by a rule of one's own), because forms refuse ids without a known version.
as $$ select overlay(overlay(md5('mainstay demo ' || name) placing '8' from 13) placing '8' from 17)::uuid $$;

-- A number from 0 to below n that is always the same for a name.
create or replace function demo.pick(name text, n integer) returns integer language sql immutable
as $$ select (('x' || substr(md5('mainstay pick ' || name), 1, 7))::bit(28)::integer) % n $$;

-- The n-th of a list, by name.
create or replace function demo.one_of(name text, choices text[]) returns text language sql immutable
as $$ select choices[1 + demo.pick(name, cardinality(choices))] $$;

-- The day `ago` days back in a company's time zone.
create or replace function demo.day(slug text, ago integer) returns date language sql stable
as $$ select private.today(t.time_zone) - ago from public.tenants t where t.slug = day.slug $$;

-- The trail would hold nothing but this load; 9-history.sql writes a plausible one and turns it on again.
do $$
declare t record;
begin
  for t in select tgrelid::regclass as name, tgname from pg_trigger where tgfoid = 'private.tg_audit'::regproc loop
    execute format('alter table %s disable trigger %I', t.name, t.tgname);
  end loop;
end
$$;

create temp table people (account text, tenant text, role text, full_name text, client text, team text, manager text, job text);
insert into people values
  -- Lotus Studio, an agency in Bengaluru.
  ('owner', 'lotus', 'owner', 'Meera Iyer', null, null, null, 'Founder'),
  ('admin', 'lotus', 'admin', 'Priya Nair', null, null, 'owner', 'Operations lead'),
  ('manager', 'lotus', 'manager', 'Arjun Mehta', null, 'Design', 'owner', 'Design director'),
  ('manager2', 'lotus', 'manager', 'Lakshmi Menon', null, 'Engineering', 'owner', 'Engineering manager'),
  ('office', 'lotus', 'office', 'Sunita Sharma', null, null, 'admin', 'People & accounts'),
  ('employee', 'lotus', 'employee', 'Kavya Reddy', null, 'Design', 'manager', 'Product designer'),
  ('employee2', 'lotus', 'employee', 'Rahul Verma', null, 'Design', 'manager', 'Brand designer'),
  ('employee3', 'lotus', 'employee', 'Ananya Das', null, 'Engineering', 'manager2', 'Frontend developer'),
  ('employee4', 'lotus', 'employee', 'Vikram Singh', null, 'Engineering', 'manager2', 'Backend developer'),
  ('employee5', 'lotus', 'employee', 'Nisha Patel', null, 'Engineering', 'manager2', 'Quality engineer'),
  ('employee6', 'lotus', 'employee', 'Imran Khan', null, 'Design', 'manager', 'Motion designer'),
  ('crew', 'lotus', 'crew', 'Deepak Joshi', null, null, 'manager', 'Studio assistant'),
  ('freelancer', 'lotus', 'freelancer', 'Tara Bose', null, null, 'manager', 'Illustrator'),
  ('partner', 'lotus', 'partner', 'Karan Malhotra', null, null, null, null),
  ('property_manager', 'lotus', 'property_manager', 'Farah Sheikh', 'Nilgiri Estates', null, null, null),
  ('client', 'lotus', 'client', 'Rohan Kapoor', 'Kapoor Textiles', null, null, null),
  ('client2', 'lotus', 'client', 'Divya Krishnan', 'Nilgiri Estates', null, null, null),
  ('client3', 'lotus', 'client', 'Sameer Kapoor', 'Kapoor Textiles', null, null, null),
  ('guest', 'lotus', 'guest', 'Ira Gupta', 'Kapoor Textiles', null, null, null),
  -- Summit Roofing, a contractor in Denver.
  ('owner', 'summit', 'owner', 'Dana Whitfield', null, null, null, 'Owner'),
  ('admin', 'summit', 'admin', 'Marcus Lee', null, null, 'owner', 'General manager'),
  ('manager', 'summit', 'manager', 'Elena Torres', null, 'North crew', 'owner', 'Field manager'),
  ('office', 'summit', 'office', 'Beth Larson', null, null, 'admin', 'Office manager'),
  ('employee', 'summit', 'employee', 'Owen Parker', null, 'South crew', 'manager', 'Estimator'),
  ('employee2', 'summit', 'employee', 'Grace Kim', null, 'South crew', 'manager', 'Scheduler'),
  ('crew', 'summit', 'crew', 'Luis Ortega', null, 'North crew', 'manager', 'Roofer'),
  ('crew2', 'summit', 'crew', 'Tyler Boone', null, 'North crew', 'manager', 'Roofer'),
  ('crew3', 'summit', 'crew', 'Andre Miller', null, 'South crew', 'manager', 'Gutter technician'),
  ('freelancer', 'summit', 'freelancer', 'Casey Nguyen', null, null, 'manager', 'Drone surveyor'),
  ('partner', 'summit', 'partner', 'Jordan Blake', null, null, null, null),
  ('property_manager', 'summit', 'property_manager', 'Helen Brooks', 'Aspen Property Group', null, null, null),
  ('client', 'summit', 'client', 'Tom Gallagher', 'Gallagher Family', null, null, null),
  ('client2', 'summit', 'client', 'Nadia Rahman', 'Aspen Property Group', null, null, null),
  ('guest', 'summit', 'guest', 'Pat Doyle', 'Gallagher Family', null, null, null),
  -- Loom, a shop in Hamburg.
  ('owner', 'loom', 'owner', 'Johanna Krüger', null, null, null, 'Inhaberin'),
  ('admin', 'loom', 'admin', 'Felix Brandt', null, null, 'owner', 'Leitung Technik'),
  ('manager', 'loom', 'manager', 'Sophie Lang', null, 'Kundenservice', 'owner', 'Filialleitung'),
  ('office', 'loom', 'office', 'Petra Vogel', null, null, 'admin', 'Buchhaltung'),
  ('employee', 'loom', 'employee', 'Jonas Weber', null, 'Kundenservice', 'manager', 'Kundenberater'),
  ('employee2', 'loom', 'employee', 'Lea Hoffmann', null, 'Lager', 'manager', 'Lageristin'),
  ('employee3', 'loom', 'employee', 'Emre Yilmaz', null, 'Lager', 'manager', 'Lagerist'),
  ('crew', 'loom', 'crew', 'Mats Petersen', null, 'Lager', 'manager', 'Fahrer'),
  ('freelancer', 'loom', 'freelancer', 'Clara Schmitt', null, null, 'manager', 'Fotografin'),
  ('partner', 'loom', 'partner', 'David Novak', null, null, null, null),
  ('property_manager', 'loom', 'property_manager', 'Renate Busch', 'Hotel Elbblick', null, null, null),
  ('client', 'loom', 'client', 'Anton Fischer', 'Hotel Elbblick', null, null, null),
  ('client2', 'loom', 'client', 'Maria Rossi', 'Studio Rossi', null, null, null),
  ('guest', 'loom', 'guest', 'Nils Ahrens', 'Hotel Elbblick', null, null, null);

-- One hash for all: they share one password, which is public. The cost is the one Supabase Auth uses.
create temp table secret as
  select extensions.crypt('mainstay-demo-2026', extensions.gen_salt('bf', 10)) as hash;

create temp table accounts as
  select account || '@' || tenant || '.test' as email, full_name from people
  union all select 'super@mainstay.test', 'Sam Okafor';

insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at,
  confirmation_token, recovery_token, email_change_token_new, email_change,
  raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
select '00000000-0000-0000-0000-000000000000', demo.id(email), 'authenticated', 'authenticated', email, secret.hash,
  now() - interval '200 days', '', '', '', '',
  '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', full_name),
  now() - interval '200 days', now() - interval '200 days'
from accounts, secret;

insert into auth.identities (id, provider_id, user_id, identity_data, provider, created_at, updated_at)
select demo.id('identity ' || email), demo.id(email)::text, demo.id(email),
  jsonb_build_object('sub', demo.id(email), 'email', email, 'email_verified', true, 'phone_verified', false),
  'email', now() - interval '200 days', now() - interval '200 days'
from accounts;

insert into public.hub_members (user_id, role) values (demo.id('super@mainstay.test'), 'super_admin');

select private.create_tenant('lotus', 'Lotus Studio', 'IN', 'INR', 'Asia/Kolkata', 'en', 'agency',
  demo.id('owner@lotus.test'), 'Meera Iyer', demo.id('lotus'));
select private.create_tenant('summit', 'Summit Roofing', 'US', 'USD', 'America/Denver', 'en', 'field',
  demo.id('owner@summit.test'), 'Dana Whitfield', demo.id('summit'));
select private.create_tenant('loom', 'Loom', 'DE', 'EUR', 'Europe/Berlin', 'en', 'retail',
  demo.id('owner@loom.test'), 'Johanna Krüger', demo.id('loom'));
update public.tenants t set status = 'active', trial_ends_on = null, created_at = now() - interval '200 days',
  brand_color = b.brand, accent_color = b.accent
from (values ('lotus', '#7a1f4b', '#f4b740'), ('summit', '#0f3659', '#9fe870'), ('loom', '#1f4d3a', '#f2a65a')) b (slug, brand, accent)
where t.slug = b.slug;

insert into public.memberships (tenant_id, user_id, role_id, display_name, email, created_at)
select demo.id(p.tenant), demo.id(p.account || '@' || p.tenant || '.test'), r.id, p.full_name,
  p.account || '@' || p.tenant || '.test', now() - interval '190 days'
from people p
join public.roles r on r.tenant_id = demo.id(p.tenant) and r.key = p.role
where p.role <> 'owner';

-- The owner of the agency is also an administrator of the shop: somebody who switches companies.
insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
select demo.id('loom'), demo.id('owner@lotus.test'), r.id, 'Meera Iyer', 'owner@lotus.test'
from public.roles r where r.tenant_id = demo.id('loom') and r.key = 'admin';
select private.sync_claims(demo.id('owner@lotus.test'), demo.id('lotus'));

-- ── Clients ──────────────────────────────────────────────────────────────────────────────────
insert into public.clients (tenant_id, id, name, email, phone, website, address, created_at)
select demo.id(c.tenant), demo.id(c.tenant || ' client ' || c.name), c.name, c.email, c.phone, c.website, c.address, now() - interval '180 days'
from (values
  ('lotus', 'Kapoor Textiles', 'hello@kapoortextiles.example', '+91 80 4000 1111', 'https://kapoortextiles.example', '12 Residency Road, Bengaluru 560025'),
  ('lotus', 'Nilgiri Estates', 'office@nilgiriestates.example', '+91 423 244 5566', 'https://nilgiriestates.example', '4 Charing Cross, Udhagamandalam 643001'),
  ('lotus', 'Sahyadri Foods', 'marketing@sahyadrifoods.example', '+91 20 2600 7788', null, '88 Baner Road, Pune 411045'),
  ('lotus', 'Konkan Ferries', 'ops@konkanferries.example', null, null, 'Mandovi Quay, Panaji 403001'),
  ('lotus', 'Aravalli Clinics', 'it@aravalliclinics.example', '+91 141 222 3344', null, 'MI Road, Jaipur 302001'),
  ('summit', 'Gallagher Family', 'tom.gallagher@example.com', '+1 303 555 0142', null, '1840 Larch Street, Denver, CO 80220'),
  ('summit', 'Aspen Property Group', 'maintenance@aspenproperty.example', '+1 720 555 0177', 'https://aspenproperty.example', '500 Blake Street, Denver, CO 80202'),
  ('summit', 'St. Vrain School District', 'facilities@stvrain.example', '+1 303 555 0119', null, '395 South Pratt Parkway, Longmont, CO 80501'),
  ('summit', 'Foothills Brewing', 'hello@foothillsbrewing.example', null, null, '2100 Pearl Street, Boulder, CO 80302'),
  ('loom', 'Hotel Elbblick', 'einkauf@hotelelbblick.example', '+49 40 5550 120', null, 'Elbchaussee 44, 22765 Hamburg'),
  ('loom', 'Studio Rossi', 'maria@studiorossi.example', '+49 30 5550 77', null, 'Torstraße 9, 10119 Berlin'),
  ('loom', 'Café Nordlicht', 'moin@nordlicht.example', null, null, 'Schanzenstraße 2, 20357 Hamburg')
) c (tenant, name, email, phone, website, address);

insert into public.client_contacts (tenant_id, id, client_id, user_id, name, email)
select demo.id(p.tenant), demo.id(p.tenant || ' contact ' || p.account), demo.id(p.tenant || ' client ' || p.client),
  demo.id(p.account || '@' || p.tenant || '.test'), p.full_name, p.account || '@' || p.tenant || '.test'
from people p where p.client is not null;

-- ── Teams and employees ──────────────────────────────────────────────────────────────────────
insert into public.teams (tenant_id, id, name, lead_user_id)
select demo.id(p.tenant), demo.id(p.tenant || ' team ' || p.team), p.team,
  (array_agg(demo.id(p.account || '@' || p.tenant || '.test')) filter (where p.role = 'manager'))[1]
from people p where p.team is not null group by p.tenant, p.team;

insert into public.team_members (tenant_id, team_id, user_id)
select demo.id(p.tenant), demo.id(p.tenant || ' team ' || p.team), demo.id(p.account || '@' || p.tenant || '.test')
from people p where p.team is not null;

insert into public.employees (tenant_id, id, user_id, employee_number, full_name, job_title, started_on, weekly_minutes)
select demo.id(p.tenant), demo.id(p.tenant || ' employee ' || p.account), demo.id(p.account || '@' || p.tenant || '.test'),
  upper(left(p.tenant, 2)) || '-' || lpad((row_number() over (partition by p.tenant order by p.role = 'owner' desc, p.account))::text, 3, '0'),
  p.full_name, p.job, demo.day(p.tenant, 400 + 30 * demo.pick(p.tenant || p.account, 40)),
  case when p.tenant = 'loom' then 2310 else 2400 end
from people p where p.job is not null and p.role <> 'freelancer';

update public.employees e set manager_id = demo.id(p.tenant || ' employee ' || p.manager)
from people p
where e.tenant_id = demo.id(p.tenant) and e.id = demo.id(p.tenant || ' employee ' || p.account) and p.manager is not null;

drop table people, secret, accounts;
