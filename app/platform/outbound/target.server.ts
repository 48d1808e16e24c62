import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { env } from '~/platform/env.server';
import { isPublicAddress } from './address.server';

/** An address we send nothing to. */
export class BlockedTarget extends Error {
  override name = 'BlockedTarget';
}

/** How a name becomes addresses; tests give another. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

const PORTS = new Set(['', '443', '8443']);

const resolveAll: Resolve = (hostname) => dns.promises.lookup(hostname, { all: true });

/**
 * Throws BlockedTarget for an address that no person's configuration may lead us to: not https, another
 * port, credentials, a literal private address. What its name resolves to is judged when connecting.
 */
export function checkTarget(address: string, allowed = env.OUTBOUND_PRIVATE_TARGETS): URL {
  const url = URL.parse(address);
  if (!url) throw new BlockedTarget('not an address');
  if (url.username || url.password) throw new BlockedTarget('credentials do not belong there');
  if (isAllowed(url, allowed) && /^https?:$/.test(url.protocol)) return url;
  if (url.protocol !== 'https:') throw new BlockedTarget('only https is used');
  if (!PORTS.has(url.port)) throw new BlockedTarget(`port ${url.port} is not used`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) throw new BlockedTarget('a private address');
  return url;
}

/** OUTBOUND_PRIVATE_TARGETS names this host, with this port or any (`127.0.0.1:*`). */
export function isAllowed(url: URL, allowed = env.OUTBOUND_PRIVATE_TARGETS): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowed.some(
    (entry) => entry === `${url.hostname}:${port}` || entry === `${url.hostname}:*`,
  );
}

/**
 * The look-up of a connection: it gets public addresses or none, and connects to what was judged, so that
 * a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        if (!first || found.some(({ address }) => !isPublicAddress(address))) {
          callback(new BlockedTarget(`${hostname} leads to a private address`), '', 0);
        } else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
