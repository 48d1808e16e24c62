import type { Place } from '../place.ts';
import type { Programs } from '../programs.ts';
import { percentile, type Trial } from '../trial.ts';

/** How long the page of results waits for the database, all documents being of the tenant that asks. */
export async function searchCase(place: Place, programs: Programs): Promise<Trial> {
  const program = await programs.start('search-latency', {
    ...place.env,
    BENCH_CLAIMS: JSON.stringify(place.person.claims),
  });
  const all = place.size.rows.search_documents?.toLocaleString('en');
  return {
    title: `Search in ${all} documents of one tenant, by a manager, who sees all`,
    measure: async (seconds) => {
      const took = await program.ask<number[]>({ seconds });
      return [
        { name: 'p50', value: percentile(took, 0.5), unit: 'ms' },
        { name: 'p95', value: percentile(took, 0.95), unit: 'ms', atMost: 60 },
        { name: 'max', value: percentile(took, 1), unit: 'ms' },
      ];
    },
    notes: [
      'One search after another: common and rare words, several, beginnings, numbers, typing errors, nothing.',
      'Through readTenant and row-level security, with counts of every kind, and the correction where nothing is found.',
    ],
  };
}
