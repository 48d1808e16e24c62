-- Search in half the time: what stands in SQL functions is planned at each call, what stands in plpgsql ones once a
-- session; the planner says beforehand which words are common; the score is reckoned in the query itself.
-- on top of 20261121293100_search_hung_keys.sql and 20261122100000_search_index.sql

-- ── Words ────────────────────────────────────────────────────────────────────────────────────
create or replace function private.plain_words(words text) returns text
language plpgsql stable set search_path = '' as $$
-- Letters that people write in several ways become one; marks and punctuation, which would glue words together
-- or be taken for addresses and operators, become spaces.
begin
  return lower(extensions.unaccent('extensions.unaccent'::regdictionary, translate(words,
    $q$!"#$%&()*+,-./:;<=>?@[\]^_`{|}~«»“”„…–—·،؛؟।أإآٱىةـ$q$ || U&'\064B\064C\064D\064E\064F\0650\0651\0652' || $q$'’‘$q$,
    repeat(' ', 44) || 'اااايه')));
end
$$;

create or replace function private.stems(words text) returns tsvector
language plpgsql stable set search_path = '' as $$
begin
  if words !~ '[\u0600-\u06FF\u0900-\u097F]' then return to_tsvector('pg_catalog.english', words); end if;
  return (case when words ~ '[\u0900-\u097F]' then to_tsvector('pg_catalog.hindi', words) else '' end)
    || (case when words ~ '[\u0600-\u06FF]' then to_tsvector('pg_catalog.arabic', words) else '' end);
end
$$;

create or replace function private.said_words(words text) returns table (word text, place integer)
language plpgsql stable set search_path = '' as $$
begin
  return query select u.lexeme, min(p.at)::integer
  from unnest(to_tsvector('pg_catalog.simple', private.plain_words(left(words, 400)))) u, unnest(u.positions) p (at)
  where char_length(u.lexeme) <= 60 group by u.lexeme order by 2 limit 8;
end
$$;

create function private.word_query(word text, unfinished boolean) returns tsquery
language plpgsql stable security definer set search_path = '' as $$
-- Lexemes are quoted, so no sign in them is an operator. Of an unfinished word the titles' words that begin with it count
-- too, those that lack least: to look for beginnings in the index itself takes the longer the more companies there are.
declare
  tenant uuid := private.tenant_id();
begin
  return (
    select string_agg(distinct '''' || replace(replace(m.lexeme, '\', '\\'), '''', '''''') || '''', ' | ')
    from (
      select word_query.word as lexeme
      union all select s.lexeme from unnest(private.stems(word_query.word)) s
      union all (
        select w.word from private.search_words w
        where unfinished and char_length(word_query.word) > 2 and w.tenant_id = tenant
          and w.word >= word_query.word and w.word < (word_query.word || U&'\FFFF')
        order by char_length(w.word), w.word limit 20)
    ) m)::tsquery;
end
$$;
comment on function private.word_query(text, boolean) is 'A word in any form of it; unfinished: also words of the tenant''s titles that begin with it.';

create or replace function private.search_query(words text) returns tsquery
language plpgsql stable security definer set search_path = '' as $$
-- The last word may be unfinished. Words that every text has ("the") count only alone.
declare
  said record;
  term tsquery;
  every tsquery;
  telling tsquery;
begin
  for said in select w.word, w.place = max(w.place) over () as is_last from private.said_words(words) w order by w.place loop
    term := private.word_query(said.word, said.is_last);
    every := coalesce(every && term, term);
    if private.stems(said.word) <> '' then telling := coalesce(telling && term, term); end if;
  end loop;
  return coalesce(telling, every);
end
$$;

-- ── Keys ─────────────────────────────────────────────────────────────────────────────────────
create or replace function private.search_key(tenant uuid, kind text, reach text) returns uuid
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return md5(tenant::text || kind || reach)::uuid;
end
$$;

create or replace function private.hung_keys(keys uuid[], inside boolean) returns uuid[]
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return array(select md5(case when inside then 'inside' else 'hung' end || k)::uuid from unnest(keys) k);
end
$$;

create or replace function private.search_place(tenant uuid, record_type text, record_id uuid)
returns table (kind text, id uuid, inside boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if record_type = 'ticket_messages' then
    return query select 'tickets', m.ticket_id, m.kind = 'internal' from public.ticket_messages m
      where m.tenant_id = tenant and m.id = search_place.record_id;
  elsif record_type in ('tickets', 'projects', 'tasks', 'clients') then
    return query select record_type, search_place.record_id, false;
  end if;
end
$$;

create or replace function private.search_reach_clients() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return case private.scope('clients.read') when 'all' then '{all}'::text[]
    when 'own' then array(select 'client:' || i from unnest(private.client_ids()) i) else '{}' end;
end
$$;
create or replace function private.search_reach_contacts() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.search_reach_clients();
end
$$;
create or replace function private.search_reach_employees() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return case private.scope('employees.read') when 'all' then '{all}'::text[]
    when 'team' then array(select 'employee:' || i from unnest(private.employee_id() || private.report_ids()) i)
    when 'own' then array['employee:' || private.employee_id()] else '{}' end;
end
$$;
create or replace function private.search_reach_tickets() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return case private.ticket_scope('tickets.read') when 'all' then '{all}'::text[]
    when 'team' then array['assignee:' || private.user_id(), 'requester:' || private.user_id()]
      || array(select 'team:' || i from unnest(private.team_ids()) i)
    when 'own' then array['requester:' || private.user_id()] || array(select 'client:' || i from unnest(private.client_ids()) i)
    else '{}' end;
end
$$;
create or replace function private.search_reach_projects() returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := private.project_scope('projects.read');
begin
  return case scope when 'all' then '{all}'::text[] when 'none' then '{}'
    else array(select 'project:' || i from unnest(private.project_ids(scope)) i)
      || case when private.is_staff() then array['owner:' || private.user_id()] else '{}' end end;
end
$$;
create or replace function private.search_reach_tasks() returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := private.project_scope('projects.read');
  prefix text := case when private.is_staff() then 'project:' else 'shared:' end;
begin
  return case scope when 'all' then '{all}'::text[] when 'none' then '{}'
    else array(select prefix || i from unnest(private.project_ids(scope)) i) end;
end
$$;
create or replace function private.search_reach_articles() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return case private.article_scope() when 'writer' then '{staff}'::text[] when 'staff' then '{staff}'
    when 'client' then '{client}' else '{}' end;
end
$$;

create or replace function private.search_keys_by_kind() returns table (kind text, keys uuid[])
language plpgsql stable security definer cost 1000 rows 10 set search_path = '' as $$
-- Keys to files only of what files hang on: the index compares each candidate with every key it is asked for.
declare
  tenant uuid := private.tenant_id();
  source private.search_sources;
  reach text[];
  held uuid[] := '{}';
begin
  if tenant is null then return; end if;
  for source in select s.* from private.search_sources s order by s.follows, s.kind loop
    kind := source.kind;
    if source.follows then
      keys := private.hung_keys(held, false) || case when private.is_staff() then private.hung_keys(held, true) else '{}' end
        || private.search_key(tenant, source.kind, 'uploader:' || private.user_id());
    else
      execute format('select private.search_reach_%I()', source.kind) into reach;
      keys := array(select private.search_key(tenant, source.kind, r) from unnest(reach) r);
      if exists (select from private.search_place(tenant, source.kind, tenant)) then held := held || keys; end if;
    end if;
    return next;
  end loop;
end
$$;

create or replace function private.search_keys(kind text) returns uuid[]
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
  return coalesce((select h.keys from private.search_keys_by_kind() h where h.kind = search_keys.kind), '{}');
end
$$;

create or replace function private.search_keys() returns uuid[]
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
  return array(select k from private.search_keys_by_kind() h, unnest(h.keys) k);
end
$$;

-- ── Finding ──────────────────────────────────────────────────────────────────────────────────
drop function private.find_documents(text, text, integer, real, uuid);
drop function private.look_up(uuid[], tsquery, integer);
drop function private.search_score(tsvector, tsquery, date);
drop function private.search_size(uuid[]);
drop function private.can_find(text, uuid[]);
drop type private.search_hit;
create type private.search_hit as (kind text, record_id uuid, rank real, changed_on date);
comment on type private.search_hit is 'A document that answers, and how well its words do.';

create function private.reckon(query tsquery, keys uuid[]) returns real
language plpgsql volatile security definer set search_path = '' as $$
-- The planner knows how common each word and each key is, from the last analysis, and answers in a fraction of a
-- millisecond. Before there was one it believes everything to be rare.
declare
  plan json;
begin
  execute format('explain (format json) select from public.search_documents d where %s',
    concat_ws(' and ', 'd.words @@ ' || quote_literal(query) || '::tsquery', 'd.access && ' || quote_literal(keys) || '::uuid[]'))
    into plan;
  return plan #>> '{0,Plan,Plan Rows}';
end
$$;
comment on function private.reckon(tsquery, uuid[]) is 'About how many documents these keys open that answer.';

create function private.look_up(keys uuid[], query tsquery, most integer) returns setof private.search_hit
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set jit = off as $$
-- To compare a hit with the keys in the index takes five times as long as to read it. So the index is asked for the words
-- alone ("offset 0" keeps the keys out of it), unless they are common or the keys open far fewer documents.
declare
  answering real := private.reckon(query, null);
begin
  if answering < 10000 and answering < 3 * private.reckon(null, keys) then
    return query select d.kind, d.record_id, ts_rank(d.words, query), d.changed_on
    from (select * from public.search_documents a where a.words @@ query offset 0) d where d.access && keys limit most;
  else
    return query select d.kind, d.record_id, ts_rank(d.words, query), d.changed_on
    from public.search_documents d where d.words @@ query and d.access && keys limit most;
  end if;
end
$$;
comment on function private.look_up(uuid[], tsquery, integer) is 'Documents that these keys open and that answer, by the index: as quick as there are few of them.';

create function private.find_documents(words text, wanted_kind text, page_size integer, after_score real, after_id uuid)
returns table (kind text, total integer, record_id uuid, score real)
language plpgsql volatile security definer rows 40 set search_path = '' set enable_seqscan = off set jit = off as $$
-- A definer, as row-level security keeps operators that are not leakproof from using an index; the keys are those of
-- the policy, and whoever calls reads the documents themselves through it.
-- The index is asked for what is rare. Of common words it would list tens of thousands of documents: they are looked for
-- among the newest of each kind. Hits beyond five hundred of a kind are not counted.
declare
  tenant uuid := private.tenant_id();
  today date := private.now()::date;
  query tsquery := private.search_query(words);
  is_common boolean;
  enough integer := case when wanted_kind is null then 10 else 100 end;
  depth integer;
  held record;
  seen integer;
  theirs integer;
  hits integer;
  expected real;
  promised real := 0;
  open_kinds text[] := '{}';
  open_keys uuid[] := '{}';
  many text[] := '{}';
  found private.search_hit[] := '{}';
  more private.search_hit[];
begin
  if tenant is null or query is null then return; end if;
  is_common := private.reckon(query, null) > 3000;
  for held in select h.kind, h.keys from private.search_keys_by_kind() h
    where h.keys <> '{}' and (wanted_kind is null or h.kind = wanted_kind)
  loop
    expected := case when is_common then private.reckon(query, held.keys) else 0 end;
    if is_common then
      foreach depth in array array[500, 5000] loop
        select count(*), count(*) filter (where n.access && held.keys),
          array_agg((held.kind, n.record_id, ts_rank(n.words, query), n.changed_on)::private.search_hit)
            filter (where n.words @@ query and n.access && held.keys)
        into seen, theirs, more
        from (
          select d.record_id, d.words, d.access, d.changed_on from public.search_documents d
          where d.tenant_id = tenant and d.kind = held.kind order by d.changed_on desc, d.record_id desc limit depth
        ) n;
        hits := coalesce(cardinality(more), 0);
        exit when seen < depth or expected < 500 or hits >= enough or (hits = 0 and theirs > 100);
      end loop;
      found := found || more;
      continue when seen < depth;
      -- What is in the news now need not be common.
      expected := least(expected, private.reckon(null, held.keys) * hits / greatest(theirs, 1));
      if hits >= 10 and expected > 500 then
        many := many || held.kind;
        continue;
      end if;
    end if;
    promised := promised + expected;
    open_kinds := open_kinds || held.kind;
    open_keys := open_keys || held.keys;
  end loop;
  if open_kinds <> '{}' then
    if promised < 3000 then
      more := array(select h from private.look_up(open_keys, query, 5001) h);
    end if;
    if promised >= 3000 or cardinality(more) > 5000 then
      more := array(select h from private.search_keys_by_kind() k, private.look_up(k.keys, query, 1001) h
        where k.kind = any (open_kinds));
    end if;
    found := found || more;
  end if;
  return query
  with all_found as (
    -- Titles before texts, and of equals the fresher.
    select distinct f.kind, f.record_id,
      (f.rank * (0.5 + 0.5 / (1 + greatest(today - f.changed_on, 0) / 90.0::float8)))::real as score
    from unnest(found) f
  ),
  totals as (select f.kind, case when f.kind = any (many) then 501 else least(count(*), 501)::integer end as hits
    from all_found f group by 1),
  page as (
    select f.*, row_number() over (partition by f.kind order by f.score desc, f.record_id desc) as place from all_found f
    where after_id is null or (f.score, f.record_id) < (after_score, after_id)
  )
  select p.kind, t.hits, p.record_id, p.score from page p join totals t using (kind) where p.place <= page_size;
end
$$;
comment on function private.find_documents(text, text, integer, real, uuid) is
  'The best documents for these words of each kind, or of one, and how many there are (501: more than five hundred); only what the caller may see.';
grant execute on function private.find_documents(text, text, integer, real, uuid) to authenticated;

create function private.can_find(query tsquery, keys uuid[]) returns boolean
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set jit = off as $$
-- Common words are among the newest; looking up rare ones is quick.
declare
  tenant uuid := private.tenant_id();
begin
  return (private.reckon(query, keys) > 1000 and exists (
    select from private.search_sources s, lateral (
      select d.access, d.words from public.search_documents d
      where d.tenant_id = tenant and d.kind = s.kind
      order by d.changed_on desc, d.record_id desc limit 1000
    ) n where n.words @@ query and n.access && keys
  )) or exists (select from private.look_up(keys, query, 1));
end
$$;
comment on function private.can_find(tsquery, uuid[]) is 'Some document that these keys open answers.';

create or replace function private.correct_words(words text) returns text
language plpgsql volatile security definer set search_path = '' set pg_trgm.similarity_threshold = 0.2 as $$
-- A word that the caller finds nowhere is replaced by the nearest that they find. Whether others have the word makes no
-- difference: it must not show that they do. A beginning of a word, at the end, is no error.
declare
  tenant uuid := private.tenant_id();
  keys uuid[] := private.search_keys();
  said record;
  near text;
  meant text;
  result text := '';
  changed boolean := false;
begin
  if tenant is null then return null; end if;
  for said in select w.word, w.place = max(w.place) over () as is_last from private.said_words(words) w order by w.place loop
    meant := said.word;
    if char_length(said.word) between 4 and 40 and not private.can_find(private.word_query(said.word, said.is_last), keys) then
      for near in
        select n.word from (
          select w.word from private.search_words w where w.tenant_id = tenant and w.word operator(extensions.%) said.word
          order by w.word operator(extensions.<->) said.word limit 40
        ) n
        where extensions.levenshtein(n.word, said.word) <= case when char_length(said.word) < 5 then 1 else 2 end
        order by extensions.levenshtein(n.word, said.word), n.word operator(extensions.<->) said.word
      loop
        if private.can_find(private.word_query(near, false), keys) then
          meant := near;
          changed := true;
          exit;
        end if;
      end loop;
    end if;
    result := result || ' ' || meant;
  end loop;
  return case when changed then trim(result) end;
end
$$;

-- ── Keeping documents ────────────────────────────────────────────────────────────────────────
-- As SQL functions these were planned before it was known that ids are given, and read all of a tenant's records for one.
create or replace function private.search_rows_articles(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select a.id, null::integer, null, (array_agg(x.title order by x.locale = t.locale desc, x.locale))[1],
    string_agg(x.title, ' · ' order by x.locale) filter (where x.locale <> t.locale),
    string_agg(x.summary || E'\n' || x.plain, E'\n' order by x.locale = t.locale desc, x.locale), null, null::uuid,
    max(x.published_at)::date, array['staff', case when a.visibility in ('public', 'portal') then 'client' end], null::uuid[]
  from public.articles a
  join public.article_texts x on x.tenant_id = a.tenant_id and x.article_id = a.id
  join public.tenants t on t.id = a.tenant_id
  where a.tenant_id = tenant and (ids is null or a.id = any (ids))
  group by a.tenant_id, a.id;
end
$$;
create or replace function private.search_rows_clients(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select c.id, null::integer, c.status, c.name, concat_ws(' ', c.email, c.phone, c.website), c.address, null, null::uuid,
    c.updated_at::date, array['client:' || c.id], null::uuid[]
  from public.clients c where c.tenant_id = tenant and (ids is null or c.id = any (ids));
end
$$;
create or replace function private.search_rows_contacts(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select c.id, null::integer, null, c.name, concat_ws(' ', c.email, c.phone), null, 'clients', c.client_id,
    c.updated_at::date, array['client:' || c.client_id], null::uuid[]
  from public.client_contacts c where c.tenant_id = tenant and (ids is null or c.id = any (ids));
end
$$;
create or replace function private.search_rows_employees(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select e.id, null::integer, null, e.full_name, concat_ws(' ', e.employee_number, e.job_title), null, null, null::uuid,
    e.updated_at::date, array['employee:' || e.id], null::uuid[]
  from public.employees e where e.tenant_id = tenant and (ids is null or e.id = any (ids));
end
$$;
create or replace function private.search_rows_files(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select f.id, null::integer, null, f.name, null, null, (array_agg(p.kind order by a.id))[1], (array_agg(p.id order by a.id))[1],
    f.created_at::date, array['uploader:' || f.uploaded_by],
    array_agg(distinct k.key) filter (where k.key is not null)
  from public.files f
  join public.attachments a on a.tenant_id = f.tenant_id and a.file_id = f.id and a.deleted_at is null and a.superseded_at is null
  left join lateral private.search_place(tenant, a.record_type, a.record_id) p on true
  left join public.search_documents d on d.tenant_id = f.tenant_id and d.kind = p.kind and d.record_id = p.id
  left join lateral unnest(private.hung_keys(d.access, p.inside or a.audience = 'internal')) k (key) on true
  where f.tenant_id = tenant and (ids is null or f.id = any (ids)) and f.status = 'ready'
  group by f.tenant_id, f.id;
end
$$;
create or replace function private.search_rows_projects(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select p.id, null::integer, p.status, p.name, null, p.description, 'clients', p.client_id, p.updated_at::date,
    array['owner:' || p.owner_id, 'project:' || p.id], null::uuid[]
  from public.projects p where p.tenant_id = tenant and (ids is null or p.id = any (ids));
end
$$;
create or replace function private.search_rows_tasks(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select t.id, t.number, case when t.done_at is not null then 'done' end, t.title,
    case when not t.shared_with_client then array_to_string(t.labels, ' ') end,
    case when not t.shared_with_client then t.description end, 'projects', t.project_id, t.updated_at::date,
    array['project:' || t.project_id, case when t.shared_with_client then 'shared:' || t.project_id end], null::uuid[]
  from public.tasks t where t.tenant_id = tenant and (ids is null or t.id = any (ids));
end
$$;
create or replace function private.search_rows_tickets(tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' as $$
-- Public messages only: a client must not find a ticket by what staff noted.
begin
  return query select t.id, t.number, t.status, t.subject, t.requester_name,
    (select string_agg(m.body, E'\n' order by m.created_at, m.id) from public.ticket_messages m
      where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.kind = 'public'),
    'clients', t.client_id, t.last_activity_at::date,
    array['assignee:' || t.assignee_id, 'team:' || t.team_id, 'requester:' || t.requester_id, 'client:' || t.client_id],
    null::uuid[]
  from public.tickets t where t.tenant_id = tenant and (ids is null or t.id = any (ids));
end
$$;

create function private.search_rows(kind text, tenant uuid, ids uuid[]) returns setof private.search_row
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return query execute format('select * from private.search_rows_%s($1, $2)', kind) using tenant, ids;
end
$$;
comment on function private.search_rows(text, uuid, uuid[]) is 'What search knows of these records of a kind: all of a tenant where ids is null.';

create or replace function private.refresh_search(kind text, tenant uuid, ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  wanted constant text := refresh_search.kind;
  known uuid[] := coalesce(ids, array(select d.record_id from public.search_documents d where d.tenant_id = tenant and d.kind = wanted));
  follower text;
  titles text;
begin
  if ids = '{}' then return; end if;
  with rows as materialized (select * from private.search_rows(wanted, tenant, ids)),
  gone as (
    delete from public.search_documents d
    where d.tenant_id = tenant and d.kind = wanted and d.record_id = any (known)
      and not exists (select from rows r where r.record_id = d.record_id)
  ),
  kept as (
    insert into public.search_documents as d (tenant_id, kind, record_id, number, state, title, detail, body, within_kind,
      within_id, changed_on, access, words)
    select tenant, wanted, r.record_id, r.number, r.state, r.title, r.detail, left(r.body, 4000), r.within_kind, r.within_id,
      r.changed_on,
      coalesce(r.access, '{}') || private.search_key(tenant, wanted, 'all')
        || array(select private.search_key(tenant, wanted, k) from unnest(r.reach) k where k is not null),
      setweight(to_tsvector('pg_catalog.simple', n.title) || private.stems(n.title), 'A')
        || setweight(to_tsvector('pg_catalog.simple', n.detail) || private.stems(n.detail), 'B')
        || setweight(private.stems(private.plain_words(coalesce(left(r.body, 20000), ''))), 'D')
    from rows r, lateral (select private.plain_words(concat_ws(' ', r.number, r.title)) as title,
      private.plain_words(coalesce(r.detail, '')) as detail) n
    on conflict (tenant_id, kind, record_id) do update set number = excluded.number, state = excluded.state,
      title = excluded.title, detail = excluded.detail, body = excluded.body, within_kind = excluded.within_kind,
      within_id = excluded.within_id, changed_on = excluded.changed_on, access = excluded.access, words = excluded.words
    where (d.number, d.state, d.title, d.detail, d.body, d.within_kind, d.within_id, d.changed_on, d.access, d.words)
      is distinct from (excluded.number, excluded.state, excluded.title, excluded.detail, excluded.body, excluded.within_kind,
        excluded.within_id, excluded.changed_on, excluded.access, excluded.words)
    returning d.title, d.detail
  )
  select string_agg(concat_ws(' ', k.title, k.detail), ' ') into titles from kept k;
  if titles <> '' then perform private.learn_search_words(tenant, titles); end if;
  if ids is null then return; end if;
  for follower in select s.kind from private.search_sources s where s.follows and s.kind <> wanted loop
    perform private.refresh_search(follower, tenant, array(select d.record_id from public.search_documents d
      where d.tenant_id = tenant and d.kind = follower and d.within_id = any (ids)));
  end loop;
end
$$;
