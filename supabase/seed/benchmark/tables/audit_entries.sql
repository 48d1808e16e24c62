insert into public.audit_entries (tenant_id, id, occurred_at, actor_id, actor_kind, actor_name, action, record_type, record_id, after)
select x.tenant_id, pg_temp.id_at('audit ' || x.g, x.at), x.at, pg_temp.id('user', x.tenant, 1), 'user',
  pg_temp.person_name('user ' || x.tenant || ' 1'), pg_temp.one_of('action ' || x.g, '{insert,update,update,delete}'), 'tickets',
  pg_temp.id('record', x.tenant, x.k)::text, jsonb_build_object('status', pg_temp.one_of('to ' || x.g, '{open,waiting,closed}'))
from (
  select d.*, t.id as tenant_id, date_trunc('day', now()) - make_interval(mins => d.k) as at
  from pg_temp.dealt('audit_entries') d join bench_tenants t using (tenant)
) x;
