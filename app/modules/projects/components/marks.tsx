import { useTranslation } from '~/platform/i18n';
import { Badge, Tag, type Tone } from '~/ui';
import type { Label } from '../queries/labels.server';
import { type ColumnKind, type Health, healthTone, type Status, statusTone } from '../status';

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation('projects');
  return <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>;
}

export function HealthBadge({ health }: { health: Health }) {
  const { t } = useTranslation('projects');
  return <Badge tone={healthTone[health]}>{t(`health.${health}`)}</Badge>;
}

/** Colour of a column by what being in it means. */
export const kindTone: Record<ColumnKind, Tone> = { todo: 'neutral', doing: 'info', done: 'ok' };

/** A task's labels as the company colours them. */
export function LabelTags({ names, labels }: { names: string[]; labels: Label[] }) {
  const colors = new Map(labels.map(({ name, color }) => [name, color]));
  return (
    <span className="task-labels">
      {names.map((name) => (
        <Tag key={name} color={colors.get(name) ?? 'grey'}>
          {name}
        </Tag>
      ))}
    </span>
  );
}
