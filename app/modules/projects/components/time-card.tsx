import { useFormat, useTranslation } from '~/platform/i18n';
import { Button, Card, Field, Form, Input, Progress } from '~/ui';

interface Props {
  /** Minutes. */
  spent: number;
  estimate: number | null;
  /** Where the forms about time go; null for who keeps no timesheet. */
  timer: string | null;
  /** Since when one's own clock runs on this task. */
  runningSince: Date | null;
  page: string;
  taskId: string;
  today: string;
  idempotencyKey: string;
}

/** Time spent on a task against its estimate, with a clock and a line to write time down. */
export function TimeCard(props: Props) {
  const { spent, estimate, timer, runningSince, page, taskId, today, idempotencyKey } = props;
  const { t } = useTranslation('projects');
  const format = useFormat();
  const percent = estimate ? Math.round((100 * spent) / estimate) : null;
  const hidden = (
    <>
      <input type="hidden" name="target" value={`t:${taskId}`} />
      <input type="hidden" name="returnTo" value={`${page}#time`} />
    </>
  );
  return (
    <Card title={t('time.title')} id="time">
      <div className="stack">
        {estimate ? (
          <Progress
            value={Math.min(100, percent ?? 0)}
            label={t(percent !== null && percent > 100 ? 'time.over' : 'time.of', {
              spent: format.duration(spent),
              estimate: format.duration(estimate),
              percent: format.percent((percent ?? 0) / 100),
            })}
          />
        ) : (
          <p>{t('time.spent', { spent: format.duration(spent) })}</p>
        )}
        {timer && (
          <>
            <Form action={timer} intent={runningSince ? 'stop' : 'start'}>
              {hidden}
              <Button
                icon={runningSince ? 'pause' : 'play'}
                variant={runningSince ? 'primary' : 'secondary'}
              >
                {runningSince
                  ? t('time.stop', { since: format.time(runningSince) })
                  : t('time.start')}
              </Button>
            </Form>
            <Form
              action={timer}
              intent="log"
              idempotencyKey={idempotencyKey}
              className="row time-log"
            >
              {hidden}
              <input type="hidden" name="day" value={today} />
              <Field
                field={{ id: 'log-hours', name: 'hours' }}
                label={t('time.log')}
                hint={t('time.logHint')}
              >
                <Input
                  id="log-hours"
                  name="hours"
                  className="input-short"
                  autoComplete="off"
                  aria-describedby="log-hours-hint"
                />
              </Field>
              <Button>{t('time.add')}</Button>
            </Form>
          </>
        )}
      </div>
    </Card>
  );
}
