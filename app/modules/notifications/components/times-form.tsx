import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  SelectField,
  TimeField,
} from '~/ui';

export interface TimesFormProps {
  times: {
    quietFrom: string;
    quietUntil: string;
    digest: string;
    digestHour: string;
    digestWeekday: string;
  };
  /** The zone all times are in. */
  timeZone: string;
  lastResult?: SubmissionResult<string[]> | undefined;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Quiet hours and the digest. */
export function TimesForm({ times, timeZone, lastResult }: TimesFormProps) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const [form, fields] = useForm({
    id: 'times',
    lastResult: lastResult ?? null,
    defaultValue: times,
  });
  const labels = {
    quietFrom: t('times.quietFrom'),
    quietUntil: t('times.quietUntil'),
    digest: t('times.digest'),
    digestHour: t('times.hour'),
    digestWeekday: t('times.weekday'),
  };
  const zone = timeZone.replaceAll('_', ' ');
  return (
    <Card title={t('times.title')}>
      <Form {...getFormProps(form)} intent="times">
        <ErrorSummary form={form} labels={labels} />
        <p className="muted">{t('times.zone', { zone })}</p>
        <Fieldset legend={t('times.quiet')}>
          <p className="muted small">{t('times.quietHint')}</p>
          <div className="row">
            <TimeField field={fields.quietFrom} label={labels.quietFrom} optional />
            <TimeField field={fields.quietUntil} label={labels.quietUntil} optional />
          </div>
        </Fieldset>
        <RadioGroup
          field={fields.digest}
          label={labels.digest}
          hint={t('times.digestHint')}
          layout="row"
          options={['off', 'daily', 'weekly'].map((value) => ({
            value,
            label: t(`times.digestIs.${value}`),
          }))}
        />
        <div className="row">
          <SelectField
            field={fields.digestHour}
            label={labels.digestHour}
            options={hours.map((hour) => ({
              value: String(hour),
              label: format.time(`${String(hour).padStart(2, '0')}:00`),
            }))}
          />
          <SelectField
            field={fields.digestWeekday}
            label={labels.digestWeekday}
            hint={t('times.weekdayHint')}
            options={format.weekdays('long').map((label, index) => ({
              value: String(index),
              label,
            }))}
          />
        </div>
        <FormActions>
          <Button variant="primary">{t('times.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
