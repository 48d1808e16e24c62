import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Button,
  CheckboxField,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  SelectField,
  TextField,
} from '~/ui';
import { tones } from '../../schema.leave';

const names = [
  'name',
  'tone',
  'paid',
  'accrual',
  'accrualAt',
  'daysPerYear',
  'rounding',
  'yearStartMonth',
  'keepsBalance',
  'negativeLimit',
  'carryForward',
  'carryForwardCap',
  'carryForwardMonths',
  'allowHalfDay',
  'maxConsecutiveDays',
  'minNoticeDays',
  'countsHolidays',
  'encashable',
  'active',
] as const;
export type TypeField = (typeof names)[number];
export type TypeDefaults = Record<TypeField, string | number | boolean> & { version?: number };

/** What a new type starts with. */
export const newType: TypeDefaults = {
  name: '',
  tone: 'info',
  paid: true,
  accrual: 'monthly',
  accrualAt: 'start',
  daysPerYear: 20,
  rounding: '0.5',
  yearStartMonth: 1,
  keepsBalance: true,
  negativeLimit: 0,
  carryForward: 'none',
  carryForwardCap: '',
  carryForwardMonths: '',
  allowHalfDay: true,
  maxConsecutiveDays: '',
  minNoticeDays: 0,
  countsHolidays: false,
  encashable: false,
  active: true,
};

/** All rules of a leave type. */
export function TypeForm({
  lastResult,
  defaults,
  cancelHref,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  defaults: TypeDefaults;
  cancelHref: string;
}) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [form, fields] = useForm<TypeDefaults>({
    id: 'type',
    lastResult,
    defaultValue: defaults,
  });
  const labels = Object.fromEntries(names.map((name) => [name, t(`leave.type.${name}`)]));
  const label = (name: TypeField) => labels[name] ?? name;
  const hint = (name: TypeField) => t(`leave.type.hint.${name}`);
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`leave.${group}.${value}`) }));
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format
      .date(`2026-${String(index + 1).padStart(2, '0')}-01`, 'month')
      .replace(/\s*\d+/, ''),
  }));
  const box = (name: TypeField, hinted = false) => (
    <CheckboxField field={fields[name]} label={label(name)} {...(hinted && { hint: hint(name) })} />
  );
  const number = (name: TypeField, optional = false) => (
    <TextField
      field={fields[name]}
      label={label(name)}
      hint={hint(name)}
      optional={optional}
      type="number"
      inputMode="decimal"
      short
    />
  );
  return (
    <Form {...getFormProps(form)} intent="save">
      <ErrorSummary form={form} labels={labels} />
      {defaults.version && <input type="hidden" name="version" value={defaults.version} />}
      <TextField field={fields.name} label={label('name')} />
      <SelectField field={fields.tone} label={label('tone')} options={options('tone', tones)} />
      {box('paid')}
      {box('active')}
      <Fieldset legend={t('leave.type.earning')}>
        {box('keepsBalance', true)}
        <RadioGroup
          field={fields.accrual}
          label={label('accrual')}
          layout="row"
          options={options('accrual', ['none', 'monthly', 'quarterly', 'yearly'])}
        />
        <div className="cols">
          {number('daysPerYear')}
          <SelectField
            field={fields.rounding}
            label={label('rounding')}
            options={['0.25', '0.5', '1'].map((value) => ({
              value,
              label: format.number(Number(value)),
            }))}
          />
          <SelectField
            field={fields.accrualAt}
            label={label('accrualAt')}
            options={options('accrualAt', ['start', 'end'])}
          />
          <SelectField
            field={fields.yearStartMonth}
            label={label('yearStartMonth')}
            options={months}
          />
        </div>
      </Fieldset>
      <Fieldset legend={t('leave.type.yearEnd')}>
        <RadioGroup
          field={fields.carryForward}
          label={label('carryForward')}
          options={options('carry', ['none', 'some', 'all'])}
        />
        <div className="cols">
          {number('carryForwardCap', true)}
          {number('carryForwardMonths', true)}
        </div>
      </Fieldset>
      <Fieldset legend={t('leave.type.limits')}>
        <div className="cols">
          {number('negativeLimit', true)}
          {number('maxConsecutiveDays', true)}
          {number('minNoticeDays')}
        </div>
        {box('allowHalfDay')}
        {box('countsHolidays', true)}
        {box('encashable', true)}
      </Fieldset>
      <FormActions>
        <Button variant="primary">{t('common.save')}</Button>
        <a href={cancelHref}>{t('common.cancel')}</a>
      </FormActions>
    </Form>
  );
}
