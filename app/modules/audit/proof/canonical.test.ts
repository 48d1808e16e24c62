import { expect, test } from 'vitest';
import { canonical, parseExact, sha256 } from './canonical.ts';

test("RFC 8785's own example", () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('keys in the order of UTF-16 units', () => {
  expect(
    canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 }),
  ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test.each([
  ['9007199254740993', '9007199254740992'],
  ['1.50', '1.5'],
  ['{"$number":"1.50"}', '1.50'],
  ['{"$literal":{"$number":"1.50"}}', '{"$number":"1.50"}'],
  ['0.1', '0.10000000000000000000001'],
])('%s and %s are told apart', (one, other) => {
  const hash = (text: string) => sha256(canonical(parseExact(`{"a":[${text}]}`)));
  expect(hash(one)).not.toBe(hash(other));
});

test('plain values stay as they are', () => {
  expect(parseExact('{"a":[1,-2.5,"x",null,true,{"b":1e-7}]}')).toEqual({
    a: [1, -2.5, 'x', null, true, { b: 1e-7 }],
  });
});
