import { sql } from 'kysely';
import type { Trx } from '../db/kysely.server';
import { BusinessError } from '../http/errors';
import { type Mentionable, namedAt, type Spot, spotsOf, typedOf } from './mentions';

/** Where words stand, as far as it matters to who may read them: a record of any table. */
export interface Place {
  table: string;
  id: string;
  shared: boolean;
}

/** An @ that several people could be meant by, or one who is not called so in full. */
export interface Question {
  words: string;
  people: Mentionable[];
}

/** Whom do you mean? Shown with the people who may see the record, and nobody else. */
export class MentionQuestion extends BusinessError {
  readonly questions: Question[];
  constructor(questions: Question[]) {
    super('comments:error.whom');
    this.questions = questions;
  }
}

/** People of such a name who may read what is written there: all that are ever offered. */
export async function mentionable(
  trx: Trx,
  place: Place,
  words: string,
  enough = 8,
): Promise<Mentionable[]> {
  const { rows } = await sql<Mentionable>`
    select user_id as id, name, audience
    from private.mentionable(${place.table}, ${place.id}::uuid, ${words}, ${place.shared}, ${enough})`.execute(
    trx,
  );
  return rows;
}

interface Choices {
  body: string;
  people?: string[];
  who?: (string | undefined)[];
  asked?: boolean;
}

/**
 * Whom a text mentions, and the text with their names in full. An @ that is not clear is a question, once;
 * a name of somebody who may not see the record is text like any other.
 */
export async function resolveMentions(
  trx: Trx,
  place: Place,
  { body, people = [], who = [], asked = false }: Choices,
): Promise<{ body: string; mentioned: string[] }> {
  const picked = new Set(people);
  const found = new Map<string, Mentionable[]>();
  const settled: { spot: Spot; person: Mentionable }[] = [];
  const open = new Map<string, Question & { spots: Spot[] }>();
  for (const spot of spotsOf(body)) {
    const key = spot.word.toLowerCase();
    const offered = found.get(key) ?? (await mentionable(trx, place, spot.word));
    found.set(key, offered);
    const named = namedAt(spot, offered);
    const person = named.length === 1 ? named[0] : named.find(({ id }) => picked.has(id));
    if (person) settled.push({ spot, person });
    else if (offered.length > 0) {
      const question = open.get(key) ?? { words: spot.word, people: named, spots: [] };
      if (question.people.length === 0) question.people = offered;
      question.spots.push(spot);
      open.set(key, question);
    }
  }
  const questions = [...open.values()];
  if (questions.length > 0 && !asked) {
    throw new MentionQuestion(questions.map(({ words, people: of }) => ({ words, people: of })));
  }
  // The answers come in the order of the questions.
  questions.forEach(({ people: of, spots }, at) => {
    const person = of.find(({ id }) => id === who[at]);
    if (person) settled.push(...spots.map((spot) => ({ spot, person })));
  });
  settled.sort((a, b) => a.spot.at - b.spot.at);
  let text = body;
  for (const { spot, person } of settled.toReversed()) {
    const start = spot.at + 1;
    text =
      text.slice(0, start) + person.name + text.slice(start + typedOf(spot, person.name).length);
  }
  return { body: text, mentioned: [...new Set(settled.map(({ person }) => person.id))] };
}
