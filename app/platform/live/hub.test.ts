import { describe, expect, test } from 'vitest';
import { backOff, readChange } from './changes';
import { type Connection, Hub, type Judge, PER_PERSON } from './hub.server';

const tenant = '0190b6a0-0000-7000-8000-000000000001';
const other = '0190b6a0-0000-7000-8000-000000000002';
const person = '0190b6a0-0000-7000-8000-000000000003';
const colleague = '0190b6a0-0000-7000-8000-000000000004';
const all: Judge = async (connections) =>
  new Map(connections.map((_, place) => [place, { seesTickets: true }]));

function open(hub: Hub, over: Partial<Connection> = {}) {
  const heard: string[] = [];
  const stream = {
    heard,
    closed: false,
    connection: {
      tenantId: tenant,
      userId: person,
      claims: { role: 'authenticated' },
      seesTickets: true,
      seesTasks: true,
      send: (text: string) => heard.push(text) > 0,
      close: () => {
        stream.closed = true;
      },
      ...over,
    } satisfies Connection as Connection,
    added: false,
  };
  stream.added = hub.add(stream.connection);
  return stream;
}

describe('the streams of a process', () => {
  test('a notice is told to its person in its company, with its id', () => {
    const hub = new Hub(all);
    const mine = open(hub);
    const elsewhere = open(hub, { tenantId: other });
    const theirs = open(hub, { userId: colleague });
    hub.tell({ t: tenant, u: person, k: 'notifications', i: other });
    expect(mine.heard).toEqual([`id: ${other}\ndata: notifications\n\n`]);
    expect([...elsewhere.heard, ...theirs.heard]).toEqual([]);
  });

  test('tickets are told to those who may see any', () => {
    const hub = new Hub(all);
    const agent = open(hub);
    const clerk = open(hub, { userId: colleague, seesTickets: false });
    hub.tell({ t: tenant, k: 'tickets' });
    expect(agent.heard).toEqual(['data: tickets\n\n']);
    expect(clerk.heard).toEqual([]);
  });

  test('a person has only so many', () => {
    const hub = new Hub(all);
    const streams = Array.from({ length: PER_PERSON + 1 }, () => open(hub));
    expect(streams.map(({ added }) => added)).toEqual([
      ...Array<boolean>(PER_PERSON).fill(true),
      false,
    ]);
    expect(open(hub, { userId: colleague }).added).toBe(true);
  });

  test('one that takes nothing more is dropped', () => {
    const hub = new Hub(all);
    const stuck = open(hub, { send: () => false });
    hub.beat();
    expect(stuck.closed).toBe(true);
    expect(hub.size).toBe(0);
  });

  test('who no longer stands is dropped, and nobody when that cannot be asked', async () => {
    let verdict: Judge = async () => Promise.reject(new Error('no database'));
    const hub = new Hub((connections) => verdict(connections));
    const [first, second] = [open(hub), open(hub, { userId: colleague })];
    await hub.review();
    expect(hub.size).toBe(2);
    verdict = async () => new Map([[1, { seesTickets: false }]]);
    await hub.review();
    expect([first.closed, second.closed]).toEqual([true, false]);
    expect(second.connection.seesTickets).toBe(false);
  });

  test('after a loss everybody looks; at the end all are closed', () => {
    const hub = new Hub(all);
    const stream = open(hub);
    hub.tellAll();
    expect(stream.heard).toEqual(['data: everything\n\n']);
    hub.closeAll();
    expect(stream.closed).toBe(true);
  });
});

test('attempts wait from one to thirty seconds, and a little differently each', () => {
  expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => backOff(attempt, 0))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect(backOff(0, 1)).toBe(1_250);
});

test('what another version says is left alone', () => {
  expect(readChange('{"t":"x","k":"notifications"}')).toBeNull();
  expect(readChange('nonsense')).toBeNull();
  expect(readChange(undefined)).toBeNull();
  expect(readChange(JSON.stringify({ t: tenant, k: 'tickets' }))).toEqual({
    t: tenant,
    k: 'tickets',
  });
});
