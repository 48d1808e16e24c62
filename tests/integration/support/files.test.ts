import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { conversation } from '~/modules/support/queries/ticket.server';
import { createPool } from '~/platform/db/pool.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { purgeOrphanFiles } from '~/platform/files/commands/purge-orphans.server';
import { storeFiles } from '~/platform/files/store.server';
import { FILE_TYPES } from '~/platform/files/types';
import { type Upload, withUploads } from '~/platform/files/upload.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { arrangeHouse, ask, type House, type Person, row, withContext } from './arrange';

let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;
let client: Person;
let manager: Person;
let stranger: Person;

beforeAll(async () => {
  [house, api] = [await arrangeHouse(), await startTestApi()];
  const connect = (person: Person) => withContext(house.tenant, person, api.admin().storage);
  [client, manager, stranger] = [house.client, house.manager, house.stranger].map(connect) as [
    Person,
    Person,
    Person,
  ];
});

afterAll(() => api.stop());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Posts files as a browser does and hands them on. */
function post<T>(files: File[], use: (uploads: Upload[]) => Promise<T>): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return withUploads(request, 'files', ({ uploads }) => use(uploads));
}

const picture = (name = 'photo.png') => new File([png], name, { type: 'image/png' });

const read = async (person: Person, path: string) => {
  const { data } = await api.as(person).storage.from('files').download(path);
  return data ? Buffer.from(await data.arrayBuffer()) : null;
};

it('a ticket’s file is stored privately and reads back for both sides, for nobody else', async () => {
  const { id } = await post([picture('फ़ोटो.png')], (uploads) =>
    openTicket(
      client.context,
      { subject: 'With a file', body: 'x', clientId: house.acme },
      uploads,
    ),
  );
  const [message] = await readTenant(client.context, (trx) =>
    conversation(trx, { tenantId: house.tenant.id, userId: client.userId }, id),
  );
  expect(message?.files).toMatchObject([
    { name: 'फ़ोटो.png', contentType: 'image/png', byteSize: png.length },
  ]);
  const stored = await row<{ storage_path: string; status: string; sha256: Buffer }>(
    'select storage_path, status, sha256 from public.files where id = $1',
    [message?.files[0]?.id],
  );
  expect(stored.status).toBe('ready');
  expect(await read(client, stored.storage_path)).toEqual(png);
  expect(await read(manager, stored.storage_path)).toEqual(png);
  expect(await read(stranger, stored.storage_path)).toBeNull();
  const anonymous = await fetch(`${api.url}/storage/v1/object/public/files/${stored.storage_path}`);
  expect(anonymous.ok).toBe(false);
});

it('files of an internal note stay among staff', async () => {
  const { id } = await ask(house);
  await post([picture()], (uploads) =>
    addInternalNote(manager.context, id, { body: 'See this' }, uploads),
  );
  const note = await row<{ storage_path: string }>(
    `select f.storage_path from public.files f join public.attachments a on a.file_id = f.id
     join public.ticket_messages m on m.id = a.record_id where m.ticket_id = $1 and m.kind = 'internal'`,
    [id],
  );
  expect(await read(manager, note.storage_path)).toEqual(png);
  expect(await read(client, note.storage_path)).toBeNull();
  const { data } = await api.as(client).from('attachments').select('file_id');
  expect(data).not.toContainEqual({ file_id: note.storage_path.split('/')[1] });
});

it('files hang on one’s own messages only, five at most', async () => {
  const { id } = await ask(house);
  const theirs = await row<{ id: string }>(
    'select id from public.ticket_messages where ticket_id = $1',
    [id],
  );
  const [fileId] = await post([picture()], (uploads) => storeFiles(manager.context, uploads));
  const hung = await api.as(manager).from('attachments').insert({
    tenant_id: house.tenant.id,
    file_id: fileId,
    record_type: 'ticket_messages',
    record_id: theirs.id,
  });
  expect(hung.error).toMatchObject({ code: '42501' });
});

it('nobody puts bytes into storage past the server, or vouches for them', async () => {
  const mine = api.as(client);
  const page = Buffer.from('<script>alert(1)</script>');
  const claimed = await withTenant(client.context, (trx) =>
    trx
      .insertInto('files')
      .values({
        tenant_id: house.tenant.id,
        name: 'photo.png',
        content_type: 'image/png',
        byte_size: page.length,
        sha256: Buffer.alloc(32),
        uploaded_by: client.userId,
      })
      .returning(['id', 'storage_path'])
      .executeTakeFirstOrThrow(),
  );
  const path = claimed.storage_path ?? '';
  const bucket = mine.storage.from('files');
  const options = { contentType: 'image/png' };
  const refused = [
    await bucket.upload(path, page, options),
    await bucket.upload(path, page, { ...options, upsert: true }),
    await bucket.update(path, page, options),
    await bucket.createSignedUploadUrl(path),
  ];
  for (const { error } of refused) expect(error).toMatchObject({ statusCode: '403' });
  const vouched = await mine.from('files').update({ status: 'ready' }).eq('id', claimed.id);
  expect(vouched.error).toMatchObject({ code: '42501' });
  // Nor does another name for what was looked at make a difference: it stays where it is.
  const [fileId] = await post([picture()], (uploads) => storeFiles(client.context, uploads));
  const stored = `${house.tenant.id}/${fileId}`;
  const kept = async () => {
    const { data } = await api.admin().storage.from('files').download(stored);
    return data && Buffer.from(await data.arrayBuffer());
  };
  expect(await kept()).toEqual(png);
  // Until it is part of something it is nobody's to read, its uploader's neither.
  expect(await read(client, stored)).toBeNull();
  for (const change of [
    await bucket.move(stored, path),
    await bucket.copy(stored, path),
    await bucket.update(stored, page, options),
  ]) {
    expect(change.error).not.toBeNull();
  }
  await bucket.remove([stored]);
  expect(await kept()).toEqual(png);
});

it('the database takes no kind of file that the forms don’t, and no disguised name', async () => {
  const insert = (name: string, content_type: string) =>
    withTenant(client.context, (trx) =>
      trx
        .insertInto('files')
        .values({
          tenant_id: house.tenant.id,
          name,
          content_type,
          byte_size: 10,
          sha256: Buffer.alloc(32),
          uploaded_by: client.userId,
        })
        .execute(),
    );
  await insert('a.png', 'image/png');
  for (const [name, type, constraint] of [
    ['a.svg', 'image/svg+xml', 'files_type'],
    ['a.html', 'text/plain', 'files_type'],
    ['a.pdf', 'text/html', 'files_type'],
    ['a', 'image/png', 'files_type'],
    ['invoice\u202efdp.png', 'image/png', 'files_name_visible'],
    ['../a.png', 'image/png', 'files_name_check'],
  ] as const) {
    await expect(insert(name, type), name).rejects.toMatchObject({ constraint });
  }
});

it('knows the same kinds of files as the database', async () => {
  const { rows } = await testDb().owner.query(
    'select extension, content_type from private.file_types',
  );
  expect(Object.fromEntries(rows.map((each) => [each.extension, each.content_type]))).toEqual(
    FILE_TYPES,
  );
});

it('what became part of nothing is gone a day later, bytes and all; what is in use stays', async () => {
  const kept = await post([picture('kept.png')], (uploads) =>
    openTicket(client.context, { subject: 'Keep', body: 'x', clientId: house.acme }, uploads),
  );
  const [orphan] = await post([picture('lost.png')], (uploads) =>
    storeFiles(client.context, uploads),
  );
  const { storage_path: path } = await row<{ storage_path: string }>(
    'select storage_path from public.files where id = $1',
    [orphan],
  );
  const pool = createPool(testDb().workerUrl, 2);
  try {
    const before = await purgeOrphanFiles(pool, api.admin());
    expect(before).toBe(0);
    await testDb().owner.query(`update private.clock set moved_by = interval '25 hours'`);
    expect(await purgeOrphanFiles(pool, api.admin())).toBeGreaterThan(0);
  } finally {
    await testDb().owner.query(`update private.clock set moved_by = interval '0'`);
    await pool.end();
  }
  expect((await api.admin().storage.from('files').download(path)).data).toBeNull();
  const left = await testDb().owner.query(
    `select f.id from public.files f where f.id = $1 or f.name = 'kept.png'`,
    [orphan],
  );
  expect(left.rows).toHaveLength(1);
  expect(kept.number).toBeGreaterThan(0);
});

it('leaves nothing on this machine’s disk', async () => {
  const path = await post([picture()], async (uploads) => uploads[0]?.path ?? '');
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
});
