import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dirOf, localeNames, locales, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Card, LinkButton, PageHeader, Tabs } from '~/ui';
import { TemplateForm } from '../components/template-form';
import { actOnTemplate, loadTemplate, localeOf, requireKind } from '../template.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'notices.manage');
  return loadTemplate(ctx, requireKind(ctx, params.kind), localeOf(ctx, request));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'notices.manage');
  return actOnTemplate(ctx, requireKind(ctx, params.kind), request);
}

export default function TemplatePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('notifications');
  const { base, here, label, locale, shown } = page;
  const read = { lang: locale, dir: dirOf(locale) };
  return (
    <>
      <Breadcrumbs items={[{ label: t('templates.title'), href: base }]} />
      <PageHeader title={label} description={t('templates.oneDescription')} />
      <Tabs
        label={t('templates.language')}
        items={locales.map((one) => ({
          label: localeNames[one],
          href: `${here}?locale=${one}`,
          current: one === locale,
        }))}
      />
      <div className="stack-lg">
        <TemplateForm {...page} lastResult={reply?.lastResult} key={locale} />
        <Card
          title={t('templates.mailPreview')}
          actions={
            <LinkButton href={`${here}/html?locale=${locale}`} icon="eye" size="sm">
              {t('mailbox.html')}
            </LinkButton>
          }
        >
          <p className="mb-2">
            <strong {...read}>{shown.subject}</strong>
          </p>
          <p className="whitespace-pre-wrap break-words" {...read}>
            {shown.text}
          </p>
        </Card>
        {page.hasSms && (
          <Card title={t('templates.smsPreview')}>
            <p className="break-words" {...read}>
              {shown.sms}
            </p>
          </Card>
        )}
      </div>
    </>
  );
}
