import { isIP } from 'node:net';
import { sql } from 'kysely';
import { withAnon } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';

/** The company whose own address a request came to, as anybody may see it. */
export interface HostTenant {
  slug: string;
  name: string;
  brandColor: string | null;
  accentColor: string | null;
  logoLight: string | null;
  logoDark: string | null;
}

const ours = new URL(env.APP_URL).hostname;

/**
 * The product's own address, or that of a machine: nobody's custom domain. A name without a dot, or one of an
 * inner network, is what a proxy in front of us calls this machine.
 */
export function isOwnHost(hostname: string): boolean {
  if (hostname === ours || isIP(hostname.replace(/[[\]]/g, '')) !== 0) return true;
  return !hostname.includes('.') || /\.(internal|local)$/.test(hostname);
}

/** Whose custom domain this is, as verified at this moment; null for hosts nobody has verified. */
export async function tenantByHost(hostname: string): Promise<HostTenant | null> {
  const { rows } = await withAnon((trx) =>
    sql<{
      tenant: HostTenant | null;
    }>`select private.tenant_by_host(${hostname}) as tenant`.execute(trx),
  );
  return rows[0]?.tenant ?? null;
}

/** What a company's own address serves beside its workspace and portal: signing in and what belongs to a person. */
const shared =
  /^\/(auth|account|invite|brand|view|preferences|__manifest|assets|api|hooks|live)(\/|\.|$)/;

/** A company's own address shows that company only: no other one, no hub, no pages about the product. */
export function isServedAt(tenant: HostTenant, path: string): boolean {
  if (shared.test(path)) return true;
  return [`/portal/${tenant.slug}`, `/app/${tenant.slug}`, `/site/${tenant.slug}`].some(
    (base) => path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}.`),
  );
}
