import { useForm } from '@conform-to/react';
import type { Conflict } from '~/platform/conflict/conflict.server';
import { ConflictChoices, Shown } from '~/platform/conflict/conflict-choices';
import { useTranslation } from '~/platform/i18n';
import { PriorityMark, usePriorityOptions } from '~/platform/priority-marks';
import type { StaffName } from '~/platform/tenancy/staff.server';
import {
  Button,
  Card,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  SelectField,
  Time,
  Timeline,
} from '~/ui';
import type { findTicket, ticketHistory } from '../queries/ticket.server';
import { nextStatuses, statuses } from '../status';
import { StatusBadge } from './fields';
import type { LastResult } from './message-forms';

type Ticket = NonNullable<Awaited<ReturnType<typeof findTicket>>>;
type History = Awaited<ReturnType<typeof ticketHistory>>;

interface PanelProps {
  ticket: Ticket;
  staff: StaffName[];
  teams: { id: string; name: string }[];
  base: string;
  canManage: boolean;
  lastResult: LastResult;
  conflict: Conflict | undefined;
}

/** Who asked, who is on it and where it stands; a form for those who may change it. */
export function TicketPanel(props: PanelProps) {
  const { ticket, staff, teams, base, canManage } = props;
  const { t } = useTranslation('support');
  const assignee = staff.find((person) => person.userId === ticket.assigneeId)?.name;
  const team = teams.find((each) => each.id === ticket.teamId)?.name;
  const items = [
    {
      label: t('field.client'),
      value: ticket.clientId ? (
        <a href={`${base}/crm/clients/${ticket.clientId}`}>
          <bdi>{ticket.client ?? '–'}</bdi>
        </a>
      ) : (
        t('ticket.internalRequest')
      ),
    },
    { label: t('field.requester'), value: <bdi>{ticket.requester}</bdi> },
    { label: t('field.opened'), value: <Time value={ticket.createdAt} /> },
    ...(ticket.waitingSince
      ? [{ label: t('field.waitingSince'), value: <Time value={ticket.waitingSince} /> }]
      : []),
  ];
  if (!canManage) {
    items.push(
      { label: t('field.status'), value: <StatusBadge status={ticket.status} /> },
      { label: t('field.priority'), value: <PriorityMark priority={ticket.priority} /> },
      { label: t('field.assignee'), value: <>{assignee ?? t('queue.nobody')}</> },
      { label: t('field.team'), value: <>{team ?? '–'}</> },
    );
  }
  return (
    <Card title={t('ticket.facts')}>
      <div className="stack">
        <Facts items={items} />
        {canManage && (props.conflict ? <PanelConflict {...props} /> : <PanelForm {...props} />)}
      </div>
    </Card>
  );
}

/** What the form starts with. */
function panelValues(ticket: Ticket) {
  return {
    status: ticket.status,
    priority: ticket.priority,
    assigneeId: ticket.assigneeId ?? '',
    teamId: ticket.teamId ?? '',
  };
}

function PanelConflict({ ticket, staff, teams, base, conflict, lastResult }: PanelProps) {
  const { t } = useTranslation('support');
  const priorities = usePriorityOptions();
  if (!conflict) return null;
  const other = t('ticket.otherTeam');
  return (
    <ConflictChoices
      conflict={conflict}
      lastResult={lastResult}
      now={panelValues(ticket)}
      version={ticket.version}
      intent="change"
      href={`${base}/support/tickets/${ticket.id}`}
      fields={{
        status: {
          label: t('field.status'),
          options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
        priority: { label: t('field.priority'), options: priorities },
        assigneeId: {
          label: t('field.assignee'),
          options: staff.map(({ userId, name }) => ({ value: userId, label: name })),
        },
        teamId: { label: t('field.team'), options: withPresent(teams, ticket.teamId, other) },
      }}
    />
  );
}

function PanelForm({ ticket, staff, teams, lastResult }: PanelProps) {
  const { t } = useTranslation('support');
  const priorities = usePriorityOptions();
  const [form, fields] = useForm({
    id: 'change',
    lastResult: lastResult?.initialValue?.intent === 'change' ? lastResult : undefined,
    defaultValue: panelValues(ticket),
  });
  return (
    <Form id={form.id} intent="change">
      <ErrorSummary form={form} />
      <Shown version={ticket.version} values={panelValues(ticket)} />
      <div data-key="s">
        <SelectField
          field={fields.status}
          label={t('field.status')}
          options={[ticket.status, ...nextStatuses(ticket.status)].map((value) => ({
            value,
            label: t(`status.${value}`),
          }))}
        />
      </div>
      <SelectField field={fields.priority} label={t('field.priority')} options={priorities} />
      <div data-key="a">
        <SelectField
          field={fields.assigneeId}
          label={t('field.assignee')}
          emptyLabel={t('queue.nobody')}
          options={staff
            .filter((person) => person.isActive || person.userId === ticket.assigneeId)
            .map((person) => ({ value: person.userId, label: person.name }))}
        />
      </div>
      {(teams.length > 0 || ticket.teamId) && (
        <SelectField
          field={fields.teamId}
          label={t('field.team')}
          emptyLabel={t('ticket.noTeam')}
          options={withPresent(teams, ticket.teamId, t('ticket.otherTeam'))}
        />
      )}
      <FormActions>
        <Button block>{t('ticket.saveChanges')}</Button>
      </FormActions>
    </Form>
  );
}

/** Teams to choose from; the present one stays a choice even when its name is not the reader's to know. */
function withPresent(teams: PanelProps['teams'], present: string | null, otherLabel: string) {
  const options = teams.map((team) => ({ value: team.id, label: team.name }));
  if (!present || teams.some((team) => team.id === present)) return options;
  return [{ value: present, label: otherLabel }, ...options];
}

/** What changed, by whom and when; newest first. */
export function TicketHistory({ history, now }: { history: History; now: Date }) {
  const { t } = useTranslation('support');
  if (history.length === 0) return null;
  const word = (field: string, value: string | null) => {
    if (value === null) return t('queue.nobody');
    if (field === 'status') return t(`status.${value}`);
    if (field === 'priority') return t(`platform:priority.${value}`);
    return value;
  };
  return (
    <Card title={t('ticket.history')}>
      <Timeline
        items={history.map((change) => ({
          key: change.id,
          title: t('ticket.change', {
            field: t(`field.${change.field}`),
            from: word(change.field, change.from),
            to: word(change.field, change.to),
          }),
          body: (
            <span className="muted small">
              <bdi>{change.actor ?? t('ticket.system')}</bdi>{' '}
              <Time value={change.at} show="relative" now={now} />
            </span>
          ),
        }))}
      />
    </Card>
  );
}
