import { createHash } from 'node:crypto';
import { files, readLines, readMember, readText } from './archive.ts';
import { canonical } from './canonical.ts';
import { walkChain } from './chain-walk.ts';
import type { Manifest } from './format.ts';
import { fingerprint, isSigned, isTrueStatement, type SignedStatement } from './sign.ts';

/** Something that is not as it should be; `seq` names the entry, null is about the export as a whole. */
export interface Problem {
  seq: number | null;
  reason: string;
}

export interface Report {
  /** Nothing is wrong. */
  ok: boolean;
  /** The first entry that is not what was sealed, and why. */
  broken: Problem | null;
  /** Everything found. */
  problems: Problem[];
  entries: number;
  /** Entries whose content was removed under retention; the chain vouches for that. */
  removed: number;
  /** Anchors that the chain agrees with. */
  anchors: number;
  /** Fingerprint of the key, to be compared with the one the product shows. */
  key: string;
  tenant: string;
}

export interface VerifyOptions {
  /** The public key the export must be signed with (base64url); without it, its own is taken. */
  publicKey?: string | undefined;
  /** Anchors from elsewhere: the mails, the bucket. */
  anchors?: SignedStatement[] | undefined;
}

/**
 * Holds an export against itself: signature, files, every link of the chain, anchors. Needs neither network
 * nor database. Reads the entries twice, never all at once.
 */
export async function verifyExport(archive: string, options: VerifyOptions = {}): Promise<Report> {
  const problems: Problem[] = [];
  const whole = (reason: string) => problems.push({ seq: null, reason });
  const text = await readText(archive, files.manifest);
  const manifest = parse<Manifest>(text);
  if (!manifest || text === null) {
    whole(`${files.manifest} is missing or is not JSON`);
    return report(problems, { entries: 0, removed: 0, anchors: 0, manifest: null });
  }
  const signature = await readText(archive, files.signature);
  const key = options.publicKey ?? manifest.publicKey;
  if (!isSigned(text, signature?.trim(), key))
    whole(
      options.publicKey && isSigned(text, signature?.trim(), manifest.publicKey)
        ? 'the export is signed with another key than the one given'
        : 'the signature does not fit the manifest: the export was changed after it was signed',
    );
  for (const reason of await changedFiles(archive, manifest)) whole(reason);
  const included: SignedStatement[] = [];
  for await (const line of readLines(archive, files.anchors)) {
    const statement = parse<SignedStatement>(line);
    if (statement) included.push(statement);
    else whole(`${files.anchors} holds a line that is not JSON`);
  }
  const anchors = [...included, ...(options.anchors ?? [])];
  const lines = () => readLines(archive, files.entries);
  const { trusted, problems: untrue } = trueAnchors(anchors, manifest, key);
  const chain = await walkChain(lines, manifest, trusted);
  problems.push(...untrue, ...chain.problems);
  return report(problems, { ...chain, manifest });
}

async function changedFiles(archive: string, manifest: Manifest): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, { sha256 }] of Object.entries(manifest.files ?? {})) {
    const hash = createHash('sha256');
    for await (const part of readMember(archive, name)) hash.update(part);
    if (hash.digest('hex') !== sha256) changed.push(`${name} is not the file that was signed`);
  }
  return changed;
}

/** Anchors that our key signed for this company; the others are named. */
function trueAnchors(anchors: SignedStatement[], manifest: Manifest, key: string) {
  const problems: Problem[] = [];
  const trusted = anchors.filter((anchor) => {
    const reason = untrue(anchor, manifest, key);
    if (reason) problems.push({ seq: anchor.seq ?? null, reason });
    return !reason;
  });
  return { trusted, problems };
}

function untrue(anchor: SignedStatement, manifest: Manifest, key: string): string | null {
  if (!isTrueStatement(anchor))
    return `the anchor of ${anchor.at} is false: its signature does not fit`;
  if (anchor.publicKey !== key && !manifest.formerKeys?.includes(anchor.publicKey))
    return `the anchor of ${anchor.at} is signed with another key`;
  if (anchor.tenant !== manifest.tenant.id) return 'an anchor is of another company';
  return null;
}

function report(
  problems: Problem[],
  found: { entries: number; removed: number; anchors: number; manifest: Manifest | null },
): Report {
  const named = problems.filter((problem) => problem.seq !== null);
  named.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const { manifest, entries, removed, anchors } = found;
  return {
    ok: problems.length === 0,
    broken: named[0] ?? null,
    problems,
    entries,
    removed,
    anchors,
    key: manifest ? fingerprint(String(manifest.publicKey)) : '',
    tenant: manifest ? canonical(manifest.tenant?.name ?? '') : '',
  };
}

function parse<T>(text: string | null): T | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === 'object' ? (value as T) : null;
  } catch {
    return null;
  }
}
