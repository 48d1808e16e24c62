import { getFormProps, useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ConfirmButton,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  TextField,
} from '~/ui';
import type { Plan } from '../queries/hub.server';

/** Companies on a plan, and moving one more to it. */
export function PlanTenants({
  plan,
  tenants,
  canManage,
}: {
  plan: Plan;
  tenants: { slug: string; name: string }[];
  canManage: boolean;
}) {
  const { t } = useTranslation('marketplace');
  const reply = useActionData<FormReply>();
  const [form, fields] = useForm<{ slug: string }>({
    id: 'move',
    lastResult: reply?.lastResult.initialValue?.intent === 'move' ? reply.lastResult : undefined,
  });
  return (
    <Card title={t('plan.tenants', { count: plan.tenants })}>
      <div className="stack">
        <DataTable
          caption={t('plan.tenants', { count: plan.tenants })}
          rows={tenants}
          rowKey={(row) => row.slug}
          rowHref={(row) => `/hub/tenants/${row.slug}`}
          sticky={false}
          empty={<EmptyState icon="building" title={t('plan.noTenants')} />}
          columns={[
            { key: 'name', header: t('field.company'), cell: (row) => row.name },
            {
              key: 'slug',
              header: t('field.slug'),
              cell: (row) => <span className="ltr">{row.slug}</span>,
            },
          ]}
        />
        {canManage && !plan.deletedAt && (
          <Form {...getFormProps(form)} intent="move">
            <ErrorSummary form={form} labels={{ slug: t('field.slug') }} />
            <TextField
              field={fields.slug}
              label={t('plan.move')}
              hint={t('plan.moveHint')}
              ltr
              short
            />
            <FormActions>
              <Button>{t('plan.moveNow')}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </Card>
  );
}

/** Makes a plan the one new companies begin on, withdraws it or offers it again. */
export function PlanOffer({ plan }: { plan: Plan }) {
  const { t } = useTranslation('marketplace');
  return (
    <Card title={t('plan.offer')}>
      <Form>
        <div className="row">
          {plan.deletedAt ? (
            <Button name="intent" value="restore">
              {t('hub.restore', { name: plan.name })}
            </Button>
          ) : (
            <>
              <Button name="intent" value="default">
                {t('plan.makeDefault')}
              </Button>
              <ConfirmButton
                name="intent"
                value="withdraw"
                label={t('hub.withdraw', { name: plan.name })}
                question={t('plan.withdrawQuestion', { name: plan.name })}
                confirm={t('hub.withdrawConfirm')}
              />
            </>
          )}
        </div>
      </Form>
    </Card>
  );
}
