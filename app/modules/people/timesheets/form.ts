import { parseHours } from '~/platform/i18n/hours';
import type { Line } from './lines';

/** A line as it was typed. */
export interface TypedLine {
  activity: string;
  client: string;
  /** '' is whatever the activity is. */
  billable: '' | 'yes' | 'no';
  note: string;
  hours: string[];
}

export const MAX_LINES = 60;
/** Lines that are always there to write in. */
export const BLANK_LINES = 3;
const DAYS = 7;

export const emptyLine = (): TypedLine => ({
  activity: '',
  client: '',
  billable: '',
  note: '',
  hours: Array.from({ length: DAYS }, () => ''),
});

/** Names of a line's fields in the form. */
export const fieldName = {
  activity: (line: number) => `l${line}-activity`,
  client: (line: number) => `l${line}-client`,
  billable: (line: number) => `l${line}-billable`,
  note: (line: number) => `l${line}-note`,
  hours: (line: number, column: number) => `l${line}-d${column}`,
};

/** The lines of a posted grid, in their order, exactly as typed. */
export function readLines(form: FormData): TypedLine[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const lines: TypedLine[] = [];
  for (let line = 0; line < MAX_LINES && form.has(fieldName.activity(line)); line += 1) {
    const billable = text(fieldName.billable(line));
    lines.push({
      activity: text(fieldName.activity(line)),
      client: text(fieldName.client(line)),
      billable: billable === 'yes' || billable === 'no' ? billable : '',
      note: text(fieldName.note(line)).replace(/\s+/g, ' '),
      hours: Array.from({ length: DAYS }, (_, column) => text(fieldName.hours(line, column))),
    });
  }
  return lines;
}

/** Nothing was typed in it. */
export function isEmptyLine(line: TypedLine): boolean {
  return !line.activity && !line.client && !line.note && line.hours.every((hours) => !hours);
}

export interface Project {
  id: string;
  name: string;
  clientId: string | null;
}

/** What the time is for, in one field: a client by id or name, `p:` and a project, `t:` and a task. */
export type Target = Pick<Line, 'clientId' | 'projectId' | 'taskId'>;

/** A line's target as its field holds it. */
export function targetOf({ clientId, projectId, taskId }: Target): string {
  if (taskId) return `t:${taskId}`;
  return projectId ? `p:${projectId}` : (clientId ?? '');
}

/** What the form is checked against. */
export interface GridFacts {
  activities: readonly { id: string; billable: boolean; active: boolean }[];
  clients: readonly { id: string; name: string }[];
  projects: readonly Project[];
  /** Tasks the week has already: others are booked from their own pages. */
  tasks: readonly { id: string; projectId: string }[];
  /** How long each day of the week is, in minutes: clocks change. */
  dayMinutes: readonly number[];
  /** Minutes of each day that the form does not hold: clocked ones. */
  otherMinutes: readonly number[];
  /** Ids of activities that the week has already, which may have been switched off since. */
  usedActivities: ReadonlySet<string>;
}

export interface CellError {
  /** Below `people:timesheets.error`. */
  key: string;
  values?: Record<string, number>;
}

export type CellErrors = Record<string, CellError>;

/** Lines that can be stored, and what is wrong at which field. Empty lines are left out. */
export function checkLines(typed: readonly TypedLine[], facts: GridFacts) {
  const errors: CellErrors = {};
  const lines: Line[] = [];
  const used = facts.dayMinutes.map((_, column) => facts.otherMinutes[column] ?? 0);
  const full = new Set<number>();
  typed.forEach((line, index) => {
    if (isEmptyLine(line)) return;
    const refuse = (name: string, key: string, values?: Record<string, number>) => {
      errors[name] = { key, ...(values && { values }) };
    };
    const activity = facts.activities.find(({ id }) => id === line.activity);
    if (!activity) refuse(fieldName.activity(index), 'activity');
    else if (!activity.active && !facts.usedActivities.has(activity.id)) {
      refuse(fieldName.activity(index), 'activityOff');
    }
    const target = findTarget(line.client, facts);
    const clientId = target?.clientId ?? null;
    if (!target) refuse(fieldName.client(index), 'client');
    const billable = isBillable(line, activity, clientId);
    if (billable && clientId === null) refuse(fieldName.billable(index), 'billable');
    if (line.note.length > 500) refuse(fieldName.note(index), 'note', { max: 500 });
    const minutes = line.hours.map((hours, column) => {
      const parsed = parseHours(hours);
      const name = fieldName.hours(index, column);
      if (parsed === null) {
        refuse(name, 'hours');
        return 0;
      }
      used[column] = (used[column] ?? 0) + parsed;
      const long = facts.dayMinutes[column] ?? 1440;
      if (parsed > 0 && used[column] > long && !full.has(column)) {
        full.add(column);
        refuse(name, 'dayFull', { hours: long / 60 });
      }
      return parsed;
    });
    if (activity && target) {
      lines.push({ activityId: activity.id, ...target, billable, note: line.note, minutes });
    }
  });
  return { lines, errors };
}

/** By id, or by name where they are typed rather than chosen. All null is internal; undefined is unknown. */
export function findTarget(
  typed: string,
  { clients, projects, tasks }: Pick<GridFacts, 'clients' | 'projects' | 'tasks'>,
): Target | undefined {
  if (!typed) return { clientId: null, projectId: null, taskId: null };
  const task = tasks.find(({ id }) => typed === `t:${id}`);
  const name = typed.toLocaleLowerCase();
  const project = projects.find(
    ({ id, name: known }) =>
      typed === `p:${id}` || id === task?.projectId || known.toLocaleLowerCase() === name,
  );
  if (project) {
    return { clientId: project.clientId, projectId: project.id, taskId: task?.id ?? null };
  }
  const client = clients.find(
    ({ id, name: known }) => id === typed || known.toLocaleLowerCase() === name,
  );
  return client && { clientId: client.id, projectId: null, taskId: null };
}

function isBillable(
  line: TypedLine,
  activity: { billable: boolean } | undefined,
  clientId: string | null,
): boolean {
  if (line.billable) return line.billable === 'yes';
  return clientId !== null && (activity?.billable ?? false);
}
