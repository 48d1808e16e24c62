import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Badge,
  Button,
  Card,
  CheckboxField,
  ErrorSummary,
  Form,
  RadioGroup,
  TextareaField,
  Time,
} from '~/ui';
import type { ProjectUpdate } from '../queries/projects.server';
import { healths } from '../status';
import { HealthBadge } from './marks';

export type LastResult = SubmissionResult<string[]> | undefined;

/** How the project stood from time to time. Staff see which of it the client reads. */
export function Updates({ items, isStaff }: { items: ProjectUpdate[]; isStaff?: boolean }) {
  const { t } = useTranslation('projects');
  return (
    <Card title={t('update.title')} id="updates">
      {items.length === 0 ? (
        <p className="muted">{t('update.none')}</p>
      ) : (
        <ol className="updates">
          {items.map((item) => (
            <li key={item.id} id={`u-${item.id}`}>
              <p className="row">
                <HealthBadge health={item.health} />
                <strong>
                  <bdi>{item.author}</bdi>
                </strong>
                <span className="muted small">
                  <Time value={item.at} />
                </span>
                {isStaff && (
                  <Badge tone={item.shared ? 'info' : 'neutral'}>
                    {t(item.shared ? 'update.shared' : 'update.internal')}
                  </Badge>
                )}
              </p>
              <p className="said" dir="auto">
                {item.body}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** Say how it stands. */
export function UpdateForm({
  lastResult,
  idempotencyKey,
  canShare,
}: {
  lastResult: LastResult;
  idempotencyKey: string;
  canShare: boolean;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'update',
    lastResult: lastResult?.initialValue?.intent === 'update' ? lastResult : undefined,
    defaultValue: { health: 'on_track', body: '', shared: canShare ? 'on' : '' },
  });
  return (
    <Card title={t('update.new')}>
      <Form id={form.id} intent="update" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        <RadioGroup
          field={fields.health}
          label={t('update.health')}
          layout="row"
          options={healths.map((value) => ({ value, label: t(`health.${value}`) }))}
        />
        <TextareaField field={fields.body} label={t('update.body')} rows={4} />
        {canShare && (
          <CheckboxField
            field={fields.shared}
            label={t('update.share')}
            hint={t('update.shareHint')}
          />
        )}
        <div>
          <Button variant="primary">{t('update.post')}</Button>
        </div>
      </Form>
    </Card>
  );
}
