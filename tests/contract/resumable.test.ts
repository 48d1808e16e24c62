import { randomBytes } from 'node:crypto';
import { Upload, type UploadOptions } from 'tus-js-client';
import { beforeAll, expect, it } from 'vitest';
import { adminClient, contract, target } from './target.ts';

const bucket = 'contract-resumable';
/** Supabase takes pieces of this size; the last may be smaller. */
const chunkSize = 6 * 1024 * 1024;

contract('resumable uploads by a signed address', () => {
  beforeAll(async () => {
    await adminClient().storage.createBucket(bucket, { public: false, fileSizeLimit: 8_000_000 });
  });

  /** Sends through tus-js-client; resolves with the error, if there was one. */
  async function send(content: Buffer, name: string, more: Partial<UploadOptions> = {}) {
    const { data } = await adminClient().storage.from(bucket).createSignedUploadUrl(name);
    return new Promise<Error | undefined>((resolve) => {
      const upload = new Upload(content, {
        endpoint: `${target?.url}/storage/v1/upload/resumable/sign`,
        headers: { 'x-signature': data?.token ?? '' },
        metadata: { bucketName: bucket, objectName: name, contentType: 'text/plain' },
        chunkSize,
        retryDelays: null,
        onError: resolve,
        onSuccess: () => resolve(undefined),
        ...more,
      });
      upload.start();
    });
  }

  const stored = async (name: string) => {
    const { data } = await adminClient().storage.from(bucket).download(name);
    return data && Buffer.from(await data.arrayBuffer());
  };
  const fresh = () => `${randomBytes(8).toString('hex')}.txt`;

  it('takes a file in pieces and gives it back whole', async () => {
    const [name, content] = [fresh(), randomBytes(chunkSize + 1000)];
    const progress: number[] = [];
    const onChunkComplete = (_size: number, accepted: number) => progress.push(accepted);
    expect(await send(content, name, { onChunkComplete })).toBeUndefined();
    expect(progress).toEqual([chunkSize, content.length]);
    expect(await stored(name)).toEqual(content);
    const info = await adminClient().storage.from(bucket).info(name);
    expect(info.data).toMatchObject({ size: content.length, contentType: 'text/plain' });
  });

  it('goes on where it broke off', async () => {
    const [name, content] = [fresh(), randomBytes(chunkSize + 500)];
    const { data } = await adminClient().storage.from(bucket).createSignedUploadUrl(name);
    const headers = { 'x-signature': data?.token ?? '', 'tus-resumable': '1.0.0' };
    const metadata = Object.entries({ bucketName: bucket, objectName: name })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const created = await fetch(`${target?.url}/storage/v1/upload/resumable/sign`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(content.length), 'upload-metadata': metadata },
    });
    const uploadUrl = created.headers.get('location') ?? '';
    expect(created.status).toBe(201);
    const first = await fetch(uploadUrl, {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: content.subarray(0, chunkSize),
    });
    expect(first.headers.get('upload-offset')).toBe(String(chunkSize));
    expect(await stored(name)).toBeNull();
    const starts: number[] = [];
    const onProgress = (sent: number) => starts.push(sent);
    const error = await send(content, name, {
      uploadUrl,
      onProgress,
      headers: { 'x-signature': data?.token ?? '' },
    });
    expect(error).toBeUndefined();
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(chunkSize);
    expect(await stored(name)).toEqual(content);
  });

  it('refuses what is too large, signed for another object, or not signed', async () => {
    expect(await send(randomBytes(8_000_001), fresh())).toBeInstanceOf(Error);
    const other = await adminClient().storage.from(bucket).createSignedUploadUrl(fresh());
    for (const signature of [other.data?.token ?? '', 'nonsense', '']) {
      const name = fresh();
      const headers = { 'x-signature': signature };
      expect(await send(Buffer.from('x'), name, { headers }), signature).toBeInstanceOf(Error);
      expect(await stored(name)).toBeNull();
    }
  });
});
