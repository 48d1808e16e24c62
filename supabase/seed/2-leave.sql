-- Leave: holiday lists, types, entitlements, a year's balances and six months of requests.

-- ── Holiday lists: last year to next year ────────────────────────────────────────────────────
insert into public.holiday_lists (tenant_id, id, name, is_default, weekend_days, covers_from, covers_until)
select demo.id(l.slug), demo.id(l.slug || ' holidays'), l.name, true, l.weekend::smallint[],
  make_date(extract(year from demo.day(l.slug, 0))::integer - 1, 1, 1),
  make_date(extract(year from demo.day(l.slug, 0))::integer + 1, 12, 31)
from (values ('lotus', 'Karnataka', '{0,6}'), ('summit', 'Colorado', '{0,6}'), ('loom', 'Hamburg', '{0,6}')) l (slug, name, weekend);

insert into public.holidays (tenant_id, holiday_list_id, day, name)
select demo.id(h.slug), demo.id(h.slug || ' holidays'),
  make_date(extract(year from demo.day(h.slug, 0))::integer + y, h.month, h.day), h.name
from generate_series(-1, 1) y cross join (values
  ('lotus', 1, 26, 'Republic Day'), ('lotus', 5, 1, 'May Day'), ('lotus', 8, 15, 'Independence Day'),
  ('lotus', 10, 2, 'Gandhi Jayanti'), ('lotus', 11, 1, 'Kannada Rajyotsava'), ('lotus', 12, 25, 'Christmas'),
  ('summit', 1, 1, 'New Year''s Day'), ('summit', 6, 19, 'Juneteenth'), ('summit', 7, 4, 'Independence Day'),
  ('summit', 11, 11, 'Veterans Day'), ('summit', 12, 25, 'Christmas Day'),
  ('loom', 1, 1, 'Neujahr'), ('loom', 5, 1, 'Tag der Arbeit'), ('loom', 10, 3, 'Tag der Deutschen Einheit'),
  ('loom', 10, 31, 'Reformationstag'), ('loom', 12, 25, '1. Weihnachtstag'), ('loom', 12, 26, '2. Weihnachtstag')
) h (slug, month, day, name);

-- ── Types ────────────────────────────────────────────────────────────────────────────────────
insert into public.leave_types (tenant_id, id, name, tone, position, paid, accrual, days_per_year, rounding,
  carry_forward_cap, carry_forward_months, negative_limit, allow_half_day, max_consecutive_days, min_notice_days, counts_holidays, encashable)
select demo.id(t.slug), demo.id(t.slug || ' leave ' || t.name), t.name, t.tone, t.position, t.paid, t.accrual, t.days, t.rounding,
  t.cap, t.months, t.negative, t.half, t.longest, t.notice, false, t.cash
from (values
  ('lotus', 'Earned leave', 'info', 1, true, 'monthly', 18, 0.5, 10, 3, 2, true, 15, 7, true),
  ('lotus', 'Casual leave', 'ok', 2, true, 'quarterly', 8, 1, 0, null, 0, true, 3, 0, false),
  ('lotus', 'Sick leave', 'warn', 3, true, 'yearly', 10, 0.5, 0, null, 0, true, null, 0, false),
  ('lotus', 'Unpaid leave', 'neutral', 4, false, 'none', 0, 0.5, 0, null, null, true, 30, 0, false),
  ('summit', 'PTO', 'info', 1, true, 'monthly', 15, 0.25, 5, 3, 1, true, 10, 3, false),
  ('summit', 'Sick time', 'warn', 2, true, 'yearly', 6, 0.5, 0, null, 0, true, null, 0, false),
  ('loom', 'Urlaub', 'info', 1, true, 'yearly', 28, 0.5, 10, 3, 0, true, 20, 7, false),
  ('loom', 'Sonderurlaub', 'ok', 2, true, 'yearly', 2, 1, 0, null, 0, false, 2, 0, false)
) t (slug, name, tone, position, paid, accrual, days, rounding, cap, months, negative, half, longest, notice, cash);

insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
select e.tenant_id, e.id, t.id, greatest(e.started_on, l.covers_from)
from public.employees e
join public.leave_types t on t.tenant_id = e.tenant_id
join public.holiday_lists l on l.tenant_id = e.tenant_id and l.is_default
where e.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'));

-- ── What has been earned, as the job would have posted it; the job adds the turn of the year ──
insert into public.leave_ledger_entries (tenant_id, employee_id, leave_type_id, kind, days, effective_on, dedupe_key)
select a.tenant_id, a.employee_id, t.id, 'accrual', g.days, g.day, 'accrual:' || g.day
from public.leave_entitlements a
join public.leave_types t on t.tenant_id = a.tenant_id and t.id = a.leave_type_id
join public.tenants tn on tn.id = a.tenant_id
cross join lateral (
  select d::date as day, round(t.days_per_year / case t.accrual when 'monthly' then 12 when 'quarterly' then 4 else 1 end / t.rounding) * t.rounding as days
  from generate_series(
    date_trunc('year', a.starts_on::timestamp), private.today(tn.time_zone)::timestamp,
    case t.accrual when 'monthly' then interval '1 month' when 'quarterly' then interval '3 months' else interval '1 year' end) d
) g
where t.accrual <> 'none' and g.days > 0 and g.day >= a.starts_on
  and a.tenant_id in (demo.id('lotus'), demo.id('summit'), demo.id('loom'))
order by g.day;

-- ── Requests: one every six weeks or so for each, from six months back to two months ahead ───
create temp table wishes as
select e.tenant_id, e.id as employee_id, e.user_id, e.manager_id, t.id as leave_type_id, tn.slug, n,
  demo.id(e.id || ' request ' || n) as id,
  -- Moved to the next weekday.
  (select d::date from generate_series(x.day, x.day + 9, interval '1 day') d
    where not exists (select from public.holidays h where h.tenant_id = e.tenant_id and h.day = d::date) order by d limit 1) as day,
  demo.pick(e.id || 'length ' || n, 3) as length,
  demo.pick(e.id || 'half ' || n, 5) = 0 as half,
  demo.one_of(e.id || 'why ' || n, array['Family visit', 'Wedding in the family', 'Doctor''s appointment', 'Moving house', 'A few days off', 'School holidays']) as reason
from public.employees e
join public.tenants tn on tn.id = e.tenant_id
cross join generate_series(0, 5) n
cross join lateral (select private.today(tn.time_zone) - 180 + n * 45 + demo.pick(e.id || 'day ' || n, 25) as day) x
join lateral (
  select lt.id from public.leave_types lt where lt.tenant_id = e.tenant_id and lt.paid and not lt.name = 'Sonderurlaub'
  order by (demo.pick(e.id || 'type ' || n, 10) + lt.position * 3) % 10, lt.position limit 1
) t on true
where tn.slug in ('lotus', 'summit', 'loom') and demo.pick(e.id || 'skip ' || n, 4) > 0;

do $$
declare
  w record;
  last_day date;
begin
  for w in select * from wishes order by day loop
    last_day := case when w.half then w.day else (
      select max(d.day) from (
        select x::date as day from generate_series(w.day, w.day + w.length, interval '1 day') x
      ) d where not exists (select from public.holidays h where h.tenant_id = w.tenant_id and h.day = d.day)) end;
    -- A wish the rules refuse (overlap, no balance) is one nobody filed.
    begin
      insert into public.leave_requests (tenant_id, id, employee_id, leave_type_id, start_date, end_date, end_half, status, reason,
        requested_by, created_at)
      values (w.tenant_id, w.id, w.employee_id, w.leave_type_id, w.day, last_day, w.half, 'pending', w.reason,
        w.user_id, least(w.day - interval '20 days', private.now() - interval '2 days'));
    exception when check_violation or exclusion_violation then
      continue;
    end;
    -- The past is decided; of the future, the near is.
    if w.day < private.today('UTC') + 10 and w.manager_id is not null then
      update public.leave_requests r set
        status = case when demo.pick(w.id::text, 9) = 0 then 'rejected' else 'approved' end,
        decision_note = case when demo.pick(w.id::text, 9) = 0 then 'Too many of us are away that week.' end,
        decided_by = (select m.user_id from public.employees m where m.tenant_id = w.tenant_id and m.id = w.manager_id),
        decided_at = least(w.day - interval '18 days', private.now() - interval '1 day')
      where r.tenant_id = w.tenant_id and r.id = w.id;
    end if;
  end loop;
end
$$;
drop table wishes;
