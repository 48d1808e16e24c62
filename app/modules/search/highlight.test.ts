import { describe, expect, test } from 'vitest';
import { excerpt, highlight, wordsOf } from './highlight';

/** The text with what is marked in brackets. */
const marked = (text: string, query: string) =>
  highlight(text, wordsOf(query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('what was looked for is marked', () => {
  test.each([
    ['a whole word', 'Invoice 12 is wrong', 'invoice', '[Invoice] 12 is wrong'],
    ['its beginning', 'Invoice 12', 'inv', '[Invoice] 12'],
    ['another form', 'Two invoices', 'invoice', 'Two [invoices]'],
    ['an accent', 'The Café opens', 'cafe', 'The [Café] opens'],
    ['an apostrophe', 'the client’s words', "client's", 'the [client]’s words'],
    ['not a word that only begins alike', 'Invite them', 'invoice', 'Invite them'],
    ['Hindi, with its vowel signs', 'नई शिकायतें दर्ज', 'शिकायत', 'नई [शिकायतें] दर्ज'],
    ['Arabic, vowelled or not', 'الفَوَاتِير جديدة', 'الفواتير', '[الفَوَاتِير] جديدة'],
    ['no markup', '<b>Bold</b> & more', 'bold', '<b>[Bold]</b> & more'],
    ['nothing for nothing', 'Invoice', '  ', 'Invoice'],
    ['signs of a query', 'a|b & (c)', '(|&!:*', 'a|b & (c)'],
  ])('%s', (_case, text, query, wanted) => {
    expect(marked(text, query)).toBe(wanted);
  });

  test('words are at most eight', () => {
    expect(wordsOf('one two three four five six seven eight nine')).toHaveLength(8);
  });
});

describe('of a long text the passage around it is shown', () => {
  const long = `${'begin '.repeat(60)}needle ${'end '.repeat(60)}`;

  test('with marks where it was cut', () => {
    const passage = excerpt(long, ['needle']);
    expect(passage).toMatch(/^… begin .*needle end .* …$/);
    expect(passage.length).toBeLessThan(200);
  });

  test('its beginning, if the word is not in it', () => {
    expect(excerpt(long, ['other'])).toMatch(/^begin .* …$/);
    expect(excerpt('short\ntext', ['other'])).toBe('short text');
  });
});
