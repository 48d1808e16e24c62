-- A rare word in a long trail took seconds: the planner read backwards until the page was full.
-- on top of 20261121150000_audit_proof.sql

create or replace function private.find_audit_entries(
  words text, actor uuid, wanted_action text, wanted_type text, wanted_record text, since timestamptz, until timestamptz, older_than uuid, page_size integer
) returns setof uuid
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
-- A definer, as row-level security keeps operators that are not leakproof, such as @@, from using an index.
-- A word in many entries fills the page from the newest two thousand; a rarer one is looked up by the index.
-- Left to itself the planner reads backwards until the page is full: seconds, for a word that is not there.
declare
  tenant uuid := private.tenant_id();
  reach text := private.scope('audit.read');
  query tsquery;
  page uuid[];
begin
  if tenant is null or reach not in ('all', 'own') then return; end if;
  select to_tsquery('simple', string_agg('''' || translate(w, '''\', '  ') || ''':*', ' & ')) into query
  from regexp_split_to_table(trim(words), '\s+') w where w <> '';
  if query is not null then
    page := array(
      select n.id from (
        select e.* from public.audit_entries e
        where e.tenant_id = tenant and (reach = 'all' or e.actor_id = private.user_id())
          and (find_audit_entries.actor is null or e.actor_id = find_audit_entries.actor)
          and (wanted_action = '' or e.action = wanted_action) and (wanted_type = '' or e.record_type = wanted_type)
          and (wanted_record = '' or e.record_id = wanted_record)
          and (since is null or e.occurred_at >= since)
          and (find_audit_entries.until is null or e.occurred_at < find_audit_entries.until)
          and (older_than is null or e.id < older_than)
        order by e.id desc limit 2000) n
      where private.audit_document(n.actor_name, n.action, n.record_type, n.record_id, n.request_id, n.before, n.after) @@ query
      order by n.id desc limit page_size);
    if cardinality(page) = page_size then
      return query select unnest(page);
      return;
    end if;
  end if;
  return query
  with hits as materialized (
    select e.id from public.audit_entries e
    where query is not null and e.tenant_id = tenant
      and private.audit_document(e.actor_name, e.action, e.record_type, e.record_id, e.request_id, e.before, e.after) @@ query
  )
  select e.id from public.audit_entries e
  where e.tenant_id = tenant and (reach = 'all' or e.actor_id = private.user_id())
    and (query is null or e.id in (select h.id from hits h))
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
