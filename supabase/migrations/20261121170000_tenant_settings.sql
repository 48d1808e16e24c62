-- A company's own settings: profile, brand, address on the web, working calendar, and how long its people
-- stay signed in (T5, A6).

-- ── Profile, brand, security ─────────────────────────────────────────────────────────────────
alter table public.tenants
  add column legal_name text check (char_length(btrim(legal_name)) between 1 and 200),
  add column address text check (char_length(address) <= 500),
  add column tax_ids jsonb not null default '[]'
    check (jsonb_typeof(tax_ids) = 'array' and jsonb_array_length(tax_ids) <= 5),
  add column contact_email text check (char_length(contact_email) <= 254 and contact_email ~ '^[^[:cntrl:][:space:]@]+@[^[:cntrl:][:space:]@]+$'),
  add column contact_phone text check (char_length(contact_phone) <= 40),
  add column website text check (char_length(website) <= 200 and website ~ '^https?://'),
  add column sender_name text check (char_length(btrim(sender_name)) between 1 and 80 and sender_name !~ '[[:cntrl:]"<>\\]'),
  add column logo_light_id uuid,
  add column logo_dark_id uuid,
  add column idle_minutes integer check (idle_minutes between 5 and 1440),
  add column max_session_hours integer check (max_session_hours between 1 and 720),
  add column invitation_domains text[] not null default '{}'
    check (cardinality(invitation_domains) <= 20
      and array_to_string(invitation_domains, ',') ~ '^([a-z0-9.-]+\.[a-z0-9-]+(,|$))*$'),
  add foreign key (id, logo_light_id) references public.files (tenant_id, id) on delete set null (logo_light_id),
  add foreign key (id, logo_dark_id) references public.files (tenant_id, id) on delete set null (logo_dark_id);
create index tenants_logo_light_id_idx on public.tenants (id, logo_light_id);
create index tenants_logo_dark_id_idx on public.tenants (id, logo_dark_id);
comment on column public.tenants.legal_name is 'As registered; on documents. The short name is shown everywhere else.';
comment on column public.tenants.tax_ids is '[{"label": "GSTIN", "value": "…"}, …], as printed on documents.';
comment on column public.tenants.sender_name is 'Name its mails come from; the company''s name when empty.';
comment on column public.tenants.logo_light_id is 'Shown on light ground, to anybody who has its address: a logo is public.';
comment on column public.tenants.logo_dark_id is 'Shown on dark ground; the light one when empty.';
comment on column public.tenants.idle_minutes is 'A session unused for so long no longer opens this company. Null: no limit.';
comment on column public.tenants.max_session_hours is 'A session older than this no longer opens this company. Null: no limit.';
comment on column public.tenants.invitation_domains is 'Staff can be invited at these mail domains only; empty: anywhere.';
grant update (legal_name, address, tax_ids, contact_email, contact_phone, website, sender_name, idle_minutes,
  max_session_hours, invitation_domains) on public.tenants to authenticated;

create function private.set_logo(theme text, file uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- The file hangs on the company, so that it is kept; the one it replaces is cleared away a day later.
declare
  tenant uuid := private.tenant_id();
  old uuid;
begin
  if tenant is null or private.scope('tenant.manage') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if file is not null then
    update public.files f set status = 'ready'
    where f.tenant_id = tenant and f.id = set_logo.file and f.uploaded_by = private.user_id()
      and f.content_type in ('image/png', 'image/jpeg', 'image/webp') and f.byte_size <= 1048576;
    if not found then
      raise exception 'not a picture of the caller''s' using errcode = 'check_violation', constraint = 'tenants_logo';
    end if;
    insert into public.attachments (tenant_id, file_id, record_type, record_id) values (tenant, file, 'tenants', tenant)
    on conflict do nothing;
  end if;
  select case theme when 'dark' then t.logo_dark_id else t.logo_light_id end into old
  from public.tenants t where t.id = tenant for update;
  update public.tenants t set
    logo_light_id = case theme when 'light' then set_logo.file else t.logo_light_id end,
    logo_dark_id = case theme when 'dark' then set_logo.file else t.logo_dark_id end
  where t.id = tenant;
  delete from public.attachments a using public.tenants t
  where t.id = tenant and a.tenant_id = tenant and a.file_id = old and a.record_type = 'tenants'
    and old is distinct from t.logo_light_id and old is distinct from t.logo_dark_id;
end
$$;
comment on function private.set_logo(text, uuid) is 'Makes an uploaded picture the logo for light or dark ground; null takes it away.';
grant execute on function private.set_logo(text, uuid) to authenticated;

create function private.logo(file uuid) returns table (storage_path text, content_type text, byte_size bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query select f.storage_path, f.content_type, f.byte_size
  from public.files f join public.tenants t on t.id = f.tenant_id and logo.file in (t.logo_light_id, t.logo_dark_id)
  where f.id = logo.file and f.status = 'ready';
end
$$;
comment on function private.logo(uuid) is 'A file, if it is some company''s logo now. Its id cannot be guessed, so this tells nobody which companies exist.';
create index files_id_idx on public.files (id);

create function private.is_logo(path text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from public.files f join public.tenants t on t.id = f.tenant_id and f.id in (t.logo_light_id, t.logo_dark_id)
    where f.storage_path = path and f.status = 'ready');
end
$$;
comment on function private.is_logo(text) is 'Whether a stored object is a logo, for the policy that shows logos to people who are not signed in.';
grant execute on function private.logo(uuid), private.is_logo(text) to anon, authenticated;
create policy select_logo_objects on storage.objects for select to anon
  using (bucket_id = 'files' and private.is_logo(name));

-- ── Who may be invited ───────────────────────────────────────────────────────────────────────
create function private.tg_invitations_domain() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select from public.tenants t join public.roles r on r.tenant_id = t.id and r.id = new.role_id
    where t.id = new.tenant_id and r.audience = 'staff' and t.invitation_domains <> '{}'
      and split_part(lower(new.email), '@', 2) <> all (t.invitation_domains)
  ) then
    raise exception 'this mail domain is not allowed' using errcode = 'check_violation', constraint = 'invitations_domain';
  end if;
  return new;
end
$$;
comment on function private.tg_invitations_domain() is 'Staff are invited at the company''s own mail domains only, where it names some.';
create trigger tg_invitations__domain before insert or update of email, role_id on public.invitations
  for each row execute function private.tg_invitations_domain();

-- ── How long a session opens a company ───────────────────────────────────────────────────────
create table private.session_lapses (
  session_id uuid not null references auth.sessions (id) on delete cascade,
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  lapsed_at timestamptz not null default clock_timestamp(),
  primary key (session_id, tenant_id)
);
comment on table private.session_lapses is
  'Sessions that slept longer than a company allows: using another company afterwards does not wake them for this one.';
create index session_lapses_tenant_id_idx on private.session_lapses (tenant_id);
alter table private.session_lapses enable row level security;
alter table private.session_lapses force row level security;

create or replace function private.touch_session(user_agent text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  session uuid := nullif(c ->> 'session_id', '')::uuid;
  last_seen timestamptz;
begin
  if not private.owns_session() then return; end if;
  select coalesce(d.seen_at, s.created_at) into last_seen
  from auth.sessions s left join private.session_devices d on d.session_id = s.id where s.id = session;
  insert into private.session_lapses (session_id, tenant_id)
  select session, t.id from public.memberships m join public.tenants t on t.id = m.tenant_id
  where m.user_id = (c ->> 'sub')::uuid
    and last_seen < clock_timestamp() - make_interval(mins => t.idle_minutes + 1)
  on conflict do nothing;
  insert into private.session_devices as d (session_id, user_agent, ip, seen_at)
  values (session, left(coalesce(touch_session.user_agent, ''), 500), nullif(c ->> 'ip', '')::inet, clock_timestamp())
  on conflict on constraint session_devices_pkey do update
    set user_agent = excluded.user_agent, ip = excluded.ip, seen_at = excluded.seen_at;
end
$$;

create function private.session_lapse(c jsonb) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Real time: sessions are. A minute of grace, as use is noted that often at most.
declare
  wanted uuid := nullif(c #>> '{app_metadata,tenant_id}', '')::uuid;
  session uuid := nullif(c ->> 'session_id', '')::uuid;
  idle integer;
  longest integer;
  started timestamptz;
  last_seen timestamptz;
begin
  select t.idle_minutes, t.max_session_hours, s.created_at, coalesce(d.seen_at, s.created_at)
  into idle, longest, started, last_seen
  from public.tenants t join auth.sessions s on s.id = session
  left join private.session_devices d on d.session_id = s.id
  where t.id = wanted and (t.idle_minutes is not null or t.max_session_hours is not null);
  if not found then return null; end if;
  if started < clock_timestamp() - make_interval(hours => longest) then return 'expired'; end if;
  if last_seen < clock_timestamp() - make_interval(mins => idle + 1)
    or (idle is not null and exists (select from private.session_lapses l where l.session_id = session and l.tenant_id = wanted)) then
    return 'idle';
  end if;
  return null;
end
$$;
comment on function private.session_lapse(jsonb) is
  'Why the claims'' session no longer opens their company: idle, expired, or null. The company''s policy as it is now.';

create or replace function private.session_is_live(c jsonb, needs_mfa boolean default false) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A signed-out session's access token stays valid until it expires; here it stops working at once.
-- A person with a verified second factor must have used it. The session must say so too: a token's aal2
-- outlives the factor that was switched off.
declare
  person uuid := nullif(c ->> 'sub', '')::uuid;
  reached text;
  has_policy boolean;
begin
  if person is null then return false; end if;
  select s.aal::text, t.id is not null into reached, has_policy
  from auth.sessions s join auth.users u on u.id = s.user_id
  left join public.tenants t on t.id = nullif(c #>> '{app_metadata,tenant_id}', '')::uuid
    and (t.idle_minutes is not null or t.max_session_hours is not null)
  where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = person
    and (s.not_after is null or s.not_after > pg_catalog.now())
    and (u.banned_until is null or u.banned_until <= pg_catalog.now());
  if not found then return false; end if;
  if has_policy and private.session_lapse(c) is not null then return false; end if;
  if c ->> 'aal' = 'aal2' and reached = 'aal2' then return true; end if;
  return not needs_mfa and not exists (
    select from auth.mfa_factors f where f.user_id = person and f.status = 'verified'
  );
end
$$;
comment on function private.session_is_live(jsonb, boolean) is
  'The claims'' session still exists, is neither too old nor was left alone too long for their company, and has passed the second factor its person set up, or must have (needs_mfa).';

create function private.company_session(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  result jsonb := private.session(company_session.slug);
  tenant uuid := nullif(result #>> '{tenant,id}', '')::uuid;
begin
  if tenant is null then return result; end if;
  return jsonb_set(result, '{tenant}', (result -> 'tenant') || (
    select jsonb_build_object('logoLight', t.logo_light_id, 'logoDark', t.logo_dark_id, 'idleMinutes', t.idle_minutes,
      'lapse', case when t.idle_minutes is not null or t.max_session_hours is not null then private.session_lapse(
        private.claims() || jsonb_build_object('app_metadata', jsonb_build_object('tenant_id', tenant))) end)
    from public.tenants t where t.id = tenant));
end
$$;
comment on function private.company_session(text) is
  'What private.session(slug) tells, with the company''s looks and whether its session policy still lets this session in.';
grant execute on function private.company_session(text) to authenticated;

-- ── tenant_domains ───────────────────────────────────────────────────────────────────────────
insert into private.state_transitions (machine, from_state, to_state) values
  ('tenant_domain', '*new*', 'pending'), ('tenant_domain', 'pending', 'verified'), ('tenant_domain', 'pending', 'expired'),
  ('tenant_domain', 'verified', 'lost'), ('tenant_domain', 'lost', 'verified'), ('tenant_domain', 'lost', 'expired'),
  ('tenant_domain', 'pending', 'released'), ('tenant_domain', 'verified', 'released'), ('tenant_domain', 'lost', 'released');

create table public.tenant_domains (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  host text not null check (char_length(host) <= 200
    and host ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'),
  token text not null default encode(extensions.gen_random_bytes(20), 'hex'),
  status text not null default 'pending' check (status in ('pending', 'verified', 'lost', 'released', 'expired')),
  problem text check (problem in ('missing', 'wrong', 'unreachable', 'taken')),
  misses smallint not null default 0,
  checked_at timestamptz,
  confirmed_at timestamptz,
  expires_at timestamptz not null default private.now() + interval '7 days',
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id)
);
comment on table public.tenant_domains is
  'Addresses of its own that a company claims. A claim is worth nothing until the DNS shows this claim''s token; one company at a time holds a host.';
comment on column public.tenant_domains.token is 'What the TXT record at _mainstay.<host> must say. Public once it is there; another claim has another.';
comment on column public.tenant_domains.status is 'pending: not shown yet; verified: served; lost: the record is gone; released: given up; expired: never shown in time.';
comment on column public.tenant_domains.misses is 'Checks in a row that found no such record; three of them lose the host.';
comment on column public.tenant_domains.confirmed_at is 'When the record was last seen.';
comment on column public.tenant_domains.expires_at is 'Until when an unverified or lost claim waits.';
create unique index tenant_domains_host_idx on public.tenant_domains (host) where status = 'verified';
create unique index tenant_domains_open_idx on public.tenant_domains (tenant_id, host) where status in ('pending', 'verified', 'lost');
alter table public.tenant_domains enable row level security;
alter table public.tenant_domains force row level security;
create policy select_tenant_domains on public.tenant_domains for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy insert_tenant_domains on public.tenant_domains for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy update_tenant_domains on public.tenant_domains for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy delete_tenant_domains on public.tenant_domains for delete to authenticated using (false);
grant select on public.tenant_domains to authenticated;
grant insert (tenant_id, id, host), update (status) on public.tenant_domains to authenticated;

create function private.tg_tenant_domains_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    if (select count(*) from public.tenant_domains d
        where d.tenant_id = new.tenant_id and d.status in ('pending', 'verified', 'lost')) >= 5 then
      raise exception 'too many domains' using errcode = 'check_violation', constraint = 'tenant_domains_count';
    end if;
  elsif private.user_id() is not null and new.status <> 'released' then
    raise exception 'only a check of the DNS verifies a domain' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function private.tg_tenant_domains_guard() is 'People claim and release; what the DNS says is noted by jobs.';
create trigger tg_tenant_domains__guard before insert or update of status on public.tenant_domains
  for each row execute function private.tg_tenant_domains_guard();
create trigger tg_tenant_domains__transition before insert or update of status on public.tenant_domains
  for each row execute function private.tg_transition('tenant_domain', 'status');
create trigger tg_tenant_domains__touch before update on public.tenant_domains for each row execute function private.tg_touch();
create trigger tg_tenant_domains__audit after insert or update or delete on public.tenant_domains
  for each row execute function private.tg_audit('checked_at', 'confirmed_at', 'misses');

create function private.settle_domain(domain uuid, outcome text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- outcome: found, missing, wrong, unreachable. A resolver that fails does not take a company's address away
-- at once, a record that is gone does after three checks.
declare
  claim public.tenant_domains;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  select d.* into claim from public.tenant_domains d
  where d.tenant_id = private.tenant_id() and d.id = domain for update;
  if not found or claim.status not in ('pending', 'verified', 'lost') then return claim.status; end if;
  if outcome = 'found' then
    begin
      update public.tenant_domains d set status = 'verified', problem = null, misses = 0,
        checked_at = private.now(), confirmed_at = private.now()
      where d.tenant_id = claim.tenant_id and d.id = claim.id;
      return 'verified';
    exception when unique_violation then
      outcome := 'taken';
    end;
  end if;
  update public.tenant_domains d set problem = outcome, checked_at = private.now(),
    misses = case when outcome = 'unreachable' then d.misses else least(d.misses + 1, 1000) end,
    status = case
      when d.status = 'verified' and (d.misses + (outcome <> 'unreachable')::integer >= 3
        or d.confirmed_at < private.now() - interval '7 days') then 'lost'
      when d.status <> 'verified' and d.expires_at < private.now() then 'expired'
      else d.status end,
    expires_at = case when d.status = 'verified' then private.now() + interval '7 days' else d.expires_at end
  where d.tenant_id = claim.tenant_id and d.id = claim.id
  returning d.status into claim.status;
  return claim.status;
end
$$;
comment on function private.settle_domain(uuid, text) is 'Notes what the DNS says of a claimed host; returns the claim''s status.';
grant execute on function private.settle_domain(uuid, text) to authenticated;

create function private.enqueue_domain_checks() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare added bigint;
begin
  perform graphile_worker.add_job(
    identifier => 'company/check-domain',
    payload => json_build_object('tenant_id', d.tenant_id, 'request_id', null, 'data', json_build_object('domain_id', d.id)),
    job_key => 'company/check-domain:' || d.id
  )
  from public.tenant_domains d join public.tenants t on t.id = d.tenant_id and t.status <> 'suspended'
  where d.status in ('pending', 'lost')
    or (d.status = 'verified' and d.checked_at < private.now() - interval '6 hours' + (d.misses > 0)::integer * interval '5 hours');
  get diagnostics added = row_count;
  return added;
end
$$;
comment on function private.enqueue_domain_checks() is 'A job for each claimed host whose DNS is due to be looked at; returns how many.';
grant execute on function private.enqueue_domain_checks() to mainstay_worker;

create function private.tenant_by_host(host text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('slug', t.slug, 'name', t.name, 'brandColor', t.brand_color, 'accentColor', t.accent_color,
      'logoLight', t.logo_light_id, 'logoDark', t.logo_dark_id)
    from public.tenant_domains d join public.tenants t on t.id = d.tenant_id
    where d.host = lower(tenant_by_host.host) and d.status = 'verified');
end
$$;
comment on function private.tenant_by_host(text) is 'Whose address this is, and how it looks; null for hosts nobody has verified.';
grant execute on function private.tenant_by_host(text) to anon, authenticated;

-- ── working_calendars ────────────────────────────────────────────────────────────────────────
create table public.working_calendars (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  time_zone text,
  holiday_list_id uuid,
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, holiday_list_id) references public.holiday_lists (tenant_id, id) on delete set null (holiday_list_id)
);
comment on table public.working_calendars is 'When a company works: hours by weekday, less the days of a holiday list.';
comment on column public.working_calendars.time_zone is 'Zone its hours are in; null follows the company''s.';
comment on column public.working_calendars.holiday_list_id is 'Whole days off, the same lists that leave uses; null: none.';
create unique index working_calendars_default_idx on public.working_calendars (tenant_id) where is_default;
create index working_calendars_tenant_id_holiday_list_id_idx on public.working_calendars (tenant_id, holiday_list_id);
alter table public.working_calendars enable row level security;
alter table public.working_calendars force row level security;
create policy select_working_calendars on public.working_calendars for select to authenticated
  using (tenant_id = (select private.tenant_id()));
create policy insert_working_calendars on public.working_calendars for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy update_working_calendars on public.working_calendars for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy delete_working_calendars on public.working_calendars for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
grant select, delete on public.working_calendars to authenticated;
grant insert (tenant_id, id, name, time_zone, holiday_list_id, is_default),
  update (name, time_zone, holiday_list_id, is_default) on public.working_calendars to authenticated;

create function private.tg_working_calendars_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.time_zone is not null and not exists (select from pg_catalog.pg_timezone_names z where z.name = new.time_zone) then
    raise exception 'unknown time zone' using errcode = 'check_violation', constraint = 'working_calendars_time_zone';
  end if;
  -- Another becomes the default; the old one steps back.
  if new.is_default then
    update public.working_calendars c set is_default = false
    where c.tenant_id = new.tenant_id and c.id <> new.id and c.is_default;
  end if;
  return new;
end
$$;
comment on function private.tg_working_calendars_guard() is 'A zone that exists; one default at a time.';
create trigger tg_working_calendars__guard before insert or update on public.working_calendars
  for each row execute function private.tg_working_calendars_guard();
create trigger tg_working_calendars__version before update on public.working_calendars for each row execute function private.tg_version();
create trigger tg_working_calendars__audit after insert or update or delete on public.working_calendars
  for each row execute function private.tg_audit();

create table public.working_hours (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  calendar_id uuid not null,
  weekday smallint not null check (weekday between 0 and 6),
  starts_minute smallint not null check (starts_minute between 0 and 1439),
  ends_minute smallint not null check (ends_minute between 1 and 1440),
  primary key (tenant_id, id),
  foreign key (tenant_id, calendar_id) references public.working_calendars (tenant_id, id) on delete cascade,
  constraint working_hours_order check (starts_minute < ends_minute),
  constraint working_hours_overlap exclude using gist (
    tenant_id with =, calendar_id with =, weekday with =, int4range(starts_minute, ends_minute) with &&)
);
comment on table public.working_hours is 'Shifts of a calendar, several a day: minutes after midnight, 1440 is the end of the day.';
comment on column public.working_hours.weekday is '0 Sunday … 6 Saturday.';
create index working_hours_tenant_id_calendar_id_idx on public.working_hours (tenant_id, calendar_id, weekday, starts_minute);
alter table public.working_hours enable row level security;
alter table public.working_hours force row level security;
create policy select_working_hours on public.working_hours for select to authenticated
  using (tenant_id = (select private.tenant_id()));
create policy insert_working_hours on public.working_hours for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
create policy update_working_hours on public.working_hours for update to authenticated using (false);
create policy delete_working_hours on public.working_hours for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('tenant.manage')) = 'all');
grant select, delete on public.working_hours to authenticated;
grant insert (tenant_id, id, calendar_id, weekday, starts_minute, ends_minute) on public.working_hours to authenticated;
create trigger tg_working_hours__audit after insert or delete on public.working_hours for each row execute function private.tg_audit();

select private.gate_tenant_tables();
