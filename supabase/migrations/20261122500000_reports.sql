-- Reports (G1): numbers by day, made from the records by a job, so that a page of them asks hundreds of rows and not
-- hundreds of thousands. Each module names the function that makes its own.

create table public.report_refreshes (
  tenant_id uuid primary key references public.tenants (id) on delete cascade,
  refreshed_at timestamptz not null,
  seen_until timestamptz not null,
  time_zone text not null
);
comment on table public.report_refreshes is 'When a company''s numbers for reports were last made.';
comment on column public.report_refreshes.seen_until is 'By the server''s own clock, as the ids of records are: what came later is not counted yet.';
comment on column public.report_refreshes.time_zone is 'Whose days the numbers are of; in another zone all days are other days.';
alter table public.report_refreshes enable row level security;
alter table public.report_refreshes force row level security;
create policy select_report_refreshes on public.report_refreshes for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_staff()));
create policy insert_report_refreshes on public.report_refreshes for insert to authenticated with check (false);
create policy update_report_refreshes on public.report_refreshes for update to authenticated using (false);
create policy delete_report_refreshes on public.report_refreshes for delete to authenticated using (false);
grant select on public.report_refreshes to authenticated;

create table private.report_sources (
  name text primary key,
  fill regprocedure not null
);
comment on table private.report_sources is 'What makes numbers for reports: functions (tenant uuid, since timestamptz), null since means of all time.';
alter table private.report_sources enable row level security;
alter table private.report_sources force row level security;

create function private.declare_report_source(name text, fill regprocedure) returns void
language sql set search_path = ''
as $$
  insert into private.report_sources (name, fill) values (declare_report_source.name, declare_report_source.fill)
  on conflict on constraint report_sources_pkey do update set fill = excluded.fill
$$;
comment on function private.declare_report_source(text, regprocedure) is 'For migrations: a module''s numbers are made by this function.';

create function private.first_id_after(instant timestamptz) returns uuid
language sql immutable set search_path = ''
as $$
  select encode(int8send(((extract(epoch from instant) * 1000)::bigint << 16) | 28672) || '\x8000000000000000'::bytea, 'hex')::uuid
$$;
comment on function private.first_id_after(timestamptz) is 'The smallest id that private.uuid_v7() can make from then on.';

create function private.fill_reports(tenant uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  began timestamptz := clock_timestamp();
  zone text;
  since timestamptz;
  source record;
begin
  -- Two at once would do the same; the second one finds what the first one left.
  perform pg_advisory_xact_lock(hashtextextended('reports ' || tenant, 0));
  select t.time_zone, case when r.time_zone = t.time_zone
    -- A change that was still being written then has an older id than what was counted.
    then r.seen_until - interval '10 minutes' end
  into strict zone, since
  from public.tenants t left join public.report_refreshes r on r.tenant_id = t.id where t.id = tenant;
  for source in select s.fill from private.report_sources s order by s.name loop
    execute format('select %s($1, $2)', source.fill::regproc) using tenant, since;
  end loop;
  insert into public.report_refreshes as r (tenant_id, refreshed_at, seen_until, time_zone)
  values (tenant, private.now(), began, zone)
  on conflict on constraint report_refreshes_pkey do update set
    refreshed_at = excluded.refreshed_at, seen_until = excluded.seen_until, time_zone = excluded.time_zone;
end
$$;
comment on function private.fill_reports(uuid) is 'Makes a company''s numbers up to date: those of days on which something changed since the last time.';

create function private.refresh_reports() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_job() or private.tenant_id() is null then
    raise exception 'only jobs make numbers' using errcode = 'insufficient_privilege';
  end if;
  perform private.fill_reports(private.tenant_id());
end
$$;
comment on function private.refresh_reports() is 'The job''s way to private.fill_reports, for its own company.';
grant execute on function private.refresh_reports() to authenticated;
