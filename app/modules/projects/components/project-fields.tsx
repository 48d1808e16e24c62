import type { ConflictField } from '~/platform/conflict/conflict-choices';
import { useTranslation } from '~/platform/i18n';
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  type FieldLike,
  SelectField,
  TextareaField,
  TextField,
} from '~/ui';
import type { projectChoices } from '../queries/people.server';
import type { Project } from '../queries/projects.server';
import { nextStatuses, type Status, statuses } from '../status';

export type Choices = Awaited<ReturnType<typeof projectChoices>>;
type Names =
  | 'name'
  | 'description'
  | 'clientId'
  | 'ownerId'
  | 'teamId'
  | 'status'
  | 'startsOn'
  | 'dueOn'
  | 'budgetHours'
  | 'budget'
  | 'rate'
  | 'progress'
  | 'shared'
  | 'members';

/** What the form starts with: an existing project, or an empty one of this owner. */
export function projectDefaults(
  project: Project | undefined,
  members: string[],
  { ownerId, units }: { ownerId: string; units: number },
) {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  const minor = project?.budgetMinor;
  return {
    name: project?.name ?? '',
    description: project?.description ?? '',
    clientId: project?.clientId ?? '',
    ownerId: project?.ownerId ?? ownerId,
    teamId: project?.teamId ?? '',
    status: project?.status ?? 'active',
    startsOn: project?.startsOn ?? '',
    dueOn: project?.dueOn ?? '',
    budgetHours: project?.budgetMinutes ? text(project.budgetMinutes / 60) : '',
    budget: minor ? text(minor / 10 ** units) : '',
    rate: project?.rateMinor ? text(Number(project.rateMinor) / 10 ** units) : '',
    progress: text(project?.byHand),
    shared: project?.shared ? 'on' : '',
    members,
  };
}

/** The form's fields in words, for who comes too late. */
export function useProjectFields(choices: Choices): Record<Names, ConflictField> {
  const { t } = useTranslation('projects');
  const people = choices.staff.map(({ userId, name }) => ({ value: userId, label: name }));
  const named = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return {
    name: { label: t('field.name') },
    description: { label: t('field.description') },
    clientId: { label: t('field.client'), options: named(choices.clients) },
    ownerId: { label: t('field.owner'), options: people },
    teamId: { label: t('field.team'), options: named(choices.teams) },
    status: {
      label: t('field.status'),
      options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    startsOn: { label: t('field.startsOn') },
    dueOn: { label: t('field.dueOn') },
    budgetHours: { label: t('field.budgetHours') },
    budget: { label: t('field.budget') },
    rate: { label: t('field.rate') },
    progress: { label: t('field.progress') },
    shared: { label: t('field.shared'), flag: true },
    members: { label: t('field.members'), options: people },
  };
}

/** The fields of a project. `from` is its present status; a new one has none. */
export function ProjectFields({
  fields,
  choices,
  currency,
  from,
}: {
  fields: Record<Names, FieldLike>;
  choices: Choices;
  currency: string;
  from?: Status;
}) {
  const { t } = useTranslation('projects');
  const people = choices.staff
    .filter((person) => person.isActive)
    .map((person) => ({ value: person.userId, label: person.name }));
  const named = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const open = from ? [from, ...nextStatuses(from)] : statuses.slice(0, 2);
  return (
    <>
      <TextField field={fields.name} label={t('field.name')} />
      <TextareaField field={fields.description} label={t('field.description')} rows={4} optional />
      <div className="cols">
        <SelectField
          field={fields.clientId}
          label={t('field.client')}
          emptyLabel={t('project.internal')}
          options={named(choices.clients)}
        />
        <SelectField
          field={fields.status}
          label={t('field.status')}
          options={open.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <SelectField field={fields.ownerId} label={t('field.owner')} options={people} />
        {choices.teams.length > 0 && (
          <SelectField
            field={fields.teamId}
            label={t('field.team')}
            emptyLabel={t('project.noTeam')}
            options={named(choices.teams)}
          />
        )}
        <DateField field={fields.startsOn} label={t('field.startsOn')} optional />
        <DateField field={fields.dueOn} label={t('field.dueOn')} optional />
        <TextField
          field={fields.budgetHours}
          label={t('field.budgetHours')}
          inputMode="decimal"
          suffix={t('field.hours')}
          optional
        />
        <TextField
          field={fields.budget}
          label={t('field.budget')}
          inputMode="decimal"
          suffix={currency}
          optional
        />
        <TextField
          field={fields.rate}
          label={t('field.rate')}
          hint={t('field.rateHint')}
          inputMode="decimal"
          suffix={currency}
          optional
        />
        <TextField
          field={fields.progress}
          label={t('field.progress')}
          hint={t('field.progressHint')}
          inputMode="numeric"
          suffix="%"
          optional
        />
      </div>
      <CheckboxField field={fields.shared} label={t('field.shared')} hint={t('field.sharedHint')} />
      <CheckboxGroup
        field={fields.members}
        label={t('field.members')}
        options={people}
        layout="cards"
        optional
      />
    </>
  );
}
