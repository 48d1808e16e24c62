import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ErrorSummary, Form, TextField } from '~/ui';
import type { checklist } from '../queries/tasks.server';
import type { LastResult } from './updates';

type Step = Awaited<ReturnType<typeof checklist>>[number];

/** Steps of a task; each is a form of its own, so that ticking needs no script. */
export function Checklist({
  steps,
  mayWrite,
  lastResult,
}: {
  steps: Step[];
  mayWrite: boolean;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'step',
    lastResult: lastResult?.initialValue?.intent === 'step' ? lastResult : undefined,
    defaultValue: { title: '' },
  });
  if (steps.length === 0 && !mayWrite) return null;
  return (
    <Card title={t('checklist.title')} id="checklist">
      <div className="stack">
        <ul className="plan">
          {steps.map((step) => (
            <li key={step.id}>
              <span className={step.done ? 'plan-name plan-done' : 'plan-name'}>
                <span className="sr-only">
                  {t(step.done ? 'checklist.done' : 'checklist.open')}
                </span>
                <bdi>{step.title}</bdi>
              </span>
              {mayWrite && (
                <Form intent="tick" className="row">
                  <input type="hidden" name="id" value={step.id} />
                  <Button
                    size="sm"
                    icon={step.done ? 'check-circle' : 'check'}
                    iconOnly
                    name="do"
                    value={step.done ? 'untick' : 'tick'}
                  >
                    {t(step.done ? 'checklist.untick' : 'checklist.tick', { title: step.title })}
                  </Button>
                  <Button size="sm" variant="quiet" icon="trash" iconOnly name="do" value="remove">
                    {t('checklist.remove', { title: step.title })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {mayWrite && (
          <Form id={form.id} intent="step">
            <ErrorSummary form={form} />
            <TextField field={fields.title} label={t('checklist.new')} />
            <div>
              <Button icon="plus">{t('checklist.add')}</Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}
