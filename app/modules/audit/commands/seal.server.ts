import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { parseExact } from '../proof/canonical.ts';
import { contentHash, genesis, linkHash } from '../proof/chain.ts';

const BATCH = 500;

/**
 * Appends to the company's chain what no seal covers yet; returns how many entries. Two sealers take turns
 * under the company's lock; one that dies leaves nothing behind, as each batch is one transaction.
 */
export async function sealTrail(job: JobContext, batch = BATCH): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await withTenant(job, (trx) => sealBatch(trx, job.tenantId, batch));
    sealed += count;
    if (count < batch) return sealed;
  }
}

interface Open {
  head: { seq: number; hash: string } | null;
  /** Each as the text of its JSON, so that no number loses a digit. */
  entries: string[];
}

async function sealBatch(trx: Trx, tenant: string, size: number): Promise<number> {
  const { rows } = await sql<{ open: Open }>`select private.begin_seal(${size}) as open`.execute(
    trx,
  );
  const { head, entries } = rows[0]?.open ?? { head: null, entries: [] };
  if (entries.length === 0) return 0;
  let previous = head?.hash ?? genesis;
  let seq = head?.seq ?? 0;
  const seals = entries.map((text) => {
    const entry = parseExact(text) as { id: string };
    seq += 1;
    const content = contentHash(entry);
    previous = linkHash({ tenant, seq, id: entry.id, content, previous });
    return { seq, id: entry.id, content, hash: previous };
  });
  await sql`select private.seal_entries(${JSON.stringify(seals)}::jsonb)`.execute(trx);
  return seals.length;
}
