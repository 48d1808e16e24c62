import { sql } from 'kysely';
import { type Claims, type DbContext, readTenant } from '~/platform/db/tenant.server';
import { modules } from '~/platform/modules/registry.server';
import { type AccessFacts, type Deed, deeds, type Explanation, type Reach } from '../access';

/** A context that asks as another member: it reads only, and the database lets only some roles have it. */
export function asMember(ctx: DbContext, personId: string): DbContext {
  const claims: Claims = { ...ctx.claims, sub: personId, act: { by: String(ctx.claims.sub) } };
  return { ...ctx, claims };
}

/** Standing, role, rights, teams and organisations of a member, or null. */
export async function accessFacts(ctx: DbContext, personId: string): Promise<AccessFacts | null> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{
      facts: AccessFacts | null;
    }>`select private.access_facts(${personId}::uuid) as facts`.execute(trx),
  );
  return rows[0]?.facts ?? null;
}

/** The table in which the caller sees this record, or null. */
export async function recordPlace(ctx: DbContext, record: string): Promise<string | null> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ place: string | null }>`select private.record_place(${record}::uuid) as place`.execute(
      trx,
    ),
  );
  return rows[0]?.place ?? null;
}

/**
 * Why somebody can or cannot see a record: asked of the database as that person, in a transaction that cannot
 * write, and put beside the permissions that the manifests say decide.
 */
export async function explainAccess(
  ctx: DbContext,
  personId: string,
  table: string,
  record: string,
  facts: Pick<AccessFacts, 'scopes' | 'status'>,
): Promise<Explanation> {
  const asPerson = asMember(ctx, personId);
  const active = facts.status === 'active';
  const [answers, reached] = await readTenant(asPerson, (trx) =>
    Promise.all([
      sql<{ verdict: Record<Deed, boolean> | null }>`
        select private.access_to(${table}, ${record}::uuid) as verdict`.execute(trx),
      // For somebody who is locked out no scope means anything.
      active
        ? sql<{ reach: Reach | null }>`
            select private.access_reach(${table}, ${record}::uuid) as reach`.execute(trx)
        : { rows: [] },
    ]),
  );
  const none = { select: false, update: false, delete: false };
  return {
    table,
    verdict: { ...none, ...answers.rows[0]?.verdict },
    reach: reached.rows[0]?.reach ?? null,
    deciding: guardsOf(table).map((guard) => ({
      ...guard,
      scope: facts.scopes[guard.code] ?? 'none',
    })),
  };
}

/** Permissions that guard a table, by what they let one do there, as the manifests say. */
function guardsOf(table: string): { deed: Deed; code: string; module: string }[] {
  const all = modules.flatMap(({ id, permissions }) =>
    permissions.map(({ code, guards }) => ({ code, guards, module: id })),
  );
  return all.flatMap(({ code, guards, module }) =>
    guards
      .filter((guard) => guard.table === table)
      .flatMap(({ commands }) => deeds.filter((deed) => commands.includes(deed)))
      .map((deed) => ({ deed, code, module })),
  );
}
