import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  type Option,
  RadioGroup,
  SelectField,
  TextField,
} from '~/ui';
import { manualKinds } from '../../schema.leave';

interface Props {
  lastResult: SubmissionResult<string[]> | undefined;
  types: Option[];
  today: string;
}

/** Gives a type, or changes the terms of one the employee has. */
export function EntitlementForm({ lastResult, types, today }: Props) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'entitle',
    lastResult,
    defaultValue: {
      leaveTypeId: types[0]?.value ?? '',
      startsOn: today,
      endsOn: '',
      daysPerYear: '',
    },
  });
  const labels = {
    leaveTypeId: t('leave.form.type'),
    startsOn: t('employees.leave.startsOn'),
    endsOn: t('employees.leave.endsOn'),
    daysPerYear: t('leave.type.daysPerYear'),
  };
  return (
    <Card title={t('employees.leave.entitle')}>
      <Form {...getFormProps(form)} intent="entitle">
        <ErrorSummary form={form} labels={labels} />
        <SelectField field={fields.leaveTypeId} label={labels.leaveTypeId} options={types} />
        <DateField field={fields.startsOn} label={labels.startsOn} />
        <DateField field={fields.endsOn} label={labels.endsOn} optional />
        <TextField
          field={fields.daysPerYear}
          label={labels.daysPerYear}
          hint={t('employees.leave.daysPerYearHint')}
          type="number"
          inputMode="decimal"
          optional
          short
        />
        <FormActions>
          <Button>{t('common.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Posts days to the ledger by hand. */
export function EntryForm({
  lastResult,
  types,
  today,
  idempotencyKey,
}: Props & { idempotencyKey: string }) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'entry',
    lastResult,
    defaultValue: {
      leaveTypeId: types[0]?.value ?? '',
      kind: 'allocation',
      days: '',
      effectiveOn: today,
      expiresOn: '',
      note: '',
    },
  });
  const labels = {
    leaveTypeId: t('leave.form.type'),
    kind: t('employees.leave.kind'),
    days: t('employees.leave.days'),
    effectiveOn: t('employees.leave.effectiveOn'),
    expiresOn: t('employees.leave.expiresOn'),
    note: t('employees.leave.note'),
  };
  return (
    <Card title={t('employees.leave.post')}>
      <Form {...getFormProps(form)} intent="post" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} labels={labels} />
        <SelectField field={fields.leaveTypeId} label={labels.leaveTypeId} options={types} />
        <RadioGroup
          field={fields.kind}
          label={labels.kind}
          options={manualKinds.map((kind) => ({
            value: kind,
            label: t(`leave.kind.${kind}`),
            hint: t(`employees.leave.kindHint.${kind}`),
          }))}
        />
        <TextField
          field={fields.days}
          label={labels.days}
          type="number"
          inputMode="decimal"
          short
        />
        <DateField field={fields.effectiveOn} label={labels.effectiveOn} />
        <DateField
          field={fields.expiresOn}
          label={labels.expiresOn}
          hint={t('employees.leave.expiresOnHint')}
          optional
        />
        <TextField field={fields.note} label={labels.note} />
        <FormActions>
          <Button>{t('employees.leave.postButton')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
