import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../../supabase/embedded/bin/lib/progress.mjs';
import { apiCase } from './cases/api.ts';
import { eventsCase } from './cases/events.ts';
import { listCase } from './cases/list.ts';
import { liveCase } from './cases/live.ts';
import { pageCase } from './cases/page.ts';
import { boardCase, importCase } from './cases/projects.ts';
import { queueCase } from './cases/queue.ts';
import { searchCase } from './cases/search.ts';
import { workerCase } from './cases/worker.ts';
import type { Place, Size } from './place.ts';
import type { Programs } from './programs.ts';
import { type Pace, type Race, type RaceResult, run } from './race.ts';
import { asText } from './report.ts';
import { runTrial, type Trial, type TrialResult } from './trial.ts';

type Case = (place: Place, programs: Programs) => Promise<Race | Trial>;

/** Everything that can be measured, by the name that --only takes. */
export const cases: Record<string, Case> = {
  list: listCase,
  page: pageCase,
  api: apiCase,
  worker: workerCase,
  'queue-first': queueCase('first'),
  'queue-deep': queueCase('deep'),
  'queue-filtered': queueCase('filtered'),
  'queue-searched': queueCase('searched'),
  events: eventsCase,
  live: liveCase,
  search: searchCase,
  board: boardCase,
  import: importCase,
};

/** What a run is measured on unless told otherwise. */
const usualSize: Size = {
  tenants: 200,
  rows: {
    memberships: 2_000,
    teams: 600,
    employees: 2_000,
    clients: 4_000,
    client_contacts: 6_000,
    tickets: 200_000,
    notifications: 20_000,
  },
};

/** The size for these cases; the documents of search take minutes and are made for search only. */
export function sizeFor(names: readonly string[]): Size {
  if (!names.includes('search')) return usualSize;
  return { ...usualSize, rows: { ...usualSize.rows, search_documents: 1_000_000 } };
}

/** Runs the named cases one after the other and shows each result when it is there. */
export async function measure(
  place: Place,
  programs: Programs,
  names: readonly string[],
  pace: Pace,
): Promise<(RaceResult | TrialResult)[]> {
  const results: (RaceResult | TrialResult)[] = [];
  for (const name of names) {
    const prepare = cases[name];
    if (!prepare) throw new Error(`There is no case "${name}"`);
    const prepared = await prepare(place, programs);
    // What was started is still settling: connections, compiled code, the database's own upkeep.
    await sleep(Math.min(1_000, pace.seconds * 1_000));
    const result =
      'contenders' in prepared ? await run(prepared, pace) : await runTrial(prepared, pace);
    say(`\n${asText(result)}`);
    results.push(result);
    await programs.end();
  }
  return results;
}
