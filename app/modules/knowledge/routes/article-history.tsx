import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { toLocale, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Card, ConfirmButton, Form, PageHeader, Pagination } from '~/ui';
import { restoreVersion } from '../commands/save-text.server';
import { Difference } from '../components/difference';
import { LanguageTabs } from '../components/language-tabs';
import { VersionList } from '../components/version-list';
import { difference } from '../difference.server';
import { findArticle, translations } from '../queries/articles.server';
import { findVersion, listVersions } from '../queries/versions.server';
import { versionSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  const id = uuidParam(params.id);
  const query = new URL(request.url).searchParams;
  const whole = (name: string) =>
    Math.min(Number(query.get(name)?.match(/^\d{1,9}$/)?.[0] ?? 0), 2e9);
  const tenantId = ctx.tenant.id;
  const [article, languages] = await readTenant(ctx, (trx) =>
    Promise.all([findArticle(trx, tenantId, id), translations(trx, tenantId, id)]),
  );
  if (!article) throw notFound();
  const locale = toLocale(query.get('locale')) ?? languages[0]?.locale ?? ctx.user.locale;
  const newest = languages.find((one) => one.locale === locale)?.latest ?? 0;
  const number = whole('version') || newest;
  const [versions, shown, before] = await readTenant(ctx, (trx) =>
    Promise.all([
      listVersions(trx, tenantId, id, locale, { before: whole('before') }),
      findVersion(trx, tenantId, id, locale, number),
      findVersion(trx, tenantId, id, locale, number - 1),
    ]),
  );
  return {
    id,
    languages,
    locale,
    newest,
    versions,
    shown,
    changes: shown && difference(before ?? { title: '', summary: '', body: '' }, shown),
    list: `/app/${ctx.tenant.slug}/knowledge`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const id = await requireRecord(ctx, 'articles', params.id, 'articles.write');
  const form = await parseForm(request, versionSchema);
  if (!form.value) return invalid(form);
  const { locale } = form.value;
  try {
    await restoreVersion(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/knowledge/${id}?locale=${locale}`, {
    key: 'knowledge:history.restored',
  });
}

export default function ArticleHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('knowledge');
  const { id, list, locale, languages, versions, shown, newest } = page;
  const here = `${list}/${id}/history`;
  const title = languages.find((one) => one.locale === locale)?.title ?? languages[0]?.title ?? '';
  const last = versions.rows.at(-1)?.number;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.articles'), href: list },
          { label: title, href: `${list}/${id}?locale=${locale}` },
        ]}
      />
      <PageHeader title={t('history.title')} />
      <LanguageTabs page={here} languages={languages} current={locale} />
      <div className="split">
        {shown && page.changes ? (
          <Card
            title={t('history.changes', { number: shown.number })}
            actions={
              shown.number !== newest && (
                <Form className="row">
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="number" value={shown.number} />
                  <ConfirmButton
                    icon="refresh"
                    label={t('history.restore')}
                    question={t('history.question', { number: shown.number })}
                    confirm={t('history.restore')}
                  />
                </Form>
              )
            }
          >
            <Difference changes={page.changes} lang={locale} />
          </Card>
        ) : (
          <Card>
            <p className="muted">{t('article.notInLanguage')}</p>
          </Card>
        )}
        <Card title={t('history.versions')} flush>
          <VersionList
            versions={versions.rows}
            shown={shown?.number}
            published={languages.find((one) => one.locale === locale)?.published ?? null}
            hrefOf={(number) => `${here}?locale=${locale}&version=${number}`}
          />
          <Pagination
            nextHref={versions.hasMore ? `${here}?locale=${locale}&before=${last}` : null}
          />
        </Card>
      </div>
    </>
  );
}
