import type { Readable } from 'node:stream';
import { Readable as NodeReadable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { SupabaseClient } from '@supabase/supabase-js';

/** Where archives and files lie; the service key's client, as people reach neither bucket by themselves. */
export type Store = SupabaseClient['storage'];

const ARCHIVES = 'exports';

export const exportPath = (tenantId: string, id: string) => `${tenantId}/${id}.zip`;
export const importPath = (tenantId: string, id: string) => `${tenantId}/import-${id}.zip`;

/** Uploads an archive as it is written, in place of one that an earlier try left. */
export async function storeArchive(store: Store, path: string, body: Readable): Promise<void> {
  const { error } = await store
    .from(ARCHIVES)
    .upload(path, body, { contentType: 'application/zip', upsert: true, duplex: 'half' });
  if (error) throw error;
}

/** An archive's bytes. */
export async function readArchiveBytes(store: Store, path: string): Promise<Readable> {
  return read(store, ARCHIVES, path);
}

/** Removes archives; those that are gone already are no mistake. */
export async function removeArchives(store: Store, paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const { error } = await store.from(ARCHIVES).remove(paths);
  if (error) throw error;
}

/** A company's file. */
export function readFileBytes(store: Store, tenantId: string, id: string): Promise<Readable> {
  return read(store, 'files', `${tenantId}/${id}`);
}

async function read(store: Store, bucket: string, path: string): Promise<Readable> {
  const { data, error } = await store.from(bucket).createSignedUrl(path, 3600);
  if (error) throw error;
  const response = await fetch(data.signedUrl);
  if (!response.ok || !response.body)
    throw new Error(`storage answered ${response.status} for ${path}`);
  return NodeReadable.fromWeb(response.body as ReadableStream);
}
