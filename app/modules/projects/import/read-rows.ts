import { unguarded } from '~/platform/http/csv';
import { type Priority, priorities } from '../status';
import type { ImportField, Mapping } from './columns';

/** More of a cell than a description takes is not looked at. */
const LONGEST_CELL = 20_001;
/** More people or labels in one cell are not looked for. */
const MOST_NAMES = 20;

/** What names in a file can mean here. */
export interface ImportWorld {
  columns: { id: string; name: string; kind: string }[];
  people: { userId: string; name: string; email?: string | undefined }[];
  milestones: { id: string; name: string }[];
}

/** A task as it will be made. */
export interface ImportedTask {
  title: string;
  description: string | null;
  columnId: string;
  assigneeId: string | null;
  milestoneId: string | null;
  priority: Priority;
  labels: string[];
  startsOn: string | null;
  dueOn: string | null;
  estimate: number | null;
}

export const rowProblems = [
  'noTitle',
  'longTitle',
  'status',
  'assignee',
  'priority',
  'date',
  'dates',
  'estimate',
  'milestone',
  'labels',
] as const;

/** What keeps a row from being made (`isFatal`), or what of it is left out. */
export interface RowProblem {
  /** The line as spreadsheets number it: the header is 1. */
  line: number;
  field: ImportField;
  /** Under projects:import.problem. */
  key: (typeof rowProblems)[number];
  value: string;
  isFatal: boolean;
}

/** Reads one row; what is not understood is left out and said, a row without a title is not made. */
export function readRow(
  cells: readonly string[],
  line: number,
  mapping: Mapping,
  world: ImportWorld,
): { task: ImportedTask | undefined; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const text = (field: ImportField) => {
    const place = mapping[field];
    return place === undefined ? '' : unguarded((cells[place] ?? '').slice(0, LONGEST_CELL).trim());
  };
  const miss = (field: ImportField, key: RowProblem['key'], isFatal = false) => {
    problems.push({ line, field, key, value: text(field).slice(0, 60), isFatal });
    return null;
  };
  const title = text('title').replaceAll(/\s+/g, ' ');
  if (!title) miss('title', 'noTitle', true);
  if (title.length > 200) miss('title', 'longTitle');
  const day = (field: 'startsOn' | 'dueOn') =>
    text(field) ? (readDay(text(field)) ?? miss(field, 'date')) : null;
  const startsOn = day('startsOn');
  let dueOn = day('dueOn');
  if (startsOn && dueOn && dueOn < startsOn) dueOn = miss('dueOn', 'dates');
  const named = <T extends { name: string }>(
    field: ImportField,
    all: readonly T[],
    key: RowProblem['key'],
  ) => (text(field) ? (byName(all, text(field)) ?? miss(field, key)) : null);
  const status = named('status', world.columns, 'status') ?? world.columns[0];
  const milestone = named('milestone', world.milestones, 'milestone');
  const assignee = text('assignee')
    ? (findPerson(world.people, text('assignee')) ?? miss('assignee', 'assignee'))
    : null;
  const priority = text('priority')
    ? (readPriority(text('priority')) ?? miss('priority', 'priority'))
    : null;
  const estimate = text('estimate')
    ? (readHours(text('estimate')) ?? miss('estimate', 'estimate'))
    : null;
  const labels = readLabels(text('labels'));
  if (labels.length > 10) miss('labels', 'labels');
  const task = {
    title: title.slice(0, 200),
    description: text('description').slice(0, 20_000) || null,
    columnId: status?.id ?? '',
    assigneeId: assignee?.userId ?? null,
    milestoneId: milestone?.id ?? null,
    priority: priority ?? 'normal',
    labels: labels.slice(0, 10),
    startsOn,
    dueOn,
    estimate,
  };
  return { task: problems.some((problem) => problem.isFatal) ? undefined : task, problems };
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

function byName<T extends { name: string }>(all: readonly T[], name: string): T | undefined {
  return all.find((each) => same(each.name, name));
}

/** By name or address; of several (Trello) the first that works here. */
function findPerson(people: ImportWorld['people'], text: string) {
  const parts = text.split(/[,;]/, MOST_NAMES).map((part) => part.trim());
  const wanted = parts.filter(Boolean);
  return people.find(({ name, email }) =>
    wanted.some((part) => same(part, name) || (email !== undefined && same(part, email))),
  );
}

/** Words other tools use for their four or five steps. */
const priorityWords: Record<string, Priority> = {
  highest: 'urgent',
  critical: 'urgent',
  blocker: 'urgent',
  p0: 'urgent',
  p1: 'high',
  medium: 'normal',
  none: 'normal',
  p2: 'normal',
  lowest: 'low',
  minor: 'low',
  p3: 'low',
};

function readPriority(text: string): Priority | undefined {
  const word = text.toLowerCase();
  return priorities.find((each) => each === word) ?? priorityWords[word];
}

/** ISO days, instants, and day.month.year; what could be two days (3/4/2026) is understood as neither. */
function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  if (dotted) return calendarDay(dotted[3], dotted[2], dotted[1]);
  if (!slashed) return undefined;
  const [, first = '', second = '', year] = slashed;
  if (Number(first) > 12) return calendarDay(year, second, first);
  return Number(second) > 12 || first === second ? calendarDay(year, first, second) : undefined;
}

function calendarDay(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/** Hours as a number or 1:30; minutes. */
function readHours(text: string): number | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  const hours = clock
    ? Number(clock[1]) + Number(clock[2]) / 60
    : Number(/^(\d{1,5}(?:[.,]\d{1,2})?)\s*h?$/.exec(text)?.[1]?.replace(',', '.') ?? Number.NaN);
  const minutes = Math.round(hours * 60);
  return minutes >= 1 && minutes <= 600_000 ? minutes : undefined;
}

/** Trello writes “Design (blue)”; commas and semicolons separate. */
function readLabels(text: string): string[] {
  const words = text
    .split(/[,;،]/, MOST_NAMES)
    .map((word) =>
      word
        .trim()
        .replace(/ \((green|yellow|orange|red|purple|blue|sky|lime|pink|black)(_\w+)?\)$/, '')
        .slice(0, 40)
        .trim(),
    )
    .filter(Boolean);
  return [...new Set(words)];
}
