-- Proof of the audit trail (L1–L3): a hash chain per tenant, anchors outside the database, signed exports,
-- retention that cannot break the chain. What is hashed and how: app/modules/audit/proof.

create extension if not exists btree_gin with schema extensions;

select private.declare_permission('audit.manage', 'audit', '{all}', 65, '{}');

-- ── What waits to be sealed ──────────────────────────────────────────────────────────────────
create table private.audit_pending (
  tenant_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, entry_id)
);
comment on table private.audit_pending is 'Entries that no seal covers yet. Filled by a trigger, emptied by the sealer in the transaction that seals: writers never wait on each other or on it, and a late commit is not passed over.';
alter table private.audit_pending enable row level security;
alter table private.audit_pending force row level security;

create function private.tg_audit_entries_pending() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.audit_pending (tenant_id, entry_id) select a.tenant_id, a.id from added a;
  return null;
end
$$;
create trigger tg_audit_entries__pending after insert on public.audit_entries
  referencing new table as added for each statement execute function private.tg_audit_entries_pending();
insert into private.audit_pending (tenant_id, entry_id) select tenant_id, id from public.audit_entries;

-- ── The chain ────────────────────────────────────────────────────────────────────────────────
create table public.audit_seals (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null default private.now(),
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id)
);
comment on table public.audit_seals is 'One link per audit entry, numbered without gaps: hash = SHA-256 of the canonical JSON of tenant, seq, entry, content_hash and the hash before. Append-only; outlives the content that retention removes.';
alter table public.audit_seals enable row level security;
alter table public.audit_seals force row level security;
create policy select_audit_seals on public.audit_seals for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_audit_seals on public.audit_seals for insert to authenticated with check (false);
create policy update_audit_seals on public.audit_seals for update to authenticated using (false);
create policy delete_audit_seals on public.audit_seals for delete to authenticated using (false);
grant select on public.audit_seals to authenticated;
create trigger tg_audit_seals__append_only before update or delete on public.audit_seals
  for each row execute function private.tg_append_only();
create trigger tg_audit_seals__no_truncate before truncate on public.audit_seals
  for each statement execute function private.tg_append_only();

create table public.audit_anchors (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  seq bigint not null check (seq > 0),
  head bytea not null check (octet_length(head) = 32),
  kind text not null check (kind in ('storage', 'email')),
  reference text not null,
  statement jsonb not null,
  anchored_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, kind, seq)
);
comment on table public.audit_anchors is 'Where heads of the chain were put outside the database, and when. statement is what was put there, signed; reference is the object''s path or the address it was mailed to.';
alter table public.audit_anchors enable row level security;
alter table public.audit_anchors force row level security;
create policy select_audit_anchors on public.audit_anchors for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_audit_anchors on public.audit_anchors for insert to authenticated with check (false);
create policy update_audit_anchors on public.audit_anchors for update to authenticated using (false);
create policy delete_audit_anchors on public.audit_anchors for delete to authenticated using (false);
grant select on public.audit_anchors to authenticated;
create trigger tg_audit_anchors__append_only before update or delete on public.audit_anchors
  for each row execute function private.tg_append_only();
create trigger tg_audit_anchors__no_truncate before truncate on public.audit_anchors
  for each statement execute function private.tg_append_only();

-- ── Retention ────────────────────────────────────────────────────────────────────────────────
create table public.audit_settings (
  tenant_id uuid primary key references public.tenants (id) on delete cascade,
  retention_months smallint check (retention_months between 12 and 240),
  anchor_by_email boolean not null default false,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now()
);
comment on table public.audit_settings is 'How long a company keeps the content of its audit trail (null: for good; a year at least), and whether its owners also get each day''s anchor by mail.';
alter table public.audit_settings enable row level security;
alter table public.audit_settings force row level security;
create policy select_audit_settings on public.audit_settings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.manage')) = 'all');
create policy insert_audit_settings on public.audit_settings for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('audit.manage')) = 'all');
create policy update_audit_settings on public.audit_settings for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('audit.manage')) = 'all');
create policy delete_audit_settings on public.audit_settings for delete to authenticated using (false);
grant select, insert (tenant_id, retention_months, anchor_by_email), update (retention_months, anchor_by_email)
  on public.audit_settings to authenticated;
create trigger tg_audit_settings__touch before update on public.audit_settings for each row execute function private.tg_touch();
create trigger tg_audit_settings__audit after insert or update or delete on public.audit_settings
  for each row execute function private.tg_audit();

create table public.audit_removals (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  up_to_seq bigint not null,
  older_than timestamptz not null,
  retention_months smallint not null check (retention_months >= 12),
  removed_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  check (older_than <= removed_at - interval '11 months')
);
comment on table public.audit_removals is 'Which content retention has removed: sealed entries up to up_to_seq that happened before older_than. Written before anything goes, and an entry of the trail itself, so that the chain vouches for it.';
alter table public.audit_removals enable row level security;
alter table public.audit_removals force row level security;
create policy select_audit_removals on public.audit_removals for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_audit_removals on public.audit_removals for insert to authenticated with check (false);
create policy update_audit_removals on public.audit_removals for update to authenticated using (false);
create policy delete_audit_removals on public.audit_removals for delete to authenticated using (false);
grant select on public.audit_removals to authenticated;
create trigger tg_audit_removals__append_only before update or delete on public.audit_removals
  for each row execute function private.tg_append_only();
create trigger tg_audit_removals__no_truncate before truncate on public.audit_removals
  for each statement execute function private.tg_append_only();

create function private.tg_audit_entries_kept() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() > 1 and not exists (select from public.tenants t where t.id = old.tenant_id) then return old; end if;
    -- What the trail says about itself stays: it is what explains the gaps.
    if old.action not like 'audit.%' and exists (
      select from public.audit_seals s join public.audit_removals r
        on r.tenant_id = s.tenant_id and s.seq <= r.up_to_seq and old.occurred_at < r.older_than
      where s.tenant_id = old.tenant_id and s.entry_id = old.id
    ) then return old; end if;
  end if;
  raise exception 'audit_entries is append-only' using errcode = 'insufficient_privilege';
end
$$;
drop trigger tg_audit_entries__append_only on public.audit_entries;
create trigger tg_audit_entries__append_only before update or delete on public.audit_entries
  for each row execute function private.tg_audit_entries_kept();

-- ── Exports ──────────────────────────────────────────────────────────────────────────────────
create table public.audit_exports (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  requested_by uuid not null,
  status text not null default 'waiting' check (status in ('waiting', 'ready', 'failed')),
  entries bigint,
  byte_size bigint,
  sha256 bytea,
  error text,
  created_at timestamptz not null default private.now(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, requested_by) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.audit_exports is 'Signed exports of the trail; the file is in the private bucket "audit-exports" as <tenant>/<id>.zip for a week.';
create index audit_exports_tenant_id_requested_by_idx on public.audit_exports (tenant_id, requested_by);
alter table public.audit_exports enable row level security;
alter table public.audit_exports force row level security;
create policy select_audit_exports on public.audit_exports for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all');
create policy insert_audit_exports on public.audit_exports for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('audit.read')) = 'all'
    and requested_by = (select private.user_id()));
create policy update_audit_exports on public.audit_exports for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_audit_exports on public.audit_exports for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()));
grant select, insert (tenant_id, id, requested_by), update (status, entries, byte_size, sha256, error, finished_at), delete
  on public.audit_exports to authenticated;
create trigger tg_audit_exports__audit after insert or update or delete on public.audit_exports
  for each row execute function private.tg_audit('sha256');

-- The file itself: whoever sees the row may read it.
-- Files outside the database. Anchors are written once: neither the service key nor the owner changes them.
insert into storage.buckets (id, name, public) values ('audit-anchors', 'audit-anchors', false), ('audit-exports', 'audit-exports', false)
on conflict (id) do nothing;

create policy select_audit_exports_objects on storage.objects for select to authenticated
  using (bucket_id = 'audit-exports' and exists (
    select from public.audit_exports e where e.tenant_id::text || '/' || e.id::text || '.zip' = objects.name and e.status = 'ready'));

create function private.tg_anchor_objects_stay() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  raise exception 'anchors of audit trails are neither changed nor removed' using errcode = 'insufficient_privilege';
end
$$;
do $$
begin
  create trigger tg_objects__anchors_stay before update or delete on storage.objects
    for each row when (old.bucket_id = 'audit-anchors') execute function private.tg_anchor_objects_stay();
exception when insufficient_privilege then
  -- Hosted Supabase may keep triggers on its tables to itself; there, switch on mailed anchors (decision 0010).
  raise warning 'storage.objects takes no trigger here: the bucket audit-anchors is guarded by its missing policies only';
end
$$;

-- ── Sealing ──────────────────────────────────────────────────────────────────────────────────
create function private.trail_of_job() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
begin
  if not private.is_job() or tenant is null then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  return tenant;
end
$$;
comment on function private.trail_of_job() is 'The job''s tenant; refuses everybody else.';

create function private.audit_content(e public.audit_entries) returns jsonb
language sql immutable set search_path = ''
as $$
  -- Version 1 of what is hashed. A column that comes later is not in it, or old seals would no longer fit.
  select jsonb_build_object('v', 1, 'tenant', e.tenant_id, 'id', e.id,
    'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', e.actor_id, 'actorKind', e.actor_kind, 'actorName', e.actor_name, 'action', e.action,
    'recordType', e.record_type, 'recordId', e.record_id, 'before', e.before, 'after', e.after,
    'request', e.request_id, 'ip', host(e.ip))
$$;
comment on function private.audit_content(public.audit_entries) is 'An entry as it is hashed and exported.';

create function private.begin_seal(page_size integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- The lock lasts until the transaction that seals ends, so that the next sealer starts from its head.
declare
  tenant uuid := private.trail_of_job();
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit:' || tenant, 0));
  return jsonb_build_object(
    'head', (select jsonb_build_object('seq', s.seq, 'hash', encode(s.hash, 'hex')) from public.audit_seals s
      where s.tenant_id = tenant order by s.seq desc limit 1),
    'entries', coalesce((select jsonb_agg(private.audit_content(e)::text order by e.id) from (
      select a.* from private.audit_pending p join public.audit_entries a on a.tenant_id = p.tenant_id and a.id = p.entry_id
      where p.tenant_id = tenant order by p.entry_id limit page_size) e), '[]'));
end
$$;
comment on function private.begin_seal(integer) is 'Head of the chain and the next entries to seal, under the tenant''s lock.';

create function private.seal_entries(seals jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- seals: [{seq, id, content, hash}], hashes in hex, in order
declare
  tenant uuid := private.trail_of_job();
  head bigint;
  taken bigint;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit:' || tenant, 0));
  select coalesce(max(s.seq), 0) into head from public.audit_seals s where s.tenant_id = tenant;
  with gone as (
    delete from private.audit_pending p
    using jsonb_to_recordset(seals) as n(seq bigint, id uuid)
    where p.tenant_id = tenant and p.entry_id = n.id returning 1
  ) select count(*) into taken from gone;
  insert into public.audit_seals (tenant_id, seq, entry_id, content_hash, hash)
  select tenant, n.seq, n.id, decode(n.content, 'hex'), decode(n.hash, 'hex')
  from jsonb_to_recordset(seals) as n(seq bigint, id uuid, content text, hash text);
  if taken <> jsonb_array_length(seals)
    or (select count(*) from public.audit_seals s where s.tenant_id = tenant and s.seq > head) <> taken
    or (select max(s.seq) from public.audit_seals s where s.tenant_id = tenant) <> head + taken then
    raise exception 'the chain has moved on' using errcode = 'serialization_failure';
  end if;
end
$$;
comment on function private.seal_entries(jsonb) is 'Appends links to the chain; refuses gaps, and entries that are sealed already.';

create function private.audit_chain(after_seq bigint, page_size integer)
returns table (seq bigint, id uuid, content_hash text, hash text, content text)
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.trail_of_job();
begin
  return query
  select s.seq, s.entry_id, encode(s.content_hash, 'hex'), encode(s.hash, 'hex'),
    case when e.id is not null then private.audit_content(e)::text end
  from public.audit_seals s
  left join public.audit_entries e on e.tenant_id = s.tenant_id and e.id = s.entry_id
  where s.tenant_id = tenant and s.seq > after_seq order by s.seq limit page_size;
end
$$;
comment on function private.audit_chain(bigint, integer) is 'The chain with its content, for the export; content is null once retention has removed it.';

create function private.record_anchor(seq bigint, kind text, reference text, statement jsonb) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.trail_of_job();
begin
  insert into public.audit_anchors (tenant_id, seq, head, kind, reference, statement)
  select tenant, s.seq, s.hash, record_anchor.kind, record_anchor.reference, record_anchor.statement
  from public.audit_seals s where s.tenant_id = tenant and s.seq = record_anchor.seq
  on conflict on constraint audit_anchors_tenant_id_kind_seq_key do nothing;
  return found;
end
$$;
comment on function private.record_anchor(bigint, text, text, jsonb) is 'Notes that a head is anchored; false when it was noted before.';

create function private.anchor_state() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.trail_of_job();
begin
  return (select jsonb_build_object('seq', s.seq, 'head', encode(s.hash, 'hex'), 'sealedAt', s.sealed_at,
    'slug', t.slug, 'now', private.now(), 'locale', t.locale,
    'stored', coalesce((select max(a.seq) from public.audit_anchors a where a.tenant_id = tenant and a.kind = 'storage'), 0),
    'mailed', coalesce((select max(a.seq) from public.audit_anchors a where a.tenant_id = tenant and a.kind = 'email'), 0),
    'mailedAt', (select max(a.anchored_at) from public.audit_anchors a where a.tenant_id = tenant and a.kind = 'email'),
    'byEmail', coalesce((select c.anchor_by_email from public.audit_settings c where c.tenant_id = tenant), false),
    'owners', (select coalesce(jsonb_agg(m.user_id), '[]') from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.tenant_id = tenant and m.status = 'active' and r.key = 'owner'))
  from public.audit_seals s join public.tenants t on t.id = s.tenant_id
  where s.tenant_id = tenant order by s.seq desc limit 1);
end
$$;
comment on function private.anchor_state() is 'What the anchoring job needs: the head, what is anchored already, and who gets mail. Null while nothing is sealed.';

create function private.begin_removal() returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.trail_of_job();
  months smallint;
  cut_off timestamptz;
  up_to bigint;
begin
  select c.retention_months into months from public.audit_settings c where c.tenant_id = tenant;
  if months is null then return null; end if;
  cut_off := private.now() - make_interval(months => months);
  select max(s.seq) into up_to from public.audit_seals s
  join public.audit_entries e on e.tenant_id = s.tenant_id and e.id = s.entry_id
  where s.tenant_id = tenant and e.occurred_at < cut_off and e.action not like 'audit.%';
  if up_to is null then return null; end if;
  insert into public.audit_removals (tenant_id, up_to_seq, older_than, retention_months) values (tenant, up_to, cut_off, months);
  perform private.audit(tenant, 'audit.content_removed', 'audit_removals', null, null,
    jsonb_build_object('upToSeq', up_to, 'olderThan', cut_off, 'months', months));
  return jsonb_build_object('upTo', up_to, 'before', cut_off);
end
$$;
comment on function private.begin_removal() is 'Writes down what retention is about to remove; null when there is nothing.';

create function private.remove_entries(page_size integer) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.trail_of_job();
  removed bigint;
begin
  delete from public.audit_entries e where e.tenant_id = tenant and e.id in (
    select s.entry_id from public.audit_removals r
    join public.audit_seals s on s.tenant_id = r.tenant_id and s.seq <= r.up_to_seq
    join public.audit_entries a on a.tenant_id = s.tenant_id and a.id = s.entry_id
    where r.tenant_id = tenant and a.occurred_at < r.older_than and a.action not like 'audit.%' limit page_size);
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.remove_entries(integer) is 'Removes content that private.begin_removal has written down; returns how much.';
grant execute on function private.begin_seal(integer), private.seal_entries(jsonb), private.audit_chain(bigint, integer),
  private.record_anchor(bigint, text, text, jsonb), private.anchor_state(), private.begin_removal(),
  private.remove_entries(integer) to authenticated;
revoke execute on function private.trail_of_job() from public;
grant execute on function private.trail_of_job(), private.audit_content(public.audit_entries) to authenticated;

create function private.enqueue_audit(task text) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Only for tenants that have something to do; called by the worker's login.
declare
  tenant uuid;
  added bigint := 0;
begin
  delete from private.audit_pending p where not exists (select from public.tenants t where t.id = p.tenant_id);
  for tenant in
    select t.id from public.tenants t where t.status <> 'suspended' and case enqueue_audit.task
      when 'audit/seal' then exists (select from private.audit_pending p where p.tenant_id = t.id)
      when 'audit/anchor' then exists (select from public.audit_seals s where s.tenant_id = t.id)
      when 'audit/remove-old' then exists (select from public.audit_settings c where c.tenant_id = t.id and c.retention_months is not null)
        or exists (select from public.audit_exports x where x.tenant_id = t.id and x.created_at < private.now() - interval '7 days')
      else false end
  loop
    perform private.enqueue(enqueue_audit.task, jsonb_build_object('tenant_id', tenant), enqueue_audit.task || ':' || tenant);
    added := added + 1;
  end loop;
  return added;
end
$$;
comment on function private.enqueue_audit(text) is 'One job for each tenant whose trail has something to seal, anchor or remove; returns how many.';
grant execute on function private.enqueue_audit(text) to mainstay_worker;

create function private.audit_proof() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
begin
  if tenant is null or private.scope('audit.read') <> 'all' then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  return jsonb_build_object(
    'pending', (select count(*) from private.audit_pending p where p.tenant_id = tenant),
    'head', (select jsonb_build_object('seq', s.seq, 'hash', encode(s.hash, 'hex'), 'at', s.sealed_at)
      from public.audit_seals s where s.tenant_id = tenant order by s.seq desc limit 1),
    'removedUpTo', (select max(r.up_to_seq) from public.audit_removals r where r.tenant_id = tenant));
end
$$;
comment on function private.audit_proof() is 'How far the trail is sealed, for its page.';
grant execute on function private.audit_proof() to authenticated;

-- ── Finding entries ──────────────────────────────────────────────────────────────────────────
create function private.audit_document(actor_name text, action text, record_type text, record_id text, request_id text, before jsonb, after jsonb)
returns tsvector
language sql immutable set search_path = ''
as $$
  -- Cut off: a tsvector holds a megabyte, and a longer text must not keep an entry from being written.
  select to_tsvector('simple', left(coalesce(actor_name, '') || ' ' || action || ' ' || translate(record_type, '_', ' ') || ' '
    || coalesce(record_id, '') || ' ' || coalesce(request_id, '') || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, ''), 100000))
$$;
comment on function private.audit_document(text, text, text, text, text, jsonb, jsonb) is 'The words of an entry, as they are indexed.';
create index audit_entries_words_idx on public.audit_entries using gin (tenant_id,
  private.audit_document(actor_name, action, record_type, record_id, request_id, before, after));

create function private.find_audit_entries(
  words text, actor uuid, wanted_action text, wanted_type text, wanted_record text, since timestamptz, until timestamptz, older_than uuid, page_size integer
) returns setof uuid
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
-- A definer, as row-level security keeps operators that are not leakproof, such as @@, from using an index.
declare
  tenant uuid := private.tenant_id();
  reach text := private.scope('audit.read');
  query tsquery;
begin
  if tenant is null or reach not in ('all', 'own') then return; end if;
  select to_tsquery('simple', string_agg('''' || translate(w, '''\', '  ') || ''':*', ' & ')) into query
  from regexp_split_to_table(trim(words), '\s+') w where w <> '';
  return query
  select e.id from public.audit_entries e
  where e.tenant_id = tenant and (reach = 'all' or e.actor_id = private.user_id())
    and (query is null or private.audit_document(e.actor_name, e.action, e.record_type, e.record_id, e.request_id, e.before, e.after) @@ query)
    and (find_audit_entries.actor is null or e.actor_id = find_audit_entries.actor)
    and (wanted_action = '' or e.action = wanted_action)
    and (wanted_type = '' or e.record_type = wanted_type)
    and (wanted_record = '' or e.record_id = wanted_record)
    and (since is null or e.occurred_at >= since)
    and (find_audit_entries.until is null or e.occurred_at < find_audit_entries.until)
    and (older_than is null or e.id < older_than)
  order by e.id desc limit page_size;
end
$$;
comment on function private.find_audit_entries(text, uuid, text, text, text, timestamptz, timestamptz, uuid, integer) is
  'Ids of the entries the caller may see that hold all these words (or beginnings of them), newest first, a keyset page.';
grant execute on function private.find_audit_entries(text, uuid, text, text, text, timestamptz, timestamptz, uuid, integer) to authenticated;

select private.gate_tenant_tables();
