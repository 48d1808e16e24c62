import { expect, test } from 'vitest';
import { AREA, namedByHeading } from './page-title.server';

const page = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;

test.each([
  ['its first heading', '<h1>Tickets</h1><h1>Other</h1>', 'Tickets · Mainstay'],
  ['the words alone', '<h1 class="x">A <!-- -->&amp; <b>B</b>\n c</h1>', 'A &amp; B c · Mainstay'],
  ['no count', '<h1>Clients<span class="count">12</span></h1>', 'Clients · Mainstay'],
  ['nothing where there is none', '<h1> </h1>', 'Mainstay'],
])('an unnamed page is named by %s', (_what, body, title) => {
  expect(namedByHeading(page('Mainstay', body))).toBe(page(title, body));
});

test('in a shell the heading comes before the company', () => {
  const html = page(`${AREA}Projects · Lotus`, '<h1>Web shop $& more</h1>');
  expect(namedByHeading(html)).toContain('<title>Web shop $& more · Lotus</title>');
  expect(namedByHeading(page(`${AREA}Projects · Lotus`, ''))).toBe(page('Projects · Lotus', ''));
});

test('a name of its own stays', () => {
  const html = page('Mine', '<h1>Tickets</h1>');
  expect(namedByHeading(html)).toBe(html);
});
