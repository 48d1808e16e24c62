import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Badge, Button, Card, DateField, ErrorSummary, Form, TextField, Time } from '~/ui';
import type { milestones } from '../queries/projects.server';
import type { LastResult } from './updates';

export type Milestone = Awaited<ReturnType<typeof milestones>>[number];

/** Points to reach, each with its day; those who manage the project tick and add them. */
export function Milestones({
  items,
  today,
  canManage,
  lastResult,
  idempotencyKey,
}: {
  items: Milestone[];
  today: string;
  canManage?: boolean;
  lastResult?: LastResult;
  idempotencyKey?: string;
}) {
  const { t } = useTranslation('projects');
  if (items.length === 0 && !canManage) return null;
  return (
    <Card title={t('milestone.title')} id="milestones">
      <div className="stack">
        {items.length === 0 && <p className="muted">{t('milestone.none')}</p>}
        <ul className="plan">
          {items.map((item) => (
            <li key={item.id}>
              <span className="plan-name">
                <bdi>{item.name}</bdi>
                <MilestoneState item={item} today={today} />
              </span>
              {canManage && <MilestoneButtons item={item} />}
            </li>
          ))}
        </ul>
        {canManage && <AddMilestone lastResult={lastResult} idempotencyKey={idempotencyKey} />}
      </div>
    </Card>
  );
}

function MilestoneState({ item, today }: { item: Milestone; today: string }) {
  const { t } = useTranslation('projects');
  if (item.reachedOn) return <Badge tone="ok">{t('milestone.reached')}</Badge>;
  if (!item.dueOn) return null;
  const isLate = item.dueOn < today;
  return (
    <>
      <span className="muted small">
        <Time value={item.dueOn} />
      </span>
      {isLate && <Badge tone="danger">{t('milestone.late')}</Badge>}
    </>
  );
}

function MilestoneButtons({ item }: { item: Milestone }) {
  const { t } = useTranslation('projects');
  const name = item.name;
  return (
    <Form intent="milestone" className="row">
      <input type="hidden" name="id" value={item.id} />
      <Button size="sm" name="do" value={item.reachedOn ? 'reopen' : 'reach'}>
        {t(item.reachedOn ? 'milestone.reopen' : 'milestone.reach')}
        <span className="sr-only"> {name}</span>
      </Button>
      <Button size="sm" variant="quiet" icon="trash" iconOnly name="do" value="remove">
        {t('milestone.remove', { name })}
      </Button>
    </Form>
  );
}

function AddMilestone({
  lastResult,
  idempotencyKey,
}: {
  lastResult?: LastResult;
  idempotencyKey?: string;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'milestone',
    lastResult: lastResult?.initialValue?.intent === 'add-milestone' ? lastResult : undefined,
    defaultValue: { name: '', dueOn: '' },
  });
  return (
    <Form id={form.id} intent="add-milestone" idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} />
      <div className="cols">
        <TextField field={fields.name} label={t('milestone.name')} />
        <DateField field={fields.dueOn} label={t('field.dueOn')} optional />
      </div>
      <div>
        <Button icon="plus">{t('milestone.add')}</Button>
      </div>
    </Form>
  );
}
