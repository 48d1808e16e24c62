-- Timesheets: six months of weeks for everybody employed; old ones approved, the last one waiting, this one open.

insert into public.activities (tenant_id, name, billable, position)
select demo.id(a.slug), a.name, a.billable, a.position
from (values
  ('lotus', 'Design', true, 5), ('lotus', 'Development', true, 6), ('lotus', 'Pitch', false, 15),
  ('summit', 'Roof work', true, 5), ('summit', 'Inspection', true, 6), ('summit', 'Travel', false, 15),
  ('loom', 'Counter', false, 5), ('loom', 'Warehouse', false, 6), ('loom', 'Delivery', true, 7)
) a (slug, name, billable, position);

insert into public.timesheet_settings (tenant_id, overtime_after_minutes) values (demo.id('summit'), 2400), (demo.id('loom'), 2310);

insert into public.timesheets (tenant_id, id, employee_id, week_start)
select e.tenant_id, demo.id(e.id || ' week ' || w.week_start), e.id, w.week_start
from public.employees e
join public.tenants t on t.id = e.tenant_id
cross join lateral (
  select private.today(t.time_zone) - ((extract(dow from private.today(t.time_zone))::integer - t.week_start + 7) % 7) as this_week
) now_
cross join lateral (select now_.this_week - 7 * n as week_start, n from generate_series(0, 25) n) w
where t.slug in ('lotus', 'summit', 'loom') and e.started_on <= w.week_start;

-- Two or three entries a working day; less on Fridays; nothing while away or on holidays.
insert into public.timesheet_entries (tenant_id, id, timesheet_id, employee_id, day, activity_id, client_id, minutes, billable, note)
select s.tenant_id, demo.id(s.id || ' ' || d.day || ' ' || p.part), s.id, s.employee_id, d.day, a.id,
  case when a.billable then c.id end,
  case p.part when 1 then 210 + 30 * demo.pick(s.id || d.day::text, 4) when 2 then 120 + 15 * demo.pick(s.id || 'b' || d.day, 6)
    else 30 + 15 * demo.pick(s.id || 'c' || d.day, 3) end,
  a.billable,
  case when p.part = 1 and demo.pick(s.id || 'note' || d.day, 5) = 0 then demo.one_of(s.id::text, array['As agreed on the call', 'Second round', 'With the whole team']) end
from public.timesheets s
join public.tenants t on t.id = s.tenant_id
cross join lateral (select s.week_start + n as day, extract(dow from s.week_start + n) as dow from generate_series(0, 6) n) d
cross join generate_series(1, 3) p (part)
join lateral (
  select x.id, x.billable from public.activities x where x.tenant_id = s.tenant_id
  -- Most of the day on the company's own trade, the rest on what nobody pays for.
  order by case when p.part < 3 then x.position >= 10 else x.billable end,
    (demo.pick(s.employee_id::text, 50) * 3 + x.position + p.part * 7) % 11, x.position limit 1
) a on true
left join lateral (
  select x.id from public.clients x where x.tenant_id = s.tenant_id
  order by (demo.pick(x.id || s.employee_id::text, 89) + extract(week from s.week_start)::integer + p.part * 13) % 89, x.id limit 1
) c on true
where t.slug in ('lotus', 'summit', 'loom') and d.dow between 1 and 5 and d.day <= private.today(t.time_zone)
  and not (p.part = 3 and d.dow = 5)
  and not exists (select from public.holidays h where h.tenant_id = s.tenant_id and h.day = d.day)
  and not exists (select from public.leave_requests r where r.tenant_id = s.tenant_id and r.employee_id = s.employee_id
    and r.status = 'approved' and d.day between r.start_date and r.end_date);

-- Submitted in their order, then decided by the manager; the newest closed week still waits.
do $$
declare
  w record;
begin
  for w in
    select s.tenant_id, s.id, s.week_start, e.manager_id, m.user_id as manager_user,
      (select ms.user_id from public.memberships ms join public.roles r on r.tenant_id = ms.tenant_id and r.id = ms.role_id
        where ms.tenant_id = s.tenant_id and r.key = 'admin' order by ms.email limit 1) as admin_user,
      row_number() over (partition by s.employee_id order by s.week_start desc) as back
    from public.timesheets s
    join public.employees e on e.tenant_id = s.tenant_id and e.id = s.employee_id
    left join public.employees m on m.tenant_id = e.tenant_id and m.id = e.manager_id
    where s.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'))
    order by s.week_start
  loop
    continue when w.back = 1 or (w.back = 2 and demo.pick(w.id::text, 4) = 0);
    update public.timesheets set status = 'submitted', submitted_at = w.week_start + interval '5 days 17 hours'
    where tenant_id = w.tenant_id and id = w.id;
    continue when w.back = 2;
    update public.timesheets set status = 'approved', decided_by = coalesce(w.manager_user, w.admin_user), decided_at = w.week_start + interval '8 days 10 hours'
    where tenant_id = w.tenant_id and id = w.id;
  end loop;
end
$$;
