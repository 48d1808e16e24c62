import { describe, expect, test } from 'vitest';
import { type Condition, holds } from './conditions';
import { fillIn, variablesOf } from './template';

const facts = {
  'payload.to': 'urgent',
  'payload.days': 5,
  'record.subject': 'The Printer is on fire',
  'record.note': null,
  'record.start_date': '2026-11-21',
};

describe('a condition', () => {
  test.each<[string, Condition['op'], string, boolean]>([
    ['payload.to', 'equals', 'Urgent ', true],
    ['payload.to', 'equals', 'high', false],
    ['payload.to', 'not', 'high', true],
    ['payload.to', 'not', 'urgent', false],
    ['payload.days', 'equals', '5.0', true],
    ['payload.days', 'greater', '4', true],
    ['payload.days', 'greater', '5', false],
    ['payload.days', 'greater', '10', false],
    ['payload.days', 'less', '10', true],
    ['payload.days', 'greater', 'four', false],
    ['payload.days', 'greater', '', false],
    ['record.start_date', 'greater', '2026-11-20', true],
    ['record.start_date', 'less', '2026-11-20', false],
    ['record.subject', 'contains', 'PRINTER', true],
    ['record.subject', 'contains', 'scanner', false],
    ['record.subject', 'contains', ' ', false],
    ['record.note', 'empty', '', true],
    ['record.note', 'filled', '', false],
    ['record.note', 'equals', '', true],
    ['record.note', 'greater', '1', false],
    ['record.unknown', 'empty', '', true],
    ['record.subject', 'filled', '', true],
  ])('%s %s "%s" is %s', (field, op, value, expected) => {
    expect(holds([{ field, op, value }], facts)).toBe(expected);
  });

  test('all must hold; none is enough', () => {
    const yes: Condition = { field: 'payload.to', op: 'equals', value: 'urgent' };
    const no: Condition = { field: 'payload.to', op: 'equals', value: 'low' };
    expect(holds([], facts)).toBe(true);
    expect(holds([yes, yes], facts)).toBe(true);
    expect(holds([yes, no], facts)).toBe(false);
    for (const none of [null, 1, 'x', [], {}, { ...yes, value: 5 }, { ...yes, op: 'huge' }]) {
      expect(holds([yes, none], facts), JSON.stringify(none)).toBe(false);
    }
  });
});

describe('a template', () => {
  test('is filled in once: what it is filled with is text', () => {
    const evil = { ...facts, 'record.subject': '{{payload.days}} $& <b>' };
    expect(fillIn('“{{ record.subject }}” in {{payload.days}} {{record.unknown}}!', evil)).toBe(
      '“{{payload.days}} $& <b>” in 5 !',
    );
  });

  test('says which variables it uses', () => {
    expect(variablesOf('{{a.b}} and {{ c }} but {not} {{ }}')).toEqual(['a.b', 'c']);
  });
});
