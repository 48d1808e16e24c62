import { describe, expect, it } from 'vitest';
import { guessMapping } from './columns';
import { decodeCsv, readCsv } from './read-csv.server';
import { readRow } from './read-rows';

const world = {
  columns: [
    { id: 'c1', name: 'To do', kind: 'todo' },
    { id: 'c2', name: 'Done', kind: 'done' },
  ],
  people: [{ userId: 'u1', name: 'Asha Rao', email: 'asha@lotus.test' }],
  milestones: [{ id: 'm1', name: 'Launch' }],
};

function read(csv: string) {
  const { header, rows } = readCsv(csv);
  const mapping = guessMapping(header);
  return rows.map((row, n) => readRow(row, n + 2, mapping, world));
}

describe('a CSV file of tasks', () => {
  it('is understood as Trello, Asana and Plane write it, and as we do', () => {
    const [trello] = read(
      'Card Name,Card Description,Labels,Members,Due Date,List Name\nBuy paint,"White, matt",Site (green),asha@lotus.test,2026-05-02T17:00:00.000Z,done',
    );
    expect(trello?.task).toMatchObject({
      title: 'Buy paint',
      description: 'White, matt',
      labels: ['Site'],
      assigneeId: 'u1',
      dueOn: '2026-05-02',
      columnId: 'c2',
    });
    const [asana] = read(
      'Task ID;Name;Section/Column;Assignee;Start Date;Due Date;Tags;Notes\n1;Call;To do;Asha Rao;2026-05-01;2026-05-03;a,b;Hello',
    );
    expect(asana?.task).toMatchObject({
      title: 'Call',
      startsOn: '2026-05-01',
      labels: ['a', 'b'],
    });
    const [plane] = read(
      'Name\tState\tPriority\tTarget Date\tModule\nShip\tDone\tmedium\t\tlaunch',
    );
    expect(plane?.task).toMatchObject({ priority: 'normal', milestoneId: 'm1', columnId: 'c2' });
    const [ours] = read(
      'Number,Project,Task,Status,Priority,Estimate\n1,X,\'=1+1,To do,urgent,"1,5"',
    );
    expect(ours?.task).toMatchObject({ title: '=1+1', priority: 'urgent', estimate: 90 });
  });

  it('looks at so many names in a cell, however long it is', () => {
    const many = (count: number) =>
      `Title,Assignee,Labels\nA,"${'x,'.repeat(count)}Asha Rao","${'x,'.repeat(count)}b"`;
    const [few] = read(many(19));
    expect(few?.task).toMatchObject({ assigneeId: 'u1', labels: ['x', 'b'] });
    const [more] = read(many(20));
    expect(more?.task).toMatchObject({ assigneeId: null, labels: ['x'] });
    expect(more?.problems).toMatchObject([{ field: 'assignee', key: 'assignee' }]);
  });

  it('says by line what it cannot use, and makes the rest', () => {
    const found = read(
      'Title,Status,Assignee,Priority,Start,Due,Estimate\n,To do,,,,,\nA,Nowhere,Nobody,huge,2026-05-09,2026-05-01,x\nB,,,,,03/04/2026,\nC,,,,,31.12.2026,\nD,,,,,2026-02-30,',
    );
    expect(found.map(({ task }) => task?.title)).toEqual([undefined, 'A', 'B', 'C', 'D']);
    expect(found[0]?.problems).toEqual([
      { line: 2, field: 'title', key: 'noTitle', value: '', isFatal: true },
    ]);
    expect(found[1]?.problems.map(({ field, key }) => `${field} ${key}`)).toEqual([
      'dueOn dates',
      'status status',
      'assignee assignee',
      'priority priority',
      'estimate estimate',
    ]);
    expect(found[1]?.task).toMatchObject({ columnId: 'c1', priority: 'normal', dueOn: null });
    expect(found[2]?.problems[0]).toMatchObject({ key: 'date', value: '03/04/2026' });
    expect(found[3]?.task?.dueOn).toBe('2026-12-31');
    expect(found[4]?.problems[0]).toMatchObject({ key: 'date' });
  });

  it('reads other encodings than UTF-8', () => {
    const latin = Uint8Array.from('Title\nCafé für Größe, déjà vu à la carte', (c) =>
      c.charCodeAt(0),
    );
    expect(decodeCsv(latin)).toContain('Café für Größe');
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Title\nΑθήνα', 'utf16le')]);
    expect(decodeCsv(utf16)).toContain('Αθήνα');
    expect(decodeCsv(new TextEncoder().encode('\uFEFFTitle\nकार्य'))).toBe('Title\nकार्य');
  });

  it('is refused when there is nothing in it, or too much', () => {
    expect(() => readCsv('Title')).toThrow('projects:import.error.empty');
    expect(() => readCsv(`Title\n${'x\n'.repeat(10_001)}`)).toThrow('projects:import.error.rows');
    expect(readCsv(`Title\n${'x\n\n'.repeat(500)}\n`).rows).toHaveLength(500);
    expect(readCsv(`Title\n${'x\n'.repeat(10_000)}\n\n`).rows).toHaveLength(10_000);
    expect(() => readCsv(`Title\n${'\n'.repeat(20_000)}x`)).toThrow('projects:import.error.rows');
  });
});
