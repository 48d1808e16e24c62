import type { FieldMetadata, FormMetadata, getFormProps } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  FormActions,
  SelectField,
  TextField,
} from '~/ui';
import { lifetimes } from '../schema';

type Fields = { name: string; permissions: string[]; days: string };

interface Props {
  form: FormMetadata<Fields>;
  formProps: ReturnType<typeof getFormProps>;
  fields: {
    name: FieldMetadata<string>;
    permissions: FieldMetadata<string[]>;
    days: FieldMetadata<string>;
  };
  permissions: { code: string; module: string }[];
  idempotencyKey: string;
  base: string;
}

/** Name, lifetime, and which of the maker's own permissions the key gets. */
export function KeyForm({ form, formProps, fields, permissions, idempotencyKey, base }: Props) {
  const { t } = useTranslation('developer');
  const label = useRbacLabels();
  const labels = {
    name: t('field.name'),
    days: t('field.lifetime'),
    permissions: t('field.permissions'),
  };
  return (
    <Form {...formProps} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={labels.name} hint={t('new.nameHint')} />
      <SelectField
        field={fields.days}
        label={labels.days}
        hint={t('new.lifetimeHint')}
        options={lifetimes.map((days) => ({
          value: days,
          label: t('new.days', { count: Number(days) }),
        }))}
      />
      <CheckboxGroup
        field={fields.permissions}
        label={labels.permissions}
        options={permissions.map((permission) => ({
          value: permission.code,
          label: label.permission(permission),
          hint: permission.code,
        }))}
      />
      <FormActions>
        <Button variant="primary">{t('new.make')}</Button>
        <a href={base}>{t('new.cancel')}</a>
      </FormActions>
    </Form>
  );
}
