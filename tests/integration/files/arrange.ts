import type { SupabaseClient } from '@supabase/supabase-js';
import { readTenant } from '~/platform/db/tenant.server';
import { addFiles } from '~/platform/files/commands/add-files.server';
import { documents } from '~/platform/files/queries.server';
import type { FileRecordType } from '~/platform/files/records';
import { type Upload, withUploads } from '~/platform/files/upload.server';
import { testDb } from '../../setup/database';
import { type House, type Person, row, withContext } from '../support/arrange';

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Posts files as a browser does and hands them on. */
export function post<T>(files: File[], use: (uploads: Upload[]) => Promise<T>): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return withUploads(request, 'files', ({ uploads }) => use(uploads));
}

export const picture = (name = 'photo.png', bytes: Buffer = png) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/png' });

/** A project of the house, for Acme and shared with it. */
export async function arrangeProject(house: House, shared = true): Promise<string> {
  const { id } = await row<{ id: string }>(
    `insert into public.projects (tenant_id, name, client_id, shared_with_client) values ($1, 'Web shop', $2, $3) returning id`,
    [house.tenant.id, house.acme, shared],
  );
  return id;
}

/** A task of a project, shared with the client. */
export async function arrangeTask(house: House, projectId: string, shared = true): Promise<string> {
  const { id } = await row<{ id: string }>(
    `with c as (insert into public.project_columns (tenant_id, project_id, name, kind, position)
       select $1, $2, 'To do', 'todo', count(*) + 1 from public.project_columns where project_id = $2 returning id)
     insert into public.tasks (tenant_id, project_id, title, column_id, rank, shared_with_client)
     select $1, $2, 'Draw it', c.id, 'a0', $3 from c returning id`,
    [house.tenant.id, projectId, shared],
  );
  return id;
}

/** A person of the house who can store files. */
export const storing = (house: House, person: Person, storage: SupabaseClient['storage']) =>
  withContext(house.tenant, person, storage);

/** Hangs one picture on a record as this person. */
export function add(
  person: Person,
  record: { type: FileRecordType; id: string },
  name = 'photo.png',
  audience: 'internal' | 'shared' = 'shared',
): Promise<string[]> {
  return post([picture(name)], (uploads) =>
    addFiles(person.context, { record, audience }, uploads),
  );
}

/** What this person finds on a record. */
export function seen(
  house: House,
  person: Person,
  type: FileRecordType,
  id: string,
  deleted = false,
) {
  return readTenant(person.context, (trx) =>
    documents(
      trx,
      { tenantId: house.tenant.id, userId: person.userId },
      { records: [{ type, ids: [id] }], deleted, limit: 50 },
    ),
  );
}

/** Sets how many bytes the plan of the house allows. */
export async function setQuota(house: House, bytes: number): Promise<void> {
  await testDb().owner.query(
    `update public.plans set storage_bytes = $2 where id = (select plan from public.tenants where id = $1)`,
    [house.tenant.id, bytes],
  );
}
