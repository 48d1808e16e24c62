import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  SelectField,
  TextareaField,
} from '~/ui';
import { endParts, startParts } from '../../schema.leave';
import { useLeaveWords } from './words';

export interface TypeChoice {
  id: string;
  name: string;
  /** null: no balance is kept. */
  available: number | null;
}

/** Type, first and last day with their halves, reason; “Check” shows what it comes to before filing. */
export function LeaveForm({
  lastResult,
  types,
  initial,
  idempotencyKey,
  employeeId,
  cancelHref,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  types: TypeChoice[];
  initial: { leaveTypeId: string; startDate: string; endDate: string };
  idempotencyKey: string;
  /** Set when filed for somebody else. */
  employeeId: string | null;
  cancelHref: string;
}) {
  const { t } = useTranslation('people');
  const words = useLeaveWords();
  const [form, fields] = useForm({
    id: 'leave',
    lastResult,
    defaultValue: { ...initial, startPart: 'full', endPart: 'full', reason: '' },
  });
  const labels = {
    leaveTypeId: t('leave.form.type'),
    startDate: t('leave.form.startDate'),
    startPart: t('leave.form.startPart'),
    endDate: t('leave.form.endDate'),
    endPart: t('leave.form.endPart'),
    reason: t('leave.form.reason'),
  };
  return (
    <Form {...getFormProps(form)} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} labels={labels} />
      {employeeId && <input type="hidden" name="employeeId" value={employeeId} />}
      <SelectField
        field={fields.leaveTypeId}
        label={labels.leaveTypeId}
        options={types.map(({ id, name, available }) => ({
          value: id,
          label:
            available === null
              ? name
              : t('leave.form.typeOption', { name, days: words.days(available) }),
        }))}
      />
      <div className="cols">
        <DateField field={fields.startDate} label={labels.startDate} />
        <SelectField
          field={fields.startPart}
          label={labels.startPart}
          options={startParts.map((part) => ({ value: part, label: t(`leave.part.${part}`) }))}
        />
      </div>
      <div className="cols">
        <DateField
          field={fields.endDate}
          label={labels.endDate}
          hint={t('leave.form.endDateHint')}
          optional
        />
        <SelectField
          field={fields.endPart}
          label={labels.endPart}
          hint={t('leave.form.endPartHint')}
          options={endParts.map((part) => ({ value: part, label: t(`leave.part.${part}`) }))}
        />
      </div>
      <TextareaField field={fields.reason} label={labels.reason} optional rows={3} />
      <FormActions>
        <Button variant="primary" name="intent" value="file">
          {t('leave.form.file')}
        </Button>
        <Button name="intent" value="check">
          {t('leave.form.check')}
        </Button>
        <a href={cancelHref}>{t('common.cancel')}</a>
      </FormActions>
    </Form>
  );
}
