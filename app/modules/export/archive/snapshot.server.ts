import pg from 'pg';
import type { Claims } from '~/platform/db/tenant.server';

const FETCH = 500;

/** The company as it was at one moment, however long reading it takes. */
export interface Snapshot {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** All rows of a table as JSON lines, a page at a time. */
  pages(table: string): AsyncGenerator<string[]>;
  close(): Promise<void>;
}

/**
 * Opens a repeatable-read transaction as the job: everything read through it is of one moment. Its connection
 * is its own and stays open while the archive is written, so its timeouts rest.
 */
export async function openSnapshot(connectionString: string, claims: Claims): Promise<Snapshot> {
  const client = new pg.Client({ connectionString, application_name: 'mainstay-export' });
  client.on('error', () => undefined);
  await client.connect();
  const literal = JSON.stringify(claims).replaceAll("'", "''");
  const begun = client.query(
    `begin isolation level repeatable read;
     set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0;
     set local timezone = 'UTC'; set local role authenticated;
     set local "request.jwt.claims" = '${literal}'; select private.require_tenant()`,
  );
  await begun.catch(async (refused: unknown) => {
    await client.end();
    throw refused;
  });
  return {
    query: async (text, values = []) => (await client.query(text, values)).rows,
    async *pages(table) {
      await client.query('select private.export_cursor($1)', [table]);
      for (;;) {
        const { rows } = await client.query<{ line: string }>(`fetch ${FETCH} from "export"`);
        if (rows.length === 0) break;
        yield rows.map(({ line }) => line);
      }
      await client.query('close "export"');
    },
    close: () => client.end(),
  };
}
