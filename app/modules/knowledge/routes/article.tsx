import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { Activity } from '~/platform/events/activity';
import { activityFor } from '~/platform/events/activity.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { toLocale, useTranslation } from '~/platform/i18n';
import { Markdown } from '~/platform/markdown/markdown';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Card, LinkButton, PageHeader } from '~/ui';
import { articleAction } from '../actions/article.server';
import { articleHtml } from '../article-html.server';
import { categoryChoices } from '../category-choices.server';
import { ArticlePanel } from '../components/article-panel';
import { FeedbackCard } from '../components/feedback-card';
import { LanguageTabs } from '../components/language-tabs';
import { InternalNote, StateBadge } from '../components/marks';
import { PublishBar } from '../components/publish-bar';
import { feedbackOn, findArticle, translations } from '../queries/articles.server';
import { listCategories } from '../queries/categories.server';
import { readArticle } from '../queries/help.server';
import { latestVersion } from '../queries/versions.server';
import { memberReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [article, languages, categories, feedback, activity] = await readTenant(ctx, (trx) =>
    Promise.all([
      findArticle(trx, tenantId, id),
      translations(trx, tenantId, id),
      listCategories(trx, tenantId),
      feedbackOn(trx, tenantId, id),
      activityFor(trx, tenantId, 'articles', id),
    ]),
  );
  if (!article) throw notFound();
  const asked = toLocale(new URL(request.url).searchParams.get('locale'));
  const written = languages.map((one) => one.locale);
  const locale =
    asked ?? written.find((one) => one === ctx.user.locale) ?? written[0] ?? ctx.user.locale;
  const text = ctx.can('articles.write')
    ? await readTenant(ctx, (trx) => latestVersion(trx, tenantId, id, locale))
    : await readArticle({ ...memberReader(ctx), locale }, { id });
  return {
    article,
    languages,
    locale,
    categories: categoryChoices(categories, ctx),
    feedback,
    activity,
    title: text?.title ?? languages[0]?.title ?? article.slug,
    summary: text?.summary,
    html: text && articleHtml(text.body, 2, { files: `/app/${ctx.tenant.slug}/files` }),
    list: `/app/${ctx.tenant.slug}/knowledge`,
    today: ctx.today(),
    canWrite: ctx.can('articles.write'),
    canPublish: ctx.can('articles.publish'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const id = await requireRecord(ctx, 'articles', params.id, 'articles.write');
  return await articleAction(request, ctx, id);
}

export default function ArticlePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('knowledge');
  const { article, languages, locale, list, canWrite } = page;
  const pending = languages.filter(({ latest, published }) => latest > (published ?? 0));
  const here = `${list}/${article.id}`;
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.articles'), href: list }]} />
      <PageHeader
        title={
          <span lang={locale} dir="auto">
            {page.title}
          </span>
        }
        status={<StateBadge published={article.published.length} pending={pending.length} />}
        actions={
          canWrite && (
            <>
              <LinkButton variant="primary" icon="edit" href={`${here}/edit?locale=${locale}`}>
                {t('article.edit')}
              </LinkButton>
              <LinkButton icon="clock" href={`${here}/history?locale=${locale}`}>
                {t('history.title')}
              </LinkButton>
            </>
          )
        }
      />
      {canWrite && <LanguageTabs page={here} languages={languages} current={locale} />}
      <div className="split">
        <div className="stack-lg">
          {canWrite && (
            <PublishBar
              text={languages.find((one) => one.locale === locale)}
              canPublish={page.canPublish}
              lastResult={reply?.lastResult}
            />
          )}
          <Card>
            {article.visibility === 'internal' && <InternalNote />}
            {page.html ? (
              <article lang={locale}>
                {page.summary && (
                  <p className="lead" dir="auto">
                    {page.summary}
                  </p>
                )}
                <Markdown html={page.html} className="article" />
              </article>
            ) : (
              <p className="muted">{t('article.notInLanguage')}</p>
            )}
          </Card>
        </div>
        <div className="stack">
          <ArticlePanel {...page} lastResult={reply?.lastResult} />
          {canWrite && <FeedbackCard feedback={page.feedback} />}
          <Activity items={page.activity} />
        </div>
      </div>
    </>
  );
}
