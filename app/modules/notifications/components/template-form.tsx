import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import type { z } from 'zod';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  TextareaField,
  TextField,
} from '~/ui';
import type { templateForm } from '../schema';

interface TemplateFormProps {
  locale: string;
  label: string;
  own: Record<'subject' | 'intro' | 'sms' | 'smsTemplate', string | null>;
  isOwn: boolean;
  product: { subject: string; intro: string };
  values: string[];
  hasSms: boolean;
  hasFlows: boolean;
  lastResult?: SubmissionResult<string[]> | undefined;
}

/** The company's own words; what the product says stands below each field. */
export function TemplateForm(props: TemplateFormProps) {
  const { locale, own, product, values, lastResult } = props;
  const { t } = useTranslation('notifications');
  const [form, fields] = useForm<z.input<typeof templateForm>>({
    id: 'template',
    lastResult: lastResult ?? null,
    defaultValue: {
      subject: own.subject ?? '',
      intro: own.intro ?? '',
      sms: own.sms ?? '',
      smsTemplate: own.smsTemplate ?? '',
    },
  });
  const labels = {
    subject: t('templates.subject'),
    intro: t('templates.intro'),
    sms: t('templates.sms'),
    smsTemplate: t('templates.flow'),
  };
  const names = values.map((name) => `{${name}}`).join(' ');
  const said = (text: string) => (
    <span>
      {t('templates.saidByProduct')} <bdi>{text}</bdi>
    </span>
  );
  return (
    <Card title={t('templates.ownWords')}>
      <Form {...getFormProps(form)} intent="save">
        <input type="hidden" name="locale" value={locale} />
        <ErrorSummary form={form} labels={labels} />
        <p className="muted small">
          {t('templates.values')} <bdi dir="ltr">{names}</bdi>
        </p>
        <TextField
          field={fields.subject}
          label={labels.subject}
          hint={said(product.subject)}
          optional
        />
        <TextareaField
          field={fields.intro}
          label={labels.intro}
          hint={said(product.intro)}
          rows={4}
          optional
        />
        {props.hasSms && (
          <TextareaField
            field={fields.sms}
            label={labels.sms}
            hint={t('templates.smsHint', { names: '{text} {link}' })}
            rows={3}
            optional
          />
        )}
        {props.hasFlows && (
          <TextField
            field={fields.smsTemplate}
            label={labels.smsTemplate}
            hint={t('templates.flowHint')}
            ltr
            optional
          />
        )}
        <FormActions>
          <Button variant="primary">{t('templates.save')}</Button>
        </FormActions>
      </Form>
      {props.isOwn && (
        <Form intent="reset" className="mt-4">
          <input type="hidden" name="locale" value={locale} />
          <ConfirmButton
            label={t('templates.reset')}
            question={t('templates.resetQuestion', { kind: props.label })}
            confirm={t('templates.reset')}
          />
        </Form>
      )}
    </Card>
  );
}
