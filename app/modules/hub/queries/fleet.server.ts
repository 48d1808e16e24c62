import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface Fleet {
  environment: string;
  queueDepth: number;
  workerSeenAt: string | null;
  instances: {
    id: string;
    kind: 'web' | 'worker';
    version: string;
    host: string;
    pid: number;
    startedAt: string;
    seenAt: string;
    silentSeconds: number;
  }[];
}

/** Processes of the product that run, or died less than a day ago. */
export async function viewFleet(trx: Trx): Promise<Fleet> {
  const { rows } = await sql<{ fleet: Fleet }>`select private.hub_fleet() as fleet`.execute(trx);
  if (!rows[0]) throw new Error('The fleet did not answer');
  return rows[0].fleet;
}
