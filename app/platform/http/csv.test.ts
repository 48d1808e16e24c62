import { expect, test } from 'vitest';
import { csvLine, unguarded } from './csv';

test('quotes what needs it and ends with CRLF', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', null, 5])).toBe('a,"b,c","d""e","f\ng",,5\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
  'defuses %j, and gives it back',
  (formula) => {
    expect(csvLine([formula])).toMatch(/^"?'/);
    expect(unguarded(`'${formula}`)).toBe(formula);
    expect(unguarded("'tis")).toBe("'tis");
  },
);

test('leaves numbers alone, also negative ones', () => {
  expect(csvLine([-5])).toBe('-5\r\n');
});
