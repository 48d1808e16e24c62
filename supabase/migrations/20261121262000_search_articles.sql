-- Articles are found, in every language they are published in.
-- on top of 20261121230000_knowledge.sql and 20261121233000_search.sql

create function private.search_rows_articles(tenant uuid, ids uuid[]) returns setof private.search_row
language sql stable security definer set search_path = ''
as $$
  select a.id, null::integer, null, (array_agg(x.title order by x.locale = t.locale desc, x.locale))[1],
    string_agg(x.title, ' · ' order by x.locale) filter (where x.locale <> t.locale),
    string_agg(x.summary || E'\n' || x.plain, E'\n' order by x.locale = t.locale desc, x.locale), null, null::uuid,
    max(x.published_at)::date, array['staff', case when a.visibility in ('public', 'portal') then 'client' end], null::uuid[]
  from public.articles a
  join public.article_texts x on x.tenant_id = a.tenant_id and x.article_id = a.id
  join public.tenants t on t.id = a.tenant_id
  where a.tenant_id = tenant and (ids is null or a.id = any (ids))
  group by a.tenant_id, a.id
$$;
comment on function private.search_rows_articles(uuid, uuid[]) is 'What search knows of these: all of a tenant where ids is null.';
create function private.search_reach_articles() returns text[]
language sql stable security definer set search_path = ''
as $$
  select case private.article_scope() when 'writer' then '{staff}'::text[] when 'staff' then '{staff}'
    when 'client' then '{client}' else '{}' end
$$;
comment on function private.search_reach_articles() is 'Which of them the caller sees, as their policy says it.';

select private.watch_search('public.article_texts', 'articles', 'article_id', 'title, summary, plain, visibility');
select private.declare_search('articles', 'knowledge');
