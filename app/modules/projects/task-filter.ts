import { isUuid } from '~/platform/db/is-uuid';
import { type ColumnKind, columnKinds, type Priority, priorities } from './status';

export const taskSorts = ['due', 'priority', 'updated', 'newest', 'title'] as const;
export type TaskSort = (typeof taskSorts)[number];

export const groupings = ['status', 'assignee', 'project', 'milestone', 'priority'] as const;
export type Grouping = (typeof groupings)[number];

export const dueChoices = ['late', 'today', 'week', 'none'] as const;
export type Due = (typeof dueChoices)[number];

/** What the address of a list of tasks says, made safe. */
export interface TaskFilter {
  q: string;
  /** 'open' is not done; archived tasks are in no list but their own. A column's id, within a project. */
  status: ColumnKind | 'open' | 'all' | 'archived' | (string & {});
  /** me, none, a user's id, or '' for anybody. */
  assignee: string;
  label: string;
  due: Due | '';
  priority: Priority | '';
  milestone: string;
  project: string;
  sort: TaskSort;
  group: Grouping | '';
  after: string;
}

/** Reads the filters from the address; anything unknown counts as not given. */
export function readTaskFilter(query: URLSearchParams, project = ''): TaskFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const id = (name: string) => (isUuid(text(name)) ? text(name) : '');
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === text(name));
  const assignee = one('assignee', ['me', 'none']) ?? id('assignee');
  return {
    q: text('q'),
    status:
      one('status', ['open', 'all', 'archived', ...columnKinds]) ||
      (project ? id('status') : '') ||
      'open',
    assignee,
    label: text('label').slice(0, 40),
    due: one('due', dueChoices) ?? '',
    priority: one('priority', priorities) ?? '',
    milestone: project ? id('milestone') : '',
    project: project || id('project'),
    sort: one('sort', taskSorts) ?? 'due',
    group: one('group', groupings) ?? '',
    after: id('after'),
  };
}

/** The address's query for a filter: what is as usual is left out. */
export function taskQuery(
  filter: TaskFilter,
  change: Partial<TaskFilter> = {},
  fixed = '',
): string {
  const usual: Record<string, string> = { status: 'open', sort: 'due' };
  const said = Object.entries({ ...filter, after: '', ...change }).filter(
    ([name, value]) => value !== '' && usual[name] !== value && !(fixed && name === 'project'),
  );
  return new URLSearchParams(said).toString();
}
