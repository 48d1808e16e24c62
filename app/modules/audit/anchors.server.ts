import type { SupabaseClient } from '@supabase/supabase-js';
import type { SignedStatement } from './proof/sign.ts';

type Storage = Pick<SupabaseClient, 'storage'>;

const BUCKET = 'audit-anchors';
const PAGE = 1000;
/** Of older anchors an export takes the last one of each day. */
const ALL_OF_THE_LAST = 200;

/** Where the anchor of an entry is: names sort as their numbers do. */
export function anchorPath(tenant: string, seq: number): string {
  return `${tenant}/${String(seq).padStart(15, '0')}.json`;
}

/** Puts an anchor into the bucket; false when there is one for this entry. */
export async function storeAnchor(
  { storage }: Storage,
  statement: SignedStatement,
): Promise<boolean> {
  const path = anchorPath(statement.tenant, statement.seq);
  const { error } = await storage
    .from(BUCKET)
    .upload(path, JSON.stringify(statement), { contentType: 'application/json', upsert: false });
  if (!error) return true;
  if (isDuplicate(error)) return false;
  throw error;
}

function isDuplicate(error: Error): boolean {
  const { statusCode, status } = error as { statusCode?: string; status?: number };
  return statusCode === '409' || status === 409 || /already exists/i.test(error.message);
}

/** An anchor as it is outside the database. */
export async function readAnchor({ storage }: Storage, path: string): Promise<SignedStatement> {
  const { data, error } = await storage.from(BUCKET).download(path);
  if (error) throw error;
  return JSON.parse(await data.text()) as SignedStatement;
}

/** Paths of the anchors an export takes along, read from the bucket, not from our own notes. */
export async function listAnchors({ storage }: Storage, tenant: string): Promise<string[]> {
  const found: { name: string; day: string }[] = [];
  for (;;) {
    const { data, error } = await storage.from(BUCKET).list(tenant, {
      limit: PAGE,
      offset: found.length,
      sortBy: { column: 'name', order: 'asc' },
    });
    if (error) throw error;
    found.push(...data.map(({ name, created_at: at }) => ({ name, day: (at ?? '').slice(0, 10) })));
    if (data.length < PAGE) break;
  }
  const older = found.slice(0, -ALL_OF_THE_LAST);
  const lastOfDay = new Map(older.map(({ name, day }) => [day, name]));
  const recent = found.slice(-ALL_OF_THE_LAST).map(({ name }) => name);
  return [...lastOfDay.values(), ...recent].map((name) => `${tenant}/${name}`);
}
