import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, CheckboxField, DateField, ErrorSummary, Form, LinkButton } from '~/ui';
import type { TimelineTask } from '../queries/timeline.server';
import type { LastResult } from './updates';

/** Other days for one task of the timeline. */
export function TimelineDates({
  task,
  close,
  lastResult,
}: {
  task: TimelineTask;
  close: string;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'dates',
    lastResult,
    defaultValue: { startsOn: task.startsOn ?? '', dueOn: task.dueOn ?? '', push: 'on' },
  });
  return (
    <Card title={t('timeline.datesOf', { title: task.title })} id="dates">
      <Form id={form.id}>
        <ErrorSummary form={form} />
        <input type="hidden" name="taskId" value={task.id} />
        <input type="hidden" name="version" value={task.version} />
        <div className="cols">
          <DateField field={fields.startsOn} label={t('field.startsOn')} optional />
          <DateField field={fields.dueOn} label={t('field.dueOn')} optional />
        </div>
        <CheckboxField
          field={fields.push}
          label={t('timeline.push')}
          hint={t('timeline.pushHint')}
        />
        <div className="row">
          <Button variant="primary">{t('timeline.saveDates')}</Button>
          <LinkButton href={close} variant="quiet">
            {t('timeline.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
