import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '../db/kysely.server';
import { getPool } from '../db/pool.server';
import { withTenant } from '../db/tenant.server';
import type { Formatters } from '../i18n';
import { logger } from '../observability/logger.server';
import type { TenantContext } from '../rbac/guard.server';

/** More names than this are a number. */
const NAMED = 3;

/** What a live page's stream gets to know of the record it shows. */
interface Place {
  on?: string;
  presence?: string;
  left?(): void;
}

/**
 * A page that shows a record (`table:id`) opens its stream: one statement asks whether the record is theirs to
 * see and notes that they are there. Nobody but staff is ever shown as present.
 */
export async function openRecord(ctx: TenantContext, on: string | null): Promise<Place> {
  const record = readRecord(on ?? undefined);
  if (!on || !record) return {};
  const connection = randomUUID();
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ how: 'none' | 'hears' | 'present' }>`
      select private.open_record(${connection}::uuid, ${record.table}, ${record.id}::uuid) as how`.execute(
      trx,
    ),
  );
  const how = rows[0]?.how ?? 'none';
  if (how === 'none') return {};
  if (how === 'hears') return { on };
  return { on, presence: connection, left: () => void leave(connection) };
}

/** Those who are there still are: one statement for all pages of this process. */
export async function beatPresence(connections: string[]): Promise<void> {
  if (connections.length === 0) return;
  await getPool().query('select private.beat_presence($1::uuid[])', [connections]);
}

/** Names of colleagues whose pages show the record now. */
export async function whoIsOn(trx: Trx, on: string | undefined): Promise<string[]> {
  const record = readRecord(on);
  if (!record) return [];
  const { rows } = await sql<{ name: string }>`
    select name from private.who_is_on(${record.table}, ${record.id}::uuid) as w (name)`.execute(
    trx,
  );
  return rows.map(({ name }) => name);
}

/** The same in words; empty for nobody. */
export function presentText(ctx: TenantContext, format: Formatters, names: string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, NAMED);
  const more = names.length - named.length;
  const all = more > 0 ? [...named, ctx.t('platform:presence.more', { count: more })] : named;
  return ctx.t('platform:presence.here', { names: format.list(all), count: names.length });
}

function readRecord(on: string | undefined): { table: string; id: string } | undefined {
  const [table = '', id] = on?.split(':') ?? [];
  const known = z.uuid().safeParse(id);
  return known.success && /^[a-z_]+$/.test(table) ? { table, id: known.data } : undefined;
}

/** By the login itself: the session may be over. What fails here expires. */
async function leave(connection: string): Promise<void> {
  await getPool()
    .query('select private.leave_record($1::uuid)', [connection])
    .catch((error: unknown) => logger.warn({ err: error }, 'presence not taken back'));
}
