-- Files are found by whom they are shared with: internal ones by staff only, deleted and replaced ones by nobody.
-- on top of 20261121233000_search.sql

create or replace function private.search_rows_files(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select f.id, null::integer, null, f.name, null, null, (array_agg(p.kind order by a.id))[1], (array_agg(p.id order by a.id))[1],
    f.created_at::date, array['uploader:' || f.uploaded_by],
    array_agg(distinct k.key) filter (where k.key is not null)
  from public.files f
  join public.attachments a on a.tenant_id = f.tenant_id and a.file_id = f.id and a.deleted_at is null and a.superseded_at is null
  left join lateral private.search_place(tenant, a.record_type, a.record_id) p on true
  left join public.search_documents d on d.tenant_id = f.tenant_id and d.kind = p.kind and d.record_id = p.id
  left join lateral unnest(private.hung_keys(d.access, p.inside or a.audience = 'internal')) k (key) on true
  where f.tenant_id = tenant and (ids is null or f.id = any (ids)) and f.status = 'ready'
  group by f.tenant_id, f.id
$$;
create trigger tg_attachments__search_update after update of audience, deleted_at, superseded_at on public.attachments for each row
  when ((old.audience, old.deleted_at, old.superseded_at) is distinct from (new.audience, new.deleted_at, new.superseded_at))
  execute function private.tg_search('files', 'file_id');

create function private.newest_documents(wanted_kind text, most integer) returns table (record_id uuid)
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
-- By the keys, so that a client's few are not looked for among everybody's.
begin
  return query select d.record_id from public.search_documents d
    where d.access && private.search_keys(wanted_kind) order by d.changed_on desc, d.record_id desc limit most;
end
$$;
comment on function private.newest_documents(text, integer) is 'The newest records of a kind that the caller may see; for those who see few, such as clients.';
grant execute on function private.newest_documents(text, integer) to authenticated;

select private.refresh_search('files', t.id, null) from public.tenants t;
select private.gate_tenant_tables();
