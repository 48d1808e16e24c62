import { expect, test } from 'vitest';
import { headerText, isAddress, senderFor } from './message';

test('an address is one plain address, with nothing that could start another header', () => {
  for (const good of ['a@b.co', 'meera.k+tag@mail.example.co.in'])
    expect(isAddress(good)).toBe(true);
  for (const bad of [
    '',
    'a',
    'a@b.co\r\nBcc: x@y.co',
    'a@b.co\nx',
    'a@b.co, c@d.co',
    'Meera <a@b.co>',
    '"a"@b.co',
    'a@b.co;c@d.co',
    `${'a'.repeat(250)}@b.co`,
  ]) {
    expect(isAddress(bad), bad).toBe(false);
  }
});

test('a header is one line, whatever people typed', () => {
  expect(headerText('Hi\r\nBcc: x@y.co')).toBe('Hi Bcc: x@y.co');
  expect(headerText('a\u2028b\u0000c\td')).toBe('a b c d');
  expect(headerText('x'.repeat(300))).toHaveLength(180);
  expect(headerText('عربي हिन्दी')).toBe('عربي हिन्दी');
});

test('the sender bears the company, and keeps the address that was configured', () => {
  expect(senderFor('Lotus', 'Mainstay <no-reply@x.co>')).toBe('"Lotus" <no-reply@x.co>');
  expect(senderFor('A "B" <c@d.co>\r\nBcc: e@f.co', 'no-reply@x.co')).toBe(
    '"A B c@d.co Bcc: e@f.co" <no-reply@x.co>',
  );
  expect(senderFor('', 'no-reply@x.co')).toBe('no-reply@x.co');
});
