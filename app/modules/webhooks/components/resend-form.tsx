import { useForm } from '@conform-to/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, CheckboxField, DateField, ErrorSummary, Form, FormActions } from '~/ui';

/** Sends the messages of some days again. */
export function ResendForm({
  lastResult,
  today,
}: {
  lastResult: FormReply['lastResult'] | undefined;
  today: string;
}) {
  const { t } = useTranslation('webhooks');
  const [form, fields] = useForm<{ from: string; until: string; onlyFailed: boolean }>({
    id: 'resend',
    lastResult,
    defaultValue: { from: today, until: today, onlyFailed: true },
  });
  const labels = { from: t('resend.from'), until: t('resend.until') };
  return (
    <Card title={t('resend.title')}>
      <Form id={form.id} intent="resend">
        <ErrorSummary form={form} labels={labels} />
        <DateField field={fields.from} label={labels.from} />
        <DateField field={fields.until} label={labels.until} />
        <CheckboxField field={fields.onlyFailed} label={t('resend.onlyFailed')} />
        <p className="hint">{t('resend.hint')}</p>
        <FormActions>
          <Button icon="refresh">{t('resend.submit')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
