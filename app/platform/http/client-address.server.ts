import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { env } from '../env.server';

/** Who is on the other side, and under which address of ours they came. */
export interface ClientAddress {
  ip: string;
  origin: string;
  /** True when the connection comes from a proxy we were told to believe. */
  viaProxy: boolean;
}

/** Reads addresses and CIDR ranges; `loopback` and `private` name the usual ranges. */
export function parseProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries.flatMap((name) => namedRanges[name] ?? [name])) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES: ${entry} is not an address or range`);
    if (bits) list.addSubnet(address, Number(bits), family);
    else list.addAddress(address, family);
  }
  return list;
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const namedRanges: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
};

const trustedProxies = parseProxies(env.TRUSTED_PROXIES);
const privateRanges = parseProxies(['loopback', 'private']);

function inList(list: BlockList, ip: string): boolean {
  const family = isIP(ip);
  return family !== 0 && list.check(ip, family === 6 ? 'ipv6' : 'ipv4');
}

/** Loopback and private networks: where metrics collectors and load balancers live. */
export function isPrivateAddress(ip: string): boolean {
  return inList(privateRanges, ip);
}

/**
 * The client's address and our origin. X-Forwarded-* counts only from trusted proxies, and of
 * X-Forwarded-For only the part that trusted proxies wrote: from the right, the first stranger.
 */
export function clientAddress(
  incoming: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: BlockList = trustedProxies,
): ClientAddress {
  const peer = plainAddress(incoming.socket.remoteAddress ?? '');
  const { headers } = incoming;
  const host = plausibleHost(headers.host);
  if (!inList(proxies, peer)) return { ip: peer, origin: `http://${host}`, viaProxy: false };
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  let ip = peer;
  for (const hop of hops.map((part) => plainAddress(part.trim())).reverse()) {
    if (!isIP(hop)) break;
    ip = hop;
    if (!inList(proxies, hop)) break;
  }
  const scheme = first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  return {
    ip,
    origin: `${scheme}://${first(headers['x-forwarded-host']) ?? host}`,
    viaProxy: true,
  };
}

/** A request for an impossible host is refused (400), by a page which needs an address to be made. */
function plausibleHost(host: string | undefined): string {
  return host && HOST.test(host) ? host : 'localhost';
}

function first(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]?.split(',')[0]?.trim() || undefined;
}

/** Node reports IPv4 clients of a dual-stack socket as ::ffff:1.2.3.4. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
