-- Under which support access something was done is part of what the audit trail proves. Seals say which
-- version of the content they cover, so those made before still fit.

alter table public.audit_seals add column content_version smallint not null default 1 check (content_version in (1, 2));
comment on column public.audit_seals.content_version is 'What of the entry is hashed: 2 has the support access, 1 came before it.';

drop function private.audit_content(public.audit_entries);
create function private.audit_content(e public.audit_entries, version smallint)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $$
  -- What is hashed. A seal says by which version it was made: a column that came later is not in the older ones.
  select jsonb_build_object('v', version, 'tenant', e.tenant_id, 'id', e.id,
    'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', e.actor_id, 'actorKind', e.actor_kind, 'actorName', e.actor_name, 'action', e.action,
    'recordType', e.record_type, 'recordId', e.record_id, 'before', e.before, 'after', e.after,
    'request', e.request_id, 'ip', host(e.ip))
    || case when version >= 2 then jsonb_build_object('supportGrant', e.support_grant_id) else '{}' end
$$;
comment on function private.audit_content(public.audit_entries, smallint) is 'An entry as it is hashed and exported.';
grant execute on function private.audit_content(public.audit_entries, smallint) to authenticated;

CREATE OR REPLACE FUNCTION private.audit_chain(after_seq bigint, page_size integer)
 RETURNS TABLE(seq bigint, id uuid, content_hash text, hash text, content text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $$
declare
  tenant uuid := private.trail_of_job();
begin
  return query
  select s.seq, s.entry_id, encode(s.content_hash, 'hex'), encode(s.hash, 'hex'),
    case when e.id is not null then private.audit_content(e, s.content_version)::text end
  from public.audit_seals s
  left join public.audit_entries e on e.tenant_id = s.tenant_id and e.id = s.entry_id
  where s.tenant_id = tenant and s.seq > after_seq order by s.seq limit page_size;
end
$$;

CREATE OR REPLACE FUNCTION private.begin_seal(page_size integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
-- The lock lasts until the transaction that seals ends, so that the next sealer starts from its head.
declare
  tenant uuid := private.trail_of_job();
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit:' || tenant, 0));
  -- So that the seals of this transaction say so, whoever makes them.
  perform pg_catalog.set_config('mainstay.sealed_version', '2', true);
  return jsonb_build_object(
    'head', (select jsonb_build_object('seq', s.seq, 'hash', encode(s.hash, 'hex')) from public.audit_seals s
      where s.tenant_id = tenant order by s.seq desc limit 1),
    'entries', coalesce((select jsonb_agg(private.audit_content(e, 2::smallint)::text order by e.id) from (
      select a.* from private.audit_pending p join public.audit_entries a on a.tenant_id = p.tenant_id and a.id = p.entry_id
      where p.tenant_id = tenant order by p.entry_id limit page_size) e), '[]'));
end
$$;

CREATE OR REPLACE FUNCTION private.seal_entries(seals jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $$
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
  insert into public.audit_seals (tenant_id, seq, entry_id, content_version, content_hash, hash)
  select tenant, n.seq, n.id, coalesce(nullif(current_setting('mainstay.sealed_version', true), ''), '1')::smallint, decode(n.content, 'hex'), decode(n.hash, 'hex')
  from jsonb_to_recordset(seals) as n(seq bigint, id uuid, content text, hash text);
  if taken <> jsonb_array_length(seals)
    or (select count(*) from public.audit_seals s where s.tenant_id = tenant and s.seq > head) <> taken
    or (select max(s.seq) from public.audit_seals s where s.tenant_id = tenant) <> head + taken then
    raise exception 'the chain has moved on' using errcode = 'serialization_failure';
  end if;
end
$$;
