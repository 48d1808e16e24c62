import { expect, test } from 'vitest';
import { allWords, newWords, subjectOf, wordsOfPage } from './body';

test.each([
  ['nothing quoted', 'It still leaks.\nPlease come.', 'It still leaks.\nPlease come.'],
  [
    'Gmail',
    'Thanks, done.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Lotus <no-reply@x.co> wrote:\n> We are on it.\n> Bye',
    'Thanks, done.',
  ],
  [
    'a date line broken in two',
    'Yes.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Lotus Studio\n<no-reply@x.co> wrote:\n\n> Really?',
    'Yes.',
  ],
  ['German', 'Danke!\n\nAm 16.11.2026 um 09:12 schrieb Lotus <a@x.co>:\n> Hallo', 'Danke!'],
  [
    'Outlook',
    'See below.\r\n\r\n________________________________\r\nFrom: Lotus <a@x.co>\r\nSent: Monday\r\nTo: me\r\nSubject: Hi\r\n\r\nold words',
    'See below.',
  ],
  [
    'our own mark, whatever the program',
    'Here it is.\n\nWrote somebody in a language we do not know\n| ##- Write your answer above this line -##\nold',
    'Here it is.\n\nWrote somebody in a language we do not know',
  ],
  ['our own mark in a quotation', 'Here it is.\n\n> ##- Write above -##\n> old', 'Here it is.'],
])('%s', (_name, text, words) => {
  expect(newWords(text)).toBe(words);
});

test('a mail that only quotes is not lost', () => {
  expect(newWords('> The whole mail is a quotation.')).toContain('quotation');
});

test('a first mail is taken whole, and never longer than a message may be', () => {
  expect(allWords('FYI\n\nOn Monday X wrote:\n> all of it')).toContain('all of it');
  expect(allWords('x'.repeat(50_000))).toHaveLength(20_000);
  expect(newWords(`${'word '.repeat(30_000)}`).length).toBeLessThanOrEqual(20_000);
});

test.each([
  ['Re: Re: [Acme] Leak', '[Acme] Leak'],
  ['AW: WG: Undichtes Dach', 'Undichtes Dach'],
  ['رد: تسريب', 'تسريب'],
  ['Fwd: a\r\nBcc: x@y.co', 'a Bcc: x@y.co'],
  ['Report: numbers', 'Report: numbers'],
  ['', ''],
])('subject “%s”', (raw, subject) => {
  expect(subjectOf(raw)).toBe(subject);
});

/** Each keeps a backtracking expression or a recursion busy for minutes to years, unless it is broken off. */
const million = 1_000_000;
test.each([
  ['a date line without an end', `On ${' '.repeat(million)}`],
  ['numbers that might be a date', `${'1234'.repeat(million / 4)}from<`],
  ['one quotation in another', 'Op schreef\n'.repeat(million / 11)],
  ['empty lines', `${'\n'.repeat(million)}x`],
  ['a Chinese date on every line', '在\n'.repeat(million / 2)],
])('%s does not keep a worker busy', (_name, text) => {
  expect(newWords(`My words.\n> quoted\n${text}`)).toMatch(/^My words\.(?!\n> quoted)/);
});

test.each([
  ['boxes in boxes', '<div>'],
  ['tables in tables', '<table><tr><td>'],
  ['an opened tag', '<'],
])('nor do %s', (_name, tag) => {
  expect(wordsOfPage(`My words.${tag.repeat(million / tag.length)}`)).toContain('My words.');
});
