import { correctWords, findDocuments } from '~/modules/search/queries/documents.server';
import { type Claims, readTenant } from '~/platform/db/tenant.server';
import { setting } from '../setting';

// Searches as the page of results does, one after the other, and says of each how many milliseconds it took.

const claims: Claims = JSON.parse(setting('BENCH_CLAIMS'));
const tenantId = claims.app_metadata?.tenant_id ?? '';

const queries = [
  ...['invoice', 'password report', 'delivery', 'website', 'login bagu'],
  ...['cegu dijewi', 'tritri', 'gumusu', 'babadi', 'skepru', 'floflo nata'],
  ...['prin', 'appo', 'inv', 'refu', 'bagu'],
  ...['423423', '77', '#999999', '500000'],
  ...['invoise', 'pasword', 'delivrey bagu', 'zzzzzzzz', 'qwertyuiop asdfgh'],
];

async function search(words: string): Promise<void> {
  const look = (said: string) =>
    readTenant({ claims }, (trx) => findDocuments(trx, tenantId, { words: said, size: 5 }));
  if ((await look(words)).length > 0) return;
  const corrected = await readTenant({ claims }, (trx) => correctWords(trx, words));
  if (corrected) await look(corrected);
}

async function measure(seconds: number): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let asked = 0; performance.now() < end || asked < queries.length; asked++) {
    const start = performance.now();
    await search(queries[asked % queries.length] ?? '');
    took.push(performance.now() - start);
  }
  return took;
}

process.on('message', ({ seconds }: { seconds: number }) => {
  measure(seconds).then(
    (latencies) => process.send?.(latencies),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');
