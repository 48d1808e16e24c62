import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ConfirmButton, ErrorSummary, Form, FormActions, TextareaField } from '~/ui';
import type { HubTenant } from '../queries/tenants.server';

type Reply = SubmissionResult<string[]> | undefined;

/** Suspends a company with a reason, or lets it go on. */
export function StatusForm({ tenant, reply }: { tenant: HubTenant; reply: Reply }) {
  const { t } = useTranslation('hub');
  const [form, fields] = useForm<{ reason: string }>({ id: 'status', lastResult: reply });
  const isSuspended = tenant.status === 'suspended';
  return (
    <Card title={isSuspended ? t('tenant.isSuspended') : t('tenant.suspend')}>
      <Form {...getFormProps(form)} intent={isSuspended ? 'reactivate' : 'suspend'}>
        <ErrorSummary form={form} labels={{ reason: t('field.reason') }} />
        {isSuspended && <p>{tenant.statusReason}</p>}
        <TextareaField
          field={fields.reason}
          label={t('field.reason')}
          hint={isSuspended ? t('tenant.goOnHint') : t('tenant.reasonHint')}
          optional={isSuspended}
          rows={3}
        />
        <FormActions>
          {isSuspended ? (
            <Button variant="primary">{t('tenant.reactivate')}</Button>
          ) : (
            <Button variant="danger">{t('tenant.suspendNamed', { name: tenant.name })}</Button>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}

/** Takes a company off its trial. */
export function PayingForm({ tenant, reply }: { tenant: HubTenant; reply: Reply }) {
  const { t } = useTranslation('hub');
  const [form] = useForm({ id: 'paying', lastResult: reply });
  return (
    <Card title={t('tenant.paying')}>
      <Form {...getFormProps(form)} intent="paying">
        <ErrorSummary form={form} />
        <p className="muted">{t('tenant.payingHint')}</p>
        <FormActions>
          <ConfirmButton
            label={t('tenant.makePaying')}
            question={t('tenant.payingQuestion', { name: tenant.name })}
            confirm={t('tenant.makePaying')}
          />
        </FormActions>
      </Form>
    </Card>
  );
}
