import type { Run } from './clocks';
import type { Clock, Step } from './words';

/** Something to tell of a clock. There is one of each step for each clock. */
export interface Alert {
  clock: Clock;
  startedAt: number;
  step: Step;
  /** From when on; null: nobody can say yet. */
  at: number | null;
}

/**
 * What there is to tell of these clocks, sooner or later. Of one that ended at most that it was late; past
 * the deadline a warning is no news.
 */
export function alertsOf(runs: readonly Run[]): Alert[] {
  return runs.flatMap((run) => {
    const { clock, startedAt } = run;
    const all: Alert[] = [
      { clock, startedAt, step: 'warned', at: run.warnAt },
      { clock, startedAt, step: 'breached', at: run.dueAt },
      { clock, startedAt, step: 'escalated', at: run.escalateAt },
    ];
    if (run.state === 'done') return run.late ? all.slice(1, 2) : [];
    return run.late ? all.slice(1) : all;
  });
}

/** The name of an alert. */
export function alertKey({ clock, startedAt, step }: Omit<Alert, 'at'>): string {
  return `${clock} ${startedAt} ${step}`;
}

/** The deadline that counts for the queue: the earliest of the clocks that have not ended. */
export function nextDue(runs: readonly Run[]): Run | undefined {
  return runs
    .filter((run) => run.state !== 'done' && run.dueAt !== null)
    .sort((a, b) => Number(a.dueAt) - Number(b.dueAt))[0];
}
