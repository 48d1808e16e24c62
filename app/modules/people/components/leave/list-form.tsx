import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  TextareaField,
  TextField,
} from '~/ui';

export interface ListDefaults {
  name: string;
  isDefault: boolean;
  weekendDays: number[];
  coversFrom: string;
  coversUntil: string;
}

/** Name, weekends and reach of a holiday list. */
export function ListForm({
  lastResult,
  defaults,
  cancelHref,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  defaults: ListDefaults;
  cancelHref: string;
}) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [form, fields] = useForm({
    id: 'list',
    lastResult,
    defaultValue: { ...defaults, weekendDays: defaults.weekendDays.map(String) },
  });
  const labels = {
    name: t('leave.holidays.name'),
    weekendDays: t('leave.holidays.weekendDays'),
    coversFrom: t('leave.holidays.coversFrom'),
    coversUntil: t('leave.holidays.coversUntil'),
    isDefault: t('leave.holidays.isDefault'),
  };
  return (
    <Form {...getFormProps(form)} intent="save">
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={labels.name} />
      <CheckboxGroup
        field={fields.weekendDays}
        label={labels.weekendDays}
        layout="row"
        options={format.weekdays('long').map((label, day) => ({ value: String(day), label }))}
      />
      <div className="cols">
        <DateField field={fields.coversFrom} label={labels.coversFrom} />
        <DateField
          field={fields.coversUntil}
          label={labels.coversUntil}
          hint={t('leave.holidays.coversHint')}
        />
      </div>
      <CheckboxField
        field={fields.isDefault}
        label={labels.isDefault}
        hint={t('leave.holidays.isDefaultHint')}
      />
      <FormActions>
        <Button variant="primary">{t('common.save')}</Button>
        <a href={cancelHref}>{t('common.cancel')}</a>
      </FormActions>
    </Form>
  );
}

/** Many holidays at once, a line each. */
export function HolidayLinesForm({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({ id: 'lines', lastResult, defaultValue: { lines: '' } });
  const labels = { lines: t('leave.holidays.lines') };
  return (
    <Form {...getFormProps(form)} intent="add">
      <ErrorSummary form={form} labels={labels} />
      <TextareaField
        field={fields.lines}
        label={labels.lines}
        hint={t('leave.holidays.linesHint')}
        rows={5}
      />
      <FormActions>
        <Button>{t('leave.holidays.add')}</Button>
      </FormActions>
    </Form>
  );
}
