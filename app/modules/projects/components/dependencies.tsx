import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Badge, Button, Card, ErrorSummary, Form, SelectField } from '~/ui';
import type { dependencies, otherTasks } from '../queries/tasks.server';
import type { LastResult } from './updates';

type Link = Awaited<ReturnType<typeof dependencies>>[number];
type Other = Awaited<ReturnType<typeof otherTasks>>[number];

/** What must be done before this task, and what waits for it. */
export function Dependencies({
  links,
  others,
  taskBase,
  mayWrite,
  lastResult,
}: {
  links: Link[];
  others: Other[];
  taskBase: string;
  mayWrite: boolean;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'wait',
    lastResult: lastResult?.initialValue?.intent === 'wait' ? lastResult : undefined,
    defaultValue: { waitsForId: '' },
  });
  const linked = new Set(links.map((link) => link.id));
  const free = others.filter((other) => !linked.has(other.id));
  if (links.length === 0 && (!mayWrite || free.length === 0)) return null;
  return (
    <Card title={t('wait.title')} id="dependencies">
      <div className="stack">
        <ul className="plan">
          {links.map((link) => (
            <li key={link.id}>
              <span className="plan-name">
                <span className="muted small">{t(link.waits ? 'wait.for' : 'wait.behind')}</span>
                <a href={`${taskBase}/${link.id}`}>
                  <bdi>{link.title}</bdi>
                </a>
                {link.isDone && <Badge tone="ok">{t('kind.done')}</Badge>}
              </span>
              {mayWrite && link.waits && (
                <Form intent="free">
                  <input type="hidden" name="waitsForId" value={link.id} />
                  <Button size="sm" variant="quiet" icon="close" iconOnly>
                    {t('wait.free', { title: link.title })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {mayWrite && free.length > 0 && (
          <Form id={form.id} intent="wait">
            <ErrorSummary form={form} />
            <SelectField
              field={fields.waitsForId}
              label={t('wait.new')}
              emptyLabel={t('wait.choose')}
              options={free.map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`,
              }))}
            />
            <div>
              <Button icon="plus">{t('wait.add')}</Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}
