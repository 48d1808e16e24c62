-- Pictures in articles: files of the article. Writers see all of them, readers those that a published text shows.
create function private.may_attach_to_article(record uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.has_article_scope('articles.write')
    and exists (select from public.articles a where a.tenant_id = private.tenant_id() and a.id = record);
end $$;
comment on function private.may_attach_to_article(uuid) is 'Whether the caller''s files may hang on this article.';
select private.declare_file_record('articles', 'private.may_attach_to_article', true);
create trigger tg_articles__forget_attachments after delete on public.articles
  for each row execute function private.tg_forget_attachments();

create function private.tg_article_texts_pictures() returns trigger
language plpgsql security definer set search_path = '' as $$
-- What is published shows its pictures to its readers; what no published text shows is the writers' alone.
declare
  tenant uuid := coalesce(new.tenant_id, old.tenant_id);
  article uuid := coalesce(new.article_id, old.article_id);
begin
  update public.attachments a set audience = shown.audience
  from (
    select k.id, case when exists (
      select from public.article_texts x where x.tenant_id = tenant and x.article_id = article
        and position('file:' || k.file_id in lower(x.body)) > 0
    ) then 'shared' else 'internal' end as audience
    from public.attachments k where k.tenant_id = tenant and k.record_type = 'articles' and k.record_id = article
  ) shown
  where a.tenant_id = tenant and a.id = shown.id and a.audience <> shown.audience;
  return null;
end $$;
comment on function private.tg_article_texts_pictures() is 'Pictures of an article follow its published texts.';
create trigger tg_article_texts__pictures after insert or update or delete on public.article_texts
  for each row execute function private.tg_article_texts_pictures();

create function private.public_picture(file uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
-- Visitors read no table of files: this says where the one picture lies that an article they may read shows.
begin
  return (
    select f.storage_path from public.files f
    join public.attachments k on k.tenant_id = f.tenant_id and k.file_id = f.id
      and k.record_type = 'articles' and k.audience = 'shared' and k.deleted_at is null
    join public.articles a on a.tenant_id = k.tenant_id and a.id = k.record_id and a.published_locales <> '{}'
    where f.tenant_id = private.article_tenant() and f.id = public_picture.file
      and f.status = 'ready' and f.preview = 'ready'
      and private.reaches_article(private.article_scope(), a.visibility)
    limit 1
  );
end $$;
comment on function private.public_picture(uuid) is 'Where the picture of an article lies in the bucket of previews, for whoever reads the article; null otherwise.';
grant execute on function private.public_picture(uuid) to anon, authenticated;
