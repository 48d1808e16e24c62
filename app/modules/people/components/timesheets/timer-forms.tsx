import { type SubmissionResult, useForm } from '@conform-to/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Badge,
  Button,
  Card,
  ConfirmButton,
  DateField,
  ErrorSummary,
  type FieldLike,
  Form,
  SelectField,
  TextField,
  Time,
} from '~/ui';
import type { RunningTimer, TimerPage } from '../../queries/timer.server';
import { useNames } from './names';

type LastResult = SubmissionResult<string[]> | undefined;
type Choices = Pick<TimerPage, 'activities' | 'clients' | 'projects' | 'tasks'>;

function only(lastResult: LastResult, intent: string): LastResult {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined;
}

/** The clock that runs: what for, since when, how long; stop it or throw it away. */
export function RunningCard({
  timer,
  lastResult,
  ...choices
}: Choices & { timer: RunningTimer; lastResult: LastResult }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { client, activity } = useNames(choices)(timer);
  const [form, fields] = useForm({
    id: 'stop',
    lastResult: only(lastResult, 'stop'),
    defaultValue: { note: timer.note ?? '', hours: '' },
  });
  return (
    <Card>
      <div className="stack timer-running">
        <p className="row">
          <Badge tone="ok">{t('timer.running')}</Badge>
          <strong>
            <bdi>{client}</bdi>
          </strong>
          <span className="muted">
            <bdi>{activity}</bdi> · {t('timer.since')} <Time value={timer.startedAt} show="time" />
          </span>
        </p>
        <p className="timer-clock">{format.clock(timer.minutes)}</p>
        <Form id={form.id} intent="stop">
          <ErrorSummary form={form} />
          <div className="cols">
            <TextField field={fields.note} label={t('timesheets.field.note')} optional />
            <TextField
              field={fields.hours}
              label={t('timer.hours')}
              hint={t('timer.hoursHint')}
              optional
              short
            />
          </div>
          <Button variant="primary" size="lg" icon="pause">
            {t('timer.stop')}
          </Button>
        </Form>
        <Form intent="discard">
          <ConfirmButton
            label={t('timer.discard')}
            question={t('timer.discardQuestion', { time: format.duration(timer.minutes) })}
            confirm={t('timer.discard')}
          />
        </Form>
      </div>
    </Card>
  );
}

/** Starts the clock. */
export function StartForm({
  timer,
  asked,
  lastResult,
  ...choices
}: Choices & { timer: RunningTimer | null; asked: string; lastResult: LastResult }) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'start',
    lastResult: only(lastResult, 'start'),
    defaultValue: { target: asked, activityId: '', note: '' },
  });
  return (
    <Card title={t('timer.startTitle')}>
      <Form id={form.id} intent="start">
        <ErrorSummary form={form} />
        <WorkFields fields={fields} {...choices} />
        {timer && <p className="muted small">{t('timer.stopsFirst')}</p>}
        <div>
          <Button variant={timer ? 'secondary' : 'primary'} icon="play">
            {t('timer.start')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Time written down by hand. */
export function LogForm({
  today,
  asked,
  idempotencyKey,
  lastResult,
  ...choices
}: Choices & { today: string; asked: string; idempotencyKey: string; lastResult: LastResult }) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'log',
    lastResult: only(lastResult, 'log'),
    defaultValue: { target: asked, activityId: '', note: '', day: today, hours: '' },
  });
  // Sent from a task's page: once it is written down, back there.
  const back = only(lastResult, 'log')?.initialValue?.returnTo;
  return (
    <Card title={t('timer.logTitle')}>
      <Form id={form.id} intent="log" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        {typeof back === 'string' && <input type="hidden" name="returnTo" value={back} />}
        <div className="cols">
          <DateField field={fields.day} label={t('timer.day')} />
          <TextField
            field={fields.hours}
            label={t('timer.time')}
            hint={t('timer.timeHint')}
            short
          />
        </div>
        <WorkFields fields={fields} {...choices} />
        <div>
          <Button>{t('timer.log')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function WorkFields({
  fields,
  activities,
  clients,
  projects,
  tasks,
}: Choices & { fields: Record<'target' | 'activityId' | 'note', FieldLike> }) {
  const { t } = useTranslation('people');
  const named = (prefix: string, all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: `${prefix}${id}`, label: name }));
  return (
    <>
      <SelectField
        field={fields.target}
        label={t('timer.for')}
        emptyLabel={t('timesheets.grid.internal')}
        options={[
          ...tasks.map(({ id, label }) => ({ value: `t:${id}`, label })),
          ...(projects.length > 0
            ? [{ label: t('timesheets.grid.projects'), options: named('p:', projects) }]
            : []),
          { label: t('timesheets.grid.clients'), options: named('', clients) },
        ]}
      />
      <SelectField
        field={fields.activityId}
        label={t('timesheets.field.activity')}
        emptyLabel={t('timer.usual')}
        options={named(
          '',
          activities.filter(({ active }) => active),
        )}
      />
      <TextField field={fields.note} label={t('timesheets.field.note')} optional />
    </>
  );
}
