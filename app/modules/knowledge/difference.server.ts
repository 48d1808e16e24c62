import { diffWordsWithSpace } from 'diff';

/** A stretch of text that both states have, or one of them alone. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

interface Words {
  title: string;
  summary: string;
  body: string;
}

/** What changed from one state of an article to another, word by word. */
export function difference(before: Words, after: Words): Record<keyof Words, Part[]> {
  const parts = (from: string, to: string): Part[] =>
    // Beyond a few thousand changes nobody reads them, and finding the least takes seconds.
    (diffWordsWithSpace(from, to, { maxEditLength: 3000 }) ?? whole(from, to)).map((change) => ({
      kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
      text: change.value,
    }));
  return {
    title: parts(before.title, after.title),
    summary: parts(before.summary, after.summary),
    body: parts(before.body, after.body),
  };
}

function whole(from: string, to: string) {
  return [
    { value: from, added: false, removed: true },
    { value: to, added: true, removed: false },
  ];
}
