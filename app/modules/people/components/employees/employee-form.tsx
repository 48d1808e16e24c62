import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  type Option,
  SelectField,
  TextField,
} from '~/ui';

export interface EmployeeDefaults {
  version?: number;
  fullName: string;
  employeeNumber: string;
  jobTitle: string;
  userId: string;
  managerId: string;
  holidayListId: string;
  startedOn: string;
  endedOn: string;
  weeklyHours: number;
}

interface Choice {
  id: string;
  name: string;
}

const options = (choices: Choice[]): Option[] =>
  choices.map(({ id, name }) => ({ value: id, label: name }));

/** The employment record: who, whose report, since when, how many hours, which holidays. */
export function EmployeeForm({
  lastResult,
  defaults,
  choices,
  idempotencyKey,
  cancelHref,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  defaults: EmployeeDefaults;
  choices: { managers: Choice[]; accounts: Choice[]; lists: Choice[] };
  idempotencyKey?: string;
  cancelHref: string;
}) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm<EmployeeDefaults>({
    id: 'employee',
    lastResult,
    defaultValue: defaults,
  });
  const labels = {
    fullName: t('employees.field.fullName'),
    employeeNumber: t('employees.field.employeeNumber'),
    jobTitle: t('employees.field.jobTitle'),
    userId: t('employees.field.userId'),
    managerId: t('employees.field.managerId'),
    holidayListId: t('employees.field.holidayListId'),
    startedOn: t('employees.field.startedOn'),
    endedOn: t('employees.field.endedOn'),
    weeklyHours: t('employees.field.weeklyHours'),
  };
  return (
    <Form {...getFormProps(form)} {...(idempotencyKey && { idempotencyKey })}>
      <ErrorSummary form={form} labels={labels} />
      {defaults.version && <input type="hidden" name="version" value={defaults.version} />}
      <TextField field={fields.fullName} label={labels.fullName} autoComplete="off" />
      <div className="cols">
        <TextField field={fields.jobTitle} label={labels.jobTitle} optional />
        <TextField field={fields.employeeNumber} label={labels.employeeNumber} optional ltr />
      </div>
      <SelectField
        field={fields.userId}
        label={labels.userId}
        hint={t('employees.hint.userId')}
        optional
        emptyLabel={t('employees.none.userId')}
        options={options(choices.accounts)}
      />
      <SelectField
        field={fields.managerId}
        label={labels.managerId}
        hint={t('employees.hint.managerId')}
        optional
        emptyLabel={t('employees.none.managerId')}
        options={options(choices.managers)}
      />
      <div className="cols">
        <DateField field={fields.startedOn} label={labels.startedOn} />
        <DateField field={fields.endedOn} label={labels.endedOn} optional />
      </div>
      <div className="cols">
        <TextField
          field={fields.weeklyHours}
          label={labels.weeklyHours}
          type="number"
          inputMode="decimal"
          short
        />
        <SelectField
          field={fields.holidayListId}
          label={labels.holidayListId}
          optional
          emptyLabel={t('employees.none.holidayListId')}
          options={options(choices.lists)}
        />
      </div>
      <FormActions>
        <Button variant="primary">{t('common.save')}</Button>
        <a href={cancelHref}>{t('common.cancel')}</a>
      </FormActions>
    </Form>
  );
}
