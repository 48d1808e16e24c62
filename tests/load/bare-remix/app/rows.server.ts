import { readFileSync } from 'node:fs';

export interface Row {
  id: string;
  number: number;
  subject: string;
  client: string | null;
  requester: string;
  priority: string;
  status: string;
  assignee: string | null;
  activity: string;
}

/** Read once from what the bench wrote: the same rows that the product reads from the database. */
export const rows: Row[] = JSON.parse(readFileSync(process.env.BENCH_ROWS ?? '', 'utf8'));
