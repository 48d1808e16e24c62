import { useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  CheckboxGroup,
  ConfirmButton,
  DateField,
  ErrorSummary,
  Form,
  RadioGroup,
  SelectField,
  TextField,
  TimeField,
} from '~/ui';
import type { Recurrence } from '../queries/recurrence.server';
import { choiceOf, frequencies, monthlyOn } from '../recurrence/choice';
import { useRuleWords } from './recurrence-words';
import type { LastResult } from './updates';

interface Props {
  task: { dueOn: string | null };
  recurrence: Recurrence | null;
  weekStart: number;
  mayWrite: boolean;
  lastResult: LastResult;
}

/** Whether the task comes again, when the next one does, and the rule to change it by. */
export function RecurrenceCard({ task, recurrence, weekStart, mayWrite, lastResult }: Props) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const words = useRuleWords();
  if (!recurrence && !mayWrite) return null;
  const isOpen = lastResult?.initialValue?.intent === 'recur';
  return (
    <Card title={t('recur.title')} id="recurrence">
      <div className="stack">
        {recurrence && (
          <>
            <p>
              <strong>{words(recurrence)}</strong>
            </p>
            <p className="muted small">
              {!recurrence.active
                ? t('recur.over')
                : recurrence.nextOn
                  ? t('recur.next', { day: format.date(recurrence.nextOn) })
                  : t('recur.whenDone')}
            </p>
          </>
        )}
        {mayWrite && !task.dueOn && <p className="muted">{t('error.recurDue')}</p>}
        {mayWrite && task.dueOn && (
          <details open={isOpen || undefined}>
            <summary>{t(recurrence ? 'recur.change' : 'recur.make')}</summary>
            <RecurrenceForm
              recurrence={recurrence}
              weekStart={weekStart}
              lastResult={isOpen ? lastResult : undefined}
            />
          </details>
        )}
        {mayWrite && recurrence && (
          <Form intent="unrecur">
            <ConfirmButton
              label={t('recur.stop')}
              question={t('recur.stopQuestion')}
              confirm={t('recur.stop')}
            />
          </Form>
        )}
      </div>
    </Card>
  );
}

function RecurrenceForm({
  recurrence,
  weekStart,
  lastResult,
}: Pick<Props, 'recurrence' | 'weekStart' | 'lastResult'>) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const choice = recurrence ? choiceOf(recurrence.rule) : null;
  const [form, fields] = useForm({
    id: 'recur',
    lastResult,
    defaultValue: {
      frequency: choice?.frequency ?? 'WEEKLY',
      interval: String(choice?.interval ?? 1),
      weekdays: (choice?.weekdays ?? []).map(String),
      monthlyOn: choice?.monthlyOn ?? 'day',
      basis: recurrence?.basis ?? 'schedule',
      ends: choice?.count ? 'count' : choice?.until ? 'until' : 'never',
      until: choice?.until ?? '',
      count: choice?.count ? String(choice.count) : '',
      leadDays: String(recurrence?.leadDays ?? 0),
      makeAt: clock(recurrence?.makeAt ?? 360),
    },
  });
  const names = format.weekdays('short');
  const week = Array.from({ length: 7 }, (_, index) => (index + weekStart) % 7);
  return (
    <Form id={form.id} intent="recur">
      <ErrorSummary form={form} />
      <div className="row recur-every">
        <TextField field={fields.interval} label={t('recur.interval')} inputMode="numeric" short />
        <SelectField
          field={fields.frequency}
          label={t('recur.frequency')}
          options={frequencies.map((value) => ({ value, label: t(`recur.unit.${value}`) }))}
        />
      </div>
      <CheckboxGroup
        field={fields.weekdays}
        label={t('recur.weekdays')}
        hint={t('recur.weekdaysHint')}
        layout="row"
        optional
        options={week.map((day) => ({ value: String(day), label: names[day] ?? '' }))}
      />
      <RadioGroup
        field={fields.monthlyOn}
        label={t('recur.monthlyOn')}
        options={monthlyOn.map((value) => ({ value, label: t(`recur.monthly.${value}`) }))}
      />
      <RadioGroup
        field={fields.basis}
        label={t('recur.basis')}
        options={(['schedule', 'done'] as const).map((value) => ({
          value,
          label: t(`recur.by.${value}`),
        }))}
      />
      <RadioGroup
        field={fields.ends}
        label={t('recur.ends')}
        layout="row"
        options={(['never', 'until', 'count'] as const).map((value) => ({
          value,
          label: t(`recur.end.${value}`),
        }))}
      />
      <div className="cols">
        <DateField field={fields.until} label={t('recur.until')} optional />
        <TextField
          field={fields.count}
          label={t('recur.count')}
          inputMode="numeric"
          short
          optional
        />
        <TextField
          field={fields.leadDays}
          label={t('recur.lead')}
          hint={t('recur.leadHint')}
          inputMode="numeric"
          short
        />
        <TimeField field={fields.makeAt} label={t('recur.makeAt')} />
      </div>
      <div>
        <Button>{t(recurrence ? 'recur.save' : 'recur.start')}</Button>
      </div>
    </Form>
  );
}

function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
