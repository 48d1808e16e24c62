-- Search: one document for each record that can be found, kept by triggers, seen by whoever sees the record.

create extension if not exists fuzzystrmatch with schema extensions;

-- ── Words ────────────────────────────────────────────────────────────────────────────────────
create function private.plain_words(words text) returns text
language sql stable set search_path = ''
as $$
-- Letters that people write in several ways become one; marks and punctuation, which would glue words together
-- or be taken for addresses and operators, become spaces.
  select lower(extensions.unaccent('extensions.unaccent'::regdictionary, translate(words,
    $q$!"#$%&()*+,-./:;<=>?@[\]^_`{|}~«»“”„…–—·،؛؟।أإآٱىةـ$q$ || U&'\064B\064C\064D\064E\064F\0650\0651\0652' || $q$'’‘$q$,
    repeat(' ', 44) || 'اااايه')))
$$;
comment on function private.plain_words(text) is 'Text as search compares it: lower case, without accents, vowel signs and punctuation.';

create function private.stems(words text) returns tsvector
language sql stable set search_path = ''
as $$
  select case
    when words !~ '[\u0600-\u06FF\u0900-\u097F]' then to_tsvector('pg_catalog.english', words)
    else (case when words ~ '[\u0900-\u097F]' then to_tsvector('pg_catalog.hindi', words) else '' end)
      || (case when words ~ '[\u0600-\u06FF]' then to_tsvector('pg_catalog.arabic', words) else '' end)
    end
$$;
comment on function private.stems(text) is 'Words brought to their stems, each script by its own language.';

-- ── Sources ──────────────────────────────────────────────────────────────────────────────────
create table private.search_sources (
  kind text primary key check (kind ~ '^[a-z_]+$'),
  module text not null,
  follows boolean not null default false
);
comment on table private.search_sources is 'What can be found: each kind has private.search_rows_<kind>() and private.search_reach_<kind>().';
comment on column private.search_sources.follows is 'Seen by whoever sees the record it hangs on.';
alter table private.search_sources enable row level security;
alter table private.search_sources force row level security;

create type private.search_row as (
  record_id uuid, number integer, state text, title text, detail text, body text,
  within_kind text, within_id uuid, changed_on date, reach text[], access uuid[]
);
create type private.search_hit as (kind text, record_id uuid, score real);
comment on type private.search_hit is 'A document that answers, and how well.';
comment on type private.search_row is
  'A record as its module hands it to search. reach names who finds it when their scope is narrower than all ("client:<id>"); access holds keys that are made already.';

-- ── search_documents ─────────────────────────────────────────────────────────────────────────
create table public.search_documents (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  kind text not null,
  record_id uuid not null,
  number integer,
  state text,
  title text not null,
  detail text,
  body text,
  within_kind text,
  within_id uuid,
  changed_on date not null,
  access uuid[] not null,
  words tsvector not null,
  primary key (tenant_id, kind, record_id)
);
comment on table public.search_documents is 'What search looks through, a row for each record that can be found; kept by triggers.';
comment on column public.search_documents.detail is 'More that names it: who asked, an address.';
comment on column public.search_documents.body is 'The beginning of what it says, for the passage that is shown.';
comment on column public.search_documents.within_id is 'The record it belongs to: a task''s project, what a file hangs on.';
comment on column public.search_documents.changed_on is 'A day, so that one day''s changes move it in the indexes once.';
comment on column public.search_documents.access is 'Keys of whoever may see it (private.search_key); policy and index ask for the same ones.';
create index search_documents_access_words_idx on public.search_documents using gin (access, words) with (gin_pending_list_limit = 512);
create index search_documents_tenant_id_changed_idx on public.search_documents (tenant_id, kind, changed_on desc, record_id desc);
create index search_documents_tenant_id_within_id_idx on public.search_documents (tenant_id, within_id);
alter table public.search_documents alter words set statistics 500;
alter table public.search_documents enable row level security;
alter table public.search_documents force row level security;

create function private.search_key(tenant uuid, kind text, reach text) returns uuid
language sql immutable parallel safe set search_path = ''
as $$ select md5(tenant::text || kind || reach)::uuid $$;
comment on function private.search_key(uuid, text, text) is 'The key to the documents of a kind that a reach opens; a tenant''s own.';

create function private.hung_keys(keys uuid[], inside boolean) returns uuid[]
language sql immutable parallel safe set search_path = ''
as $$ select coalesce(array_agg(md5(case when inside then 'inside' else 'hung' end || k)::uuid), '{}') from unnest(keys) k $$;
comment on function private.hung_keys(uuid[], boolean) is 'Keys to what hangs on records with these keys; inside: on what only staff see of them.';

create function private.search_keys(kind text) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.tenant_id();
  found uuid[];
begin
  if tenant is null then return '{}'; end if;
  if (select s.follows from private.search_sources s where s.kind = search_keys.kind) then
    select coalesce(array_agg(k), '{}') into found
    from private.search_sources s, unnest(private.search_keys(s.kind)) k where not s.follows;
    return private.hung_keys(found, false) || case when private.is_staff() then private.hung_keys(found, true) else '{}' end
      || private.search_key(tenant, kind, 'uploader:' || private.user_id());
  end if;
  execute format('select array_agg(private.search_key($1, $2, r)) from unnest(private.search_reach_%s()) r', kind)
    into found using tenant, kind;
  return coalesce(found, '{}');
end
$$;
comment on function private.search_keys(text) is 'The keys the caller holds to documents of a kind, by their role as it is now.';

create function private.search_keys() returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(k), '{}') from private.search_sources s, unnest(private.search_keys(s.kind)) k
$$;
comment on function private.search_keys() is 'The keys the caller holds to documents of all kinds.';
grant execute on function private.search_keys() to authenticated, service_role;

create policy select_search_documents on public.search_documents for select to authenticated
  using (tenant_id = (select private.tenant_id()) and access && (select private.search_keys()));
create policy insert_search_documents on public.search_documents for insert to authenticated with check (false);
create policy update_search_documents on public.search_documents for update to authenticated using (false);
create policy delete_search_documents on public.search_documents for delete to authenticated using (false);
grant select (tenant_id, kind, record_id, number, state, title, detail, body, within_kind, within_id, changed_on)
  on public.search_documents to authenticated;

-- ── Words to correct typing by ───────────────────────────────────────────────────────────────
create table private.search_words (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  word text collate "C" not null,
  primary key (tenant_id, word)
);
comment on table private.search_words is 'Words of a tenant''s titles, for typing errors. Only those of documents a person sees are ever offered to them.';
create index search_words_tenant_id_word_idx on private.search_words using gist (tenant_id, word extensions.gist_trgm_ops);
alter table private.search_words enable row level security;
alter table private.search_words force row level security;

create function private.learn_search_words(tenant uuid, titles text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Nobody may wait here for somebody else's transaction: a word that another one is just adding is left to it.
begin
  insert into private.search_words (tenant_id, word)
  with missing as materialized (
    select u.lexeme from unnest(to_tsvector('pg_catalog.simple', private.plain_words(titles))) u
    where char_length(u.lexeme) between 4 and 40 and u.lexeme !~ '[0-9]'
      and not exists (select from private.search_words w where w.tenant_id = tenant and w.word = u.lexeme)
  )
  select tenant, m.lexeme from missing m
  where pg_try_advisory_xact_lock(1936024690, hashtext(tenant::text || m.lexeme) & 63)
  on conflict do nothing;
end
$$;
comment on function private.learn_search_words(uuid, text) is 'Adds the words of titles to those that typing errors are corrected by.';

create function private.said_words(words text) returns table (word text, place integer)
language sql stable set search_path = ''
as $$
  select u.lexeme, min(p.place)::integer
  from unnest(to_tsvector('pg_catalog.simple', private.plain_words(left(words, 400)))) u, unnest(u.positions) p (place)
  where char_length(u.lexeme) <= 60 group by u.lexeme order by 2 limit 8
$$;
comment on function private.said_words(text) is 'The words that were typed, at most eight.';

create function private.search_query(words text) returns tsquery
language sql stable security definer set search_path = ''
as $$
-- Lexemes are quoted, so no sign in them is an operator. Words that every text has ("the") count only alone. The last
-- word may be unfinished: the titles' words that begin with it count too, as to look for beginnings in the index
-- itself takes the longer the more companies there are.
  with said as (
    select w.word, w.place, array(select s.lexeme from unnest(private.stems(w.word)) s) as stems, w.place = max(w.place) over () as is_last
    from private.said_words(words) w
  ), meant as (
    select said.place, said.stems <> '{}' as counts, (
      select string_agg(distinct '''' || replace(replace(m.lexeme, '\', '\\'), '''', '''''') || '''', ' | ') from (
        select said.word as lexeme
        union all select unnest(said.stems)
        union all (
          select w.word from private.search_words w
          where said.is_last and char_length(said.word) > 2 and w.tenant_id = private.tenant_id()
            and w.word >= said.word and w.word < (said.word || U&'\FFFF')
          order by w.word limit 40)
      ) m) as term
    from said
  )
  select nullif(coalesce(
    string_agg('(' || m.term || ')', ' & ' order by m.place) filter (where m.counts),
    string_agg('(' || m.term || ')', ' & ' order by m.place)), '')::tsquery
  from meant m
$$;
comment on function private.search_query(text) is 'What was typed as a query: all words, in any form of theirs. null without words.';

-- ── Keeping documents ────────────────────────────────────────────────────────────────────────
create function private.refresh_search(kind text, tenant uuid, ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  follower text;
  hung uuid[];
  titles text;
begin
  if ids = '{}' then return; end if;
  execute format($q$
    with rows as materialized (select * from private.search_rows_%1$s($1, $2)),
    gone as (
      delete from public.search_documents d
      where d.tenant_id = $1 and d.kind = %1$L and ($2 is null or d.record_id = any ($2))
        and not exists (select from rows r where r.record_id = d.record_id)
    ),
    kept as (
      insert into public.search_documents as d (tenant_id, kind, record_id, number, state, title, detail, body, within_kind,
        within_id, changed_on, access, words)
      select $1, %1$L, r.record_id, r.number, r.state, r.title, r.detail, left(r.body, 4000), r.within_kind, r.within_id,
        r.changed_on,
        coalesce(r.access, '{}') || private.search_key($1, %1$L, 'all')
          || array(select private.search_key($1, %1$L, k) from unnest(r.reach) k where k is not null),
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
    select string_agg(concat_ws(' ', k.title, k.detail), ' ') from kept k
  $q$, kind) into titles using tenant, ids;
  if titles <> '' then perform private.learn_search_words(tenant, titles); end if;
  if ids is null then return; end if;
  for follower in select s.kind from private.search_sources s where s.follows and s.kind <> refresh_search.kind loop
    hung := array(select d.record_id from public.search_documents d
      where d.tenant_id = tenant and d.kind = follower and d.within_id = any (ids));
    perform private.refresh_search(follower, tenant, hung);
  end loop;
end
$$;
comment on function private.refresh_search(text, uuid, uuid[]) is 'Writes the documents of these records anew, those of all where ids is null.';

create function private.rebuild_search() returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.require_job();
  source text;
begin
  for source in select s.kind from private.search_sources s order by s.follows, s.kind loop
    perform private.refresh_search(source, tenant, null);
  end loop;
end
$$;
comment on function private.rebuild_search() is 'Writes all documents of the job''s tenant anew: after an import, whose rows come without triggers.';
grant execute on function private.rebuild_search() to authenticated;

create function private.tg_search() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Arguments: the kind, and the column that names its record. Whole statements at once, except for updates, whose
-- triggers name the columns that matter.
declare
  tenant uuid;
  ids uuid[];
begin
  if tg_level = 'ROW' then
    perform private.refresh_search(tg_argv[0], new.tenant_id, array[(to_jsonb(new) ->> tg_argv[1])::uuid]);
    return null;
  end if;
  for tenant, ids in execute format('select tenant_id, array_agg(distinct %I) from changed group by 1', tg_argv[1]) loop
    perform private.refresh_search(tg_argv[0], tenant, ids);
  end loop;
  return null;
end
$$;

create function private.watch_search(watched regclass, kind text, record_column text, columns text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  name text := (select c.relname from pg_catalog.pg_class c where c.oid = watched);
begin
  execute format('create trigger tg_%s__search_insert after insert on %s referencing new table as changed
    for each statement execute function private.tg_search(%L, %L)', name, watched, kind, record_column);
  execute format('create trigger tg_%s__search_delete after delete on %s referencing old table as changed
    for each statement execute function private.tg_search(%L, %L)', name, watched, kind, record_column);
  if columns <> '' then
    execute format('create trigger tg_%s__search_update after update of %s on %s for each row
      when ((%s) is distinct from (%s)) execute function private.tg_search(%L, %L)', name, columns, watched,
      regexp_replace(columns, '\w+', 'old.\&', 'g'), regexp_replace(columns, '\w+', 'new.\&', 'g'), kind, record_column);
  end if;
end
$$;
comment on function private.watch_search(regclass, text, text, text) is
  'Makes the triggers by which a table keeps the documents of a kind: the column that names the record, the columns that matter in updates.';

create function private.declare_search(kind text, module text, follows boolean default false) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  insert into private.search_sources (kind, module, follows) values (kind, module, follows);
  perform private.refresh_search(declare_search.kind, t.id, null) from public.tenants t;
end
$$;
comment on function private.declare_search(text, text, boolean) is
  'Makes a kind of record findable, those that exist too; after its search_rows_<kind>() and search_reach_<kind>().';

-- ── Looking ──────────────────────────────────────────────────────────────────────────────────
create function private.search_score(words tsvector, query tsquery, changed_on date) returns real
language sql stable set search_path = ''
as $$ select (ts_rank(words, query) * (0.5 + 0.5 / (1 + greatest(private.now()::date - changed_on, 0) / 90.0)))::real $$;
comment on function private.search_score(tsvector, tsquery, date) is 'How well a document answers: titles before texts, and of equals the fresher.';

create function private.search_size(key uuid) returns real
language sql stable security definer set search_path = ''
as $$
  select coalesce(max(e.share), 0)::real * (select greatest(c.reltuples, 0) from pg_catalog.pg_class c where c.oid = 'public.search_documents'::regclass)
  from pg_catalog.pg_stats s, unnest(s.most_common_elems::text::uuid[], s.most_common_elem_freqs) e (key, share)
  where s.schemaname = 'public' and s.tablename = 'search_documents' and s.attname = 'access' and e.key = search_size.key
$$;
comment on function private.search_size(uuid) is 'About how many documents a key opens, as the last analysis counted; 0 for few.';

create function private.look_up(keys uuid[], query tsquery, most integer)
returns table (kind text, record_id uuid, score real)
language sql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
  select h.kind, h.record_id, private.search_score(h.words, query, h.changed_on)
  from (
    select d.kind, d.record_id, d.words, d.changed_on from public.search_documents d
    where d.access && keys and d.words @@ query limit most
  ) h
$$;
comment on function private.look_up(uuid[], tsquery, integer) is
  'Documents that these keys open and that answer, by the index: as quick as there are few of them.';

create function private.find_documents(words text, wanted_kind text, page_size integer, after_score real, after_id uuid)
returns table (kind text, total integer, record_id uuid, score real)
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
-- A definer, as row-level security keeps operators that are not leakproof from using an index; the keys are those of
-- the policy, and whoever calls reads the documents themselves through it.
-- First the newest of each kind that the caller sees all of: there the common words are, whose hits would take long to
-- look up. The other kinds are looked up at once, one by one only where that finds too many. Hits beyond a thousand of
-- a kind are not counted.
declare
  tenant uuid := private.tenant_id();
  query tsquery := private.search_query(words);
  depth integer := case when wanted_kind is null then 500 else 2500 end;
  source text;
  keys uuid[];
  seen integer;
  hits integer;
  open_kinds text[] := '{}';
  open_keys uuid[] := '{}';
  many text[] := '{}';
  found private.search_hit[] := '{}';
  more private.search_hit[];
begin
  if tenant is null or query is null then return; end if;
  for source in select s.kind from private.search_sources s where wanted_kind is null or s.kind = wanted_kind loop
    keys := private.search_keys(source);
    seen := 0;
    if keys[1] = private.search_key(tenant, source, 'all') then
      select count(*), array_agg((source, n.record_id, private.search_score(n.words, query, n.changed_on))::private.search_hit)
        filter (where n.words @@ query)
      into seen, more
      from (
        select d.record_id, d.words, d.changed_on from public.search_documents d
        where d.tenant_id = tenant and d.kind = source order by d.changed_on desc, d.record_id desc limit depth
      ) n;
      found := found || more;
      hits := coalesce(cardinality(more), 0);
      continue when seen < depth;
      if hits * 50 >= depth and private.search_size(keys[1]) * hits > 3000.0 * depth then
        many := many || source;
        continue;
      end if;
    end if;
    open_kinds := open_kinds || source;
    open_keys := open_keys || keys;
  end loop;
  if open_keys <> '{}' then
    more := array(select (h.kind, h.record_id, h.score)::private.search_hit from private.look_up(open_keys, query, 3001) h);
    if cardinality(more) > 3000 then
      more := array(select (h.kind, h.record_id, h.score)::private.search_hit
        from unnest(open_kinds) k, private.look_up(private.search_keys(k), query, 1001) h);
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
comment on function private.find_documents(text, text, integer, real, uuid) is
  'The best documents for these words of each kind, or of one, and how many there are (1001: more than a thousand); only what the caller may see.';

create function private.can_find(word text, keys uuid[]) returns boolean
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
-- Common words are among the newest; looking up rare ones is quick.
declare
  query tsquery := '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';
  stems tsquery := (select string_agg('''' || replace(replace(s.lexeme, '\', '\\'), '''', '''''') || '''', ' | ')
    from unnest(private.stems(word)) s)::tsquery;
begin
  query := coalesce(query || stems, query);
  return exists (
    select from private.search_sources s, lateral (
      select d.access, d.words from public.search_documents d
      where d.tenant_id = private.tenant_id() and d.kind = s.kind
      order by d.changed_on desc, d.record_id desc limit 100
    ) n where n.access && keys and n.words @@ query
  ) or exists (select from public.search_documents d where d.access && keys and d.words @@ query);
end
$$;
comment on function private.can_find(text, uuid[]) is 'Some document that these keys open has the word.';

create function private.correct_words(words text) returns text
language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.2
as $$
-- A word that the caller finds nowhere is replaced by the nearest that they find. Whether others have the word makes no
-- difference: it must not show that they do.
declare
  tenant uuid := private.tenant_id();
  keys uuid[] := private.search_keys();
  said text;
  near text;
  result text := '';
  changed boolean := false;
begin
  if tenant is null then return null; end if;
  for said in select w.word from private.said_words(words) w order by w.place loop
    if char_length(said) between 4 and 40 and not private.can_find(said, keys) then
      for near in
        select n.word from (
          select w.word from private.search_words w where w.tenant_id = tenant and w.word operator(extensions.%) said
          order by w.word operator(extensions.<->) said limit 40
        ) n
        where extensions.levenshtein(n.word, said) <= case when char_length(said) < 5 then 1 else 2 end
        order by extensions.levenshtein(n.word, said), n.word operator(extensions.<->) said
      loop
        if private.can_find(near, keys) then
          said := near;
          changed := true;
          exit;
        end if;
      end loop;
    end if;
    result := result || ' ' || said;
  end loop;
  return case when changed then trim(result) end;
end
$$;
comment on function private.correct_words(text) is 'What was probably meant, in words that the caller can find; null when nothing is better.';
grant execute on function private.find_documents(text, text, integer, real, uuid), private.correct_words(text) to authenticated;

-- ── What can be found ────────────────────────────────────────────────────────────────────────
create function private.search_rows_clients(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select c.id, null::integer, c.status, c.name, concat_ws(' ', c.email, c.phone, c.website), c.address, null, null::uuid,
    c.updated_at::date, array['client:' || c.id], null::uuid[]
  from public.clients c where c.tenant_id = tenant and (ids is null or c.id = any (ids))
$$;
create function private.search_reach_clients() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case private.scope('clients.read') when 'all' then '{all}'::text[]
    when 'own' then array(select 'client:' || i from unnest(private.client_ids()) i) else '{}' end
$$;

create function private.search_rows_contacts(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select c.id, null::integer, null, c.name, concat_ws(' ', c.email, c.phone), null, 'clients', c.client_id,
    c.updated_at::date, array['client:' || c.client_id], null::uuid[]
  from public.client_contacts c where c.tenant_id = tenant and (ids is null or c.id = any (ids))
$$;
create function private.search_reach_contacts() returns text[]
language sql stable security definer set search_path = ''
as $$ select private.search_reach_clients() $$;

create function private.search_rows_employees(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select e.id, null::integer, null, e.full_name, concat_ws(' ', e.employee_number, e.job_title), null, null, null::uuid,
    e.updated_at::date, array['employee:' || e.id], null::uuid[]
  from public.employees e where e.tenant_id = tenant and (ids is null or e.id = any (ids))
$$;
create function private.search_reach_employees() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case private.scope('employees.read') when 'all' then '{all}'::text[]
    when 'team' then array(select 'employee:' || i from unnest(private.employee_id() || private.report_ids()) i)
    when 'own' then array['employee:' || private.employee_id()] else '{}' end
$$;

create function private.search_rows_tickets(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
-- Public messages only: a client must not find a ticket by what staff noted.
  select t.id, t.number, t.status, t.subject, t.requester_name,
    (select string_agg(m.body, E'\n' order by m.created_at, m.id) from public.ticket_messages m
      where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.kind = 'public'),
    'clients', t.client_id, t.last_activity_at::date,
    array['assignee:' || t.assignee_id, 'team:' || t.team_id, 'requester:' || t.requester_id, 'client:' || t.client_id],
    null::uuid[]
  from public.tickets t where t.tenant_id = tenant and (ids is null or t.id = any (ids))
$$;
create function private.search_reach_tickets() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case private.ticket_scope('tickets.read') when 'all' then '{all}'::text[]
    when 'team' then array['assignee:' || private.user_id(), 'requester:' || private.user_id()]
      || array(select 'team:' || i from unnest(private.team_ids()) i)
    when 'own' then array['requester:' || private.user_id()] || array(select 'client:' || i from unnest(private.client_ids()) i)
    else '{}' end
$$;

create function private.search_rows_projects(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select p.id, null::integer, p.status, p.name, null, p.description, 'clients', p.client_id, p.updated_at::date,
    array['owner:' || p.owner_id, 'project:' || p.id], null::uuid[]
  from public.projects p where p.tenant_id = tenant and (ids is null or p.id = any (ids))
$$;
create function private.search_reach_projects() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case s.scope when 'all' then '{all}'::text[] when 'none' then '{}'
    else array(select 'project:' || i from unnest(private.project_ids(s.scope)) i)
      || case when private.is_staff() then array['owner:' || private.user_id()] else '{}' end end
  from private.project_scope('projects.read') s (scope)
$$;

create function private.search_rows_tasks(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select t.id, t.number, case when t.done_at is not null then 'done' end, t.title, array_to_string(t.labels, ' '),
    t.description, 'projects', t.project_id, t.updated_at::date,
    array['project:' || t.project_id, case when t.shared_with_client then 'shared:' || t.project_id end], null::uuid[]
  from public.tasks t where t.tenant_id = tenant and (ids is null or t.id = any (ids))
$$;
create function private.search_reach_tasks() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case s.scope when 'all' then '{all}'::text[] when 'none' then '{}'
    else array(select case when private.is_staff() then 'project:' else 'shared:' end || i
      from unnest(private.project_ids(s.scope)) i) end
  from private.project_scope('projects.read') s (scope)
$$;

create function private.search_place(tenant uuid, record_type text, record_id uuid)
returns table (kind text, id uuid, inside boolean)
language sql stable security definer set search_path = ''
as $$
  select 'tickets', m.ticket_id, m.kind = 'internal' from public.ticket_messages m
  where record_type = 'ticket_messages' and m.tenant_id = tenant and m.id = record_id
  union all
  select record_type, record_id, false where record_type in ('tickets', 'projects', 'tasks', 'clients')
$$;
comment on function private.search_place(uuid, text, uuid) is
  'The findable record that what files hang on belongs to; inside: a part of it that only staff see. None: nobody but the uploader finds the file.';

create function private.search_rows_files(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select f.id, null::integer, null, f.name, null, null, (array_agg(p.kind order by a.id))[1], (array_agg(p.id order by a.id))[1],
    f.created_at::date, array['uploader:' || f.uploaded_by],
    array_agg(distinct k.key) filter (where k.key is not null)
  from public.files f
  join public.attachments a on a.tenant_id = f.tenant_id and a.file_id = f.id
  left join lateral private.search_place(tenant, a.record_type, a.record_id) p on true
  left join public.search_documents d on d.tenant_id = f.tenant_id and d.kind = p.kind and d.record_id = p.id
  left join lateral unnest(private.hung_keys(d.access, p.inside)) k (key) on true
  where f.tenant_id = tenant and (ids is null or f.id = any (ids)) and f.status = 'ready'
  group by f.tenant_id, f.id
$$;

do $$
declare k text;
begin
  foreach k in array '{clients,contacts,employees,tickets,projects,tasks,files}'::text[] loop
    execute format('comment on function private.search_rows_%s(uuid, uuid[]) is %L', k,
      'What search knows of these: all of a tenant where ids is null.');
    if k <> 'files' then
      execute format('comment on function private.search_reach_%s() is %L', k,
        'Which of them the caller sees, as their policy says it.');
    end if;
  end loop;
end
$$;

select private.watch_search('public.clients', 'clients', 'id', 'name, email, phone, website, address, status');
select private.watch_search('public.client_contacts', 'contacts', 'id', 'name, email, phone');
select private.watch_search('public.employees', 'employees', 'id', 'full_name, employee_number, job_title');
select private.watch_search('public.tickets', 'tickets', 'id',
  'subject, status, requester_name, client_id, requester_id, assignee_id, team_id');
select private.watch_search('public.ticket_messages', 'tickets', 'ticket_id', '');
select private.watch_search('public.projects', 'projects', 'id', 'name, description, status, client_id, owner_id');
select private.watch_search('public.tasks', 'tasks', 'id', 'title, description, labels, done_at, shared_with_client, project_id');
select private.watch_search('public.attachments', 'files', 'file_id', '');
select private.watch_search('public.files', 'files', 'id', 'name, status');

select private.declare_search('clients', 'crm');
select private.declare_search('contacts', 'crm');
select private.declare_search('employees', 'people');
select private.declare_search('tickets', 'support');
select private.declare_search('projects', 'projects');
select private.declare_search('tasks', 'projects');
select private.declare_search('files', 'search', true);

select private.gate_tenant_tables();
