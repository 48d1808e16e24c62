-- Leave (H2): holiday lists, types, entitlements, requests with every day explained, and the ledger
-- that each day of a balance traces to. Rules: "Leave" in the domain rules.
--
-- How it fits together: filing a request counts its days into leave_request_days; approving it posts one
-- ledger entry a day; cancelling reverses them; a changed holiday list counts again and posts
-- adjustments. All of that happens in triggers, so it holds for every writer.

insert into private.state_transitions (machine, from_state, to_state) values
  ('leave_request', '*new*', 'pending'), ('leave_request', '*new*', 'approved'),
  ('leave_request', 'pending', 'approved'), ('leave_request', 'pending', 'rejected'),
  ('leave_request', 'pending', 'cancelled'), ('leave_request', 'approved', 'cancelled');

select private.declare_permission('leave.read', 'people', '{own,team,all}', 220,
  '{"admin": "all", "manager": "team", "office": "all", "employee": "own", "crew": "own"}');
select private.declare_permission('leave.request', 'people', '{own}', 230,
  '{"admin": "own", "manager": "own", "office": "own", "employee": "own", "crew": "own"}');
select private.declare_permission('leave.approve', 'people', '{team,all}', 240,
  '{"admin": "all", "manager": "team", "office": "all"}');
select private.declare_permission('leave.manage', 'people', '{all}', 250, '{"admin": "all", "office": "all"}');

-- ── holiday_lists ────────────────────────────────────────────────────────────────────────────
create table public.holiday_lists (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  is_default boolean not null default false,
  weekend_days smallint[] not null default '{0,6}' check (weekend_days <@ '{0,1,2,3,4,5,6}'::smallint[] and cardinality(weekend_days) < 7),
  covers_from date not null,
  covers_until date not null,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  constraint holiday_lists_covers check (covers_until >= covers_from and covers_until - covers_from <= 7400)
);
comment on table public.holiday_lists is 'Days nobody works. An employee follows their own list, else the default one.';
comment on column public.holiday_lists.weekend_days is '0 Sunday … 6 Saturday; a trigger writes them into holidays for the days covered.';
comment on column public.holiday_lists.covers_until is 'Last day the list knows about. Leave beyond it is refused rather than counted wrongly.';
create unique index holiday_lists_default_idx on public.holiday_lists (tenant_id) where is_default;
alter table public.holiday_lists enable row level security;
alter table public.holiday_lists force row level security;

create table public.holidays (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  holiday_list_id uuid not null,
  day date not null,
  name text check (char_length(btrim(name)) between 1 and 120),
  is_weekend boolean not null default false,
  primary key (tenant_id, id),
  constraint holidays_once unique (tenant_id, holiday_list_id, day, is_weekend),
  foreign key (tenant_id, holiday_list_id) references public.holiday_lists (tenant_id, id) on delete cascade,
  check (is_weekend = (name is null))
);
comment on table public.holidays is 'The days of a list. Weekends are rows too (without a name), kept by the list''s weekend_days.';
alter table public.holidays enable row level security;
alter table public.holidays force row level security;

alter table public.employees add column holiday_list_id uuid;
alter table public.employees add constraint employees_holiday_list_fkey
  foreign key (tenant_id, holiday_list_id) references public.holiday_lists (tenant_id, id) on delete restrict;
comment on column public.employees.holiday_list_id is 'Own holiday list; null follows the tenant''s default.';
create index employees_tenant_id_holiday_list_id_idx on public.employees (tenant_id, holiday_list_id);
grant insert (holiday_list_id), update (holiday_list_id) on public.employees to authenticated;

-- ── leave_types ──────────────────────────────────────────────────────────────────────────────
create table public.leave_types (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  tone text not null default 'info' check (tone in ('neutral', 'info', 'ok', 'warn', 'danger')),
  position integer not null default 100,
  paid boolean not null default true,
  accrual text not null default 'none' check (accrual in ('none', 'monthly', 'quarterly', 'yearly')),
  accrual_at text not null default 'start' check (accrual_at in ('start', 'end')),
  days_per_year numeric(5,2) not null default 0 check (days_per_year between 0 and 366),
  rounding numeric(3,2) not null default 0.5 check (rounding in (0.25, 0.5, 1)),
  year_start_month smallint not null default 1 check (year_start_month between 1 and 12),
  carry_forward_cap numeric(5,2) default 0 check (carry_forward_cap >= 0 and carry_forward_cap % 0.25 = 0),
  carry_forward_months smallint check (carry_forward_months between 1 and 24),
  negative_limit numeric(5,2) default 0 check (negative_limit >= 0),
  allow_half_day boolean not null default true,
  max_consecutive_days numeric(5,1) check (max_consecutive_days > 0),
  min_notice_days smallint not null default 0 check (min_notice_days between 0 and 365),
  counts_holidays boolean not null default false,
  encashable boolean not null default false,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
comment on table public.leave_types is 'Kinds of leave and their rules.';
comment on column public.leave_types.accrual_at is 'Earned at the start of each period (in advance) or at its end.';
comment on column public.leave_types.rounding is 'What is earned so far is rounded to this part of a day, so that a year adds up exactly.';
comment on column public.leave_types.year_start_month is 'Month in which the leave year begins.';
comment on column public.leave_types.carry_forward_cap is 'Days taken along into a new leave year; null all, 0 none.';
comment on column public.leave_types.carry_forward_months is 'Months into the new year after which unused carried days expire; null never.';
comment on column public.leave_types.negative_limit is 'How far below zero a balance may go; null keeps no balance (unpaid leave).';
comment on column public.leave_types.min_notice_days is 'Days between filing and the first day; 0 also allows filing afterwards (sickness).';
comment on column public.leave_types.counts_holidays is 'Holidays and weekends inside the leave count as leave.';
alter table public.leave_types enable row level security;
alter table public.leave_types force row level security;

create table public.leave_entitlements (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  employee_id uuid not null,
  leave_type_id uuid not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  days_per_year numeric(5,2) check (days_per_year between 0 and 366),
  next_due_on date,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint leave_entitlements_once unique (tenant_id, employee_id, leave_type_id),
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete cascade,
  foreign key (tenant_id, leave_type_id) references public.leave_types (tenant_id, id) on delete restrict
);
comment on table public.leave_entitlements is 'Which types an employee has, since when; accrual follows it.';
comment on column public.leave_entitlements.days_per_year is 'Differs from the type''s own for this person; null is the type''s.';
comment on column public.leave_entitlements.next_due_on is
  'When the accrual job must look at it next; null at once. Changed rules and expiring credit clear it.';
create index leave_entitlements_due_idx on public.leave_entitlements (tenant_id, next_due_on);
create index leave_entitlements_tenant_id_leave_type_id_idx on public.leave_entitlements (tenant_id, leave_type_id);
alter table public.leave_entitlements enable row level security;
alter table public.leave_entitlements force row level security;

-- ── leave_requests ───────────────────────────────────────────────────────────────────────────
create table public.leave_requests (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  employee_id uuid not null,
  leave_type_id uuid not null,
  start_date date not null,
  start_half boolean not null default false,
  end_date date not null,
  end_half boolean not null default false,
  days numeric(5,1) not null default 0 check (days >= 0),
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected', 'cancelled')),
  reason text check (char_length(reason) <= 2000),
  requested_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text check (char_length(decision_note) <= 2000),
  cancelled_by uuid,
  cancelled_at timestamptz,
  slots int4range not null generated always as (int4range(
    (start_date - date '2000-01-01') * 2 + start_half::integer,
    (end_date - date '2000-01-01') * 2 + 2 - end_half::integer)) stored,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete restrict,
  foreign key (tenant_id, leave_type_id) references public.leave_types (tenant_id, id) on delete restrict,
  constraint leave_requests_range check (end_date >= start_date and end_date - start_date <= 366
    and (end_date > start_date or not (start_half and end_half))),
  constraint leave_requests_rejection_note check (status <> 'rejected' or char_length(btrim(decision_note)) > 0),
  constraint leave_requests_overlap exclude using gist (tenant_id with =, employee_id with =, slots with &&)
    where (status in ('pending', 'approved'))
);
comment on table public.leave_requests is 'Leave asked for, from its first to its last half-day. days is counted by the database.';
comment on column public.leave_requests.start_half is 'Begins at midday: the afternoon of start_date only.';
comment on column public.leave_requests.end_half is 'Ends at midday: the morning of end_date only.';
comment on column public.leave_requests.slots is 'Half-days since 2000-01-01, for refusing overlaps.';
comment on column public.leave_requests.requested_by is 'Person who filed it; another than the employee when filed for them.';
create index leave_requests_tenant_id_employee_id_idx on public.leave_requests (tenant_id, employee_id, start_date desc);
create index leave_requests_tenant_id_leave_type_id_idx on public.leave_requests (tenant_id, leave_type_id);
create index leave_requests_tenant_id_end_date_idx on public.leave_requests (tenant_id, end_date, start_date) where status in ('pending', 'approved');
create index leave_requests_tenant_id_status_idx on public.leave_requests (tenant_id, status, id desc);
alter table public.leave_requests enable row level security;
alter table public.leave_requests force row level security;

create table public.leave_request_days (
  tenant_id uuid not null,
  request_id uuid not null,
  employee_id uuid not null,
  day date not null,
  portion numeric(2,1) not null check (portion in (0, 0.5, 1)),
  kind text not null check (kind in ('working', 'holiday', 'weekend')),
  holiday_name text,
  primary key (tenant_id, request_id, day),
  foreign key (tenant_id, request_id) references public.leave_requests (tenant_id, id) on delete cascade,
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete cascade
);
comment on table public.leave_request_days is 'Each day of a request and why it counts 0, ½ or 1. Written by triggers only.';
create index leave_request_days_tenant_id_employee_id_idx on public.leave_request_days (tenant_id, employee_id, day);
alter table public.leave_request_days enable row level security;
alter table public.leave_request_days force row level security;

-- ── leave_ledger_entries ─────────────────────────────────────────────────────────────────────
create table public.leave_ledger_entries (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  employee_id uuid not null,
  leave_type_id uuid not null,
  kind text not null check (kind in
    ('allocation', 'accrual', 'carry_forward', 'expiry', 'use', 'reversal', 'encashment', 'adjustment')),
  days numeric(6,2) not null check (days <> 0 and days % 0.25 = 0),
  effective_on date not null,
  expires_on date,
  lot_id uuid,
  request_id uuid,
  cause text check (cause in ('approved', 'cancelled', 'holidays', 'lots', 'year_end', 'lot_expired')),
  dedupe_key text check (char_length(dedupe_key) <= 100),
  note text check (char_length(note) <= 500),
  position bigint not null generated always as identity,
  created_by uuid default private.user_id(),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint leave_ledger_entries_once unique (tenant_id, employee_id, leave_type_id, dedupe_key),
  foreign key (tenant_id, employee_id) references public.employees (tenant_id, id) on delete restrict,
  foreign key (tenant_id, leave_type_id) references public.leave_types (tenant_id, id) on delete restrict,
  foreign key (tenant_id, lot_id) references public.leave_ledger_entries (tenant_id, id) on delete restrict,
  foreign key (tenant_id, request_id) references public.leave_requests (tenant_id, id) on delete restrict,
  constraint leave_ledger_entries_sign check (case
    when kind in ('allocation', 'accrual', 'reversal') then days > 0
    when kind in ('use', 'expiry', 'encashment') then days < 0
    else true end),
  constraint leave_ledger_entries_expiry check (expires_on is null
    or (days > 0 and kind in ('carry_forward', 'allocation') and lot_id is null and expires_on >= effective_on)),
  check (kind not in ('use', 'reversal') or request_id is not null)
);
comment on table public.leave_ledger_entries is
  'Append-only. A balance on a day is the sum of the entries effective by then. Days that expire are lots; what is taken from one names it.';
comment on column public.leave_ledger_entries.effective_on is 'Day from which it counts. A use counts on the very day of leave.';
comment on column public.leave_ledger_entries.expires_on is 'Last day on which this lot may be used; null never expires.';
comment on column public.leave_ledger_entries.lot_id is 'The expiring credit this entry draws on or gives back to; null draws on days that do not expire.';
comment on column public.leave_ledger_entries.cause is 'Why a trigger or job posted it; null when a person did.';
comment on column public.leave_ledger_entries.position is 'Order of posting: entries of one statement share a moment.';
comment on column public.leave_ledger_entries.dedupe_key is 'What it was posted for (accrual:2026-03-01), so that it is posted once.';
create index leave_ledger_entries_balance_idx on public.leave_ledger_entries (tenant_id, employee_id, leave_type_id, effective_on);
create index leave_ledger_entries_tenant_id_leave_type_id_idx on public.leave_ledger_entries (tenant_id, leave_type_id);
create index leave_ledger_entries_tenant_id_lot_id_idx on public.leave_ledger_entries (tenant_id, lot_id);
create index leave_ledger_entries_tenant_id_request_id_idx on public.leave_ledger_entries (tenant_id, request_id);
alter table public.leave_ledger_entries enable row level security;
alter table public.leave_ledger_entries force row level security;

-- ── Counting ─────────────────────────────────────────────────────────────────────────────────
create function private.lock_leave(employee uuid, leave_type uuid) returns void
language sql volatile set search_path = ''
as $$ select pg_advisory_xact_lock(hashtextextended(employee::text || leave_type::text, 20261121)) $$;
comment on function private.lock_leave(uuid, uuid) is 'One writer at a time on a balance, until the transaction ends.';

create function private.holiday_list_of(tenant uuid, employee uuid) returns uuid
language sql stable security definer set search_path = ''
as $$
  select coalesce(e.holiday_list_id,
    (select l.id from public.holiday_lists l where l.tenant_id = tenant and l.is_default))
  from public.employees e where e.tenant_id = tenant and e.id = employee
$$;
comment on function private.holiday_list_of(uuid, uuid) is 'The list an employee follows: their own, else the default.';

create function private.count_leave(
  tenant uuid, list uuid, counts_holidays boolean, starts date, start_half boolean, ends date, end_half boolean
) returns table (day date, portion numeric, kind text, holiday_name text)
language sql stable security definer set search_path = ''
as $$
  select d.day,
    case when h.day is not null and not count_leave.counts_holidays then 0
      when (d.day = starts and count_leave.start_half) or (d.day = ends and count_leave.end_half) then 0.5
      else 1 end,
    case when h.day is null then 'working' when h.is_weekend then 'weekend' else 'holiday' end,
    h.name
  from (select starts + n as day from generate_series(0, ends - starts) n) d
  left join lateral (
    select h.day, h.is_weekend, h.name from public.holidays h
    where h.tenant_id = tenant and h.holiday_list_id = list and h.day = d.day
    order by h.is_weekend limit 1
  ) h on true
$$;
comment on function private.count_leave(uuid, uuid, boolean, date, boolean, date, boolean) is
  'Each day of a range and what it counts. app/modules/people/leave/days.ts previews the same; a test compares them.';

create function private.leave_headroom(tenant uuid, employee uuid, leave_type uuid, from_day date) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
-- The lowest the balance of days that don't expire gets from from_day on, once every pending day is taken
-- too. Pending days use up expiring lots first, soonest first, as approving them will.
declare
  lots record;
  d record;
  need numeric;
  part numeric;
  pool_days date[] := '{}';
  pool_amounts numeric[] := '{}';
  answer numeric;
begin
  select coalesce(array_agg(l.remaining order by l.expires_on, l.id), '{}') as remaining,
    coalesce(array_agg(l.effective_on order by l.expires_on, l.id), '{}') as effective_on,
    coalesce(array_agg(l.expires_on order by l.expires_on, l.id), '{}') as expires_on
  into lots
  from (
    select e.id, e.effective_on, e.expires_on, e.days + coalesce((
        select sum(u.days) from public.leave_ledger_entries u where u.tenant_id = tenant and u.lot_id = e.id), 0) as remaining
    from public.leave_ledger_entries e
    where e.tenant_id = tenant and e.employee_id = employee and e.leave_type_id = leave_type and e.expires_on is not null
  ) l where l.remaining > 0;
  for d in
    select rd.day, rd.portion from public.leave_requests r
    join public.leave_request_days rd on rd.tenant_id = r.tenant_id and rd.request_id = r.id
    where r.tenant_id = tenant and r.employee_id = employee and r.leave_type_id = leave_type
      and r.status = 'pending' and rd.portion > 0
    order by rd.day
  loop
    need := d.portion;
    for i in 1 .. cardinality(lots.remaining) loop
      if need > 0 and lots.remaining[i] > 0 and d.day between lots.effective_on[i] and lots.expires_on[i] then
        part := least(need, lots.remaining[i]);
        lots.remaining[i] := lots.remaining[i] - part;
        need := need - part;
      end if;
    end loop;
    if need > 0 then
      pool_days := pool_days || d.day;
      pool_amounts := pool_amounts || -need;
    end if;
  end loop;
  with moves as (
    select m.day, sum(m.days) as days from (
      select e.effective_on as day, e.days from public.leave_ledger_entries e
      where e.tenant_id = tenant and e.employee_id = employee and e.leave_type_id = leave_type
        and e.lot_id is null and e.expires_on is null
      union all
      select p.day, p.days from unnest(pool_days, pool_amounts) as p (day, days)
    ) m group by m.day
  ), running as (select moves.day, sum(moves.days) over (order by moves.day) as balance from moves)
  select coalesce(
    least(
      (select min(r.balance) from running r where r.day >= from_day),
      -- The balance that stands on from_day itself.
      (select r.balance from running r where r.day <= from_day order by r.day desc limit 1)),
    0) into answer;
  return answer;
end
$$;
comment on function private.leave_headroom(uuid, uuid, uuid, date) is
  'Lowest balance from a day on, with everything pending taken; the guard compares it with the negative limit.';

create function private.check_leave_balance(tenant uuid, employee uuid, leave_type uuid, from_day date) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  allowed numeric;
begin
  select t.negative_limit into allowed from public.leave_types t where t.tenant_id = tenant and t.id = leave_type;
  if allowed is not null and private.leave_headroom(tenant, employee, leave_type, from_day) < -allowed then
    raise exception 'not enough leave left' using errcode = 'check_violation', constraint = 'leave_balance';
  end if;
end
$$;
comment on function private.check_leave_balance(uuid, uuid, uuid, date) is 'Refuses what would take a balance below its negative limit.';

create function private.settle_leave(tenant uuid, request uuid, cause text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Makes the ledger say, for each day of a request, what its days and status say: gives back what no
-- longer holds, takes what is missing from the soonest expiring lot open on that day, then from the rest.
declare
  r record;
  d record;
  lot record;
  need numeric;
begin
  select q.employee_id, q.leave_type_id, q.status into r
  from public.leave_requests q where q.tenant_id = tenant and q.id = request;
  perform private.lock_leave(r.employee_id, r.leave_type_id);
  for d in
    select coalesce(w.day, u.day) as day, coalesce(w.portion, 0) as wanted, coalesce(u.used, 0) as used
    from (
      select rd.day, rd.portion from public.leave_request_days rd
      where rd.tenant_id = tenant and rd.request_id = request and rd.portion > 0 and r.status = 'approved'
    ) w
    full join (
      select e.effective_on as day, -sum(e.days) as used, -sum(e.days) filter (where e.lot_id is null) as from_pool
      from public.leave_ledger_entries e
      where e.tenant_id = tenant and e.request_id = request
      group by e.effective_on
    ) u on u.day = w.day
    where coalesce(w.portion, 0) <> coalesce(u.used, 0)
      or (settle_leave.cause = 'lots' and u.from_pool > 0)
    order by 1
  loop
    insert into public.leave_ledger_entries
      (tenant_id, employee_id, leave_type_id, kind, days, effective_on, lot_id, request_id, cause)
    select tenant, r.employee_id, r.leave_type_id,
      case when settle_leave.cause = 'holidays' then 'adjustment' else 'reversal' end,
      -sum(e.days), d.day, e.lot_id, request, settle_leave.cause
    from public.leave_ledger_entries e
    where e.tenant_id = tenant and e.request_id = request and e.effective_on = d.day
    group by e.lot_id having sum(e.days) <> 0;
    need := d.wanted;
    for lot in
      select e.id, e.days + coalesce((
          select sum(u.days) from public.leave_ledger_entries u where u.tenant_id = tenant and u.lot_id = e.id), 0) as remaining
      from public.leave_ledger_entries e
      where e.tenant_id = tenant and e.employee_id = r.employee_id and e.leave_type_id = r.leave_type_id
        and d.day between e.effective_on and e.expires_on
      order by e.expires_on, e.id
    loop
      continue when need <= 0 or lot.remaining <= 0;
      insert into public.leave_ledger_entries
        (tenant_id, employee_id, leave_type_id, kind, days, effective_on, lot_id, request_id, cause)
      values (tenant, r.employee_id, r.leave_type_id,
        case when settle_leave.cause = 'holidays' then 'adjustment' else 'use' end,
        -least(need, lot.remaining), d.day, lot.id, request, settle_leave.cause);
      need := need - least(need, lot.remaining);
    end loop;
    if need > 0 then
      insert into public.leave_ledger_entries
        (tenant_id, employee_id, leave_type_id, kind, days, effective_on, request_id, cause)
      values (tenant, r.employee_id, r.leave_type_id,
        case when settle_leave.cause = 'holidays' then 'adjustment' else 'use' end,
        -need, d.day, request, settle_leave.cause);
    end if;
  end loop;
end
$$;
comment on function private.settle_leave(uuid, uuid, text) is 'Brings the ledger in line with a request, a day at a time.';

create function private.recount_leave(tenant uuid, request uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- After a holiday list changed: counts the days again; approved leave gets visible adjustments.
declare
  q record;
begin
  select r.*, t.counts_holidays, private.holiday_list_of(tenant, r.employee_id) as list into q
  from public.leave_requests r
  join public.leave_types t on t.tenant_id = r.tenant_id and t.id = r.leave_type_id
  where r.tenant_id = tenant and r.id = request;
  perform private.lock_leave(q.employee_id, q.leave_type_id);
  update public.leave_request_days d
  set portion = c.portion, kind = c.kind, holiday_name = c.holiday_name
  from private.count_leave(tenant, q.list, q.counts_holidays, q.start_date, q.start_half, q.end_date, q.end_half) c
  where d.tenant_id = tenant and d.request_id = request and d.day = c.day
    and (d.portion, d.kind, d.holiday_name) is distinct from (c.portion, c.kind, c.holiday_name);
  if not found then return; end if;
  update public.leave_requests r
  set days = (select coalesce(sum(d.portion), 0) from public.leave_request_days d where d.tenant_id = tenant and d.request_id = request)
  where r.tenant_id = tenant and r.id = request
    and r.days <> (select coalesce(sum(d.portion), 0) from public.leave_request_days d where d.tenant_id = tenant and d.request_id = request);
  perform private.settle_leave(tenant, request, 'holidays');
end
$$;
comment on function private.recount_leave(uuid, uuid) is 'Counts a request again after its holidays changed.';

-- ── Who may decide ───────────────────────────────────────────────────────────────────────────
create function private.sole_leave_approver() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A one-person office: no manager above, and nobody else may approve everybody's leave.
begin
  return private.scope('leave.approve') = 'all'
    and not exists (
      select from public.employees e where e.tenant_id = private.tenant_id() and e.id = private.employee_id()
        and e.manager_id is not null)
    and not exists (
      select from public.memberships m
      join public.role_permissions rp on rp.tenant_id = m.tenant_id and rp.role_id = m.role_id
        and rp.permission = 'leave.approve' and rp.scope = 'all'
      where m.tenant_id = private.tenant_id() and m.status = 'active' and m.user_id <> private.user_id());
end
$$;
comment on function private.sole_leave_approver() is 'Nobody else could approve the caller''s own leave.';

create function private.may_decide_leave(employee uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  if employee = private.employee_id() then return private.sole_leave_approver(); end if;
  return case private.scope('leave.approve')
    when 'all' then true when 'team' then employee = any (private.report_ids()) else false end;
end
$$;
comment on function private.may_decide_leave(uuid) is 'The caller may approve, reject or cancel this employee''s leave. Nobody decides their own unless nobody else can.';
grant execute on function private.may_decide_leave(uuid) to authenticated;

create function private.leave_absences(from_day date, until_day date, team uuid default null) returns table (
  request_id uuid, employee_id uuid, full_name text, start_date date, start_half boolean, end_date date, end_half boolean, status text
)
language plpgsql stable security definer set search_path = ''
as $$
-- Who is away: everybody for those who may read everybody's leave; for others their own circle (their
-- manager, those they manage, those with the same manager or team). Never why: types and reasons are
-- read from leave_requests under its policy. Requests not yet approved show to those who could read them.
declare
  tenant uuid := private.tenant_id();
  me uuid := private.employee_id();
  my_scope text := private.scope('leave.read');
  reports uuid[] := private.report_ids();
  my_manager uuid := (select e.manager_id from public.employees e where e.tenant_id = tenant and e.id = me);
  circle uuid[];
begin
  if tenant is null or my_scope = 'none' then return; end if;
  if my_scope <> 'all' then
    circle := array(
      select e.id from public.employees e
      where e.tenant_id = tenant and (e.id = me or e.id = my_manager or e.manager_id = my_manager or e.id = any (reports)
        or e.user_id in (select tm.user_id from public.team_members tm
          where tm.tenant_id = tenant and tm.team_id = any (private.team_ids()))));
  end if;
  return query
    select r.id, r.employee_id, e.full_name, r.start_date, r.start_half, r.end_date, r.end_half, r.status
    from public.leave_requests r
    join public.employees e on e.tenant_id = r.tenant_id and e.id = r.employee_id
    where r.tenant_id = tenant and r.end_date >= from_day and r.start_date <= until_day
      and (r.status = 'approved' or (r.status = 'pending'
        and (my_scope = 'all' or r.employee_id = me or (my_scope = 'team' and r.employee_id = any (reports)))))
      and (my_scope = 'all' or r.employee_id = any (circle))
      and (leave_absences.team is null or e.user_id in (
        select tm.user_id from public.team_members tm where tm.tenant_id = tenant and tm.team_id = leave_absences.team))
    order by r.start_date, e.full_name, r.id;
end
$$;
comment on function private.leave_absences(date, date, uuid) is 'Absences the caller may know of between two days, of one team if asked.';
grant execute on function private.leave_absences(date, date, uuid) to authenticated;

-- ── Triggers of holiday lists ────────────────────────────────────────────────────────────────
create function private.tg_holiday_lists_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    if old.is_default and exists (select from public.tenants t where t.id = old.tenant_id) then
      raise exception 'the default list stays' using errcode = 'check_violation', constraint = 'holiday_lists_default_stays';
    end if;
    return old;
  end if;
  new.weekend_days := array(select distinct d from unnest(new.weekend_days) d order by d);
  if tg_op = 'UPDATE' and (new.covers_from > old.covers_from or new.covers_until < old.covers_until) then
    raise exception 'a list only grows' using errcode = 'check_violation', constraint = 'holiday_lists_shrinks';
  end if;
  return new;
end
$$;

create function private.tg_holiday_lists_weekends() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.holidays h
  where h.tenant_id = new.tenant_id and h.holiday_list_id = new.id and h.is_weekend
    and extract(dow from h.day)::smallint <> all (new.weekend_days);
  insert into public.holidays (tenant_id, holiday_list_id, day, is_weekend)
  select new.tenant_id, new.id, d.day, true
  from (select new.covers_from + n as day from generate_series(0, new.covers_until - new.covers_from) n) d
  where extract(dow from d.day)::smallint = any (new.weekend_days)
  on conflict on constraint holidays_once do nothing;
  return null;
end
$$;
comment on function private.tg_holiday_lists_weekends() is 'Writes the weekends of a list into holidays.';

create function private.recount_leave_of_list(tenant uuid, list uuid, from_day date, until_day date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  r record;
  by_default boolean := exists (select from public.holiday_lists l where l.tenant_id = tenant and l.id = list and l.is_default);
begin
  for r in
    select q.id from public.leave_requests q
    join public.employees e on e.tenant_id = q.tenant_id and e.id = q.employee_id
    where q.tenant_id = tenant and q.status in ('pending', 'approved')
      and q.end_date >= from_day and q.start_date <= until_day
      and (e.holiday_list_id = list or (e.holiday_list_id is null and by_default))
    order by q.employee_id, q.leave_type_id, q.id
  loop
    perform private.recount_leave(tenant, r.id);
  end loop;
end
$$;
comment on function private.recount_leave_of_list(uuid, uuid, date, date) is 'Counts again the leave of all who follow a list, between two days.';

create function private.tg_holidays_recount() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  c record;
begin
  for c in
    select x.tenant_id, x.holiday_list_id, min(x.day) as from_day, max(x.day) as until_day
    from changed x group by x.tenant_id, x.holiday_list_id
  loop
    perform private.recount_leave_of_list(c.tenant_id, c.holiday_list_id, c.from_day, c.until_day);
  end loop;
  return null;
end
$$;
comment on function private.tg_holidays_recount() is 'A changed holiday counts leave again.';

create function private.tg_holiday_lists_default() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.recount_leave_of_list(new.tenant_id, new.id, date '1900-01-01', date '2900-01-01');
  return null;
end
$$;
comment on function private.tg_holiday_lists_default() is 'A new default list counts leave again.';

create function private.tg_employees_holiday_list() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  r record;
begin
  for r in
    select q.id from public.leave_requests q
    where q.tenant_id = new.tenant_id and q.employee_id = new.id and q.status in ('pending', 'approved')
    order by q.leave_type_id, q.id
  loop
    perform private.recount_leave(new.tenant_id, r.id);
  end loop;
  return null;
end
$$;
comment on function private.tg_employees_holiday_list() is 'Another list counts the employee''s leave again.';
create trigger tg_employees__holiday_list after update of holiday_list_id on public.employees
  for each row when (new.holiday_list_id is distinct from old.holiday_list_id)
  execute function private.tg_employees_holiday_list();

create function private.tg_holidays_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (
    select from public.holiday_lists l
    where l.tenant_id = new.tenant_id and l.id = new.holiday_list_id and new.day between l.covers_from and l.covers_until
  ) then
    raise exception 'day outside the list' using errcode = 'check_violation', constraint = 'holidays_outside_list';
  end if;
  return new;
end
$$;

-- ── Triggers of requests ─────────────────────────────────────────────────────────────────────
create function private.tg_leave_requests_file() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Everything that can be wrong with a new request, in the order a person would be told.
declare
  e record;
  t record;
  l record;
  c record;
  for_another boolean := new.employee_id is distinct from private.employee_id();
  problem text;
begin
  -- Before anything that would tell about somebody else's employment or balance.
  if private.user_id() is not null and private.scope('leave.manage') <> 'all'
    and (for_another or private.scope('leave.request') = 'none') then
    raise exception 'new row violates row-level security policy for table "leave_requests"' using errcode = 'insufficient_privilege';
  end if;
  perform private.lock_leave(new.employee_id, new.leave_type_id);
  select x.started_on, x.ended_on, tn.time_zone into e
  from public.employees x join public.tenants tn on tn.id = x.tenant_id
  where x.tenant_id = new.tenant_id and x.id = new.employee_id;
  select x.* into t from public.leave_types x where x.tenant_id = new.tenant_id and x.id = new.leave_type_id;
  -- Missing ones are left to the foreign keys, impossible ranges to their check.
  if e is null or t is null or new.end_date < new.start_date or new.end_date - new.start_date > 366
    or (new.end_date = new.start_date and new.start_half and new.end_half) then
    return new;
  end if;
  select x.* into l from public.holiday_lists x
  where x.tenant_id = new.tenant_id and x.id = private.holiday_list_of(new.tenant_id, new.employee_id);
  select coalesce(sum(x.portion), 0) as days,
    bool_or(x.portion = 0 and ((x.day = new.start_date and new.start_half) or (x.day = new.end_date and new.end_half))) as half_on_holiday
  into c
  from private.count_leave(new.tenant_id, l.id, t.counts_holidays, new.start_date, new.start_half, new.end_date, new.end_half) x;
  problem := case
    when not t.active then 'leave_type_inactive'
    when l.id is null then 'leave_no_holiday_list'
    when new.start_date < e.started_on or new.end_date > e.ended_on then 'leave_outside_employment'
    when new.start_date < l.covers_from or new.end_date > l.covers_until then 'leave_outside_holiday_list'
    when not exists (
      select from public.leave_entitlements a
      where a.tenant_id = new.tenant_id and a.employee_id = new.employee_id and a.leave_type_id = new.leave_type_id
        and a.starts_on <= new.start_date and (a.ends_on is null or a.ends_on >= new.end_date)
    ) then 'leave_not_entitled'
    when (new.start_half or new.end_half) and not t.allow_half_day then 'leave_half_day_not_allowed'
    when c.half_on_holiday then 'leave_half_day_on_holiday'
    when c.days = 0 then 'leave_no_working_days'
    when c.days > t.max_consecutive_days then 'leave_too_long'
    when t.min_notice_days > 0 and not for_another and private.user_id() is not null
      and new.start_date < private.today(e.time_zone) + t.min_notice_days then 'leave_notice'
  end;
  if problem is not null then
    raise exception 'leave refused: %', problem using errcode = 'check_violation', constraint = problem;
  end if;
  new.days := c.days;
  new.requested_by := coalesce(private.user_id(), new.requested_by);
  return new;
end
$$;
comment on function private.tg_leave_requests_file() is 'Checks and counts a request as it is filed.';

create function private.tg_leave_requests_filed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.leave_request_days (tenant_id, request_id, employee_id, day, portion, kind, holiday_name)
  select new.tenant_id, new.id, new.employee_id, c.day, c.portion, c.kind, c.holiday_name
  from public.leave_types t,
    private.count_leave(new.tenant_id, private.holiday_list_of(new.tenant_id, new.employee_id), t.counts_holidays,
      new.start_date, new.start_half, new.end_date, new.end_half) c
  where t.tenant_id = new.tenant_id and t.id = new.leave_type_id;
  if new.status = 'approved' then
    perform private.settle_leave(new.tenant_id, new.id, 'approved');
  end if;
  perform private.check_leave_balance(new.tenant_id, new.employee_id, new.leave_type_id, new.start_date);
  return null;
end
$$;
comment on function private.tg_leave_requests_filed() is 'Writes the days of a new request and guards the balance.';

create function private.tg_leave_requests_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Who may move a request where. Programs of the owner (seeds) are not asked.
declare
  today date;
  mine boolean := new.employee_id = private.employee_id();
begin
  if new.status = old.status then
    if new.decision_note is distinct from old.decision_note then
      raise exception 'a note comes with its decision' using errcode = 'check_violation', constraint = 'leave_requests_note';
    end if;
    return new;
  end if;
  perform private.lock_leave(new.employee_id, new.leave_type_id);
  if new.status in ('approved', 'rejected') then
    if private.user_id() is not null and not private.may_decide_leave(new.employee_id) then
      raise exception 'not one''s own to decide' using errcode = 'insufficient_privilege',
        constraint = case when mine then 'leave_self_approval' else 'leave_decide' end;
    end if;
    new.decided_by := coalesce(private.user_id(), new.decided_by);
    new.decided_at := coalesce(new.decided_at, private.now());
  elsif new.status = 'cancelled' then
    if private.user_id() is not null then
      select private.today(t.time_zone) into today from public.tenants t where t.id = new.tenant_id;
      if not private.may_decide_leave(new.employee_id)
        and not (not mine and private.scope('leave.manage') = 'all')
        and not (mine and (old.status = 'pending' or old.start_date > today)) then
        raise exception 'leave that has begun is cancelled by a manager' using errcode = 'insufficient_privilege',
          constraint = 'leave_cancel_begun';
      end if;
    end if;
    new.decision_note := old.decision_note;
    new.cancelled_by := coalesce(private.user_id(), new.cancelled_by);
    new.cancelled_at := coalesce(new.cancelled_at, private.now());
  end if;
  return new;
end
$$;
comment on function private.tg_leave_requests_guard() is 'Decides who may approve, reject and cancel.';

create function private.tg_leave_requests_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.status = 'approved' then
    perform private.settle_leave(new.tenant_id, new.id, 'approved');
    perform private.check_leave_balance(new.tenant_id, new.employee_id, new.leave_type_id, new.start_date);
  elsif old.status = 'approved' then
    perform private.settle_leave(new.tenant_id, new.id, 'cancelled');
  end if;
  return null;
end
$$;
comment on function private.tg_leave_requests_moved() is 'Posts an approval to the ledger and reverses a cancellation.';

-- ── Triggers of the ledger ───────────────────────────────────────────────────────────────────
create function private.tg_leave_ledger_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  lot record;
  remaining numeric;
begin
  if new.request_id is null and private.user_id() is not null and private.scope('leave.manage') <> 'all' then
    raise exception 'new row violates row-level security policy for table "leave_ledger_entries"' using errcode = 'insufficient_privilege';
  end if;
  perform private.lock_leave(new.employee_id, new.leave_type_id);
  if new.lot_id is not null then
    select e.* into lot from public.leave_ledger_entries e where e.tenant_id = new.tenant_id and e.id = new.lot_id;
    select lot.days + new.days + coalesce(sum(e.days), 0) into remaining
    from public.leave_ledger_entries e where e.tenant_id = new.tenant_id and e.lot_id = new.lot_id;
    if lot.id is null or lot.expires_on is null
      or (lot.employee_id, lot.leave_type_id) is distinct from (new.employee_id, new.leave_type_id)
      or remaining < 0 or remaining > lot.days
      or (new.kind = 'expiry' and new.effective_on <= lot.expires_on)
      or (new.kind <> 'expiry' and new.effective_on not between lot.effective_on and lot.expires_on) then
      raise exception 'the lot does not hold that' using errcode = 'check_violation', constraint = 'leave_ledger_entries_lot';
    end if;
  end if;
  if new.kind = 'encashment' and not exists (
    select from public.leave_types t where t.tenant_id = new.tenant_id and t.id = new.leave_type_id and t.encashable
  ) then
    raise exception 'this type is not paid out' using errcode = 'check_violation', constraint = 'leave_not_encashable';
  end if;
  return new;
end
$$;
comment on function private.tg_leave_ledger_guard() is 'An entry on a lot fits into it; only encashable types are paid out.';

create function private.tg_leave_ledger_posted() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Paying out never goes below zero. A new expiring lot is used first by leave already approved in its time.
declare
  r record;
begin
  if new.kind = 'encashment' and private.leave_headroom(new.tenant_id, new.employee_id, new.leave_type_id, new.effective_on) < 0 then
    raise exception 'not enough leave left' using errcode = 'check_violation', constraint = 'leave_balance';
  end if;
  if new.expires_on is not null then
    for r in
      select distinct q.id, q.start_date from public.leave_requests q
      where q.tenant_id = new.tenant_id and q.employee_id = new.employee_id and q.leave_type_id = new.leave_type_id
        and q.status = 'approved' and q.end_date >= new.effective_on and q.start_date <= new.expires_on
      order by q.start_date, q.id
    loop
      perform private.settle_leave(new.tenant_id, r.id, 'lots');
    end loop;
  end if;
  if new.expires_on is not null or new.lot_id is not null then
    update public.leave_entitlements a set next_due_on = null
    where a.tenant_id = new.tenant_id and a.employee_id = new.employee_id and a.leave_type_id = new.leave_type_id
      and a.next_due_on is not null;
  end if;
  return null;
end
$$;
comment on function private.tg_leave_ledger_posted() is 'What follows from an entry.';

-- ── Triggers of entitlements ─────────────────────────────────────────────────────────────────
create function private.tg_leave_entitlements_due() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.next_due_on := null;
  return new;
end
$$;
comment on function private.tg_leave_entitlements_due() is 'Changed terms are looked at by the next accrual run.';

create function private.tg_leave_types_due() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.leave_entitlements a set next_due_on = null
  where a.tenant_id = new.tenant_id and a.leave_type_id = new.id and a.next_due_on is not null;
  return null;
end
$$;
comment on function private.tg_leave_types_due() is 'Changed rules are looked at by the next accrual run.';

create function private.tg_employees_leave_due() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.leave_entitlements a set next_due_on = null
  where a.tenant_id = new.tenant_id and a.employee_id = new.id and a.next_due_on is not null;
  return null;
end
$$;
comment on function private.tg_employees_leave_due() is 'A changed employment is looked at by the next accrual run.';
create trigger tg_employees__leave_due after update of started_on, ended_on on public.employees
  for each row when ((new.started_on, new.ended_on) is distinct from (old.started_on, old.ended_on))
  execute function private.tg_employees_leave_due();

-- ── The manager line (H1) ────────────────────────────────────────────────────────────────────
create function private.tg_employees_manager_line() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    with recursive above as (
      select e.id, e.manager_id from public.employees e where e.tenant_id = new.tenant_id and e.id = new.manager_id
      union
      select e.id, e.manager_id from public.employees e join above on e.id = above.manager_id
      where e.tenant_id = new.tenant_id
    ) select from above where above.id = new.id
  ) then
    raise exception 'nobody manages their own manager' using errcode = 'check_violation', constraint = 'employees_manager_line';
  end if;
  return new;
end
$$;
comment on function private.tg_employees_manager_line() is 'Refuses a line that leads back to where it began.';
create trigger tg_employees__manager_line before insert or update of manager_id on public.employees
  for each row when (new.manager_id is not null) execute function private.tg_employees_manager_line();

-- ── Policies, grants, triggers ───────────────────────────────────────────────────────────────
create policy select_holiday_lists on public.holiday_lists for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.read')) <> 'none');
create policy insert_holiday_lists on public.holiday_lists for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy update_holiday_lists on public.holiday_lists for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy delete_holiday_lists on public.holiday_lists for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
grant select, delete on public.holiday_lists to authenticated;
grant insert (tenant_id, id, name, is_default, weekend_days, covers_from, covers_until),
  update (name, is_default, weekend_days, covers_from, covers_until) on public.holiday_lists to authenticated;
create trigger tg_holiday_lists__version before update on public.holiday_lists for each row execute function private.tg_version();
create trigger tg_holiday_lists__guard before insert or update or delete on public.holiday_lists
  for each row execute function private.tg_holiday_lists_guard();
create trigger tg_holiday_lists__weekends after insert or update of weekend_days, covers_from, covers_until on public.holiday_lists
  for each row execute function private.tg_holiday_lists_weekends();
create trigger tg_holiday_lists__default after update of is_default on public.holiday_lists
  for each row when (new.is_default and not old.is_default) execute function private.tg_holiday_lists_default();
create trigger tg_holiday_lists__audit after insert or update or delete on public.holiday_lists
  for each row execute function private.tg_audit();

create policy select_holidays on public.holidays for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.read')) <> 'none');
create policy insert_holidays on public.holidays for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and not is_weekend and (select private.scope('leave.manage')) = 'all');
create policy update_holidays on public.holidays for update to authenticated
  using (tenant_id = (select private.tenant_id()) and not is_weekend and (select private.scope('leave.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and not is_weekend and (select private.scope('leave.manage')) = 'all');
create policy delete_holidays on public.holidays for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and not is_weekend and (select private.scope('leave.manage')) = 'all');
grant select, delete on public.holidays to authenticated;
grant insert (tenant_id, id, holiday_list_id, day, name), update (name) on public.holidays to authenticated;
create trigger tg_holidays__guard before insert on public.holidays
  for each row when (not new.is_weekend) execute function private.tg_holidays_guard();
create trigger tg_holidays__recount_insert after insert on public.holidays
  referencing new table as changed for each statement execute function private.tg_holidays_recount();
create trigger tg_holidays__recount_update after update on public.holidays
  referencing new table as changed for each statement execute function private.tg_holidays_recount();
create trigger tg_holidays__recount_delete after delete on public.holidays
  referencing old table as changed for each statement execute function private.tg_holidays_recount();
-- Weekends follow from the list, whose change is recorded.
create trigger tg_holidays__audit after insert or update on public.holidays
  for each row when (not new.is_weekend) execute function private.tg_audit();
create trigger tg_holidays__audit_delete after delete on public.holidays
  for each row when (not old.is_weekend) execute function private.tg_audit();

create policy select_leave_types on public.leave_types for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.read')) <> 'none');
create policy insert_leave_types on public.leave_types for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy update_leave_types on public.leave_types for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy delete_leave_types on public.leave_types for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
grant select, delete on public.leave_types to authenticated;
grant insert (tenant_id, id, name, tone, position, paid, accrual, accrual_at, days_per_year, rounding, year_start_month,
    carry_forward_cap, carry_forward_months, negative_limit, allow_half_day, max_consecutive_days, min_notice_days,
    counts_holidays, encashable, active),
  update (name, tone, position, paid, accrual, accrual_at, days_per_year, rounding, year_start_month,
    carry_forward_cap, carry_forward_months, negative_limit, allow_half_day, max_consecutive_days, min_notice_days,
    counts_holidays, encashable, active) on public.leave_types to authenticated;
create trigger tg_leave_types__version before update on public.leave_types for each row execute function private.tg_version();
create trigger tg_leave_types__due after update on public.leave_types for each row execute function private.tg_leave_types_due();
create trigger tg_leave_types__audit after insert or update or delete on public.leave_types
  for each row execute function private.tg_audit();

create policy select_leave_entitlements on public.leave_entitlements for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('leave.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_leave_entitlements on public.leave_entitlements for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy update_leave_entitlements on public.leave_entitlements for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
create policy delete_leave_entitlements on public.leave_entitlements for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all');
grant select, delete on public.leave_entitlements to authenticated;
grant insert (tenant_id, id, employee_id, leave_type_id, starts_on, ends_on, days_per_year),
  update (starts_on, ends_on, days_per_year, next_due_on) on public.leave_entitlements to authenticated;
create trigger tg_leave_entitlements__touch before update on public.leave_entitlements for each row execute function private.tg_touch();
create trigger tg_leave_entitlements__due before update of starts_on, ends_on, days_per_year on public.leave_entitlements
  for each row execute function private.tg_leave_entitlements_due();
create trigger tg_leave_entitlements__audit after insert or update or delete on public.leave_entitlements
  for each row execute function private.tg_audit('next_due_on');

create policy select_leave_requests on public.leave_requests for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('leave.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_leave_requests on public.leave_requests for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (
    (employee_id = (select private.employee_id()) and (select private.scope('leave.request')) <> 'none')
    or (select private.scope('leave.manage')) = 'all'));
create policy update_leave_requests on public.leave_requests for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (
    employee_id = (select private.employee_id())
    or (select private.scope('leave.manage')) = 'all'
    or case (select private.scope('leave.approve'))
      when 'all' then true when 'team' then employee_id = any ((select private.report_ids())::uuid[]) else false end))
  with check (tenant_id = (select private.tenant_id()) and (
    employee_id = (select private.employee_id())
    or (select private.scope('leave.manage')) = 'all'
    or case (select private.scope('leave.approve'))
      when 'all' then true when 'team' then employee_id = any ((select private.report_ids())::uuid[]) else false end));
create policy delete_leave_requests on public.leave_requests for delete to authenticated using (false);
grant select on public.leave_requests to authenticated;
grant insert (tenant_id, id, employee_id, leave_type_id, start_date, start_half, end_date, end_half, reason),
  update (status, decision_note) on public.leave_requests to authenticated;
create trigger tg_leave_requests__file before insert on public.leave_requests
  for each row execute function private.tg_leave_requests_file();
create trigger tg_leave_requests__transition before insert or update of status on public.leave_requests
  for each row execute function private.tg_transition('leave_request', 'status');
create trigger tg_leave_requests__guard before update on public.leave_requests
  for each row execute function private.tg_leave_requests_guard();
create trigger tg_leave_requests__version before update on public.leave_requests for each row execute function private.tg_version();
create trigger tg_leave_requests__filed after insert on public.leave_requests
  for each row execute function private.tg_leave_requests_filed();
create trigger tg_leave_requests__moved after update of status on public.leave_requests
  for each row when (new.status <> old.status) execute function private.tg_leave_requests_moved();
create trigger tg_leave_requests__audit after insert or update or delete on public.leave_requests
  for each row execute function private.tg_audit('slots');


create policy select_leave_request_days on public.leave_request_days for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('leave.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_leave_request_days on public.leave_request_days for insert to authenticated with check (false);
create policy update_leave_request_days on public.leave_request_days for update to authenticated using (false);
create policy delete_leave_request_days on public.leave_request_days for delete to authenticated using (false);
grant select on public.leave_request_days to authenticated;

create policy select_leave_ledger_entries on public.leave_ledger_entries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('leave.read'))
    when 'all' then true
    when 'team' then employee_id = (select private.employee_id()) or employee_id = any ((select private.report_ids())::uuid[])
    when 'own' then employee_id = (select private.employee_id())
    else false end);
create policy insert_leave_ledger_entries on public.leave_ledger_entries for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('leave.manage')) = 'all'
    and request_id is null and (kind in ('allocation', 'encashment', 'adjustment')
      or ((select private.is_job()) and kind in ('accrual', 'carry_forward', 'expiry'))));
create policy update_leave_ledger_entries on public.leave_ledger_entries for update to authenticated using (false);
create policy delete_leave_ledger_entries on public.leave_ledger_entries for delete to authenticated using (false);
grant select on public.leave_ledger_entries to authenticated;
grant insert (tenant_id, id, employee_id, leave_type_id, kind, days, effective_on, expires_on, lot_id, cause, dedupe_key, note)
  on public.leave_ledger_entries to authenticated;
create trigger tg_leave_ledger_entries__guard before insert on public.leave_ledger_entries
  for each row execute function private.tg_leave_ledger_guard();
create trigger tg_leave_ledger_entries__posted after insert on public.leave_ledger_entries
  for each row execute function private.tg_leave_ledger_posted();
create trigger tg_leave_ledger_entries__append_only before update or delete on public.leave_ledger_entries
  for each row execute function private.tg_append_only();
create trigger tg_leave_ledger_entries__no_truncate before truncate on public.leave_ledger_entries
  for each statement execute function private.tg_append_only();
-- What follows from requests is recorded with them; the monthly accruals of everybody are the ledger's own record.
create trigger tg_leave_ledger_entries__audit after insert on public.leave_ledger_entries
  for each row when (new.request_id is null and new.kind <> 'accrual') execute function private.tg_audit();
