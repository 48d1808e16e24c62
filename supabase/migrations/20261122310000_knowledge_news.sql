-- An article is news once: when clients could first find it. Correcting it and publishing again is none.

alter table public.articles add column news_at timestamptz;
comment on column public.articles.news_at is 'When an article was first published for others than staff; kept from then on. null: it never was.';
create index articles_news_at_idx on public.articles (tenant_id, news_at desc) where news_at is not null;

create function private.tg_articles_news() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.news_at is null and new.visibility <> 'internal' and new.published_locales <> '{}' then
    new.news_at := private.now();
  end if;
  return new;
end
$$;

alter table public.articles disable trigger user;
update public.articles a set news_at = t.at
from (select tenant_id, article_id, min(created_at) as at from public.article_texts group by tenant_id, article_id) t
where a.tenant_id = t.tenant_id and a.id = t.article_id and a.visibility <> 'internal';
alter table public.articles enable trigger user;

create trigger tg_articles__news before insert or update of visibility, published_locales on public.articles
  for each row execute function private.tg_articles_news();
