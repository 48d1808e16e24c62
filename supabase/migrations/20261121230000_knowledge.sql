-- Knowledge base (K3): articles in several languages, with versions, for everybody, for clients or for staff alone.

select private.declare_module('knowledge', 'service', '1.0.0', false, '{}');
insert into public.plan_modules (plan, module) values ('starter', 'knowledge'), ('business', 'knowledge');
update public.templates set modules = modules || '{knowledge}' where id in ('agency', 'field', 'retail');

select private.declare_permission('articles.read', 'knowledge', '{all}', 470,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all", "crew": "all", "freelancer": "all", "partner": "all", "property_manager": "all", "client": "all", "guest": "all"}');
select private.declare_permission('articles.write', 'knowledge', '{all}', 471,
  '{"admin": "all", "manager": "all", "office": "all", "employee": "all"}');
select private.declare_permission('articles.publish', 'knowledge', '{all}', 472,
  '{"admin": "all", "manager": "all", "office": "all"}');

-- ── Who reads what ───────────────────────────────────────────────────────────────────────────
create function private.article_tenant() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- A visitor without an account is nobody anywhere; the web process says whose public pages they are on. Data API
-- tokens of visitors name no company, so through it they find nothing.
begin
  if private.user_id() is not null or private.is_job() then return private.tenant_id(); end if;
  return (select t.id from public.tenants t
    where t.id = nullif(private.claims() #>> '{app_metadata,tenant_id}', '')::uuid
      and t.status in ('trial', 'active') and t.modules ? 'knowledge');
end
$$;
comment on function private.article_tenant() is 'The company whose articles are read: the caller''s, or for a visitor without an account the one whose public pages they are on.';

create function private.article_scope() returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.user_id() is null and not private.is_job() then return 'visitor'; end if;
  if private.scope('articles.read') <> 'all' then return 'none'; end if;
  if not private.is_staff() then return 'client'; end if;
  return case private.scope('articles.write') when 'all' then 'writer' else 'staff' end;
end
$$;
comment on function private.article_scope() is
  'How far the caller reads articles: writer (drafts too), staff (all that is published), client (public and portal), visitor (public), none.';

create function private.has_article_scope(permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.scope(has_article_scope.permission) = 'all' and private.is_staff();
end
$$;
comment on function private.has_article_scope(text) is 'The caller works here and may write or publish articles; a client''s role never may, however the matrix is set.';

create function private.reaches_article(scope text, visibility text) returns boolean
language sql immutable set search_path = ''
as $$
  select case reaches_article.scope
    when 'writer' then true when 'staff' then true
    when 'client' then reaches_article.visibility in ('public', 'portal')
    when 'visitor' then reaches_article.visibility = 'public'
    else false end
$$;
comment on function private.reaches_article(text, text) is 'A published article of this visibility is for somebody who reads that far.';
grant execute on function private.article_tenant(), private.article_scope() to anon, authenticated, service_role;
grant execute on function private.has_article_scope(text) to authenticated, service_role;

-- ── article_categories ───────────────────────────────────────────────────────────────────────
create function private.is_localized(words jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select jsonb_typeof(words) = 'object' and words <> '{}' and not exists (
    select from jsonb_each(words) w where w.key not in ('en', 'hi', 'ar') or jsonb_typeof(w.value) <> 'string'
      or char_length(btrim(w.value #>> '{}')) not between 1 and 80)
$$;
comment on function private.is_localized(jsonb) is 'A short text in at least one language of the product: {"en": …}.';
grant execute on function private.is_localized(jsonb) to authenticated, service_role;

create table public.article_categories (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  parent_id uuid,
  names jsonb not null check (private.is_localized(names)),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references public.article_categories (tenant_id, id) on delete no action
);
comment on table public.article_categories is 'What articles are sorted into; one level of categories within categories.';
comment on column public.article_categories.names is 'By language: {"en": "Billing", "ar": …}.';
create index article_categories_tenant_id_parent_id_idx on public.article_categories (tenant_id, parent_id, position);
alter table public.article_categories enable row level security;
alter table public.article_categories force row level security;

create function private.tg_article_categories_nest() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.parent_id is not null and (new.parent_id = new.id
    or exists (select from public.article_categories c where c.tenant_id = new.tenant_id and c.id = new.parent_id and c.parent_id is not null)
    or exists (select from public.article_categories c where c.tenant_id = new.tenant_id and c.parent_id = new.id)) then
    raise exception 'categories nest one level' using errcode = 'check_violation', constraint = 'article_categories_nesting';
  end if;
  return new;
end
$$;

-- ── articles ─────────────────────────────────────────────────────────────────────────────────
create table public.articles (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  slug text not null check (slug ~ '^[^[:space:][:cntrl:]/?#%&A-Z]{1,120}$'),
  category_id uuid,
  visibility text not null default 'portal' check (visibility in ('public', 'portal', 'internal')),
  published_locales text[] not null default '{}',
  author_id uuid,
  author_name text not null default '' check (char_length(author_name) <= 120),
  review_on date,
  reviewed_at timestamptz,
  reviewer_id uuid,
  reviewer_name text check (char_length(reviewer_name) <= 120),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, category_id) references public.article_categories (tenant_id, id) on delete set null (category_id),
  foreign key (tenant_id, author_id) references public.memberships (tenant_id, user_id) on delete set null (author_id),
  foreign key (tenant_id, reviewer_id) references public.memberships (tenant_id, user_id) on delete set null (reviewer_id)
);
comment on table public.articles is 'An article of the knowledge base, whatever its language: for whom it is, where it belongs. Its words are in article_versions (what is being written) and article_texts (what readers see).';
comment on column public.articles.slug is 'Its name in addresses; made from the first title and kept, so that links last.';
comment on column public.articles.visibility is 'public: anybody; portal: clients and staff; internal: staff.';
comment on column public.articles.published_locales is 'Languages in which readers find it; kept by article_texts.';
comment on column public.articles.review_on is 'When somebody should read it again.';
create index articles_tenant_id_category_id_idx on public.articles (tenant_id, category_id);
create index articles_tenant_id_author_id_idx on public.articles (tenant_id, author_id);
create index articles_tenant_id_reviewer_id_idx on public.articles (tenant_id, reviewer_id);
alter table public.articles enable row level security;
alter table public.articles force row level security;

create function private.tg_articles_guard() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  name text;
begin
  if person is null then return new; end if;
  select m.display_name into name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person;
  if tg_op = 'INSERT' then
    new.author_id := person;
    new.author_name := coalesce(name, '');
    new.created_at := private.now();
    if exists (select from public.articles a where a.tenant_id = new.tenant_id and a.slug = new.slug) then
      new.slug := left(new.slug, 110) || '-' || right(new.id::text, 6);
    end if;
    return new;
  end if;
  if new.visibility <> old.visibility and old.published_locales <> '{}' and not private.has_article_scope('articles.publish') then
    raise exception 'only those who publish change who reads what is published'
      using errcode = 'insufficient_privilege', constraint = 'articles_publish';
  end if;
  if new.reviewed_at is distinct from old.reviewed_at then
    new.reviewed_at := private.now();
    new.reviewer_id := person;
    new.reviewer_name := name;
  end if;
  return new;
end
$$;

create function private.tg_articles_effect() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.article_texts t set visibility = new.visibility where t.tenant_id = new.tenant_id and t.article_id = new.id;
  return null;
end
$$;

create policy select_articles on public.articles for select to authenticated, anon
  using (tenant_id = (select private.article_tenant()) and case (select private.article_scope())
    when 'writer' then true
    when 'staff' then published_locales <> '{}'
    when 'client' then published_locales <> '{}' and visibility in ('public', 'portal')
    when 'visitor' then published_locales <> '{}' and visibility = 'public'
    else false end);
create policy insert_articles on public.articles for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.write')));
create policy update_articles on public.articles for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.write')))
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.write')));
create policy delete_articles on public.articles for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
grant select on public.articles to authenticated;
grant select (tenant_id, id, slug, category_id, visibility, published_locales) on public.articles to anon;
grant insert (tenant_id, id, slug, category_id, visibility, review_on),
  update (category_id, visibility, review_on, reviewed_at), delete on public.articles to authenticated;
create trigger tg_articles__guard before insert or update on public.articles for each row execute function private.tg_articles_guard();
create trigger tg_articles__version before update on public.articles for each row
  when (new.published_locales = old.published_locales) execute function private.tg_version();
create trigger tg_articles__effect after update of visibility on public.articles
  for each row when (new.visibility <> old.visibility) execute function private.tg_articles_effect();
create trigger tg_articles__audit after insert or update or delete on public.articles for each row execute function private.tg_audit();

create function private.article_category_ids() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  tenant uuid := private.article_tenant();
  reach text := private.article_scope();
begin
  return coalesce((
    with held as (
      select distinct a.category_id as id from public.articles a
      where a.tenant_id = tenant and a.category_id is not null and a.published_locales <> '{}'
        and private.reaches_article(reach, a.visibility)
    )
    select array_agg(x.id) from (
      select h.id from held h
      union
      select c.parent_id from public.article_categories c join held h on h.id = c.id
      where c.tenant_id = tenant and c.parent_id is not null
    ) x), '{}');
end
$$;
comment on function private.article_category_ids() is 'Categories in which the caller finds something, and those around them: the name of an empty one may tell what is none of theirs.';
grant execute on function private.article_category_ids() to anon, authenticated, service_role;

create policy select_article_categories on public.article_categories for select to authenticated, anon
  using (tenant_id = (select private.article_tenant()) and case (select private.article_scope())
    when 'writer' then true when 'staff' then true when 'none' then false
    else id = any ((select private.article_category_ids())::uuid[]) end);
create policy insert_article_categories on public.article_categories for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
create policy update_article_categories on public.article_categories for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')))
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
create policy delete_article_categories on public.article_categories for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
grant select on public.article_categories to authenticated;
grant select (tenant_id, id, parent_id, names, position) on public.article_categories to anon;
grant insert (tenant_id, id, parent_id, names, position), update (parent_id, names, position), delete
  on public.article_categories to authenticated;
create trigger tg_article_categories__nest before insert or update of parent_id on public.article_categories
  for each row execute function private.tg_article_categories_nest();
create trigger tg_article_categories__version before update on public.article_categories
  for each row when (new.position = old.position) execute function private.tg_version();
create trigger tg_article_categories__audit after insert or update or delete on public.article_categories
  for each row execute function private.tg_audit();

-- ── article_versions ─────────────────────────────────────────────────────────────────────────
create table public.article_versions (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  article_id uuid not null,
  locale text not null check (locale in ('en', 'hi', 'ar')),
  number integer not null check (number > 0),
  title text not null check (char_length(btrim(title)) between 1 and 200),
  summary text not null default '' check (char_length(summary) <= 300),
  body text not null check (char_length(btrim(body)) between 1 and 60000),
  note text not null default '' check (char_length(note) <= 200),
  author_id uuid,
  author_name text not null default '' check (char_length(author_name) <= 120),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  constraint article_versions_number unique (tenant_id, article_id, locale, number),
  foreign key (tenant_id, article_id) references public.articles (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references public.memberships (tenant_id, user_id) on delete set null (author_id)
);
comment on table public.article_versions is 'Every saved state of an article in a language, append-only; the last is its draft. Markdown.';
comment on column public.article_versions.number is 'One more than the state it was written over: two people who started from the same one cannot both save.';
comment on column public.article_versions.note is 'What changed, in the author''s words.';
create index article_versions_tenant_id_author_id_idx on public.article_versions (tenant_id, author_id);
alter table public.article_versions enable row level security;
alter table public.article_versions force row level security;

create function private.tg_article_versions_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  person uuid := private.user_id();
  latest integer;
begin
  if person is null then return new; end if;
  -- Whoever comes second waits here, and finds that there is a newer state.
  perform from public.articles a where a.tenant_id = new.tenant_id and a.id = new.article_id for update;
  select coalesce(max(v.number), 0) into latest from public.article_versions v
  where v.tenant_id = new.tenant_id and v.article_id = new.article_id and v.locale = new.locale;
  if new.number <> latest + 1 then
    raise exception 'somebody saved a newer state' using errcode = 'check_violation', constraint = 'article_versions_number';
  end if;
  new.author_id := person;
  new.created_at := private.now();
  select m.display_name into new.author_name from public.memberships m where m.tenant_id = new.tenant_id and m.user_id = person;
  return new;
end
$$;
create policy select_article_versions on public.article_versions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.article_scope()) = 'writer');
create policy insert_article_versions on public.article_versions for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.write')));
create policy update_article_versions on public.article_versions for update to authenticated using (false);
create policy delete_article_versions on public.article_versions for delete to authenticated using (false);
grant select on public.article_versions to authenticated;
grant insert (tenant_id, id, article_id, locale, number, title, summary, body, note) on public.article_versions to authenticated;
create trigger tg_article_versions__stamp before insert on public.article_versions
  for each row execute function private.tg_article_versions_stamp();
create trigger tg_article_versions__audit after insert on public.article_versions
  for each row execute function private.tg_audit('body');

-- ── article_texts ────────────────────────────────────────────────────────────────────────────
create function private.text_config(locale text) returns regconfig
language sql immutable set search_path = ''
as $$
  select case locale when 'en' then 'pg_catalog.english' when 'hi' then 'pg_catalog.hindi' when 'ar' then 'pg_catalog.arabic'
    else 'pg_catalog.simple' end::regconfig
$$;
comment on function private.text_config(text) is 'How words of a language are reduced to their stems for searching.';

create function private.plain_markdown(body text) returns text
language plpgsql immutable set search_path = ''
as $$
declare plain text := body;
begin
  plain := regexp_replace(plain, '!?\[([^]\n]*)\]\([^)\n]*\)', '\1', 'g');
  plain := regexp_replace(plain, '^[ \t]*(```|~~~)[^\n]*$', '', 'gn');
  plain := regexp_replace(plain, '^[ \t|:-]+$', '', 'gn');
  plain := regexp_replace(plain, '^[ \t]*(#{1,6}|>+|[-*+]|\d+[.)])[ \t]+', '', 'gn');
  plain := regexp_replace(plain, '\*+|~~|`+|\||\\', ' ', 'g');
  return btrim(regexp_replace(plain, '\s+', ' ', 'g'));
end
$$;
comment on function private.plain_markdown(text) is 'The words of a Markdown text without its marks, for searching and excerpts; never shown as markup.';

create table public.article_texts (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  article_id uuid not null,
  locale text not null check (locale in ('en', 'hi', 'ar')),
  number integer not null,
  visibility text not null default 'internal',
  title text not null default '',
  summary text not null default '',
  body text not null default '',
  plain text not null default '',
  words text not null default '',
  search tsvector not null default '',
  published_at timestamptz not null default private.now(),
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, article_id, locale),
  foreign key (tenant_id, article_id) references public.articles (tenant_id, id) on delete cascade,
  foreign key (tenant_id, article_id, locale, number)
    references public.article_versions (tenant_id, article_id, locale, number) on delete cascade
);
comment on table public.article_texts is 'What readers see: the published state of an article in a language. Publishing names a version; everything else is copied from it.';
comment on column public.article_texts.visibility is 'As the article says; kept by triggers.';
comment on column public.article_texts.words is 'Each word once, in lower case: what misspelled words are compared with.';
create index article_texts_tenant_id_version_idx on public.article_texts (tenant_id, article_id, locale, number);
create index article_texts_search_idx on public.article_texts using gin (search);
create index article_texts_words_idx on public.article_texts using gin (words extensions.gin_trgm_ops);
alter table public.article_texts enable row level security;
alter table public.article_texts force row level security;

create function private.tg_article_texts_fill() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  config regconfig := private.text_config(new.locale);
begin
  if tg_op = 'UPDATE' and (new.article_id, new.locale) is distinct from (old.article_id, old.locale) then
    raise exception 'a text stays with its article' using errcode = 'check_violation', constraint = 'article_texts_stay';
  end if;
  select v.title, v.summary, v.body into new.title, new.summary, new.body from public.article_versions v
  where v.tenant_id = new.tenant_id and v.article_id = new.article_id and v.locale = new.locale and v.number = new.number;
  if not found then
    raise exception 'there is no such version' using errcode = 'check_violation', constraint = 'article_texts_version';
  end if;
  select a.visibility into new.visibility from public.articles a where a.tenant_id = new.tenant_id and a.id = new.article_id;
  new.plain := private.plain_markdown(new.body);
  new.words := (select coalesce(string_agg(distinct w, ' '), '') from regexp_split_to_table(
    lower(new.title || ' ' || new.summary || ' ' || new.plain), '[\s[:punct:]]+') w where char_length(w) > 2);
  new.search := setweight(to_tsvector(config, new.title), 'A') || setweight(to_tsvector(config, new.summary), 'B')
    || setweight(to_tsvector(config, new.plain), 'C');
  if private.user_id() is not null then new.published_at := private.now(); end if;
  return new;
end
$$;
create function private.tg_article_texts_effect() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  tenant uuid := coalesce(new.tenant_id, old.tenant_id);
  article uuid := coalesce(new.article_id, old.article_id);
begin
  update public.articles a set published_locales = coalesce((select array_agg(t.locale order by t.locale)
    from public.article_texts t where t.tenant_id = tenant and t.article_id = article), '{}')
  where a.tenant_id = tenant and a.id = article;
  return null;
end
$$;
create policy select_article_texts on public.article_texts for select to authenticated, anon
  using (tenant_id = (select private.article_tenant()) and case (select private.article_scope())
    when 'writer' then true when 'staff' then true
    when 'client' then visibility in ('public', 'portal')
    when 'visitor' then visibility = 'public'
    else false end);
create policy insert_article_texts on public.article_texts for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
create policy update_article_texts on public.article_texts for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')))
  with check (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
create policy delete_article_texts on public.article_texts for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.has_article_scope('articles.publish')));
grant select on public.article_texts to authenticated;
grant select (tenant_id, id, article_id, locale, title, summary, body, plain, published_at) on public.article_texts to anon;
grant insert (tenant_id, id, article_id, locale, number), update (number), delete on public.article_texts to authenticated;
create trigger tg_article_texts__fill before insert or update of number on public.article_texts
  for each row execute function private.tg_article_texts_fill();
create trigger tg_article_texts__effect after insert or delete on public.article_texts
  for each row execute function private.tg_article_texts_effect();
create trigger tg_article_texts__audit after insert or update or delete on public.article_texts
  for each row execute function private.tg_audit('body', 'plain', 'words', 'search');

-- ── article_votes ────────────────────────────────────────────────────────────────────────────
create table public.article_votes (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  article_id uuid not null,
  locale text not null,
  helpful boolean not null,
  comment text check (char_length(comment) <= 1000),
  user_id uuid,
  visitor text check (visitor ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, article_id, user_id),
  unique (tenant_id, article_id, visitor),
  foreign key (tenant_id, article_id) references public.articles (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  check (num_nonnulls(user_id, visitor) = 1)
);
comment on table public.article_votes is 'Whether an article helped: once for each reader, who may change their mind. Written by private.vote_on_article alone.';
comment on column public.article_votes.visitor is 'Hash of a cookie, for readers without an account.';
create index article_votes_tenant_id_user_id_idx on public.article_votes (tenant_id, user_id);
alter table public.article_votes enable row level security;
alter table public.article_votes force row level security;
create policy select_article_votes on public.article_votes for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.article_scope()) = 'writer');
create policy insert_article_votes on public.article_votes for insert to authenticated with check (false);
create policy update_article_votes on public.article_votes for update to authenticated using (false);
create policy delete_article_votes on public.article_votes for delete to authenticated using (false);
grant select on public.article_votes to authenticated;
create trigger tg_article_votes__touch before update on public.article_votes for each row execute function private.tg_touch();
create trigger tg_article_votes__audit after insert or update or delete on public.article_votes
  for each row execute function private.tg_audit('visitor');

create function private.vote_on_article(article uuid, locale text, helpful boolean, comment text, visitor text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  tenant uuid := private.article_tenant();
  reach text := private.article_scope();
  person uuid := private.user_id();
  changed boolean;
begin
  if not exists (select from public.article_texts t where t.tenant_id = tenant and t.article_id = vote_on_article.article
    and t.locale = vote_on_article.locale and private.reaches_article(reach, t.visibility)) then
    return null;
  end if;
  insert into public.article_votes as v (tenant_id, article_id, locale, helpful, comment, user_id, visitor)
  values (tenant, vote_on_article.article, vote_on_article.locale, vote_on_article.helpful, nullif(btrim(vote_on_article.comment), ''),
    person, case when person is null then vote_on_article.visitor end)
  on conflict do nothing;
  changed := found;
  if not changed then
    update public.article_votes v
    set helpful = vote_on_article.helpful, comment = coalesce(nullif(btrim(vote_on_article.comment), ''), v.comment)
    where v.tenant_id = tenant and v.article_id = vote_on_article.article
      and case when person is null then v.visitor = vote_on_article.visitor else v.user_id = person end
      and (v.helpful <> vote_on_article.helpful or nullif(btrim(vote_on_article.comment), '') is not null);
    changed := found;
  end if;
  if changed then
    perform private.emit_for(tenant, 'article.voted', 'articles', vote_on_article.article,
      jsonb_build_object('helpful', vote_on_article.helpful, 'locale', vote_on_article.locale));
  end if;
  return changed;
end
$$;
comment on function private.vote_on_article(uuid, text, boolean, text, text) is
  'A reader says whether a published article helped; true when that is news, null when there is no such article for them.';
grant execute on function private.vote_on_article(uuid, text, boolean, text, text) to anon, authenticated;

-- ── Searching ────────────────────────────────────────────────────────────────────────────────
create function private.search_articles(words text, wanted_locale text, page_size integer)
returns table (article_id uuid, locale text, rank real)
language plpgsql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.35
as $$
-- A definer, as row-level security keeps operators that are not leakproof from using an index. It asks what the
-- policies ask, and whoever calls it reads the texts themselves under them.
declare
  tenant uuid := private.article_tenant();
  reach text := private.article_scope();
  typed text[] := (array(select distinct w from regexp_split_to_table(lower(left(search_articles.words, 200)), '[\s[:punct:]]+') w
    where char_length(w) > 1))[1:12];
begin
  if tenant is null or reach = 'none' or cardinality(typed) = 0 then return; end if;
  return query
  with languages as materialized (
    select l.locale, plainto_tsquery(private.text_config(l.locale), left(search_articles.words, 200)) as every_word,
      -- Any of the words, the last ones perhaps not typed to their end.
      (select to_tsquery('simple', string_agg(quote_literal(x.lexeme) || ':*', ' | ')) from (
        select unnest(tsvector_to_array(to_tsvector(private.text_config(l.locale), array_to_string(typed, ' ')))) as lexeme) x) as any_word,
      array(select w from unnest(typed) w
        where char_length(w) > 2 and to_tsvector(private.text_config(l.locale), w) <> '') as telling
    from (values ('en'), ('hi'), ('ar')) l (locale)
  ), found as (
    select t.id from languages l join public.article_texts t on t.locale = l.locale and t.search @@ l.any_word
    where t.tenant_id = tenant and private.reaches_article(reach, t.visibility)
    union
    select t.id from languages l cross join unnest(l.telling) w
    join public.article_texts t on t.locale = l.locale and t.words operator(extensions.%>) w
    where t.tenant_id = tenant and private.reaches_article(reach, t.visibility)
  ), judged as (
    select t.article_id, t.locale,
      (t.search @@ l.every_word) as has_all,
      coalesce((select avg(extensions.word_similarity(w, t.words)) from unnest(l.telling) w), 1)::real as alike,
      (coalesce(ts_rank_cd('{0.1, 0.3, 0.6, 1}', t.search, l.any_word, 1 | 32), 0)
        + (t.search @@ l.every_word)::integer
        + coalesce((select avg(extensions.word_similarity(w, t.words)) from unnest(l.telling) w), 0)
        + coalesce((select avg(extensions.word_similarity(w, lower(t.title))) from unnest(l.telling) w), 0) * 0.6
        + (t.locale = wanted_locale)::integer * 0.2)::real as rank
    from found f join public.article_texts t on t.tenant_id = tenant and t.id = f.id
    join languages l on l.locale = t.locale
  )
  -- What is far behind the best is there by chance.
  select b.article_id, b.locale, b.rank from (
    select distinct on (j.article_id) j.article_id, j.locale, j.rank, max(j.rank) over () as best from judged j
    where j.has_all or j.alike >= 0.34 order by j.article_id, j.rank desc) b
  where b.rank >= b.best * 0.4
  order by b.rank desc, b.article_id limit page_size;
end
$$;
comment on function private.search_articles(text, text, integer) is
  'Published articles the caller may read, best first: by the stems of each language, and by likeness where a word is misspelled.';
grant execute on function private.search_articles(text, text, integer) to anon, authenticated, service_role;

create function private.mark_words(plain text, words text, locale text) returns text
language sql stable set search_path = ''
as $$
  select ts_headline(private.text_config(locale), translate(mark_words.plain, E'\uE000\uE001', ''),
    coalesce((select to_tsquery('simple', string_agg(quote_literal(l) || ':*', ' | '))
      from unnest(tsvector_to_array(to_tsvector(private.text_config(locale), left(mark_words.words, 200)))) l), ''::tsquery),
    E'StartSel="\uE000", StopSel="\uE001", MaxWords=28, MinWords=16, MaxFragments=1')
$$;
comment on function private.mark_words(text, text, text) is 'An excerpt of a text around the words looked for, which stand between U+E000 and U+E001.';
grant execute on function private.mark_words(text, text, text), private.text_config(text) to anon, authenticated, service_role;

-- ── A company's public pages ─────────────────────────────────────────────────────────────────
create function private.public_company(slug text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country, 'locale', t.locale, 'timeZone', t.time_zone,
      'brandColor', t.brand_color, 'accentColor', t.accent_color, 'logoLight', t.logo_light_id, 'logoDark', t.logo_dark_id)
    from public.tenants t
    where t.slug = public_company.slug and t.status in ('trial', 'active') and t.modules ? 'knowledge'
      and exists (select from public.article_texts x where x.tenant_id = t.id and x.visibility = 'public'));
end
$$;
comment on function private.public_company(text) is 'A company that shows something to everybody, as its public pages need it; null for any other, so that nobody learns who is here.';
grant execute on function private.public_company(text) to anon;

select private.gate_tenant_tables();
