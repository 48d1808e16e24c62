import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's on the internet: this machine, private networks, link-local and metadata, test nets. */
const closed = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]) {
  addRange(closed, range, 'ipv4');
}
// Inside IPv6's public space, what leads elsewhere: protocol assignments with Teredo, documentation, 6to4.
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  addRange(closed, range, 'ipv6');
}

/** All of IPv6 that is given out; so no ::1, no ::ffff:…, no 64:ff9b::…, no fe80::, no fc00::. */
const global6 = new BlockList();
addRange(global6, '2000::/3', 'ipv6');

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/');
  list.addSubnet(net, Number(bits), family);
}

/** True for an address that anybody on the internet may be asked at. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  if (isIP(plain) === 4) return !closed.check(plain, 'ipv4');
  if (isIP(plain) !== 6 || plain.includes('%')) return false;
  return global6.check(plain, 'ipv6') && !closed.check(plain, 'ipv6');
}
