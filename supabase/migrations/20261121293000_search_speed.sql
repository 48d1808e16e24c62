-- Who somebody is asked once and kept, instead of at every row that is looked at: the functions behind scopes "team" and
-- "own" stand in nearly every policy, and search asks for all of them.
create or replace function private.employee_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
begin
  return (select e.id from public.employees e where e.tenant_id = tenant and e.user_id = person);
end
$$;

create or replace function private.client_ids() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
begin
  return coalesce((
    select array_agg(c.client_id) from public.client_contacts c where c.tenant_id = tenant and c.user_id = person
  ), '{}');
end
$$;

create or replace function private.team_ids() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
begin
  return coalesce((
    select array_agg(x.team_id) from (
      select tm.team_id from public.team_members tm where tm.tenant_id = tenant and tm.user_id = person
      union
      select t.id from public.teams t where t.tenant_id = tenant and t.lead_user_id = person
    ) x
  ), '{}');
end
$$;

create or replace function private.report_ids() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
-- The whole line below the caller, plus members of teams the caller leads. union stops at cycles.
declare
  tenant uuid := private.tenant_id();
  person uuid := private.user_id();
  me uuid := (select e.id from public.employees e where e.tenant_id = tenant and e.user_id = person);
begin
  return coalesce((
    with recursive line as (
      select e.id from public.employees e where e.tenant_id = tenant and e.manager_id = me
      union
      select e.id from public.employees e join line on e.manager_id = line.id where e.tenant_id = tenant
    )
    select array_agg(x.id) from (
      select id from line
      union
      select e.id from public.teams t
      join public.team_members tm on tm.tenant_id = t.tenant_id and tm.team_id = t.id
      join public.employees e on e.tenant_id = tm.tenant_id and e.user_id = tm.user_id
      where t.tenant_id = tenant and t.lead_user_id = person
    ) x where x.id is distinct from me
  ), '{}');
end
$$;

-- Keys of all kinds at once: those to files follow from the others, which need not be asked for twice.
create function private.search_keys_by_kind() returns table (kind text, keys uuid[])
language plpgsql stable security definer cost 1000 rows 10 set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  source private.search_sources;
  held uuid[] := '{}';
begin
  if tenant is null then return; end if;
  for source in select s.* from private.search_sources s order by s.follows, s.kind loop
    kind := source.kind;
    if source.follows then
      keys := private.hung_keys(held, false) || case when private.is_staff() then private.hung_keys(held, true) else '{}' end
        || private.search_key(tenant, source.kind, 'uploader:' || private.user_id());
    else
      keys := private.search_keys(source.kind);
      held := held || keys;
    end if;
    return next;
  end loop;
end
$$;
comment on function private.search_keys_by_kind() is 'The keys the caller holds, by kind of document and by their role as it is now.';

create or replace function private.search_keys(kind text) returns uuid[]
language plpgsql stable security definer cost 1000 set search_path = '' as $$
declare
  tenant uuid := private.tenant_id();
  found uuid[];
begin
  if tenant is null then return '{}'; end if;
  if (select s.follows from private.search_sources s where s.kind = search_keys.kind) then
    return (select h.keys from private.search_keys_by_kind() h where h.kind = search_keys.kind);
  end if;
  execute format('select array_agg(private.search_key($1, $2, r)) from unnest(private.search_reach_%s()) r', kind)
    into found using tenant, kind;
  return coalesce(found, '{}');
end
$$;

create or replace function private.search_keys() returns uuid[]
language sql stable security definer cost 1000 set search_path = '' as $$
  select coalesce(array_agg(k), '{}') from private.search_keys_by_kind() h, unnest(h.keys) k
$$;

drop function private.search_size(uuid);
create function private.search_size(keys uuid[]) returns real
language sql stable security definer set search_path = '' as $$
  select coalesce(max(e.share), 0)::real * (select greatest(c.reltuples, 0) from pg_catalog.pg_class c where c.oid = 'public.search_documents'::regclass)
  from pg_catalog.pg_stats s, unnest(s.most_common_elems::text::uuid[], s.most_common_elem_freqs) e (key, share)
  where s.schemaname = 'public' and s.tablename = 'search_documents' and s.attname = 'access' and e.key = any (search_size.keys)
$$;
comment on function private.search_size(uuid[]) is 'About how many documents the best of these keys opens, as the last analysis counted; 0 for few.';

create or replace function private.find_documents(words text, wanted_kind text, page_size integer, after_score real, after_id uuid)
returns table (kind text, total integer, record_id uuid, score real)
language plpgsql stable security definer rows 40 set search_path = '' set enable_seqscan = off set jit = off as $$
-- A definer, as row-level security keeps operators that are not leakproof from using an index; the keys are those of
-- the policy, and whoever calls reads the documents themselves through it.
-- First the newest of each kind: there the common words are, whose hits would take long to look up. Where that does not
-- settle it, the index is asked: for all kinds at once if the newest promise few hits, otherwise one by one. Hits beyond
-- a thousand of a kind are not counted.
declare
  tenant uuid := private.tenant_id();
  query tsquery := private.search_query(words);
  depth integer := case when wanted_kind is null then 1000 else 2500 end;
  held record;
  seen integer;
  hits integer;
  promised real := 0;
  size real;
  open_kinds text[] := '{}';
  open_keys uuid[] := '{}';
  many text[] := '{}';
  found private.search_hit[] := '{}';
  more private.search_hit[];
begin
  if tenant is null or query is null then return; end if;
  for held in select h.kind, h.keys from private.search_keys_by_kind() h
    where h.keys <> '{}' and (wanted_kind is null or h.kind = wanted_kind)
  loop
    select count(*), array_agg((held.kind, n.record_id, private.search_score(n.words, query, n.changed_on))::private.search_hit)
      filter (where n.words @@ query and n.access && held.keys)
    into seen, more
    from (
      select d.record_id, d.words, d.access, d.changed_on from public.search_documents d
      where d.tenant_id = tenant and d.kind = held.kind order by d.changed_on desc, d.record_id desc limit depth
    ) n;
    found := found || more;
    continue when seen < depth;
    hits := coalesce(cardinality(more), 0);
    if hits > 0 then
      size := private.search_size(held.keys) * hits / depth;
      if hits >= 10 and size > 3000 then
        many := many || held.kind;
        continue;
      end if;
      promised := promised + size;
    end if;
    open_kinds := open_kinds || held.kind;
    open_keys := open_keys || held.keys;
  end loop;
  if open_kinds <> '{}' then
    if promised < 3000 then
      more := array(select (h.kind, h.record_id, h.score)::private.search_hit from private.look_up(open_keys, query, 3001) h);
    end if;
    if promised >= 3000 or cardinality(more) > 3000 then
      more := array(select (h.kind, h.record_id, h.score)::private.search_hit
        from private.search_keys_by_kind() k, private.look_up(k.keys, query, 1001) h where k.kind = any (open_kinds));
    end if;
    found := found || more;
  end if;
  return query
  with all_found as (select distinct f.kind, f.record_id, f.score from unnest(found) f),
  totals as (select f.kind, case when f.kind = any (many) then 1001 else least(count(*), 1001)::integer end as hits
    from all_found f group by 1),
  page as (
    select f.*, row_number() over (partition by f.kind order by f.score desc, f.record_id desc) as place from all_found f
    where after_id is null or (f.score, f.record_id) < (after_score, after_id)
  )
  select p.kind, t.hits, p.record_id, p.score from page p join totals t using (kind) where p.place <= page_size;
end
$$;
