import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, CheckboxField, ErrorSummary, Form, FormActions, SelectField } from '~/ui';
import { retentions } from '../schema';

interface Settings {
  settings: { retentionMonths: number | null; anchorByEmail: boolean };
  lastResult: SubmissionResult<string[]> | undefined;
}

/** How long content is kept, and whether the owners get anchors by mail. */
export function SettingsForm({ settings, lastResult }: Settings) {
  const { t } = useTranslation('audit');
  const { retentionMonths, anchorByEmail } = settings;
  const [form, fields] = useForm<{ retentionMonths: string; anchorByEmail: boolean }>({
    id: 'settings',
    lastResult,
    defaultValue: { retentionMonths: String(retentionMonths ?? 'forever'), anchorByEmail },
  });
  return (
    <Card title={t('settings.title')}>
      <Form {...getFormProps(form)} intent="settings">
        <ErrorSummary form={form} labels={{ retentionMonths: t('settings.retention') }} />
        <SelectField
          field={fields.retentionMonths}
          label={t('settings.retention')}
          hint={t('settings.retentionHint')}
          options={retentions.map((value) => ({
            value,
            label:
              value === 'forever'
                ? t('settings.forever')
                : t('settings.years', { count: Number(value) / 12 }),
          }))}
        />
        <CheckboxField
          field={fields.anchorByEmail}
          label={t('settings.byEmail')}
          hint={t('settings.byEmailHint')}
        />
        <FormActions>
          <Button variant="primary">{t('settings.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
