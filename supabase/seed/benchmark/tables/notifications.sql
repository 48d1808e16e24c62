insert into public.notifications (tenant_id, id, user_id, kind, params, path, read_at, created_at)
select x.tenant_id, pg_temp.id_at('notification ' || x.g, x.at), pg_temp.id('user', x.tenant, 1 + (x.k - 1) % x.members),
  'support:ticket_assigned', jsonb_build_object('number', x.k, 'subject', 'Printer is missing'),
  '/app/bench-' || x.tenant || '/support/tickets', case when x.k % 5 > 0 then x.at + interval '1 hour' end, x.at
from (
  select d.*, t.id as tenant_id, t.members,
    date_trunc('day', now()) - make_interval(mins => d.k) as at
  from pg_temp.dealt('notifications') d join bench_tenants t using (tenant)
) x;
