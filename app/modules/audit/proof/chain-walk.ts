import { contentHash, genesis, linkHash } from './chain.ts';
import { type EntryLine, type Manifest, REMOVED } from './format.ts';
import type { SignedStatement } from './sign.ts';
import type { Problem } from './verify.ts';

interface Walk {
  problems: Problem[];
  entries: number;
  removed: number;
  anchors: number;
}

/** Where the chain is: what the next link must follow. */
interface Place {
  seq: number;
  hash: string;
}

/**
 * Follows the chain from its start to where the manifest says it ends, holding it against the anchors on
 * the way. Stops at the first link that does not hold: what comes after cannot be told from it.
 */
export async function walkChain(
  lines: () => AsyncIterable<string>,
  manifest: Manifest,
  anchors: SignedStatement[],
): Promise<Walk> {
  const walk: Walk = { problems: [], entries: 0, removed: 0, anchors: 0 };
  const present = await sequences(lines());
  const retention = new Retention();
  const watch = new Watch(anchors);
  let place: Place = { seq: 0, hash: genesis };
  for await (const text of lines()) {
    const line = parseLine(text);
    const problem = check(line, place, manifest.tenant.id, present);
    if (problem || !line) {
      walk.problems.push(problem ?? { seq: place.seq + 1, reason: 'its line cannot be read' });
      return walk;
    }
    place = { seq: line.seq, hash: line.hash };
    walk.entries += 1;
    if (!line.content) walk.removed += 1;
    retention.see(line);
    const differing = watch.pass(place);
    if (differing) {
      walk.problems.push(differing);
      return walk;
    }
  }
  walk.anchors = watch.agreed;
  const problem = watch.end(place) ?? ends(place, manifest) ?? retention.unexplained();
  if (problem) walk.problems.push(problem);
  return walk;
}

/** What is wrong with a line that stands where `place` leads. */
function check(
  line: EntryLine | null,
  place: Place,
  tenant: string,
  present: ReadonlySet<number>,
): Problem | null {
  const seq = place.seq + 1;
  if (!line) return { seq, reason: 'its line was changed: it is not an entry any more' };
  if (line.seq !== seq) return { seq, reason: misplaced(line.seq, seq, present) };
  const { content } = line;
  if (content && contentHash(content) !== line.contentHash)
    return { seq, reason: 'its content was changed after it was sealed' };
  if (content && (content.id !== line.id || content.tenant !== tenant))
    return { seq, reason: 'it is another entry than the one that was sealed here' };
  const { id, contentHash: hash } = line;
  if (linkHash({ tenant, seq, id, content: hash, previous: place.hash }) !== line.hash)
    return {
      seq,
      reason: 'it does not follow from the entry before it: inserted, or put in another’s place',
    };
  return null;
}

function misplaced(found: number, expected: number, present: ReadonlySet<number>): string {
  if (found < expected) return `entry ${found} stands here once more: inserted`;
  if (present.has(expected)) return `entry ${found} stands in its place: they were reordered`;
  return found === expected + 1 ? 'it was removed' : `it was removed, with all up to ${found - 1}`;
}

function ends(place: Place, { last, head }: Manifest): Problem | null {
  if (place.seq < last) return missing(place.seq, last, 'the manifest');
  if (place.seq > last)
    return { seq: last + 1, reason: 'it came after the export was signed: inserted' };
  if (place.hash !== head)
    return { seq: last, reason: 'it is not the entry the manifest ends with' };
  return null;
}

function missing(have: number, last: number, who: string): Problem {
  const which = last === have + 1 ? 'it was removed' : `it was removed, with all up to ${last}`;
  return {
    seq: have + 1,
    reason: `${which}: the end of the chain is missing (${who} names ${last})`,
  };
}

/** Anchors, met in the order of the chain. */
class Watch {
  readonly #anchors: SignedStatement[];
  #next = 0;
  #lastGood = 0;
  agreed = 0;

  constructor(anchors: SignedStatement[]) {
    this.#anchors = [...anchors].sort((a, b) => a.seq - b.seq);
  }

  /** A problem, when an anchor of this place says otherwise. */
  pass({ seq, hash }: Place): Problem | null {
    for (; this.#anchors[this.#next]?.seq === seq; this.#next += 1) {
      const anchor = this.#anchors[this.#next];
      if (anchor?.head !== hash) {
        const from = this.#lastGood + 1;
        const which = from === seq ? 'it was' : `one of the entries ${from} to ${seq} was`;
        return {
          seq: from,
          reason: `${which} changed and the chain made anew: the anchor of ${anchor?.at} for entry ${seq} says otherwise`,
        };
      }
      this.#lastGood = seq;
      this.agreed += 1;
    }
    return null;
  }

  /** A problem, when an anchor knows more entries than there are. */
  end({ seq }: Place): Problem | null {
    const last = this.#anchors.at(-1);
    if (!last || last.seq <= seq) return null;
    return missing(seq, last.seq, `the anchor of ${last.at}`);
  }
}

/** Content may be missing only where the chain itself says that retention removed it. */
class Retention {
  readonly #removed: number[] = [];
  #explainedUpTo = 0;

  see({ seq, content }: EntryLine): void {
    if (!content) {
      this.#removed.push(seq);
    } else if (content.action === REMOVED) {
      this.#explainedUpTo = Math.max(this.#explainedUpTo, Number(content.after?.upToSeq) || 0);
    }
  }

  unexplained(): Problem | null {
    const seq = this.#removed.find((each) => each > this.#explainedUpTo);
    if (seq === undefined) return null;
    return { seq, reason: 'its content is missing, and no entry says that retention removed it' };
  }
}

async function sequences(lines: AsyncIterable<string>): Promise<Set<number>> {
  const present = new Set<number>();
  for await (const text of lines) {
    const line = parseLine(text);
    if (line) present.add(line.seq);
  }
  return present;
}

function parseLine(text: string): EntryLine | null {
  try {
    const line = JSON.parse(text) as EntryLine;
    const isLine =
      Number.isSafeInteger(line.seq) &&
      typeof line.id === 'string' &&
      typeof line.hash === 'string' &&
      typeof line.contentHash === 'string';
    return isLine ? line : null;
  } catch {
    return null;
  }
}
