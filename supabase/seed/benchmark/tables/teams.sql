insert into public.teams (tenant_id, id, name)
select t.id, pg_temp.id('team', d.tenant, d.k), 'Team ' || d.k
from pg_temp.dealt('teams') d join bench_tenants t using (tenant);

insert into public.team_members (tenant_id, team_id, user_id)
select t.id, pg_temp.id('team', d.tenant, 1 + d.k % t.teams), pg_temp.id('user', d.tenant, d.k)
from pg_temp.dealt('memberships') d join bench_tenants t using (tenant)
where t.teams > 0;
