import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Button, Card, EmptyState, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { recordName, recordValue } from '../commands/check-domain.server';
import { askForCheck, claimDomain, releaseDomain } from '../commands/claim-domain.server';
import { DomainCard } from '../components/domain-card';
import { SettingsPage } from '../components/settings-tabs';
import { listDomains } from '../queries/settings.server';
import { domainSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const rows = await readTenant(ctx, (trx) => listDomains(trx, ctx.tenant.id));
  const asked = new URL(request.url).searchParams.get('checking');
  return {
    base: `/app/${ctx.tenant.slug}/settings`,
    slug: ctx.tenant.slug,
    target: new URL(env.APP_URL).hostname,
    now: ctx.now(),
    domains: rows.map(({ token, ...row }) => ({
      ...row,
      record: { name: recordName(row.host), value: recordValue(token) },
      // A check asked for is under way until its outcome is newer than the question.
      checking: asked === `${row.id}:${row.checkedAt?.getTime() ?? 0}`,
    })),
  };
}

const pressed = z.object({ id: z.uuid(), checked: z.string().max(20).default('0') });

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const page = `/app/${ctx.tenant.slug}/settings/domain`;
  const posted = await readForm(request);
  const intent = posted.get('intent');
  if (intent === 'check' || intent === 'release') {
    const form = await checkForm(posted, pressed, ctx.t);
    if (!form.value) return invalid(form);
    const { id, checked } = form.value;
    try {
      if (intent === 'check') await askForCheck(ctx, id);
      else await releaseDomain(ctx, id);
    } catch (error) {
      return invalid(form, error);
    }
    if (intent === 'release') return redirectWithToast(page, { key: 'company:domain.released' });
    return redirectWithToast(`${page}?checking=${id}:${checked}`, {
      key: 'company:domain.checking',
      kind: 'info',
    });
  }
  const form = await checkForm(posted, domainSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await claimDomain(ctx, form.value.host);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'company:domain.claimed' });
}

export default function DomainPage() {
  const { base, domains, ...rest } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const [form, fields] = useForm<{ host: string }>({
    id: 'domain',
    lastResult: useActionData<typeof action>()?.lastResult,
  });
  return (
    <SettingsPage base={base} current="domain">
      <p className="prose">{t('domain.lead')}</p>
      {domains.length === 0 && (
        <EmptyState title={t('domain.none')}>{t('domain.noneText')}</EmptyState>
      )}
      {domains.map((domain) => (
        <DomainCard key={domain.id} domain={domain} {...rest} />
      ))}
      <Card title={t('domain.add')}>
        <Form {...getFormProps(form)} intent="claim">
          <ErrorSummary form={form} labels={{ host: t('field.host') }} />
          <TextField field={fields.host} label={t('field.host')} hint={t('domain.hostHint')} ltr />
          <FormActions>
            <Button variant="primary">{t('domain.claim')}</Button>
          </FormActions>
        </Form>
      </Card>
    </SettingsPage>
  );
}
