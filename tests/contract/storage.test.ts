import { beforeAll, expect, it } from 'vitest';
import {
  adminClient,
  arrange,
  contractWithSql,
  newClient,
  type Person,
  signedInPerson,
} from './target.ts';

const bucket = 'contract-files';

contractWithSql('storage', () => {
  let owner: Person;
  let stranger: Person;
  const files = (person: Person) => person.client.storage.from(bucket);
  const at = (name: string) => `${owner.id}/${name}`;

  beforeAll(async () => {
    [owner, stranger] = [await signedInPerson('owner'), await signedInPerson('stranger')];
    const { storage } = adminClient();
    await storage.createBucket(bucket, {
      public: false,
      fileSizeLimit: 1000,
      allowedMimeTypes: ['text/*', 'application/json'],
    });
    const mine = `bucket_id = '${bucket}' and (storage.foldername(name))[1] = (select auth.uid())::text`;
    await arrange(`
      drop policy if exists contract_select on storage.objects;
      drop policy if exists contract_insert on storage.objects;
      drop policy if exists contract_update on storage.objects;
      drop policy if exists contract_delete on storage.objects;
      create policy contract_select on storage.objects for select to authenticated using (${mine});
      create policy contract_insert on storage.objects for insert to authenticated with check (${mine});
      create policy contract_update on storage.objects for update to authenticated using (${mine});
      create policy contract_delete on storage.objects for delete to authenticated using (${mine});
    `);
  });

  it.each([
    ['a Buffer', () => Buffer.from('hello')],
    ['a Blob', () => new Blob(['hello'], { type: 'text/plain' })],
    [
      'a form',
      () => {
        const form = new FormData();
        form.append('', new File(['hello'], 'x.txt', { type: 'text/plain' }));
        return form;
      },
    ],
  ])('takes %s and gives it back', async (kind, body) => {
    const path = at(`${kind.replaceAll(' ', '-')}.txt`);
    const uploaded = await files(owner).upload(path, body(), { contentType: 'text/plain' });
    expect(uploaded.error).toBeNull();
    expect(uploaded.data).toMatchObject({ path, fullPath: `${bucket}/${path}` });
    const { data } = await files(owner).download(path);
    expect(await data?.text()).toBe('hello');
    const info = await files(owner).info(path);
    expect(info.data).toMatchObject({
      size: 5,
      contentType: expect.stringContaining('text/plain'),
    });
  });

  it('overwrites only when told to', async () => {
    const path = at('once.txt');
    await files(owner).upload(path, 'one', { contentType: 'text/plain' });
    const refused = await files(owner).upload(path, 'two', { contentType: 'text/plain' });
    expect(refused.error).toMatchObject({ statusCode: '409' });
    const upserted = await files(owner).upload(path, 'two', {
      contentType: 'text/plain',
      upsert: true,
    });
    expect(upserted.error).toBeNull();
    await files(owner).update(path, 'three', { contentType: 'text/plain' });
    expect(await (await files(owner).download(path)).data?.text()).toBe('three');
  });

  it('holds to the limits of the bucket', async () => {
    const large = await files(owner).upload(at('large.txt'), 'x'.repeat(1001), {
      contentType: 'text/plain',
    });
    expect(large.error).toMatchObject({ statusCode: '413' });
    const wrong = await files(owner).upload(at('image.png'), 'x', { contentType: 'image/png' });
    expect(wrong.error).toMatchObject({ statusCode: '415' });
  });

  it('shows strangers nothing and lets them change nothing', async () => {
    const path = at('private.txt');
    await files(owner).upload(path, 'secret', { contentType: 'text/plain' });
    for (const other of [files(stranger), newClient().storage.from(bucket)]) {
      expect((await other.download(path)).error).not.toBeNull();
      expect((await other.createSignedUrl(path, 60)).error).not.toBeNull();
      expect((await other.list(owner.id)).data ?? []).toEqual([]);
      expect((await other.remove([path])).data ?? []).toEqual([]);
      expect((await other.move(path, `${stranger.id}/mine.txt`)).error).not.toBeNull();
      const planted = await other.upload(at('planted.txt'), 'x', { contentType: 'text/plain' });
      expect(planted.error).toMatchObject({ statusCode: '403' });
    }
    expect(await (await files(owner).download(path)).data?.text()).toBe('secret');
    const publicUrl = files(owner).getPublicUrl(path).data.publicUrl;
    expect((await fetch(publicUrl)).ok).toBe(false);
  });

  it('lists a folder, moves, copies and removes', async () => {
    const folder = at('list');
    for (const name of ['b.txt', 'a.txt', 'sub/c.txt']) {
      await files(owner).upload(`${folder}/${name}`, name, { contentType: 'text/plain' });
    }
    const listed = await files(owner).list(folder, { sortBy: { column: 'name', order: 'asc' } });
    expect(listed.data?.map((entry) => [entry.name, entry.id === null])).toEqual([
      ['sub', true],
      ['a.txt', false],
      ['b.txt', false],
    ]);
    const searched = await files(owner).list(folder, { search: 'b' });
    expect(searched.data?.map((entry) => entry.name)).toEqual(['b.txt']);

    expect((await files(owner).move(`${folder}/a.txt`, `${folder}/z.txt`)).error).toBeNull();
    expect((await files(owner).copy(`${folder}/z.txt`, `${folder}/y.txt`)).error).toBeNull();
    expect(await (await files(owner).download(`${folder}/y.txt`)).data?.text()).toBe('a.txt');
    const removed = await files(owner).remove([`${folder}/y.txt`, `${folder}/gone.txt`]);
    expect(removed.data?.map((entry) => entry.name)).toEqual([`${folder}/y.txt`]);
    expect((await files(owner).exists(`${folder}/y.txt`)).data).toBe(false);
    expect((await files(owner).exists(`${folder}/z.txt`)).data).toBe(true);
  });

  it('signs addresses that work without a session, and not when altered', async () => {
    const path = at('signed.txt');
    await files(owner).upload(path, 'signed', { contentType: 'text/plain' });
    const { data } = await files(owner).createSignedUrl(path, 60, { download: 'report.txt' });
    const response = await fetch(data?.signedUrl ?? '');
    expect(await response.text()).toBe('signed');
    expect(response.headers.get('content-disposition')).toContain('report.txt');
    const altered = (data?.signedUrl ?? '').replace('signed.txt', 'private.txt');
    expect((await fetch(altered)).ok).toBe(false);
    const many = await files(owner).createSignedUrls([path, at('none.txt')], 60);
    expect(many.data?.map((entry) => entry.error === null)).toEqual([true, false]);
    expect(await (await fetch(many.data?.[0]?.signedUrl ?? '')).text()).toBe('signed');
  });

  it('takes an upload at a signed address, for that name only', async () => {
    const path = at('handed.txt');
    const { data, error } = await files(owner).createSignedUploadUrl(path);
    expect(error).toBeNull();
    const { token = '' } = data ?? {};
    const anyone = newClient().storage.from(bucket);
    const elsewhere = await anyone.uploadToSignedUrl(at('else.txt'), token, 'x');
    expect(elsewhere.error).not.toBeNull();
    const done = await anyone.uploadToSignedUrl(
      path,
      token,
      new Blob(['handed over'], { type: 'text/plain' }),
    );
    expect(done.error).toBeNull();
    expect(await (await files(owner).download(path)).data?.text()).toBe('handed over');
    expect((await files(stranger).createSignedUploadUrl(at('x.txt'))).error).not.toBeNull();
  });

  it('knows no name with what no text can hold', async () => {
    const path = at('a\0b.txt');
    const options = { contentType: 'text/plain' };
    const answers = [
      await files(owner).upload(path, 'x', options),
      await files(owner).download(path),
      await files(owner).info(path),
      await files(owner).createSignedUrl(path, 60),
      await files(owner).createSignedUploadUrl(path),
      await files(owner).move(path, at('b.txt')),
      await files(owner).move(at('once.txt'), path),
      await files(owner).list(path),
      await files(owner).remove([path]),
      await owner.client.storage.from('a\0b').list(),
    ];
    for (const { error } of answers) {
      expect(Number((error as { status?: number } | null)?.status)).toBeGreaterThanOrEqual(400);
      expect(Number((error as { status?: number } | null)?.status)).toBeLessThan(500);
    }
  });

  it('keeps buckets for the service key', async () => {
    const { storage } = adminClient();
    const name = `contract-${Date.now()}`;
    expect((await owner.client.storage.createBucket(name)).error).not.toBeNull();
    expect((await storage.createBucket(name, { public: true })).error).toBeNull();
    expect((await storage.updateBucket(name, { public: false })).error).toBeNull();
    expect((await storage.getBucket(name)).data).toMatchObject({ name, public: false });
    await storage.from(name).upload('a.txt', 'x', { contentType: 'text/plain' });
    expect((await storage.deleteBucket(name)).error).not.toBeNull();
    expect((await storage.emptyBucket(name)).error).toBeNull();
    expect((await storage.deleteBucket(name)).error).toBeNull();
    expect((await storage.listBuckets()).data?.map((entry) => entry.name)).not.toContain(name);
  });
});
