-- Taking everything along (T4): an export of all that is a company's, and the import of one into an empty
-- company. Which tables belong to it is the list of app/modules/export/tables.ts; a test holds that list to
-- the catalogue.

insert into private.state_transitions (machine, from_state, to_state) values
  ('data_export', '*new*', 'queued'), ('data_export', 'queued', 'running'), ('data_export', 'running', 'ready'),
  ('data_export', 'queued', 'failed'), ('data_export', 'running', 'failed'), ('data_export', 'ready', 'expired'),
  ('data_import', '*new*', 'queued'), ('data_import', 'queued', 'running'), ('data_import', 'running', 'done'),
  ('data_import', 'queued', 'failed'), ('data_import', 'running', 'failed');

create function private.is_fresh_owner() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- A second factor that the person has set up is passed in every session (session_is_live).
begin
  return coalesce(private.role_key() = 'owner', false) and not private.claims() ? 'api_key_id' and exists (
    select from auth.sessions s
    where s.id = nullif(private.claims() ->> 'session_id', '')::uuid and s.user_id = private.user_id()
      and s.created_at > clock_timestamp() - interval '15 minutes');
end
$$;
comment on function private.is_fresh_owner() is
  'The caller owns the company and has signed in within the last quarter of an hour, with the second factor if they have one.';
grant execute on function private.is_fresh_owner() to authenticated;

-- ── data_exports ─────────────────────────────────────────────────────────────────────────────
create table public.data_exports (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  requested_by uuid,
  with_files boolean not null default true,
  status text not null default 'queued' check (status in ('queued', 'running', 'ready', 'failed', 'expired')),
  done bigint not null default 0,
  total bigint not null default 0,
  byte_size bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  problem text check (char_length(problem) <= 60),
  expires_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, requested_by) references public.memberships (tenant_id, user_id) on delete set null (requested_by)
);
comment on table public.data_exports is 'Exports of a whole company. The archive is in the private bucket "exports" until expires_at.';
comment on column public.data_exports.done is 'Rows and files written so far, of total.';
comment on column public.data_exports.problem is 'Why it failed; a message export:problem.<problem>.';
create unique index data_exports_open_idx on public.data_exports (tenant_id) where status in ('queued', 'running');
create index data_exports_tenant_id_requested_by_idx on public.data_exports (tenant_id, requested_by);
create index data_exports_expires_at_idx on public.data_exports (expires_at) where status = 'ready';
alter table public.data_exports enable row level security;
alter table public.data_exports force row level security;
create policy select_data_exports on public.data_exports for select to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.role_key()) = 'owner' or (select private.is_job())));
create policy insert_data_exports on public.data_exports for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and requested_by = (select private.user_id())
    and (select private.is_fresh_owner()));
create policy update_data_exports on public.data_exports for update to authenticated using (false);
create policy delete_data_exports on public.data_exports for delete to authenticated using (false);
grant select on public.data_exports to authenticated;
grant insert (tenant_id, id, requested_by, with_files) on public.data_exports to authenticated;

-- ── data_imports ─────────────────────────────────────────────────────────────────────────────
create table public.data_imports (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  requested_by uuid,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
  step text check (step in ('checking', 'files', 'rows')),
  done bigint not null default 0,
  total bigint not null default 0,
  problem text check (char_length(problem) <= 60),
  problem_values jsonb not null default '{}' check (jsonb_typeof(problem_values) = 'object' and length(problem_values::text) <= 2000),
  invited integer not null default 0,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, requested_by) references public.memberships (tenant_id, user_id) on delete set null (requested_by)
);
comment on table public.data_imports is 'Imports of an export into this company, which must be empty. All of it or nothing.';
comment on column public.data_imports.problem is 'Why it failed; a message export:problem.<problem> with problem_values.';
comment on column public.data_imports.invited is 'People who had no account here and were sent an invitation.';
create unique index data_imports_open_idx on public.data_imports (tenant_id) where status in ('queued', 'running');
create index data_imports_tenant_id_requested_by_idx on public.data_imports (tenant_id, requested_by);
alter table public.data_imports enable row level security;
alter table public.data_imports force row level security;
create policy select_data_imports on public.data_imports for select to authenticated
  using (tenant_id = (select private.tenant_id()) and ((select private.role_key()) = 'owner' or (select private.is_job())));
create policy insert_data_imports on public.data_imports for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and requested_by = (select private.user_id())
    and (select private.is_fresh_owner()) and not (select private.is_data_api()));
create policy update_data_imports on public.data_imports for update to authenticated using (false);
create policy delete_data_imports on public.data_imports for delete to authenticated using (false);
grant select on public.data_imports to authenticated;
grant insert (tenant_id, id, requested_by) on public.data_imports to authenticated;

create function private.tg_data_transfer_start() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- The row and the job that works on it exist together, whoever made the row.
begin
  perform private.enqueue('export/' || tg_argv[0], jsonb_build_object('tenant_id', new.tenant_id, 'id', new.id), max_attempts => 5);
  perform private.audit(new.tenant_id, tg_argv[1], tg_table_name, new.id::text);
  return null;
end
$$;
comment on function private.tg_data_transfer_start() is 'Enqueues the export or import a new row asks for, and records who asked.';
create trigger tg_data_exports__start after insert on public.data_exports
  for each row execute function private.tg_data_transfer_start('run-export', 'company.export_requested');
create trigger tg_data_imports__start after insert on public.data_imports
  for each row execute function private.tg_data_transfer_start('run-import', 'company.import_requested');
create trigger tg_data_exports__touch before update on public.data_exports for each row execute function private.tg_touch();
create trigger tg_data_imports__touch before update on public.data_imports for each row execute function private.tg_touch();
create trigger tg_data_exports__transition before insert or update of status on public.data_exports
  for each row execute function private.tg_transition('data_export', 'status');
create trigger tg_data_imports__transition before insert or update of status on public.data_imports
  for each row execute function private.tg_transition('data_import', 'status');
create trigger tg_data_exports__audit after insert or update or delete on public.data_exports
  for each row execute function private.tg_audit('done', 'total');
create trigger tg_data_imports__audit after insert or update or delete on public.data_imports
  for each row execute function private.tg_audit('step', 'done', 'total');

-- ── What the jobs do ─────────────────────────────────────────────────────────────────────────
create function private.require_job() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_job() or private.tenant_id() is null then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  return private.tenant_id();
end
$$;
comment on function private.require_job() is 'The tenant of the job that calls; refuses everybody else.';

create function private.note_export(export uuid, state jsonb) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- A job that starts anew finds the row running already, and counts from the start.
declare
  tenant uuid := private.require_job();
  result text;
begin
  update public.data_exports e set
    status = coalesce(state ->> 'status', e.status),
    done = coalesce((state ->> 'done')::bigint, e.done), total = coalesce((state ->> 'total')::bigint, e.total),
    byte_size = coalesce((state ->> 'byteSize')::bigint, e.byte_size), sha256 = coalesce(state ->> 'sha256', e.sha256),
    problem = state ->> 'problem',
    expires_at = case when state ->> 'status' = 'ready' then private.now() + interval '7 days' else e.expires_at end
  where e.tenant_id = tenant and e.id = export and e.status in ('queued', 'running')
  returning e.status into result;
  return result;
end
$$;
comment on function private.note_export(uuid, jsonb) is 'How far an export is: {status, done, total, byteSize, sha256, problem}. Null once it is over.';

create function private.note_import(import uuid, state jsonb) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  result text;
begin
  update public.data_imports i set
    status = coalesce(state ->> 'status', i.status), step = coalesce(state ->> 'step', i.step),
    done = coalesce((state ->> 'done')::bigint, i.done), total = coalesce((state ->> 'total')::bigint, i.total),
    problem = state ->> 'problem', problem_values = coalesce(state -> 'values', '{}'),
    invited = coalesce((state ->> 'invited')::integer, i.invited)
  where i.tenant_id = tenant and i.id = import and i.status in ('queued', 'running')
  returning i.status into result;
  return result;
end
$$;
comment on function private.note_import(uuid, jsonb) is 'How far an import is: {status, step, done, total, problem, values, invited}. Null once it is over.';

create function private.transfer_columns(of_table text) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
-- Only tables whose rows say whose they are.
declare
  columns text[];
begin
  select array_agg(a.attname::text order by a.attnum) into columns
  from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
  where c.oid = to_regclass(of_table) and c.relkind in ('r', 'p')
    and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  if not 'tenant_id' = any (coalesce(columns, '{}')) then
    raise exception 'not a tenant table: %', of_table using errcode = 'insufficient_privilege';
  end if;
  return columns;
end
$$;
comment on function private.transfer_columns(text) is 'Columns of a tenant table that are written, in order; refuses every other table.';

create function private.export_cursor(of_table text, files_ready boolean default true) returns refcursor
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  columns text[] := private.transfer_columns(of_table);
  keys text;
  result refcursor := 'export';
begin
  select string_agg(format('t.%I', a.attname), ', ' order by k.place) into keys
  from pg_catalog.pg_constraint p cross join unnest(p.conkey) with ordinality k (attnum, place)
  join pg_catalog.pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.attnum
  where p.conrelid = to_regclass(of_table) and p.contype = 'p';
  open result no scroll for execute format(
    'select to_jsonb(r)::text as line from (select %s from %s t where t.tenant_id = %L %s order by %s) r',
    (select string_agg(format('t.%I', c), ', ') from unnest(columns) c), of_table::regclass, tenant,
    case when files_ready and of_table = 'public.files' then 'and t.status = ''ready''' else '' end, keys);
  return result;
end
$$;
comment on function private.export_cursor(text, boolean) is
  'Opens the cursor "export" over all rows of the job''s company in a table, as JSON lines in the order of the primary key.';

create function private.export_counts(tables text[]) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  name text;
  counted bigint;
  result jsonb := '{}';
begin
  foreach name in array tables loop
    perform private.transfer_columns(name);
    execute format('select count(*) from %s t where t.tenant_id = $1', name::regclass) into counted using tenant;
    result := result || jsonb_build_object(name, counted);
  end loop;
  return result;
end
$$;
comment on function private.export_counts(text[]) is 'How many rows the job''s company has in each table.';

create function private.company_settings() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select jsonb_build_object(
    'name', t.name, 'country', t.country, 'currency', t.currency, 'time_zone', t.time_zone, 'locale', t.locale,
    'week_start', t.week_start, 'legal_name', t.legal_name, 'address', t.address, 'tax_ids', t.tax_ids,
    'contact_email', t.contact_email, 'contact_phone', t.contact_phone, 'website', t.website, 'sender_name', t.sender_name,
    'brand_color', t.brand_color, 'accent_color', t.accent_color, 'logo_light_id', t.logo_light_id,
    'logo_dark_id', t.logo_dark_id, 'require_mfa', t.require_mfa, 'idle_minutes', t.idle_minutes,
    'max_session_hours', t.max_session_hours, 'invitation_domains', t.invitation_domains)
  from public.tenants t where t.id = private.require_job());
end
$$;
comment on function private.company_settings() is 'What of the company''s own row goes along; its address, plan and status stay.';

create function private.first_row_in_the_way(tables text[]) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Asked by owners before they upload and by the job before it begins.
declare
  tenant uuid := private.tenant_id();
  name text;
  found_row boolean;
begin
  if tenant is null or not (private.is_job() or private.role_key() = 'owner') then
    raise exception 'for owners only' using errcode = 'insufficient_privilege';
  end if;
  foreach name in array tables loop
    perform private.transfer_columns(name);
    execute format('select exists (select from %s t where t.tenant_id = $1)', name::regclass) into found_row using tenant;
    if found_row then return name; end if;
  end loop;
  if (select count(*) from public.memberships m where m.tenant_id = tenant) > 1 then return 'public.memberships'; end if;
  return null;
end
$$;
comment on function private.first_row_in_the_way(text[]) is 'The first of these tables where the company has rows; null when it is empty but for its one owner.';

create function private.begin_import(tables text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Removes what every company is born with (roles and their cells, its owner's membership): the export brings
-- its own. Triggers and references rest meanwhile; import_finish checks every reference before anything counts.
declare
  tenant uuid := private.require_job();
  name text;
begin
  perform from public.tenants t where t.id = tenant for update;
  foreach name in array tables loop
    perform private.transfer_columns(name);
    execute 'set local session_replication_role = replica';
    execute format('delete from %s t where t.tenant_id = $1', name::regclass) using tenant;
    execute 'set local session_replication_role = origin';
  end loop;
end
$$;
comment on function private.begin_import(text[]) is 'Clears the starting rows of the job''s company; part of an import''s one transaction.';

create function private.import_rows(of_table text, lines jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  columns text := (select string_agg(quote_ident(c), ', ') from unnest(private.transfer_columns(of_table)) c);
  counted record;
  next_number bigint;
  last_number bigint;
begin
  if exists (select from jsonb_array_elements(lines) l where l ->> 'tenant_id' is distinct from tenant::text) then
    raise exception 'a row of another company' using errcode = 'insufficient_privilege';
  end if;
  execute 'set local session_replication_role = replica';
  execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_recordset(null::%s, $1)',
    of_table::regclass, columns, columns, of_table::regclass) using lines;
  execute 'set local session_replication_role = origin';
  -- Rows written later are counted after those that came along.
  for counted in
    select a.attname as name, pg_get_serial_sequence(of_table, a.attname) as sequence from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass(of_table) and a.attidentity <> ''
  loop
    execute format('select nextval(%L), max((l ->> %L)::bigint) from jsonb_array_elements($1) l', counted.sequence, counted.name)
      into next_number, last_number using lines;
    -- The numbers are everybody's: an archive cannot use them up.
    if last_number > next_number + 1000000000 then
      raise exception 'a number beyond all others' using errcode = 'check_violation', constraint = 'import_position';
    end if;
    if last_number > next_number then perform setval(counted.sequence, last_number); end if;
  end loop;
end
$$;
comment on function private.import_rows(text, jsonb) is 'Writes rows of the job''s company; checks hold, triggers rest.';

create function private.broken_reference(tables text[]) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  k record;
  broken bigint;
begin
  for k in
    select c.conname, c.conrelid, c.confrelid, n.names, n.filled, n.same
    from pg_catalog.pg_constraint c cross join lateral (
      select string_agg(a.attname, ', ') as names, string_agg(format('x.%I is not null', a.attname), ' and ') as filled,
        string_agg(format('p.%I = x.%I', b.attname, a.attname), ' and ') as same
      from unnest(c.conkey, c.confkey) pair (ours, theirs)
      join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.ours
      join pg_catalog.pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.theirs) n
    where c.contype = 'f' and c.conrelid = any (tables::regclass[])
    order by c.conrelid::regclass::text, c.conname
  loop
    execute format('select count(*) from %s x where x.tenant_id = $1 and %s and not exists (select from %s p where %s)',
      k.conrelid::regclass, k.filled, k.confrelid::regclass, k.same) into broken using tenant;
    if broken > 0 then
      return jsonb_build_object('table', k.conrelid::regclass::text, 'columns', k.names, 'count', broken);
    end if;
  end loop;
  return null;
end
$$;
comment on function private.broken_reference(text[]) is 'The first foreign key of these tables that rows of the job''s company break; null when all hold.';

create function private.import_settings(settings jsonb, importer uuid, importer_name text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Modules that the company's plan does not hold do not come along, and whoever imported owns what they imported.
declare
  tenant uuid := private.require_job();
  owner_role uuid;
begin
  update public.tenants t set
    name = s.name, country = s.country, currency = s.currency, time_zone = s.time_zone, locale = s.locale,
    week_start = s.week_start, legal_name = s.legal_name, address = s.address, tax_ids = s.tax_ids,
    contact_email = s.contact_email, contact_phone = s.contact_phone, website = s.website, sender_name = s.sender_name,
    brand_color = s.brand_color, accent_color = s.accent_color, logo_light_id = s.logo_light_id,
    logo_dark_id = s.logo_dark_id, require_mfa = s.require_mfa, idle_minutes = s.idle_minutes,
    max_session_hours = s.max_session_hours, invitation_domains = s.invitation_domains
  from jsonb_populate_record(null::public.tenants, settings) s where t.id = tenant;
  execute 'set local session_replication_role = replica';
  delete from public.module_subscriptions m
  where m.tenant_id = tenant and not exists (
    select from public.tenants t join public.plan_modules p on p.plan = t.plan where t.id = tenant and p.module = m.module);
  select r.id into owner_role from public.roles r where r.tenant_id = tenant and r.key = 'owner';
  if owner_role is null then
    raise exception 'no role of owners' using errcode = 'check_violation', constraint = 'import_owner_role';
  end if;
  insert into public.memberships as m (tenant_id, user_id, role_id, display_name, email)
  select tenant, importer, owner_role, importer_name, u.email from auth.users u where u.id = importer
  on conflict (tenant_id, user_id) do update set role_id = owner_role, status = 'active'
    where (m.role_id, m.status) is distinct from (owner_role, 'active');
  execute 'set local session_replication_role = origin';
end
$$;
comment on function private.import_settings(jsonb, uuid, text) is 'The company''s own row, its modules and its owner, once the rows are in.';

create function private.accounts_of(emails text[]) returns table (email text, user_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_job();
  return query select lower(u.email)::text, u.id from auth.users u where lower(u.email) = any (emails) and not u.is_sso_user;
end
$$;
comment on function private.accounts_of(text[]) is 'Accounts of these addresses (lower case), for the import: nobody is told which exist.';

create function private.invite_imported(people jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- people: [{id, email, name, roleId, clientId, tokenHash}]
declare
  tenant uuid := private.require_job();
begin
  execute 'set local session_replication_role = replica';
  insert into public.invitations (tenant_id, id, email, full_name, role_id, client_id, token_hash, expires_at)
  select tenant, p.id, p.email, p.name, p."roleId", p."clientId", decode(p."tokenHash", 'hex'), private.now() + interval '30 days'
  from jsonb_to_recordset(people) as p (id uuid, email text, name text, "roleId" uuid, "clientId" uuid, "tokenHash" text);
  execute 'set local session_replication_role = origin';
end
$$;
comment on function private.invite_imported(jsonb) is 'Invitations for imported people who have no account here yet.';
grant execute on function private.note_export(uuid, jsonb), private.note_import(uuid, jsonb),
  private.export_cursor(text, boolean), private.export_counts(text[]), private.company_settings(),
  private.first_row_in_the_way(text[]), private.begin_import(text[]), private.import_rows(text, jsonb),
  private.broken_reference(text[]), private.import_settings(jsonb, uuid, text), private.accounts_of(text[]),
  private.invite_imported(jsonb), private.transfer_columns(text) to authenticated;

create function private.open_export(export uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.is_fresh_owner() or not exists (
    select from public.data_exports e where e.tenant_id = private.tenant_id() and e.id = export
      and e.status = 'ready' and e.expires_at > private.now()
  ) then return false; end if;
  perform private.audit(private.tenant_id(), 'company.export_downloaded', 'data_exports', export::text);
  return true;
end
$$;
comment on function private.open_export(uuid) is 'Whether the caller may have the archive now; that they asked for it is recorded as a sensitive read.';
grant execute on function private.open_export(uuid) to authenticated;

create function private.expire_exports() returns table (storage_path text)
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return query update public.data_exports e set status = 'expired'
    where e.status = 'ready' and e.expires_at < private.now()
    returning e.tenant_id || '/' || e.id || '.zip';
end
$$;
comment on function private.expire_exports() is 'Marks archives that are too old and returns where they lie, to be removed.';
grant execute on function private.expire_exports() to mainstay_worker;

insert into storage.buckets (id, name, public, file_size_limit) values ('exports', 'exports', false, 5368709120)
on conflict (id) do nothing;

select private.gate_tenant_tables();
