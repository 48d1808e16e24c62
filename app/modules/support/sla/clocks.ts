import type { Priority, Status } from '../status';
import { aroundTheClock, type BusinessCalendar, type Piece } from './calendar';
import type { Clock } from './words';

const MINUTE = 60_000;

/** Minutes of working time each clock allows; null: no such clock. */
export type Targets = Record<Priority, Record<Clock, number | null>>;

/** What a policy says of the clocks. */
export interface Terms {
  targets: Targets;
  /** Statuses in which nobody is waiting for us. */
  pauses: readonly Status[];
  /** Warn when so much of the time is used up. */
  warnPercent: number | null;
  /** Escalate so many minutes of working time after the deadline. */
  escalateAfter: number | null;
  calendar: Pick<BusinessCalendar, 'pieces' | 'after'> | null;
}

/** What happened to a ticket, in its order. The message it was opened with is not among it. */
export type TicketEvent = { at: number } & (
  | { kind: 'answer' }
  | { kind: 'question' }
  | { kind: 'status'; to: Status }
  | { kind: 'priority'; to: Priority }
);

export interface TicketStory {
  openedAt: number;
  /** What it was opened with. */
  priority: Priority;
  events: readonly TicketEvent[];
}

/** Part of a clock's time and why it counted, or did not. */
export interface Segment extends Piece {
  /** The status it stood still in. */
  paused?: Status;
}

/** A clock from its start to its end, or until now. */
export interface Run {
  clock: Clock;
  startedAt: number;
  endedAt: number | null;
  endedBy: 'answer' | 'solution' | null;
  priority: Priority;
  /** Minutes. */
  target: number;
  state: 'running' | 'paused' | 'done';
  /** Ended after its deadline, or not ended and past it. */
  late: boolean;
  /** Milliseconds of working time. */
  elapsed: number;
  /** null: it stands still, so nobody can say; or the calendar never comes to it. */
  dueAt: number | null;
  warnAt: number | null;
  escalateAt: number | null;
  segments: Segment[];
}

interface Draft {
  clock: Clock;
  startedAt: number;
  endedAt: number | null;
  endedBy: Run['endedBy'];
  priority: Priority;
}

interface Stay {
  from: number;
  to: number;
  status: Status;
}

const isOver = (status: Status) => status === 'resolved' || status === 'closed';

/**
 * Every clock of a ticket under these terms, reckoned anew from its whole story, oldest first.
 *
 * First response runs from the opening to the first answer that all can see; next response from a question
 * after that to the next answer, and a further question does not set it back; resolution from the opening to
 * the solution, going on with what was left if the ticket is opened again. A solution is an answer too.
 * The target is the one of the priority that the ticket has, or had when the clock ended.
 */
export function reckon(story: TicketStory, terms: Terms, now: number): Run[] {
  const { drafts, stays } = walk(story, now);
  return drafts
    .filter((draft) => terms.targets[draft.priority][draft.clock] !== null)
    .map((draft) => measure(draft, stays, terms, now));
}

/** What the story says of when clocks start and end, and how long each status lasted. */
function walk(story: TicketStory, now: number): { drafts: Draft[]; stays: Stay[] } {
  const begin = (clock: Clock, startedAt: number): Draft => ({
    clock,
    startedAt,
    endedAt: null,
    endedBy: null,
    priority: story.priority,
  });
  const first = begin('first_response', story.openedAt);
  const resolution = begin('resolution', story.openedAt);
  const drafts = [first, resolution];
  const stays: Stay[] = [];
  let stay: Stay = { from: story.openedAt, to: now, status: 'new' };
  let priority = story.priority;
  const end = (draft: Draft, at: number, by: Run['endedBy']) => {
    if (draft.endedAt !== null) return;
    Object.assign(draft, { endedAt: at, endedBy: by, priority });
  };
  const endAll = (at: number, by: Run['endedBy']) => {
    for (const draft of drafts) if (draft.clock !== 'resolution') end(draft, at, by);
  };
  for (const event of story.events) {
    const { at } = event;
    if (event.kind === 'answer') endAll(at, 'answer');
    else if (event.kind === 'question') {
      const waits = drafts.some(({ clock, endedAt }) => clock !== 'resolution' && endedAt === null);
      if (!waits) drafts.push({ ...begin('next_response', at), priority });
    } else if (event.kind === 'priority') {
      priority = event.to;
    } else if (event.to !== stay.status) {
      stays.push({ ...stay, to: at });
      stay = { from: at, to: now, status: event.to };
      if (isOver(event.to)) {
        endAll(at, 'solution');
        end(resolution, at, 'solution');
      } else {
        Object.assign(resolution, { endedAt: null, endedBy: null });
      }
    }
    for (const draft of drafts) if (draft.endedAt === null) draft.priority = priority;
  }
  stays.push({ ...stay, to: Math.max(now, stay.from) });
  return { drafts, stays };
}

/** Lays a clock over the statuses and the calendar, and reads off when it is, or was, due. */
function measure(draft: Draft, stays: readonly Stay[], terms: Terms, now: number): Run {
  const calendar = terms.calendar ?? aroundTheClock;
  const end = draft.endedAt ?? Math.max(now, draft.startedAt);
  const stands = (status: Status) => terms.pauses.includes(status) || isOver(status);
  const segments: Segment[] = [];
  for (const stay of stays) {
    const [from, to] = [Math.max(stay.from, draft.startedAt), Math.min(stay.to, end)];
    if (from >= to) continue;
    if (stands(stay.status)) segments.push({ from, to, counts: false, paused: stay.status });
    else segments.push(...calendar.pieces(from, to));
  }
  const elapsed = segments.reduce((sum, { from, to, counts }) => sum + (counts ? to - from : 0), 0);
  const target = terms.targets[draft.priority][draft.clock] ?? 0;
  const isPaused = draft.endedAt === null && stands(stays.at(-1)?.status ?? 'new');
  const instantOf = (working: number): number | null => {
    const reached = reachedIn(segments, working);
    if (reached !== null) return reached;
    return isPaused ? null : calendar.after(end, working - elapsed);
  };
  const dueAt = instantOf(target * MINUTE);
  return {
    ...draft,
    target,
    state: draft.endedAt !== null ? 'done' : isPaused ? 'paused' : 'running',
    late: dueAt !== null && (draft.endedAt === null ? dueAt <= now : dueAt < draft.endedAt),
    elapsed,
    dueAt,
    warnAt:
      terms.warnPercent === null
        ? null
        : instantOf(Math.floor((target * MINUTE * terms.warnPercent) / 100)),
    escalateAt:
      terms.escalateAfter === null ? null : instantOf((target + terms.escalateAfter) * MINUTE),
    segments,
  };
}

/** When so much working time had passed, if it has. */
function reachedIn(segments: readonly Segment[], working: number): number | null {
  let left = working;
  for (const { from, to, counts } of segments) {
    if (!counts) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return null;
}
