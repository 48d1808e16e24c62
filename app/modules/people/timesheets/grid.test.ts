import { describe, expect, test } from 'vitest';
import { isUnchanged, planChanges } from './changes';
import {
  checkLines,
  emptyLine,
  fieldName,
  type GridFacts,
  MAX_LINES,
  readLines,
  type TypedLine,
} from './form';
import {
  dayTotals,
  type Entry,
  entriesOf,
  type LineKey,
  layOut,
  readLayout,
  type WantedEntry,
} from './lines';
import { totalsOf } from './totals';
import { daysOfWeek } from './week';

const days = daysOfWeek('2026-11-16');
const [monday = '', tuesday = ''] = days;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [design, meetings, retired] = [uuid(1), uuid(2), uuid(3)];
const [acme, globex] = [uuid(11), uuid(12)];
const key = (over: Partial<LineKey> = {}): LineKey => ({
  activityId: design,
  clientId: acme,
  projectId: null,
  taskId: null,
  billable: true,
  note: '',
  ...over,
});
const entry = (id: string, day: string, minutes: number, over: Partial<LineKey> = {}): Entry => ({
  id,
  day,
  minutes,
  ...key(over),
});

describe('laying out', () => {
  test('the layout gives the order and keeps lines without hours', () => {
    const layout = [key({ note: 'b' }), key({ note: 'a' })];
    const entries = [entry('1', monday, 60, { note: 'a' }), entry('2', tuesday, 30)];
    const lines = layOut(layout, entries, days);
    expect(lines.map(({ note, minutes }) => [note, minutes[0], minutes[1]])).toEqual([
      ['b', 0, 0],
      ['a', 60, 0],
      ['', 0, 30],
    ]);
    expect(dayTotals(lines, days)).toEqual([60, 30, 0, 0, 0, 0, 0]);
  });

  test('two entries of one day and key are two lines; lines give the entries back', () => {
    const entries = [entry('1', monday, 60), entry('2', monday, 90), entry('3', tuesday, 15)];
    const lines = layOut([], entries, days);
    expect(lines.map(({ minutes }) => minutes.slice(0, 2))).toEqual([
      [60, 15],
      [90, 0],
    ]);
    const back = entriesOf(lines, days);
    expect(isUnchanged(planChanges(entries, back))).toBe(true);
  });

  test('a layout that somebody broke counts as none', () => {
    expect(readLayout([key()])).toEqual([key()]);
    for (const odd of [null, {}, 'x', [1], [{ activityId: 'x' }], [{ ...key(), note: 5 }]]) {
      expect(readLayout(odd)).toEqual([]);
    }
  });
});

describe('what a save writes', () => {
  const want = ({ id: _, ...rest }: Entry): WantedEntry => rest;

  test('only what differs', () => {
    const stored = [entry('1', monday, 60), entry('2', tuesday, 60)];
    const changes = planChanges(stored, [
      want(entry('', tuesday, 90)),
      want(entry('', monday, 60)),
    ]);
    expect(changes).toEqual({ remove: [], update: [entry('2', tuesday, 90)], insert: [] });
  });

  test('a changed note keeps the entry, another day does not', () => {
    const stored = [entry('1', monday, 60), entry('2', tuesday, 60)];
    const renamed = want(entry('', monday, 60, { note: 'call' }));
    const moved = want(entry('', days[3] ?? '', 60));
    expect(planChanges(stored, [renamed, moved])).toEqual({
      remove: ['2'],
      update: [{ ...renamed, id: '1' }],
      insert: [moved],
    });
  });

  test('what shrinks comes before what grows, so that a full day never overflows', () => {
    const stored = [entry('1', monday, 60), entry('2', monday, 1380, { note: 'b' })];
    const { update } = planChanges(stored, [
      want(entry('', monday, 1380)),
      want(entry('', monday, 60, { note: 'b' })),
    ]);
    expect(update.map(({ id }) => id)).toEqual(['2', '1']);
  });
});

describe('the form', () => {
  const facts: GridFacts = {
    activities: [
      { id: design, billable: true, active: true },
      { id: meetings, billable: false, active: true },
      { id: retired, billable: false, active: false },
    ],
    clients: [
      { id: acme, name: 'Acme' },
      { id: globex, name: 'Globex' },
    ],
    projects: [],
    tasks: [],
    dayMinutes: days.map(() => 1440),
    otherMinutes: days.map(() => 0),
    usedActivities: new Set(),
  };
  const typed = (over: Partial<TypedLine> = {}, hours: string[] = []): TypedLine => ({
    ...emptyLine(),
    activity: design,
    client: acme,
    ...over,
    hours: days.map((_, column) => hours[column] ?? ''),
  });

  test('reads what was posted, in order, and no more than fits', () => {
    const form = new FormData();
    for (let line = 0; line < MAX_LINES + 5; line += 1) {
      form.set(fieldName.activity(line), design);
      form.set(fieldName.note(line), `  line\n${line} `);
      form.set(fieldName.hours(line, 6), '1:30');
    }
    const lines = readLines(form);
    expect(lines).toHaveLength(MAX_LINES);
    expect(lines[4]).toEqual({
      activity: design,
      client: '',
      billable: '',
      note: 'line 4',
      hours: ['', '', '', '', '', '', '1:30'],
    });
  });

  test('empty lines fall away, lines without hours stay, defaults come from the activity', () => {
    const { lines, errors } = checkLines(
      [
        emptyLine(),
        typed({}, ['7:30', '', '0']),
        typed({ activity: meetings, client: '' }),
        typed({ client: 'GLOBEX', billable: 'no' }, ['1']),
      ],
      facts,
    );
    expect(errors).toEqual({});
    expect(
      lines.map(({ clientId, billable, minutes }) => [clientId, billable, minutes[0]]),
    ).toEqual([
      [acme, true, 450],
      [null, false, 0],
      [globex, false, 60],
    ]);
  });

  test('each mistake is at its field', () => {
    const { errors } = checkLines(
      [
        typed({ activity: '' }, ['1']),
        typed({ activity: retired }),
        typed({ client: 'Nobody' }, ['soon']),
        typed({ client: '', billable: 'yes', note: 'x'.repeat(501) }),
      ],
      facts,
    );
    expect(errors).toEqual({
      'l0-activity': { key: 'activity' },
      'l1-activity': { key: 'activityOff' },
      'l2-client': { key: 'client' },
      'l2-d0': { key: 'hours' },
      'l3-billable': { key: 'billable' },
      'l3-note': { key: 'note', values: { max: 500 } },
    });
  });

  test('a day holds what it is long, clocked time included, and says so once', () => {
    const short = { ...facts, dayMinutes: [1380, 1440, 1500, 1440, 1440, 1440, 1440] };
    expect(checkLines([typed({}, ['23', '24', '25'])], short).errors).toEqual({});
    const over = checkLines(
      [typed({}, ['23:01', '12', '25']), typed({}, ['', '13', '1']), typed({}, ['', '1', '1'])],
      short,
    );
    expect(over.errors).toEqual({
      'l0-d0': { key: 'dayFull', values: { hours: 23 } },
      'l1-d1': { key: 'dayFull', values: { hours: 24 } },
      'l1-d2': { key: 'dayFull', values: { hours: 25 } },
    });
    const clocked = { ...facts, otherMinutes: [1400, 0, 0, 0, 0, 0, 0] };
    expect(Object.keys(checkLines([typed({}, ['1'])], clocked).errors)).toEqual(['l0-d0']);
  });

  test('an activity that was switched off stays usable in the week that has it', () => {
    const known = { ...facts, usedActivities: new Set([retired]) };
    expect(checkLines([typed({ activity: retired, client: '' }, ['1'])], known).errors).toEqual({});
  });
});

test('totals by client, activity and bill', () => {
  const totals = totalsOf([
    entry('1', monday, 60),
    entry('2', tuesday, 30, { clientId: null, billable: false, activityId: meetings }),
    entry('3', tuesday, 90, { clientId: globex }),
  ]);
  expect(totals).toEqual({
    minutes: 180,
    billable: 150,
    byClient: [
      { id: globex, minutes: 90 },
      { id: acme, minutes: 60 },
      { id: null, minutes: 30 },
    ],
    byActivity: [
      { id: design, minutes: 150 },
      { id: meetings, minutes: 30 },
    ],
  });
});
