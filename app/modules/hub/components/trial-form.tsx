import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Alert,
  Button,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  TextareaField,
  Time,
} from '~/ui';
import type { HubTenant } from '../queries/tenants.server';

/** Moves the last day of a company's trial. */
export function TrialForm({
  tenant,
  reply,
}: {
  tenant: HubTenant;
  reply: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  const [form, fields] = useForm<{ until: string; reason: string }>({
    id: 'trial',
    lastResult: reply,
  });
  const labels = { until: t('field.until'), reason: t('field.reason') };
  return (
    <Card title={t('trial.extend')}>
      <Form {...getFormProps(form)} intent="extend">
        <ErrorSummary form={form} labels={labels} />
        {tenant.trialEndsOn && (
          <p>
            {t(tenant.status === 'trial_expired' ? 'trial.endedOn' : 'trial.endsOn', {
              day: format.date(tenant.trialEndsOn),
            })}
          </p>
        )}
        {tenant.asked && (
          <Alert title={t('trial.asked', { name: tenant.asked.by ?? '–' })}>
            <p>{tenant.asked.message}</p>
            <p className="small muted">
              <Time value={tenant.asked.at} show="dateTime" style="short" />
            </p>
          </Alert>
        )}
        <DateField field={fields.until} label={labels.until} hint={t('trial.untilHint')} />
        <TextareaField field={fields.reason} label={labels.reason} rows={2} />
        <FormActions>
          <Button variant="primary">{t('trial.extend')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
