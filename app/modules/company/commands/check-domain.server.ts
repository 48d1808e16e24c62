import { Resolver } from 'node:dns/promises';
import { sql } from 'kysely';
import { type DbContext, readTenant, withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';

/** What asks the DNS for TXT records: node's resolver, or another in tests. */
export type TxtResolver = (name: string) => Promise<string[][]>;

type Outcome = 'found' | 'missing' | 'wrong' | 'unreachable';

/** Where the record that proves a host has to be. */
export function recordName(host: string): string {
  return `_mainstay.${host}`;
}

/** What it has to say. */
export function recordValue(token: string): string {
  return `mainstay-verification=${token}`;
}

/** The machine's DNS servers, or those of DNS_SERVERS. Its own timeouts: a slow server must not hold a worker. */
export const systemResolver: TxtResolver = (name) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (env.DNS_SERVERS) resolver.setServers(env.DNS_SERVERS.split(',').map((entry) => entry.trim()));
  return resolver.resolveTxt(name);
};

/**
 * Looks whether the DNS shows a claim's token and notes the outcome. Only jobs may: the database takes a
 * verification from nobody else. Returns the claim's status.
 */
export async function checkDomain(
  job: DbContext & { tenantId: string },
  id: string,
  resolve: TxtResolver = systemResolver,
): Promise<string | null> {
  const claim = await readTenant(job, (trx) =>
    trx
      .selectFrom('tenant_domains')
      .where('tenant_id', '=', job.tenantId)
      .where('id', '=', id)
      .select(['host', 'token'])
      .executeTakeFirst(),
  );
  if (!claim) return null;
  const outcome = await lookUp(claim.host, claim.token, resolve);
  const { rows } = await withTenant(job, (trx) =>
    sql<{ status: string | null }>`
      select private.settle_domain(${id}::uuid, ${outcome}) as status`.execute(trx),
  );
  return rows[0]?.status ?? null;
}

async function lookUp(host: string, token: string, resolve: TxtResolver): Promise<Outcome> {
  try {
    const records = (await resolve(recordName(host))).map((parts) => parts.join('').trim());
    if (records.includes(recordValue(token))) return 'found';
    return records.some((text) => text.startsWith('mainstay-verification=')) ? 'wrong' : 'missing';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOTFOUND' || code === 'ENODATA' ? 'missing' : 'unreachable';
  }
}
