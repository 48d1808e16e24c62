insert into public.clients (tenant_id, id, name, email, status)
select t.id, pg_temp.id('client', d.tenant, d.k),
  pg_temp.one_of(s.seed || ' client ' || d.g, '{Alder,Birch,Cedar,Delta,Ember,Fjord,Grove,Harbour,Indigo,Juniper,Kestrel,Lumen}')
    || ' ' || pg_temp.one_of('trade ' || d.g, '{Textiles,Estates,Foods,Studio,Logistics,Health,Energy,Media}') || ' ' || d.k,
  'office@client-' || d.k || '.test', case when d.k % 20 = 0 then 'archived' else 'active' end
from pg_temp.bench_settings s, pg_temp.dealt('clients') d join bench_tenants t using (tenant);
