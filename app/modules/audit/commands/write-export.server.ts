import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { listAnchors, readAnchor } from '../anchors.server';
import { auditKey, formerKeys } from '../keys.server';
import { ArchiveWriter, files } from '../proof/archive.ts';
import { canonical, parseExact } from '../proof/canonical.ts';
import { genesis } from '../proof/chain.ts';
import type { EntryLine, Manifest } from '../proof/format.ts';
import { signText } from '../proof/sign.ts';
import { readme } from '../readme';

const PAGE = 1000;

interface ChainRow {
  seq: number;
  id: string;
  content_hash: string;
  hash: string;
  content: string | null;
}

/**
 * Writes the whole chain with its content, the anchors as they are outside, and the signature over both, as
 * a ZIP. A thousand entries at a time, each in a transaction of its own: memory does not grow with the trail.
 */
export async function writeExport(
  job: JobContext,
  storage: Pick<SupabaseClient, 'storage'>,
  file: string,
): Promise<Manifest> {
  const key = auditKey();
  const archive = new ArchiveWriter(createWriteStream(file));
  const entries = new CountedFile(archive, files.entries);
  let last = { seq: 0, hash: genesis };
  for (;;) {
    const rows = await chainAfter(job, last.seq);
    await entries.write(rows.map(toLine).join(''));
    const end = rows.at(-1);
    if (end) last = { seq: Number(end.seq), hash: end.hash };
    if (rows.length < PAGE) break;
    job.signal.throwIfAborted();
  }
  const anchors = new CountedFile(archive, files.anchors);
  for (const path of await listAnchors(storage, job.tenantId)) {
    await anchors.write(`${canonical(await readAnchor(storage, path))}\n`);
  }
  const manifest: Manifest = {
    format: 'mainstay-audit/1',
    ...(await about(job)),
    last: last.seq,
    head: last.hash,
    files: { [files.entries]: entries.end(), [files.anchors]: anchors.end() },
    publicKey: key.publicKey,
    formerKeys: formerKeys(),
  };
  const text = canonical(manifest);
  await writeWhole(archive, files.manifest, text);
  await writeWhole(archive, files.signature, `${signText(text, key)}\n`);
  await writeWhole(archive, files.readme, readme);
  await archive.end();
  return manifest;
}

async function chainAfter(job: JobContext, seq: number): Promise<ChainRow[]> {
  const { rows } = await readTenant(job, (trx) =>
    sql<ChainRow>`select * from private.audit_chain(${seq}, ${PAGE})`.execute(trx),
  );
  return rows;
}

function toLine({ seq, id, content_hash: contentHash, hash, content }: ChainRow): string {
  const line: EntryLine = {
    seq: Number(seq),
    id,
    contentHash,
    hash,
    content: content === null ? null : (parseExact(content) as EntryLine['content']),
  };
  return `${canonical(line)}\n`;
}

async function about(
  job: JobContext,
): Promise<Pick<Manifest, 'tenant' | 'createdAt' | 'unsealed'>> {
  const { rows } = await readTenant(job, (trx) =>
    sql<{ slug: string; name: string; now: Date; proof: { pending: number } }>`
      select slug, name, private.now() as now, private.audit_proof() as proof from public.tenants
      where id = ${job.tenantId}`.execute(trx),
  );
  const row = rows[0];
  if (!row) throw new Error('There is no company to export');
  return {
    tenant: { id: job.tenantId, slug: row.slug, name: row.name },
    createdAt: row.now.toISOString(),
    unsealed: row.proof.pending,
  };
}

async function writeWhole(archive: ArchiveWriter, name: string, text: string): Promise<void> {
  const file = archive.file(name);
  await file.write(text);
  file.end();
}

/** A file of the archive whose hash and size the manifest names. */
class CountedFile {
  readonly #file: ReturnType<ArchiveWriter['file']>;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(archive: ArchiveWriter, name: string) {
    this.#file = archive.file(name);
  }

  async write(text: string): Promise<void> {
    this.#hash.update(text);
    this.#bytes += Buffer.byteLength(text);
    await this.#file.write(text);
  }

  end(): { sha256: string; bytes: number } {
    this.#file.end();
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}
