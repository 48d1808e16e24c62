import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, Breadcrumbs, Button, Card, Facts, Form, PageHeader, Time } from '~/ui';
import { resendOne } from '../commands/resend.server';
import { Attempts } from '../components/attempts';
import { StateBadge } from '../components/badges';
import { findDelivery, listAttempts } from '../queries/deliveries.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = uuidParam(params.delivery);
  const [delivery, attempts] = await readTenant(ctx, (trx) =>
    Promise.all([findDelivery(trx, ctx.tenant.id, id), listAttempts(trx, ctx.tenant.id, id)]),
  );
  if (!delivery) throw notFound();
  return { delivery, attempts, base: `/app/${ctx.tenant.slug}/webhooks` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = await requireRecord(ctx, 'webhook_deliveries', params.delivery);
  const form = await parseForm(request, z.object({ intent: z.literal('resend') }));
  if (!form.value) return invalid(form);
  try {
    await resendOne(ctx, id);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/webhooks/deliveries/${id}`, {
    key: 'webhooks:toast.resent',
    values: { count: 1 },
  });
}

export default function DeliveryPage() {
  const { delivery, attempts, base } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('webhooks');
  const problem = reply?.lastResult.error?.['']?.[0];
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: base },
          { label: delivery.url, href: `${base}/${delivery.endpointId}` },
        ]}
      />
      <PageHeader
        title={<span className="ltr">{delivery.eventType}</span>}
        status={<StateBadge state={delivery.status} />}
        actions={
          <Form className="row">
            <Button name="intent" value="resend" icon="refresh">
              {t('resend.one')}
            </Button>
          </Form>
        }
      />
      {problem && <Alert tone="danger" title={problem} />}
      <div className="stack-lg">
        <Card>
          <Facts
            columns
            items={[
              { label: t('delivery.id'), value: <code className="ltr">{delivery.id}</code> },
              {
                label: t('log.when'),
                value: <Time value={delivery.createdAt} show="dateTime" style="medium" />,
              },
              { label: t('log.tries'), value: delivery.tries },
              ...(delivery.nextAttemptAt
                ? [
                    {
                      label: t('delivery.next'),
                      value: <Time value={delivery.nextAttemptAt} show="dateTime" style="medium" />,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <Card title={t('delivery.request')}>
          <pre className="ltr code-block">{delivery.body}</pre>
        </Card>
        <Card title={t('delivery.attempts')}>
          <Attempts attempts={attempts} />
        </Card>
      </div>
    </>
  );
}
