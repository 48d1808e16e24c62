import type pg from 'pg';
import type { StackConfig } from '../config.ts';
import type { Keys } from '../keys.ts';

/** What every part of the auth server works with. */
export interface Auth {
  pool: pg.Pool;
  config: StackConfig['auth'];
  keys: Keys;
  /** The application's address: mails point there, and redirects may go there. */
  siteUrl: string;
  /** Address of this server, and the issuer of its tokens. */
  issuer: string;
  log: (line: string) => void;
}
