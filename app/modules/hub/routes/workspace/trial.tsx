import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  forbidden,
  notFound,
  requireTenant,
  type TenantContext,
} from '~/platform/rbac/guard.server';
import { Button, Card, ErrorSummary, Form, FormActions, PageHeader, TextareaField } from '~/ui';
import { askForTrial } from '../../commands/ask-for-trial.server';
import { askSchema } from '../../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { tenant } = await requireOwner(request, params);
  if (!tenant.trialEndsOn) throw notFound();
  return {
    day: tenant.trialEndsOn,
    isOver: tenant.status === 'trial_expired',
    exportHref: `/app/${tenant.slug}/settings/data`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireOwner(request, params);
  const form = await parseForm(request, askSchema);
  if (!form.value) return invalid(form);
  await askForTrial(ctx, form.value.message);
  return redirectWithToast(`/app/${ctx.tenant.slug}/trial`, { key: 'hub:trial.sent' });
}

/** The page stays open to owners when everything else of theirs has closed. */
async function requireOwner(
  request: Request,
  params: { tenant?: string | undefined },
): Promise<TenantContext> {
  const ctx = await requireTenant(request, params, null, { afterTrial: true });
  if (ctx.role.key !== 'owner') throw forbidden('owner');
  return ctx;
}

export default function TrialPage() {
  const { day, isOver, exportHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  const [form, fields] = useForm<{ message: string }>({
    id: 'ask',
    lastResult: useActionData<typeof action>()?.lastResult,
  });
  const label = t('trial.message');
  return (
    <>
      <PageHeader
        title={t(isOver ? 'trial.overTitle' : 'trial.title')}
        description={t(isOver ? 'trial.endedOn' : 'trial.endsOn', { day: format.date(day) })}
      />
      <div className="stack-lg">
        <Card title={t(isOver ? 'trial.whatHappened' : 'trial.whatHappens')}>
          <p>{t(isOver ? 'trial.closedNow' : 'trial.closesThen')}</p>
          <p>{t('trial.kept')}</p>
          <p>
            <a href={exportHref}>{t('trial.export')}</a>
          </p>
        </Card>
        <Card title={t('trial.moreTime')}>
          <Form {...getFormProps(form)}>
            <ErrorSummary form={form} labels={{ message: label }} />
            <TextareaField
              field={fields.message}
              label={label}
              hint={t('trial.messageHint')}
              rows={3}
            />
            <FormActions>
              <Button variant="primary">{t('trial.ask')}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  );
}
