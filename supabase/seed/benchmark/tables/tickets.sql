-- A year of tickets, tenants taking turns, so that one tenant's rows lie scattered as they really do.
insert into public.tickets (tenant_id, id, number, subject, status, priority, client_id, requester_name, assignee_id, team_id,
  opened_by, public_messages, last_activity_at, waiting_since, created_at, updated_at)
select r.tenant_id, pg_temp.id_at('ticket ' || r.g, r.created), r.k,
  pg_temp.one_of(r.seed || ' what ' || r.g, '{Invoice,Password,Delivery,Printer,Contract,Website,Report,Appointment,Login,Refund}') || ' '
    || pg_temp.one_of('how ' || r.g, '{does not arrive,is wrong,needs a change,cannot be opened,is missing,was charged twice}')
    || case pg_temp.pick('more ' || r.g, 3) when 0 then ' since the last update' when 1 then ' for two of our sites' else '' end,
  r.status, pg_temp.one_of('priority ' || r.g, '{low,normal,normal,normal,high,urgent}'),
  case when r.clients > 0 and r.g % 10 > 0 then pg_temp.id('client', r.tenant, 1 + pg_temp.pick('client of ' || r.g, r.clients)) end,
  pg_temp.person_name('requester ' || r.g),
  case when r.status <> 'new' then pg_temp.id('user', r.tenant, 1 + pg_temp.pick('assignee ' || r.g, r.members)) end,
  case when r.teams > 0 then pg_temp.id('team', r.tenant, 1 + pg_temp.pick('team of ' || r.g, r.teams)) end,
  pg_temp.id('user', r.tenant, 1), 1 + pg_temp.pick('messages ' || r.g, 6),
  r.created + make_interval(mins => pg_temp.pick('activity ' || r.g, 2000)),
  case when r.status = 'waiting' then r.created + interval '1 hour' end, r.created, r.created
from (
  select d.*, t.id as tenant_id, s.seed,
    date_trunc('day', now()) - interval '2 days' - (1 - d.g::float / a.tickets) * interval '365 days' as created,
    -- Old ones are mostly done, as they are in an office that works.
    case when d.g > a.tickets * 0.85 then pg_temp.one_of('status ' || d.g, '{new,open,open,waiting,resolved}')
      else pg_temp.one_of('status ' || d.g, '{resolved,closed,closed,closed,closed,closed,closed,open}') end as status,
    t.clients, t.teams, t.members
  from pg_temp.bench_settings s, (select pg_temp.total('tickets') as tickets offset 0) a, pg_temp.dealt('tickets') d join bench_tenants t using (tenant)
) r;

insert into private.ticket_counters (tenant_id, last_number)
select t.id, t.tickets from bench_tenants t where t.tickets > 0;
