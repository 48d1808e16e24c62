insert into public.ticket_messages (tenant_id, id, ticket_id, kind, body, author_id, author_name, author_side, created_at)
select x.tenant_id, pg_temp.id_at('message ' || x.g, x.at), x.ticket_id, case when x.g % 7 = 0 then 'internal' else 'public' end,
  pg_temp.one_of('body ' || x.g, '{"We are looking into it and will come back today.","It still happens with the new version.","Done, please check again.","Could you send a picture of the screen?"}'),
  pg_temp.id('user', x.tenant, 1), pg_temp.person_name('user ' || x.tenant || ' 1'), 'staff', x.at
from (
  select d.g, d.tenant, t.id as tenant_id, k.id as ticket_id,
    k.created_at + make_interval(mins => 5 * ((d.k - 1) / greatest(t.tickets, 1))) as at
  from pg_temp.dealt('ticket_messages') d join bench_tenants t using (tenant)
  join public.tickets k on k.tenant_id = t.id and k.number = 1 + (d.k - 1) % greatest(t.tickets, 1)
) x;
