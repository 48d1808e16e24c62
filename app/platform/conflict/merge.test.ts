import { describe, expect, test } from 'vitest';
import { compare, mergeLines, readShown } from './merge';

const shown = { title: 'Roof', note: 'one\ntwo\nthree', due: '', people: ['a', 'b'] };

describe('two people editing one record', () => {
  test('what only I changed is mine, and nobody is asked', () => {
    const result = compare(shown, { ...shown, title: 'New roof' }, shown);
    expect(result.differences).toEqual([]);
    expect(result.lists).toEqual([]);
    expect(result.rest).toContainEqual(['title', 'New roof']);
  });

  test('what only they changed is shown, and theirs unless I say otherwise', () => {
    const { differences } = compare(shown, shown, { ...shown, due: '2026-05-01' });
    expect(differences).toEqual([
      {
        name: 'due',
        mine: '',
        theirs: '2026-05-01',
        merged: null,
        chosen: 'theirs',
        isClash: false,
      },
    ]);
  });

  test('what both changed keeps what I typed unless I say otherwise', () => {
    const { differences } = compare(shown, { ...shown, title: 'A' }, { ...shown, title: 'B' });
    expect(differences).toMatchObject([{ mine: 'A', theirs: 'B', chosen: 'mine', isClash: true }]);
  });

  test('the same change twice is no difference', () => {
    const both = { ...shown, title: 'A ' };
    expect(compare(shown, both, { ...shown, title: 'A' }).differences).toEqual([]);
  });

  test('texts that touch different lines can be had both', () => {
    const { differences } = compare(
      shown,
      { ...shown, note: 'ONE\ntwo\nthree' },
      { ...shown, note: 'one\ntwo\nTHREE\nfour' },
    );
    expect(differences[0]).toMatchObject({ merged: 'ONE\ntwo\nTHREE\nfour', chosen: 'merged' });
    expect(mergeLines('x\ntwo', 'one\ntwo', 'y\ntwo')).toBeNull();
    expect(mergeLines('a', 'b', 'c')).toBeNull();
  });

  test('of a list, what either put in or took out counts', () => {
    const { lists } = compare(
      shown,
      { ...shown, people: ['a', 'b', 'mine'] },
      { ...shown, people: ['a', 'theirs'] },
    );
    expect(lists[0]?.items.map(({ value, isIn }) => [value, isIn])).toEqual([
      ['a', true],
      ['b', false],
      ['mine', true],
      ['theirs', true],
    ]);
  });

  test('without knowing what was on show every difference is asked about', () => {
    const { differences } = compare(
      null,
      { ...shown, title: 'A', due: '' },
      { ...shown, due: 'x' },
    );
    expect(differences.map(({ name, isClash }) => [name, isClash])).toEqual([
      ['title', true],
      ['due', true],
    ]);
  });
});

test('what was on show is believed only in its own form', () => {
  expect(readShown(JSON.stringify(shown))).toEqual(shown);
  for (const text of ['', '{', 'null', '[]', '{"a":1}', '{"a":{"b":"c"}}', undefined]) {
    expect(readShown(text)).toBeNull();
  }
});
