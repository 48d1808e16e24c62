import { expect, test } from 'vitest';
import { normalQuery } from './schema';

test('the same filters are the same view', () => {
  expect(normalQuery('status=open&assignee=me')).toBe(normalQuery('?assignee=me&status=open&q='));
  expect(normalQuery('label=a&label=b')).toBe('label=a&label=b');
});

test('a view does not remember where in the list somebody was', () => {
  expect(normalQuery('status=open&after=x&edit=y')).toBe('status=open');
});
