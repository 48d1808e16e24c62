-- The first ones are the members, as far as there are any.
insert into public.employees (tenant_id, id, user_id, full_name, job_title, manager_id, started_on)
select t.id, pg_temp.id('employee', d.tenant, d.k),
  case when d.k <= t.members then pg_temp.id('user', d.tenant, d.k) end,
  pg_temp.person_name('user ' || d.tenant || ' ' || d.k),
  pg_temp.one_of('job ' || d.g, '{Designer,Developer,Engineer,Analyst,Technician,Accountant}'),
  case when d.k > 2 then pg_temp.id('employee', d.tenant, 2) end,
  current_date - 30 - pg_temp.pick('started ' || d.g, 2000)
from pg_temp.dealt('employees') d join bench_tenants t using (tenant);
