import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUpload } from '~/platform/files/staged.server';
import { storeFiles } from '~/platform/files/store.server';
import { MAX_DIRECT_BYTES, MAX_FILE_BYTES } from '~/platform/files/types';
import { type UploadForm, withUploads } from '~/platform/files/upload.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { arrangeHouse, type House, type Person } from '../support/arrange';
import { picture, png, post, setQuota, storing } from './arrange';

let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;
let client: Person;
let colleague: Person;

beforeAll(async () => {
  [house, api] = await Promise.all([arrangeHouse(), startTestApi()]);
  const { storage } = api.admin();
  [client, colleague] = [house.client, house.colleague].map((person) =>
    storing(house, person, storage),
  ) as [Person, Person];
});
afterAll(() => api.stop());

/** Sends bytes to an address somebody got; returns its id. */
async function send(person: Person, name: string, content: Buffer): Promise<string> {
  const address = await openUpload(person.context, { name, size: content.length });
  if (!address) throw new Error(`no address for ${name}`);
  const { error } = await api
    .as(person)
    .storage.from('uploads')
    .uploadToSignedUrl(address.path, address.token, content);
  expect(error).toBeNull();
  return address.id;
}

/** Sends the form that names what went ahead. */
function handIn(person: Person, files: { id: string; name: string }[]) {
  const form = new FormData();
  for (const file of files) form.append('upload', JSON.stringify(file));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const tell = async ({ uploads, problems }: UploadForm) => ({
    names: uploads.map((upload) => [upload.name, upload.contentType, upload.byteSize]),
    problems,
  });
  return withUploads(request, 'files', tell, person.context);
}

it('what went to storage directly is looked at like any other file, and cleared away there', async () => {
  const text = Buffer.alloc(MAX_FILE_BYTES + 1, 'a');
  const [long, small] = [await send(client, 'long.txt', text), await send(client, 'a.png', png)];
  const page = await send(client, 'b.png', Buffer.from('<html><script>'));
  const { names, problems } = await handIn(client, [
    { id: long, name: '../long\u202e.txt' },
    { id: small, name: 'a.png' },
    { id: page, name: 'b.png' },
  ]);
  expect(names).toEqual([
    ['long.txt', 'text/plain', text.length],
    ['a.png', 'image/png', png.length],
  ]);
  expect(problems).toEqual([{ code: 'content', name: 'b.png' }]);
  const { data } = await api
    .admin()
    .storage.from('uploads')
    .list(`${house.tenant.id}/${client.userId}`);
  expect(data).toEqual([]);
});

it('nobody hands in what another person sent, or what never arrived', async () => {
  const id = await send(client, 'mine.png', png);
  const lost = [{ code: 'lost', name: 'mine.png' }];
  expect(await handIn(colleague, [{ id, name: 'mine.png' }])).toEqual({
    names: [],
    problems: lost,
  });
  const never = { id: crypto.randomUUID(), name: 'mine.png' };
  expect((await handIn(client, [never])).problems).toEqual(lost);
  expect((await handIn(client, [{ id: '../../x', name: 'x.png' }])).problems).toEqual([]);
});

it('gives no address for what the form refuses anyway', async () => {
  for (const file of [
    { name: 'a.exe', size: 10 },
    { name: 'a.png', size: 0 },
    { name: 'a.png', size: MAX_DIRECT_BYTES + 1 },
    null,
  ]) {
    expect(await openUpload(client.context, file)).toBeUndefined();
  }
  await setQuota(house, 5);
  expect(await openUpload(client.context, { name: 'a.png', size: 10 })).toBeUndefined();
  await setQuota(house, 10 * 2 ** 30);
  expect(await openUpload(client.context, { name: 'a.png', size: 10 })).toBeDefined();
});

it('what waits for its form takes room, and one person gets so many addresses', async () => {
  const size = 1000;
  await setQuota(house, 10 * size);
  const large = await openUpload(client.context, { name: 'a.txt', size: 1 });
  if (!large) throw new Error('no address');
  const { error } = await api
    .as(client)
    .storage.from('uploads')
    .uploadToSignedUrl(large.path, large.token, Buffer.alloc(9 * size, 'a'));
  expect(error).toBeNull();
  expect(await openUpload(client.context, { name: 'b.txt', size: 2 * size })).toBeUndefined();
  await setQuota(house, 10 * 2 ** 30);
  const next = () => openUpload(client.context, { name: 'b.txt', size: 2 * size });
  expect(await next()).toBeDefined();
  const given = await Promise.all(Array.from({ length: 60 }, next));
  expect(given.some((address) => address === undefined)).toBe(true);
  expect(await openUpload(colleague.context, { name: 'b.txt', size })).toBeDefined();
});

it('what one person put nowhere leaves room for the others', async () => {
  await setQuota(house, 10 * 2 ** 30);
  const store = (person: Person) =>
    post([picture()], (uploads) => storeFiles(person.context, uploads));
  await testDb().owner.query(
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256, uploaded_by)
     select $1, 'a.png', 'image/png', 100 * 1024 * 1024, sha256('x'), $2 from generate_series(1, 20)`,
    [house.tenant.id, client.userId],
  );
  expect(await store(client)).toHaveLength(1);
  await testDb().owner.query(
    `update public.files set byte_size = 104857600 where uploaded_by = $1`,
    [client.userId],
  );
  await expect(store(client)).rejects.toMatchObject({ key: 'files:error.quota' });
  expect(await store(colleague)).toHaveLength(1);
});
