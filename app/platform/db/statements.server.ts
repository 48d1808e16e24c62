import { createHash } from 'node:crypto';
import { env } from '~/platform/env.server';

/** Texts this often used are worth keeping prepared. */
const OFTEN = 10;
/** Each connection of the pool keeps a plan of each, so this bounds the database's memory too. */
const MOST = 100;
/** Texts that are made up on the way, with lists of many lengths, must not pile up either. */
const COUNTED = 2_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which a statement is prepared on its connection, so that the database parses it, applies
 * its policies and plans it once and not for every request; undefined for rare ones. Made from the text:
 * processes that share a pooler's connections mean the same by the same name. Policies hold as before: a
 * plan made for another role is made anew. DATABASE_PREPARE=off is for poolers in transaction mode that
 * cannot keep prepared statements (pgbouncer before 1.21).
 */
export function statementName(text: string): string | undefined {
  if (env.DATABASE_PREPARE === 'off') return undefined;
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST) return name;
  const count = (uses.get(text) ?? 0) + 1;
  if (count < OFTEN) {
    if (uses.size >= COUNTED) uses.clear();
    uses.set(text, count);
    return undefined;
  }
  uses.delete(text);
  names.set(text, `m_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`);
  return names.get(text);
}
