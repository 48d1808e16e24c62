import { describe, expect, test } from 'vitest';
import { BusinessCalendar, type CalendarRules, type Shift } from './calendar';
import { reckon, type Targets, type Terms, type TicketEvent } from './clocks';
import type { Clock } from './words';

/** `9-13 14-18` as shifts. */
function shifts(text: string): Shift[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [starts = 0, ends = 0] = part.split('-').map((time) => {
        const [hour = 0, minute = 0] = time.split(':').map(Number);
        return hour * 60 + minute;
      });
      return { starts, ends };
    });
}

/** The same hours on these days (0 Sunday … 6 Saturday). */
function calendar(timeZone: string, hours: string, days: number[], holidays: string[] = []) {
  const rules: CalendarRules = {
    timeZone,
    week: [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? shifts(hours) : [])),
    holidays: new Map(holidays.map((day) => [day, `Holiday ${day}`])),
  };
  return new BusinessCalendar(rules);
}

const MON_FRI = [1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const calendars = {
  none: null,
  /** London, 9–17. In November 2026 UTC itself. */
  london: calendar('Europe/London', '9-17', MON_FRI),
  kolkata: calendar('Asia/Kolkata', '9-13 14-18', MON_FRI, ['2026-11-09']),
  denver: calendar('America/Denver', '8-16', MON_FRI, ['2026-11-26']),
  berlin: calendar('Europe/Berlin', '9-17', MON_FRI, ['2026-12-25']),
  /** Sunday to Thursday. */
  dubai: calendar('Asia/Dubai', '9-18', [0, 1, 2, 3, 4]),
  kathmandu: calendar('Asia/Kathmandu', '10-17', EVERY_DAY),
  auckland: calendar('Pacific/Auckland', '9-17', MON_FRI),
  /** Over midnight in two shifts. */
  night: calendar('Europe/Berlin', '0-6 22-24', EVERY_DAY),
  allDay: calendar('Europe/Berlin', '0-24', EVERY_DAY),
  allDayDenver: calendar('America/Denver', '0-24', EVERY_DAY),
  /** In the hours that the clocks skip or show twice. */
  early: calendar('Europe/Berlin', '2:30-5', EVERY_DAY),
  earlyInTwo: calendar('Europe/Berlin', '2:30-3 3-5', EVERY_DAY),
  oneAm: calendar('America/Denver', '1-3', EVERY_DAY),
  /** Clocks go by half an hour there. */
  lordHowe: calendar('Australia/Lord_Howe', '0-24', EVERY_DAY),
  never: calendar('UTC', '', []),
  mondays: calendar('UTC', '9-10', [1], ['2026-11-16']),
} as const;

const H = 60;

/** The same time for every priority, but double for low and a quarter for urgent. */
function targets(over: Partial<Record<Clock, number | null>>): Targets {
  const row = { first_response: null, next_response: null, resolution: null, ...over };
  const times = (factor: number) =>
    Object.fromEntries(
      Object.entries(row).map(([clock, minutes]) => [clock, minutes && minutes * factor]),
    ) as Record<Clock, number | null>;
  return { urgent: times(0.25), high: times(0.5), normal: times(1), low: times(2) };
}

interface Case {
  what: string;
  clock?: Clock;
  calendar: keyof typeof calendars;
  minutes: number;
  opened: string;
  events?: TicketEvent[];
  now?: string;
  terms?: Partial<Terms>;
  due: string | null;
  /** The clock's place among those of its kind. */
  nth?: number;
  late?: boolean;
  state?: 'running' | 'paused' | 'done';
}

const at = (text: string) => Date.parse(text);
const answer = (time: string): TicketEvent => ({ kind: 'answer', at: at(time) });
const question = (time: string): TicketEvent => ({ kind: 'question', at: at(time) });
const moved = (time: string, to: 'open' | 'waiting' | 'resolved' | 'closed'): TicketEvent => ({
  kind: 'status',
  at: at(time),
  to,
});
const priority = (time: string, to: 'low' | 'normal' | 'high' | 'urgent'): TicketEvent => ({
  kind: 'priority',
  at: at(time),
  to,
});

function runs(each: Case) {
  const terms: Terms = {
    targets: targets({ [each.clock ?? 'first_response']: each.minutes }),
    pauses: ['waiting'],
    warnPercent: null,
    escalateAfter: null,
    calendar: calendars[each.calendar],
    ...each.terms,
  };
  const story = {
    openedAt: at(each.opened),
    priority: 'normal',
    events: each.events ?? [],
  } as const;
  return reckon(story, terms, at(each.now ?? each.opened));
}

const iso = (instant: number | null | undefined) =>
  instant == null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');

const cases: Case[] = [
  // ── Hours and zones ──
  // Friday 16:30–17:00 is half an hour; the other half is Monday 9:00–9:30. London is on UTC.
  {
    what: 'Friday 16:30 + 1 h in 9–17',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T16:30:00Z',
    due: '2026-11-16T09:30:00Z',
  },
  // Ends with the shift itself, not on Monday morning.
  {
    what: 'exactly to the end of the day',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T16:00:00Z',
    due: '2026-11-13T17:00:00Z',
  },
  // 7:00 is before work; the hour is 9:00–10:00.
  {
    what: 'opened before work',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T07:00:00Z',
    due: '2026-11-13T10:00:00Z',
  },
  // Friday 17:00 is no longer work; Monday 9:00 + 1 h.
  {
    what: 'opened as the day ends',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T17:00:00Z',
    due: '2026-11-16T10:00:00Z',
  },
  // Saturday noon waits for Monday 9:00.
  {
    what: 'opened at the weekend',
    calendar: 'london',
    minutes: 30,
    opened: '2026-11-14T12:00:00Z',
    due: '2026-11-16T09:30:00Z',
  },
  // 20 h = two days of 8 h and 4 h: Mon 9–17, Tue 9–17, Wed 9–13.
  {
    what: 'over several days',
    calendar: 'london',
    minutes: 20 * H,
    opened: '2026-11-16T09:00:00Z',
    due: '2026-11-18T13:00:00Z',
  },
  // 80 h = ten working days: two weeks later Friday 17:00.
  {
    what: 'over two weeks',
    calendar: 'london',
    minutes: 80 * H,
    opened: '2026-11-16T09:00:00Z',
    due: '2026-11-27T17:00:00Z',
  },
  // No calendar: every hour counts, the weekend too.
  {
    what: 'around the clock',
    calendar: 'none',
    minutes: 72 * H,
    opened: '2026-11-13T16:30:00Z',
    due: '2026-11-16T16:30:00Z',
  },
  // 16:30 in Denver (UTC−7) is 23:30Z and after 16:00, so Monday 8:00 (15:00Z) + 1 h.
  {
    what: 'west of Greenwich',
    calendar: 'denver',
    minutes: H,
    opened: '2026-11-13T23:30:00Z',
    due: '2026-11-16T16:00:00Z',
  },
  // 15:30 in Denver is 22:30Z: half an hour today, half Monday 8:00–8:30 (15:30Z).
  {
    what: 'the day is the one of the zone, not of UTC',
    calendar: 'denver',
    minutes: H,
    opened: '2026-11-13T22:30:00Z',
    due: '2026-11-16T15:30:00Z',
  },
  // Thursday 17:30 in Dubai (UTC+4, 13:30Z): 30 min; Friday and Saturday off; Sunday 9:00–9:30 (05:30Z).
  {
    what: 'a week from Sunday to Thursday',
    calendar: 'dubai',
    minutes: H,
    opened: '2026-11-12T13:30:00Z',
    due: '2026-11-15T05:30:00Z',
  },
  // Kathmandu is UTC+5:45: 10:00 there is 04:15Z. Opened 00:00Z = 5:45; 10:00 + 2 h = 12:00 = 06:15Z.
  {
    what: 'a zone of three quarters of an hour',
    calendar: 'kathmandu',
    minutes: 2 * H,
    opened: '2026-11-13T00:00:00Z',
    due: '2026-11-13T06:15:00Z',
  },
  // In Auckland (UTC+13) it is Monday 9:00 when UTC still has Sunday 20:00. + 1 h = 21:00Z.
  {
    what: 'Monday there, Sunday here',
    calendar: 'auckland',
    minutes: H,
    opened: '2026-11-15T20:00:00Z',
    due: '2026-11-15T21:00:00Z',
  },
  // ── Split shifts ──
  // 12:30 in Kolkata (UTC+5:30, 07:00Z): 30 min to 13:00, lunch, 14:00–14:30 = 09:00Z.
  {
    what: 'over lunch',
    calendar: 'kolkata',
    minutes: H,
    opened: '2026-11-13T07:00:00Z',
    due: '2026-11-13T09:00:00Z',
  },
  // 13:20 is lunch: 14:00 + 1 h = 15:00 = 09:30Z.
  {
    what: 'opened at lunch',
    calendar: 'kolkata',
    minutes: H,
    opened: '2026-11-13T07:50:00Z',
    due: '2026-11-13T09:30:00Z',
  },
  // 12:00–13:00 is the whole hour: due as lunch begins, 13:00 = 07:30Z.
  {
    what: 'exactly to lunch',
    calendar: 'kolkata',
    minutes: H,
    opened: '2026-11-13T06:30:00Z',
    due: '2026-11-13T07:30:00Z',
  },
  // Fri 17:00–18:00 1 h, Mon 9–13 4 h, 14–15 1 h = 6 h; but Mon 9 Nov is a holiday, so all of it on Tuesday. 15:00 = 09:30Z.
  {
    what: 'two shifts, a weekend and a holiday',
    calendar: 'kolkata',
    minutes: 6 * H,
    opened: '2026-11-06T11:30:00Z',
    due: '2026-11-10T09:30:00Z',
  },
  // ── 24:00 ──
  // 23:30 in Berlin (UTC+1, 22:30Z): to 24:00 half an hour, and 0:00–0:30 = 23:30Z. No gap at midnight.
  {
    what: '24:00 meets 0:00',
    calendar: 'night',
    minutes: H,
    opened: '2026-11-13T22:30:00Z',
    due: '2026-11-13T23:30:00Z',
  },
  // 5:00 in Berlin: 1 h to 6:00, then 22:00–24:00 2 h, then 0:00–1:00 = 00:00Z of the next day.
  {
    what: 'a night shift of two parts',
    calendar: 'night',
    minutes: 4 * H,
    opened: '2026-11-13T04:00:00Z',
    due: '2026-11-14T00:00:00Z',
  },
  // Exactly to 24:00: 22:00–24:00 Berlin = 23:00Z.
  {
    what: 'exactly to 24:00',
    calendar: 'night',
    minutes: 2 * H,
    opened: '2026-11-13T21:00:00Z',
    due: '2026-11-13T23:00:00Z',
  },
  // All day every day is around the clock.
  {
    what: '0–24 all week',
    calendar: 'allDay',
    minutes: 50 * H,
    opened: '2026-11-13T08:00:00Z',
    due: '2026-11-15T10:00:00Z',
  },
  // ── Clocks that change ──
  // Berlin goes to summer time on Sunday 29 March 2026. Friday 16:30 (UTC+1, 15:30Z) + 1 h = Monday 9:30 (UTC+2) = 07:30Z.
  {
    what: 'forward over the weekend',
    calendar: 'berlin',
    minutes: H,
    opened: '2026-03-27T15:30:00Z',
    due: '2026-03-30T07:30:00Z',
  },
  // Back on Sunday 25 October. Friday 16:30 (UTC+2, 14:30Z) + 1 h = Monday 9:30 (UTC+1) = 08:30Z.
  {
    what: 'back over the weekend',
    calendar: 'berlin',
    minutes: H,
    opened: '2026-10-23T14:30:00Z',
    due: '2026-10-26T08:30:00Z',
  },
  // 29 March has 23 hours. From 0:00 (23:00Z) 24 real hours end at 1:00 of the 30th = 23:00Z.
  {
    what: 'a day of 23 hours',
    calendar: 'allDay',
    minutes: 24 * H,
    opened: '2026-03-28T23:00:00Z',
    due: '2026-03-29T23:00:00Z',
  },
  // 25 October has 25 hours. From 0:00 (22:00Z) 24 real hours end at 23:00 = 22:00Z.
  {
    what: 'a day of 25 hours',
    calendar: 'allDay',
    minutes: 24 * H,
    opened: '2026-10-24T22:00:00Z',
    due: '2026-10-25T22:00:00Z',
  },
  // 2:30–5:00 where 2:00–3:00 is missing: works from 3:00 (01:00Z) to 5:00 (03:00Z), 2 h; the third hour is Monday 2:30–3:30 (01:30Z).
  {
    what: 'a shift that begins in the missing hour',
    calendar: 'early',
    minutes: 3 * H,
    opened: '2026-03-29T00:00:00Z',
    due: '2026-03-30T01:30:00Z',
  },
  // The first part is all missing; the second is 3:00–5:00, 2 h; then Monday 2:30–3:00 and 3:00–3:30 (01:30Z).
  {
    what: 'a shift that is missing altogether',
    calendar: 'earlyInTwo',
    minutes: 3 * H,
    opened: '2026-03-29T00:00:00Z',
    due: '2026-03-30T01:30:00Z',
  },
  // 2:30 comes twice on 25 October, first at 00:30Z. To 5:00 (04:00Z) that is 3 h 30: due after 3 h = 03:30Z.
  {
    what: 'a shift that begins in the hour that comes twice',
    calendar: 'early',
    minutes: 3 * H,
    opened: '2026-10-25T00:00:00Z',
    due: '2026-10-25T03:30:00Z',
  },
  // Denver, 1 November: 1:00 comes twice (07:00Z and 08:00Z), 3:00 is 10:00Z. So 1–3 is 3 h.
  {
    what: 'an hour twice, in America',
    calendar: 'oneAm',
    minutes: 3 * H,
    opened: '2026-11-01T06:00:00Z',
    due: '2026-11-01T10:00:00Z',
  },
  // Denver, 8 March: 2:00–3:00 is missing. 1–3 is one hour (08:00Z–09:00Z); the second is 9 March 1:00–2:00 (UTC−6) = 08:00Z.
  {
    what: 'an hour less, in America',
    calendar: 'oneAm',
    minutes: 2 * H,
    opened: '2026-03-08T06:00:00Z',
    due: '2026-03-09T08:00:00Z',
  },
  // Lord Howe goes back half an hour on 5 April 2026: the day has 24.5 h. From its midnight (UTC+11, 13:00Z) 24 h end at 13:00Z.
  {
    what: 'a zone that changes by half an hour',
    calendar: 'lordHowe',
    minutes: 24 * H,
    opened: '2026-04-04T13:00:00Z',
    due: '2026-04-05T13:00:00Z',
  },
  // ── Holidays ──
  // Wednesday 15:30 Denver (22:30Z): 30 min; Thanksgiving off; Friday 8:00–8:30 = 15:30Z.
  {
    what: 'a holiday in between',
    calendar: 'denver',
    minutes: H,
    opened: '2026-11-25T22:30:00Z',
    due: '2026-11-27T15:30:00Z',
  },
  // On the holiday itself: Friday 8:00 (15:00Z) + 1 h.
  {
    what: 'opened on a holiday',
    calendar: 'denver',
    minutes: H,
    opened: '2026-11-26T18:00:00Z',
    due: '2026-11-27T16:00:00Z',
  },
  // 24 December 16:00 Berlin (15:00Z): 1 h; 25th holiday, 26th/27th weekend; Monday 28th 9:00–10:00 = 09:00Z.
  {
    what: 'a holiday before a weekend',
    calendar: 'berlin',
    minutes: 2 * H,
    opened: '2026-12-24T15:00:00Z',
    due: '2026-12-28T09:00:00Z',
  },
  // Mondays 9–10 only, the 16th off: Friday 13th waits for the 23rd.
  {
    what: 'one hour a week, and that one off',
    calendar: 'mondays',
    minutes: H,
    opened: '2026-11-13T12:00:00Z',
    due: '2026-11-23T10:00:00Z',
  },
  // A calendar without hours never comes to it.
  {
    what: 'no hours at all',
    calendar: 'never',
    minutes: H,
    opened: '2026-11-13T12:00:00Z',
    due: null,
    state: 'running',
  },
  // ── Pauses ──
  // 9:00–10:00 counts, waiting 10:00–12:00 does not, so the 4 h end at 15:00 instead of 13:00.
  {
    what: 'waiting for the client',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T10:00:00Z', 'waiting'), moved('2026-11-13T12:00:00Z', 'open')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T15:00:00Z',
  },
  // As long as it waits nobody can say.
  {
    what: 'still waiting',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T10:00:00Z', 'waiting')],
    now: '2026-11-13T16:00:00Z',
    due: null,
    state: 'paused',
    late: false,
  },
  // It was late before it began to wait: 9:00 + 1 h = 10:00, and stays so.
  {
    what: 'late, then waiting',
    clock: 'resolution',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T11:00:00Z', 'waiting')],
    now: '2026-11-13T16:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'paused',
    late: true,
  },
  // Fri 15:00–16:00 1 h; waits Fri 16:00 – Mon 11:00, of which Fri 16–17 and Mon 9–11 would have counted; the second hour is Mon 11–12.
  {
    what: 'a pause over the weekend',
    clock: 'resolution',
    calendar: 'london',
    minutes: 2 * H,
    opened: '2026-11-13T15:00:00Z',
    events: [moved('2026-11-13T16:00:00Z', 'waiting'), moved('2026-11-16T11:00:00Z', 'open')],
    now: '2026-11-16T11:00:00Z',
    due: '2026-11-16T12:00:00Z',
  },
  // Waiting from 18:00 to 20:00 is outside the hours anyway: nothing moves. 16:00–17:00, Mon 9–10.
  {
    what: 'a pause outside the hours',
    clock: 'resolution',
    calendar: 'london',
    minutes: 2 * H,
    opened: '2026-11-13T16:00:00Z',
    events: [moved('2026-11-13T18:00:00Z', 'waiting'), moved('2026-11-13T20:00:00Z', 'open')],
    now: '2026-11-13T20:00:00Z',
    due: '2026-11-16T10:00:00Z',
  },
  // 9–10, 11–12, 13–14 count (3 h), the two waits do not; the fourth hour is 14–15.
  {
    what: 'two pauses',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      moved('2026-11-13T10:00:00Z', 'waiting'),
      moved('2026-11-13T11:00:00Z', 'open'),
      moved('2026-11-13T12:00:00Z', 'waiting'),
      moved('2026-11-13T13:00:00Z', 'open'),
    ],
    now: '2026-11-13T13:30:00Z',
    due: '2026-11-13T15:00:00Z',
  },
  // A policy under which nothing pauses: 9:00 + 4 h.
  {
    what: 'a policy without pauses',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T10:00:00Z', 'waiting'), moved('2026-11-13T12:00:00Z', 'open')],
    now: '2026-11-13T12:00:00Z',
    terms: { pauses: [] },
    due: '2026-11-13T13:00:00Z',
  },
  // A policy that pauses while new: opened 9:00, open at 11:00, + 1 h.
  {
    what: 'a policy that waits for somebody to take it',
    clock: 'resolution',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T11:00:00Z', 'open')],
    now: '2026-11-13T11:00:00Z',
    terms: { pauses: ['new', 'waiting'] },
    due: '2026-11-13T12:00:00Z',
  },
  // ── Answers and questions ──
  // Answered at 9:40, before 10:00.
  {
    what: 'answered in time',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [answer('2026-11-13T09:40:00Z')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'done',
    late: false,
  },
  // On the stroke of the deadline is in time.
  {
    what: 'answered at the last moment',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [answer('2026-11-13T10:00:00Z')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'done',
    late: false,
  },
  // A second later is not.
  {
    what: 'answered too late',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [answer('2026-11-13T10:00:01Z')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'done',
    late: true,
  },
  // Nobody answered, and 10:00 is now.
  {
    what: 'not answered',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    now: '2026-11-13T10:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'running',
    late: true,
  },
  // Solved without a word counts as an answer.
  {
    what: 'solved without an answer',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T09:30:00Z', 'resolved')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'done',
    late: false,
  },
  // A second question before the first answer changes nothing: 9:00 + 1 h.
  {
    what: 'asked twice before the first answer',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [question('2026-11-13T09:30:00Z')],
    now: '2026-11-13T09:30:00Z',
    due: '2026-11-13T10:00:00Z',
  },
  // Answered at 9:30; asked again at 11:00: 12:00.
  {
    what: 'a question after the answer',
    clock: 'next_response',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [answer('2026-11-13T09:30:00Z'), question('2026-11-13T11:00:00Z')],
    now: '2026-11-13T11:00:00Z',
    due: '2026-11-13T12:00:00Z',
  },
  // Asked at 11:00 and again at 11:30: the first of them counts.
  {
    what: 'asked twice in a row',
    clock: 'next_response',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      answer('2026-11-13T09:30:00Z'),
      question('2026-11-13T11:00:00Z'),
      question('2026-11-13T11:30:00Z'),
    ],
    now: '2026-11-13T11:30:00Z',
    due: '2026-11-13T12:00:00Z',
  },
  // Answered at 11:30, asked at 14:00: a clock of its own, 15:00.
  {
    what: 'the clock begins anew with each question',
    clock: 'next_response',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      answer('2026-11-13T09:30:00Z'),
      question('2026-11-13T11:00:00Z'),
      answer('2026-11-13T11:30:00Z'),
      question('2026-11-13T14:00:00Z'),
    ],
    now: '2026-11-13T14:00:00Z',
    due: '2026-11-13T15:00:00Z',
    nth: 1,
  },
  // The client writes while it waits: it is open again at that instant, Fri 16:45: 15 min, and Mon 9:00–9:45.
  {
    what: 'a reply ends the wait',
    clock: 'next_response',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      answer('2026-11-13T09:30:00Z'),
      moved('2026-11-13T09:30:00Z', 'waiting'),
      question('2026-11-13T16:45:00Z'),
      moved('2026-11-13T16:45:00Z', 'open'),
    ],
    now: '2026-11-13T16:45:00Z',
    due: '2026-11-16T09:45:00Z',
  },
  // ── Solved and opened again ──
  // 9–11 used, solved 11:00, opened again Mon 10:00 with 2 of 4 h left: 12:00.
  {
    what: 'opened again',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T11:00:00Z', 'resolved'), moved('2026-11-16T10:00:00Z', 'open')],
    now: '2026-11-16T10:00:00Z',
    due: '2026-11-16T12:00:00Z',
  },
  // 9–11, then 13–14, then solved for good at 14:00 with 3 of 4 h used: would have been due 15:00.
  {
    what: 'opened again and solved again',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      moved('2026-11-13T11:00:00Z', 'resolved'),
      moved('2026-11-13T13:00:00Z', 'open'),
      moved('2026-11-13T14:00:00Z', 'closed'),
    ],
    now: '2026-11-16T10:00:00Z',
    due: '2026-11-13T15:00:00Z',
    state: 'done',
    late: false,
  },
  // Late before it was solved the first time: due 10:00 for ever.
  {
    what: 'late, solved, opened again',
    clock: 'resolution',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [moved('2026-11-13T11:00:00Z', 'resolved'), moved('2026-11-13T13:00:00Z', 'open')],
    now: '2026-11-13T13:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'running',
    late: true,
  },
  // From resolved to closed is no work: 9–11 used, opened again from closed at 15:00 with 2 h: Fri 15–17.
  {
    what: 'resolved, closed, opened again',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      moved('2026-11-13T11:00:00Z', 'resolved'),
      moved('2026-11-13T12:00:00Z', 'closed'),
      moved('2026-11-13T15:00:00Z', 'open'),
    ],
    now: '2026-11-13T15:00:00Z',
    due: '2026-11-13T17:00:00Z',
  },
  // The client's "not yet" opens it and asks: 14:00 + 1 h.
  {
    what: 'opened again by a question',
    clock: 'next_response',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [
      answer('2026-11-13T10:00:00Z'),
      moved('2026-11-13T10:00:00Z', 'resolved'),
      question('2026-11-13T14:00:00Z'),
      moved('2026-11-13T14:00:00Z', 'open'),
    ],
    now: '2026-11-13T14:00:00Z',
    due: '2026-11-13T15:00:00Z',
  },
  // ── Priority and policy ──
  // Normal 4 h; urgent at 10:00 means 1 h, reckoned from the opening: 10:00 itself, and so it is late.
  {
    what: 'became urgent',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [priority('2026-11-13T10:00:00Z', 'urgent')],
    now: '2026-11-13T10:00:00Z',
    due: '2026-11-13T10:00:00Z',
    late: true,
  },
  // Low means 8 h: Fri 9–17.
  {
    what: 'became low',
    clock: 'resolution',
    calendar: 'london',
    minutes: 4 * H,
    opened: '2026-11-13T09:00:00Z',
    events: [priority('2026-11-13T10:00:00Z', 'low')],
    now: '2026-11-13T10:00:00Z',
    due: '2026-11-13T17:00:00Z',
    late: false,
  },
  // Answered at 9:50 as normal (1 h, due 10:00); that it became urgent at 11:00 does not make the answer late.
  {
    what: 'became urgent after the answer',
    calendar: 'london',
    minutes: H,
    opened: '2026-11-13T09:00:00Z',
    events: [answer('2026-11-13T09:50:00Z'), priority('2026-11-13T11:00:00Z', 'urgent')],
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T10:00:00Z',
    state: 'done',
    late: false,
  },
  // The policy said 4 h (due 13:00) and now says 2 h: due 11:00, late since an hour.
  {
    what: 'a policy made stricter',
    clock: 'resolution',
    calendar: 'london',
    minutes: 2 * H,
    opened: '2026-11-13T09:00:00Z',
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T11:00:00Z',
    late: true,
  },
  // The same ticket, policy made milder to 6 h: due 15:00.
  {
    what: 'a policy made milder',
    clock: 'resolution',
    calendar: 'london',
    minutes: 6 * H,
    opened: '2026-11-13T09:00:00Z',
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T15:00:00Z',
    late: false,
  },
  // The calendar was changed from London to Denver: 9:00Z is 2:00 there; 8:00 (15:00Z) + 2 h.
  {
    what: 'another calendar',
    clock: 'resolution',
    calendar: 'denver',
    minutes: 2 * H,
    opened: '2026-11-13T09:00:00Z',
    now: '2026-11-13T12:00:00Z',
    due: '2026-11-13T17:00:00Z',
  },
  // ── Warning and escalation have instants of their own; the deadline stays ──
  // 80 % of 5 h is 4 h: 13:00. Two hours of work after 14:00 is 16:00.
  {
    what: 'with a warning',
    clock: 'resolution',
    calendar: 'london',
    minutes: 5 * H,
    opened: '2026-11-13T09:00:00Z',
    terms: { warnPercent: 80, escalateAfter: 120 },
    due: '2026-11-13T14:00:00Z',
  },
];

describe('due instants', () => {
  test.each(cases)('$what', (each) => {
    const found = runs(each).filter(({ clock }) => clock === (each.clock ?? 'first_response'));
    const run = found[each.nth ?? 0];
    expect(iso(run?.dueAt)).toBe(each.due);
    if (each.late !== undefined) expect(run?.late).toBe(each.late);
    if (each.state) expect(run?.state).toBe(each.state);
  });

  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });
});

describe('warnings and escalations', () => {
  // Fri 15:00 + 4 h of 5 h: 2 h today, 2 h Monday → Mon 11:00. Due Mon 12:00; 7 h later: Mon 12–17 5 h, Tue 9–11.
  test('are in working time, too', () => {
    const [run] = runs({
      what: '',
      clock: 'resolution',
      calendar: 'london',
      minutes: 5 * H,
      opened: '2026-11-13T15:00:00Z',
      terms: { warnPercent: 80, escalateAfter: 7 * H },
      due: '',
    });
    expect([run?.warnAt, run?.dueAt, run?.escalateAt].map(iso)).toEqual([
      '2026-11-16T11:00:00Z',
      '2026-11-16T12:00:00Z',
      '2026-11-17T11:00:00Z',
    ]);
  });

  test('wait while the clock stands still', () => {
    const [run] = runs({
      what: '',
      clock: 'resolution',
      calendar: 'london',
      minutes: 5 * H,
      opened: '2026-11-13T09:00:00Z',
      events: [moved('2026-11-13T10:00:00Z', 'waiting')],
      now: '2026-11-13T16:00:00Z',
      terms: { warnPercent: 80, escalateAfter: 0 },
      due: '',
    });
    expect([run?.warnAt, run?.dueAt, run?.escalateAt]).toEqual([null, null, null]);
  });
});

describe('the timeline', () => {
  test('says of every stretch why it counted or did not, without gaps', () => {
    const [run] = runs({
      what: '',
      clock: 'resolution',
      calendar: 'kolkata',
      minutes: 20 * H,
      opened: '2026-11-06T10:30:00Z',
      events: [
        moved('2026-11-10T05:30:00Z', 'waiting'),
        moved('2026-11-10T06:30:00Z', 'open'),
        moved('2026-11-10T09:30:00Z', 'resolved'),
      ],
      now: '2026-11-12T00:00:00Z',
      due: '',
    });
    // In Kolkata: Fri 16–18 works; to Mon closed; Mon 9 Nov holiday; Tue 9–11 works, waits 11–12, works 12–13, lunch, works 14–15.
    expect(
      run?.segments.map(({ from, counts, paused, holiday }) => [
        iso(from),
        counts ? 'counts' : (paused ?? holiday ?? 'closed'),
      ]),
    ).toEqual([
      ['2026-11-06T10:30:00Z', 'counts'],
      ['2026-11-06T12:30:00Z', 'closed'],
      ['2026-11-08T18:30:00Z', 'Holiday 2026-11-09'],
      ['2026-11-09T18:30:00Z', 'closed'],
      ['2026-11-10T03:30:00Z', 'counts'],
      ['2026-11-10T05:30:00Z', 'waiting'],
      ['2026-11-10T06:30:00Z', 'counts'],
      ['2026-11-10T07:30:00Z', 'closed'],
      ['2026-11-10T08:30:00Z', 'counts'],
    ]);
    const segments = run?.segments ?? [];
    expect(segments.slice(1).every(({ from }, n) => from === segments[n]?.to)).toBe(true);
    // 2 + 2 + 1 + 1 hours.
    expect(run?.elapsed).toBe(6 * H * 60_000);
  });

  test('a clock that a policy does not have is not there', () => {
    const found = runs({
      what: '',
      calendar: 'london',
      minutes: H,
      opened: '2026-11-13T09:00:00Z',
      due: '',
    });
    expect(found.map(({ clock }) => clock)).toEqual(['first_response']);
  });
});
