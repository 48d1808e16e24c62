-- on top of 20261121253000_projects_plans.sql
-- Whoever has no leave on a day is not away: least() leaves out the null of an empty sum.
create or replace function private.staff_capacity(from_day date, until_day date, team uuid default null)
returns table (user_id uuid, day date, minutes integer, away numeric)
language plpgsql stable security definer set search_path = ''
as $$
-- Working days of each person with the minutes they work and which part of the day they are away. Never why:
-- kinds of leave are read from leave_requests under its policy. Who runs no project sees only themselves.
declare
  tenant uuid := private.tenant_id();
  everybody boolean := private.project_scope('projects.manage') <> 'none';
  person uuid := private.user_id();
begin
  if tenant is null or not private.is_staff() or private.scope('projects.read') = 'none' then return; end if;
  if until_day - from_day > 400 then raise exception 'too many days' using errcode = 'check_violation', constraint = 'capacity_days'; end if;
  return query
    with people as (
      select m.user_id, e.id as employee_id, e.weekly_minutes, e.started_on, e.ended_on, l.id as list_id,
        coalesce(l.weekend_days, '{0,6}'::smallint[]) as weekend
      from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id and r.audience = 'staff'
      left join public.employees e on e.tenant_id = m.tenant_id and e.user_id = m.user_id
      left join public.holiday_lists l on l.tenant_id = m.tenant_id
        and case when e.holiday_list_id is null then l.is_default else l.id = e.holiday_list_id end
      where m.tenant_id = tenant and m.status = 'active' and (everybody or m.user_id = person)
        and (staff_capacity.team is null or exists (select from public.team_members tm
          where tm.tenant_id = tenant and tm.team_id = staff_capacity.team and tm.user_id = m.user_id))
    ),
    office as (
      select h.weekday, sum(h.ends_minute - h.starts_minute)::integer as minutes
      from public.working_calendars c join public.working_hours h on h.tenant_id = c.tenant_id and h.calendar_id = c.id
      where c.tenant_id = tenant and c.is_default group by h.weekday
    )
    select p.user_id, d.day,
      case when p.employee_id is not null then round(p.weekly_minutes::numeric / (7 - cardinality(p.weekend)))::integer
        else coalesce((select o.minutes from office o where o.weekday = extract(dow from d.day)),
          case when exists (select from office) then 0 else 480 end) end,
      (select least(coalesce(sum(x.portion), 0), 1) from public.leave_request_days x
        join public.leave_requests q on q.tenant_id = x.tenant_id and q.id = x.request_id and q.status = 'approved'
        where x.tenant_id = tenant and x.employee_id = p.employee_id and x.day = d.day)
    from people p
    cross join lateral (select from_day + n as day from generate_series(0, until_day - from_day) n) d
    where extract(dow from d.day)::smallint <> all (p.weekend)
      and not exists (select from public.holidays h where h.tenant_id = tenant and h.holiday_list_id = p.list_id and h.day = d.day)
      and (p.employee_id is null or (d.day >= p.started_on and (p.ended_on is null or d.day <= p.ended_on)));
end
$$;

select private.gate_tenant_tables();
