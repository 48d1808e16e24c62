insert into public.client_contacts (tenant_id, id, client_id, name, email)
select t.id, pg_temp.id('contact', d.tenant, d.k),
  pg_temp.id('client', d.tenant, 1 + (d.k - 1) % t.clients),
  pg_temp.person_name('contact ' || d.tenant || ' ' || d.k), 'contact-' || d.k || '@client.test'
from pg_temp.dealt('client_contacts') d join bench_tenants t using (tenant)
where t.clients > 0;
