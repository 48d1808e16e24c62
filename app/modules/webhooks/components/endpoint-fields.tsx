import { type FormMetadata, getFormProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { CheckboxGroup, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import type { EndpointInput } from '../schema';

export interface EventChoice {
  type: string;
  labelKey: string;
}

/** Address, description and events of an endpoint. */
export function EndpointForm({
  form,
  fields,
  choices,
  idempotencyKey,
  children,
}: {
  form: FormMetadata<EndpointInput, string[]>;
  fields: ReturnType<FormMetadata<EndpointInput, string[]>['getFieldset']>;
  choices: readonly EventChoice[];
  idempotencyKey?: string;
  /** Hidden fields and the buttons. */
  children: ReactNode;
}) {
  const { t } = useTranslation('webhooks');
  const labels = {
    url: t('field.url'),
    description: t('field.description'),
    eventTypes: t('field.events'),
  };
  return (
    <Form {...getFormProps(form)} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} labels={labels} />
      <TextField
        field={fields.url}
        label={labels.url}
        hint={t('field.urlHint')}
        type="url"
        inputMode="url"
        ltr
      />
      <TextField field={fields.description} label={labels.description} optional />
      <CheckboxGroup
        field={fields.eventTypes}
        label={labels.eventTypes}
        hint={t('field.eventsHint')}
        layout="cards"
        options={choices.map(({ type, labelKey }) => ({
          value: type,
          label: t(labelKey),
          hint: type,
        }))}
      />
      <FormActions>{children}</FormActions>
    </Form>
  );
}
