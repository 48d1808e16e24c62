import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** A record that answers, as its document has it. */
export interface Found {
  kind: string;
  id: string;
  /** Of this kind altogether; 501 stands for more than five hundred. */
  total: number;
  score: number;
  number: number | null;
  state: string | null;
  title: string;
  detail: string | null;
  body: string | null;
  within: string | null;
  /** What it belongs to, if the person may see that. */
  withinTitle: string | null;
  withinNumber: number | null;
  changedOn: string;
}

/**
 * The best answers of each kind, or of one: what the caller may see, found by the keys that the policy asks for,
 * and read through the policy. `after` is the place of the last one of the page before: score~id.
 */
export async function findDocuments(
  trx: Trx,
  tenantId: string,
  {
    words,
    kind,
    size,
    after,
  }: { words: string; kind?: string | null; size: number; after?: string | null },
): Promise<Found[]> {
  const [score, id] = after?.split('~') ?? [];
  const { rows } = await sql<Found>`
    select s.kind, s.record_id as id, s.total, s.score, d.number, d.state, d.title, d.detail, d.body,
      d.within_id as within, w.title as "withinTitle", w.number as "withinNumber", d.changed_on as "changedOn"
    from private.find_documents(${words}, ${kind ?? null}, ${size}, ${score ?? null}::real, ${id ?? null}::uuid) s
    join search_documents d on d.tenant_id = ${tenantId} and d.kind = s.kind and d.record_id = s.record_id
    left join search_documents w on w.tenant_id = ${tenantId} and w.kind = d.within_kind and w.record_id = d.within_id
    order by s.score desc, s.record_id desc`.execute(trx);
  return rows;
}

/** What was probably meant, in words of records that the caller may see; null if nothing is better. */
export async function correctWords(trx: Trx, words: string): Promise<string | null> {
  const { rows } = await sql<{ words: string | null }>`
    select private.correct_words(${words}) as words`.execute(trx);
  return rows[0]?.words ?? null;
}
