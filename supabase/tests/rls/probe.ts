import { type QueryResult, sql } from 'kysely';
import pg from 'pg';
import type { Scope } from '~/platform/auth/session.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { Relation, World } from './world';

export type Command = 'select' | 'insert' | 'update' | 'delete';

type Values = Record<string, unknown>;

/**
 * How to try one table as one person. A module's probes are in ./probes/<module>.ts; which permission
 * guards which command is in its manifest.
 */
export interface TableProbe {
  /** Makes a row of each relation that exists for this table; returns what identifies it. */
  rows: (world: World) => Promise<Partial<Record<Relation, Values>>>;
  /** A new row of that relation, for insert. Fresh values at each call. */
  insert?: (world: World, relation: Relation) => Values | Promise<Values>;
  /** A harmless change, for update. */
  update?: Values | ((world: World, relation: Relation) => Values);
  /** A row that nothing refers to, for delete where the others are in use; nobody's own. */
  spare?: (world: World) => Promise<Values>;
  /** Cells of other permissions while this table is tried; all others are as wide as can be. */
  beside?: Partial<Record<Command, Record<string, Scope>>>;
  /** Commands that only staff may use, whatever the cell says. */
  staffOnly?: Command[];
  /** How far a client's role reaches at most, by permission, however wide the cell is. */
  clientScope?: Record<string, Scope>;
  /** Rows a command is tried on, where its policy does not follow all relations. */
  only?: Partial<Record<Command, Relation[]>>;
  /** What is different for a permission that guards another change of the same rows. */
  byPermission?: Record<string, Pick<TableProbe, 'rows' | 'update' | 'beside'>>;
}

/** The probe as it is for one permission. */
export function probeFor(probe: TableProbe, permission: string): TableProbe {
  const own = probe.byPermission?.[permission];
  return own ? { ...own } : probe;
}

/** One command on one row: `row` says which, `values` what to write. */
export interface Trial {
  table: string;
  command: Command;
  row: Values;
  values?: Values;
}

/** Tries commands as the actor and undoes each. True: the database let it through. */
export async function tryAll(world: World, trials: Trial[]): Promise<boolean[]> {
  const undo = new Error('undo');
  let tried: PromiseSettledResult<QueryResult<unknown>>[] = [];
  try {
    await withTenant(world.actor.ctx, async (trx) => {
      // All of it goes out at once, so that tens of thousands of trials do not wait for each other's answers.
      const answers = trials.map(async (trial) => {
        const set = sql`savepoint trial`.execute(trx);
        const answer = statement(trial).execute(trx);
        const back = sql`rollback to savepoint trial`.execute(trx);
        const [result] = await Promise.allSettled([answer, set, back]);
        return result;
      });
      tried = await Promise.all(answers);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return tried.map(wentThrough);
}

/** Tries one command as the actor and undoes it. */
export async function isAllowed(
  world: World,
  table: string,
  command: Command,
  row: Values,
  values: Values,
): Promise<boolean> {
  const [allowed] = await tryAll(world, [{ table, command, row, values }]);
  return allowed === true;
}

function wentThrough(tried: PromiseSettledResult<QueryResult<unknown>>): boolean {
  if (tried.status === 'fulfilled') {
    return tried.value.rows.length > 0 || Number(tried.value.numAffectedRows ?? 0) > 0;
  }
  const error: unknown = tried.reason;
  // 42501: a policy or a missing grant. Anything else is a broken probe.
  if (error instanceof pg.DatabaseError && error.code === '42501') return false;
  throw error;
}

function statement({ table, command, row, values = {} }: Trial) {
  const target = sql.table(table);
  const where = sql.join(
    Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  );
  switch (command) {
    case 'select':
      return sql`select 1 from ${target} where ${where}`;
    case 'delete':
      return sql`delete from ${target} where ${where}`;
    case 'update': {
      const changes = Object.entries(values).map(
        ([column, value]) => sql`${sql.ref(column)} = ${value}`,
      );
      return sql`update ${target} set ${sql.join(changes)} where ${where}`;
    }
    case 'insert': {
      const columns = sql.join(Object.keys(values).map((column) => sql.ref(column)));
      return sql`insert into ${target} (${columns}) values (${sql.join(Object.values(values))})`;
    }
  }
}
