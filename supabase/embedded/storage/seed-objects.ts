import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { projectRoot, readConfig } from '../config.ts';

interface Place {
  apiUrl: string;
  serviceRoleKey: string;
}

/** Uploads what lies in the `objects_path` of each bucket of config.toml, as `supabase start` does. */
export async function seedObjects(place: Place): Promise<void> {
  const { storage } = await readConfig();
  for (const [bucket, { objects_path }] of Object.entries(storage.buckets)) {
    if (!objects_path) continue;
    const folder = resolve(projectRoot, 'supabase', objects_path);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const name = relative(folder, file).replaceAll(sep, '/');
      await put(place, `${bucket}/${name}`, await readFile(file));
    }
  }
}

async function put({ apiUrl, serviceRoleKey }: Place, path: string, bytes: Buffer): Promise<void> {
  const answer = await fetch(`${apiUrl}/storage/v1/object/${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${serviceRoleKey}`,
      apikey: serviceRoleKey,
      'Content-Type': 'application/octet-stream',
      'x-upsert': 'true',
    },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok)
    throw new Error(`Storage refused ${path}: ${answer.status} ${await answer.text()}`);
}
