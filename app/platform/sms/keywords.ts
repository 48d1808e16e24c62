const keywords = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  start: ['START', 'YES', 'UNSTOP'],
  help: ['HELP', 'INFO'],
} as const;

export type Keyword = keyof typeof keywords;

/**
 * What a message asks of us, if it is one of the words that carriers know and nothing else: "Stop" is,
 * "please stop" is an answer to a person.
 */
export function keywordOf(body: string): Keyword | null {
  const word = body.trim().toUpperCase();
  const families = Object.entries(keywords) as [Keyword, readonly string[]][];
  return families.find(([, words]) => words.includes(word))?.[0] ?? null;
}
