import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { toLocale, useTranslation } from '~/platform/i18n';
import { Markdown } from '~/platform/markdown/markdown';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Alert,
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '~/ui';
import { editorAction } from '../actions/article-text.server';
import { TextFields } from '../components/article-fields';
import { Difference } from '../components/difference';
import { LanguageTabs } from '../components/language-tabs';
import { PictureFields } from '../components/picture-fields';
import { findArticle, translations } from '../queries/articles.server';
import { latestVersion } from '../queries/versions.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  const id = uuidParam(params.id);
  const locale = toLocale(new URL(request.url).searchParams.get('locale')) ?? ctx.user.locale;
  const tenantId = ctx.tenant.id;
  const [article, languages, text] = await readTenant(ctx, (trx) =>
    Promise.all([
      findArticle(trx, tenantId, id),
      translations(trx, tenantId, id),
      latestVersion(trx, tenantId, id, locale),
    ]),
  );
  const original = languages.find((one) => one.locale !== locale)?.locale;
  if (!article) throw notFound();
  return {
    id,
    languages,
    locale,
    text,
    /** To translate from, where this language has nothing yet. */
    source:
      text || !original
        ? undefined
        : await readTenant(ctx, (trx) => latestVersion(trx, tenantId, id, original)),
    list: `/app/${ctx.tenant.slug}/knowledge`,
    canPublish: ctx.can('articles.publish'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const id = await requireRecord(ctx, 'articles', params.id, 'articles.write');
  return await editorAction(request, ctx, id);
}

export default function EditArticlePage() {
  const { id, list, locale, languages, text, source, canPublish } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('knowledge');
  const page = `${list}/${id}`;
  const [form, fields] = useForm({
    id: 'text',
    lastResult: reply?.lastResult,
    defaultValue: {
      title: text?.title ?? '',
      summary: text?.summary ?? '',
      body: text?.body ?? '',
      note: '',
      files: '',
      alt: '',
    },
  });
  const title = (text ?? source)?.title ?? '';
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.articles'), href: list },
          { label: title, href: `${page}?locale=${locale}` },
        ]}
      />
      <PageHeader title={t('edit.title')} />
      <LanguageTabs page={`${page}/edit`} languages={languages} current={locale} />
      {reply?.theirs && (
        <Card title={t('edit.theirs')} id="theirs">
          <Difference changes={reply.theirs} lang={locale} />
        </Card>
      )}
      {reply?.hasPicture && <Alert tone="ok">{t('picture.added')}</Alert>}
      {reply?.preview && (
        <Card title={t('edit.preview')} id="preview">
          <Markdown html={reply.preview} className="article" />
        </Card>
      )}
      {source && (
        <details className="card card-body">
          <summary>{t('edit.source')}</summary>
          <h2 lang={source.locale} dir="auto">
            {source.title}
          </h2>
          <pre className="source" lang={source.locale} dir="auto">
            {source.body}
          </pre>
        </details>
      )}
      <Card>
        <Form id={form.id} multipart>
          <ErrorSummary
            form={form}
            labels={{ files: t('picture.file'), alt: t('picture.alt'), body: t('field.body') }}
          />
          {/* Always the newest version, so that saving again after a conflict is a decision. */}
          <input type="hidden" name="number" value={text?.number ?? 0} />
          <input type="hidden" name="locale" value={locale} />
          <TextFields fields={fields} locale={locale} />
          <TextField
            field={fields.note}
            label={t('field.note')}
            hint={t('field.noteHint')}
            optional
          />
          <FormActions>
            <Button variant="primary" name="intent" value="save">
              {t('edit.save')}
            </Button>
            {canPublish && (
              <Button name="intent" value="publish">
                {t('edit.saveAndPublish')}
              </Button>
            )}
            <Button icon="eye" name="intent" value="preview">
              {t('edit.preview')}
            </Button>
          </FormActions>
          {/* After the others: Enter in a field presses a form's first button. */}
          <PictureFields fields={fields} filesHref={`${page}/files`} />
        </Form>
      </Card>
    </>
  );
}
