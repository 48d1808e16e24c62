import type { Tone } from '~/ui';

export { type Priority, priorities } from '~/platform/priority';

export const statuses = ['planned', 'active', 'on_hold', 'completed', 'cancelled'] as const;
export type Status = (typeof statuses)[number];

/** Still somebody's work. */
export const openStatuses: readonly Status[] = ['planned', 'active', 'on_hold'];

/** Legal moves, as in private.state_transitions (a test compares); the database enforces them. */
const moves: Record<Status, readonly Status[]> = {
  planned: ['active', 'on_hold', 'cancelled'],
  active: ['on_hold', 'completed', 'cancelled'],
  on_hold: ['active', 'cancelled'],
  completed: ['active'],
  cancelled: ['active'],
};

/** Where a project may go from here, itself not among them. */
export function nextStatuses(from: Status): readonly Status[] {
  return moves[from];
}

/** Colour and shape of a status; the word stands beside it. */
export const statusTone: Record<Status, Tone> = {
  planned: 'neutral',
  active: 'info',
  on_hold: 'warn',
  completed: 'ok',
  cancelled: 'neutral',
};

export const healths = ['on_track', 'at_risk', 'off_track'] as const;
export type Health = (typeof healths)[number];
export const healthTone: Record<Health, Tone> = {
  on_track: 'ok',
  at_risk: 'warn',
  off_track: 'danger',
};

/** Why a project needs a look: past its due day, or somebody says that it is in danger. */
export const attentions = ['late', 'risk'] as const;
export type Attention = (typeof attentions)[number];

/** What being in a column of a board means. */
export const columnKinds = ['todo', 'doing', 'done'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Per cent, 0–100: what somebody said, or done tasks of all tasks. */
export function progressOf(project: {
  byHand: number | null;
  taskCount: number;
  doneCount: number;
}): number {
  if (project.byHand !== null) return project.byHand;
  if (project.taskCount === 0) return 0;
  return Math.round((100 * project.doneCount) / project.taskCount);
}
