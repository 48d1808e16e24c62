import { getDomain } from 'tldts';

/** What our own receiving server found about a sender: proved, denied by their domain, or neither. */
export type SenderProof = 'verified' | 'unverified' | 'forged';

/** Longest header that is looked at; a receiver's is a few hundred characters. */
const READ = 4_000;

const methods = ['spf', 'dkim', 'dmarc'];

/** Properties that name the domain a method looked at; the last is how Amazon's receiver writes the first. */
const domainOf: Record<string, readonly string[]> = {
  spf: ['smtp.mailfrom', 'smtp.mail', 'envelope-from'],
  dkim: ['header.d', 'header.i'],
  dmarc: ['header.from'],
};

interface Result {
  method: string;
  result: string;
  domain: string | undefined;
}

/**
 * Reads Authentication-Results (RFC 8601) for the address in From. Only the header of our own receiver counts
 * (`receiver` is its authserv-id): any other was written by whoever sent the mail. Proof is a DMARC pass, or for
 * domains without DMARC, as small companies' often are, an SPF or DKIM pass of the sender's own domain: a pass
 * of another domain says nothing about this one.
 */
export function proofOfSender(
  header: string | undefined,
  from: string,
  receiver: string,
): SenderProof {
  const results = readResults(header ?? '', receiver);
  const domain = from.split('@').at(-1) ?? '';
  const passed = (method: string) =>
    results.filter((each) => each.method === method && each.result === 'pass');
  if (results.some(({ method, result }) => method === 'dmarc' && result === 'fail'))
    return 'forged';
  if (passed('dmarc').some((each) => !each.domain || isSameHouse(each.domain, domain))) {
    return 'verified';
  }
  const denied = results.some(
    ({ method, result }) => method === 'spf' && /^(soft)?fail$/.test(result),
  );
  if (denied && passed('dkim').length === 0) return 'forged';
  const isProved = [...passed('spf'), ...passed('dkim')].some(
    (each) => each.domain !== undefined && isSameHouse(each.domain, domain),
  );
  return isProved ? 'verified' : 'unverified';
}

/**
 * DMARC's relaxed alignment (RFC 7489, 3.1): both lie in the same organisation's domain, which is one name below a
 * public suffix. Suffixes of companies that let names to anybody (github.io) count as public too.
 */
function isSameHouse(one: string, other: string): boolean {
  if (one === other) return true;
  const house = getDomain(one, { allowPrivateDomains: true });
  return house !== null && house === getDomain(other, { allowPrivateDomains: true });
}

function readResults(header: string, receiver: string): Result[] {
  const [server = '', ...parts] = withoutComments(header.slice(0, READ)).toLowerCase().split(';');
  if (server.trim().split(/\s/)[0] !== receiver) return [];
  const results: Result[] = [];
  for (const part of parts) {
    const [first = ['', ''], ...rest] = part.trim().split(/\s+/).map(pairOf);
    const method = first[0].split('/')[0] ?? '';
    if (methods.includes(method)) results.push({ method, result: first[1], domain: undefined });
    // Amazon separates SPF's own properties by semicolons; those of any other method are not read.
    else if (!['client-ip', 'envelope-from', 'helo'].includes(first[0])) continue;
    const current = results.at(-1);
    const named = [first, ...rest].find(([name]) =>
      domainOf[current?.method ?? '']?.includes(name),
    );
    if (current && named)
      current.domain ??= named[1]
        .split('@')
        .at(-1)
        ?.replace(/[<>.]+$/, '');
  }
  return results;
}

function pairOf(token: string): [string, string] {
  const at = token.indexOf('=');
  return at < 0 ? [token, ''] : [token.slice(0, at), token.slice(at + 1)];
}

/** Comments, nested ones too, and quoted strings may hold what a stranger chose: neither is read. */
function withoutComments(text: string): string {
  let kept = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}
