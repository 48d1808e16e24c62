import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from './types';
import { type UploadForm, withUploads } from './upload.server';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** An empty archive: only the end record. */
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffd9', 'hex'),
]);
const exe = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), randomBytes(200)]);
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

type Result = Omit<UploadForm, 'form'> & { form: Record<string, FormDataEntryValue> };

async function post(
  files: [name: string, content: Buffer | string][],
  fields: Record<string, string> = {},
): Promise<Result> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, content] of files) body.append('files', new File([content as BlobPart], name));
  const request = new Request('http://localhost/', { method: 'POST', body });
  return await withUploads(request, 'files', async ({ form, ...rest }) => ({
    ...rest,
    form: Object.fromEntries(form),
  }));
}

describe('takes what is what it says it is', () => {
  it.each([
    ['a.png', png, 'image/png'],
    ['a.PNG', png, 'image/png'],
    ['a.gif', gif, 'image/gif'],
    ['a.jpg', jpeg, 'image/jpeg'],
    ['a.jpeg', jpeg, 'image/jpeg'],
    ['a.pdf', pdf, 'application/pdf'],
    ['a.zip', zip, 'application/zip'],
    ['a.doc', cfb, 'application/msword'],
    ['a.txt', 'hello, नमस्ते, مرحبا\r\n', 'text/plain'],
    ['a.txt', 'BM is not a bitmap here', 'text/plain'],
    ['a.txt', 'MZ neither a program', 'text/plain'],
    ['a.csv', '\ufeffname;amount\nA;1\n', 'text/csv'],
  ])('%s', async (name, content, contentType) => {
    const { uploads, problems } = await post([[name, content]]);
    expect(problems).toEqual([]);
    expect(uploads).toMatchObject([
      { name, contentType, byteSize: Buffer.byteLength(content as Buffer) },
    ]);
    expect(uploads[0]?.sha256).toHaveLength(32);
  });
});

describe('refuses', () => {
  it.each([
    ['a program called a picture', 'a.png', exe, 'content'],
    ['a page called a picture', 'a.png', '<html><script>alert(1)</script>', 'content'],
    ['a PDF called a picture', 'a.jpg', pdf, 'content'],
    ['a picture called a PDF', 'a.pdf', png, 'content'],
    ['a bare archive called a document', 'a.docx', zip, 'content'],
    ['an old document called a new one', 'a.docx', cfb, 'content'],
    ['a drawing with scripts', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'type'],
    ['a drawing called a picture', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'content'],
    ['a page', 'a.html', '<!doctype html><title>x</title>', 'type'],
    ['a program', 'a.exe', exe, 'type'],
    ['a program behind a PDF’s name', 'a.pdf.exe', pdf, 'type'],
    ['no extension', 'README', 'hello', 'type'],
    ['a macro document', 'a.docm', zip, 'type'],
    ['a page called text', 'a.txt', '  <!DOCTYPE html><script>1</script>', 'text'],
    ['a drawing called text', 'a.csv', '<?xml version="1.0"?><svg/>', 'text'],
    ['a PDF called text', 'a.txt', pdf, 'text'],
    ['bytes called text', 'a.txt', exe, 'text'],
    ['text in another encoding', 'a.txt', Buffer.from('caf\xe9', 'latin1'), 'text'],
    ['text with a NUL', 'a.csv', 'a\0b', 'text'],
    ['nothing at all', 'a.png', '', 'empty'],
    [
      'a polyglot that starts as a picture',
      'a.html',
      Buffer.concat([gif, Buffer.from('<script>')]),
      'type',
    ],
    ['a truncated archive', 'a.docx', Buffer.from('504b0304', 'hex'), 'content'],
  ])('%s', async (_what, name, content, code) => {
    const { uploads, problems, hadFiles } = await post([[name, content]]);
    expect(uploads).toEqual([]);
    expect(problems).toEqual([{ code, name }]);
    expect(hadFiles).toBe(true);
  });

  it('what a turned-around name hides', async () => {
    const { problems } = await post([['photo\u202egnp.exe', png]]);
    expect(problems).toEqual([{ code: 'type', name: 'photognp.exe' }]);
  });

  it('one byte too many, and takes exactly the limit', async () => {
    const text = Buffer.alloc(MAX_FILE_BYTES + 1, 'a');
    const exact = await post([['a.txt', text.subarray(1)]]);
    expect(exact.uploads).toMatchObject([{ byteSize: MAX_FILE_BYTES }]);
    const over = await post([['a.txt', text]], { subject: 'kept' });
    expect(over.problems).toEqual([{ code: 'tooLarge', name: 'a.txt' }]);
    expect(over.form).toEqual({ subject: 'kept' });
  });

  it('a sixth file', async () => {
    const { problems, uploads } = await post(
      Array.from({ length: 6 }, (_, index) => [`${index}.png`, png] as [string, Buffer]),
    );
    expect(problems).toEqual([{ code: 'tooMany' }]);
    expect(uploads).toHaveLength(5);
  });
});

it('keeps the fields as people meant them, before and after the files', async () => {
  const { form, hadFiles } = await post([], { subject: 'a\r\nb', body: 'x\0y' });
  expect(form).toEqual({ subject: 'a\nb', body: 'xy' });
  expect(hadFiles).toBe(false);
});

it('sees an untouched file field as no file', async () => {
  const { uploads, problems, hadFiles } = await post([['', '']]);
  expect({ uploads, problems, hadFiles }).toEqual({ uploads: [], problems: [], hadFiles: false });
});

it('answers 400 to a body that breaks off, and cleans up', async () => {
  const whole = 'x'.repeat(10);
  const body = `--B\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${whole}`;
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=B' },
    body,
  });
  await expect(withUploads(request, 'files', async () => 'used')).rejects.toMatchObject({
    init: { status: 400 },
  });
});

it('answers 400 to what is not a form with files', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: 'a=1' });
  await expect(withUploads(request, 'files', async () => 'used')).rejects.toMatchObject({
    init: { status: 400 },
  });
});

it('removes the files even when their use fails', async () => {
  let path = '';
  const body = new FormData();
  body.append('files', new File([png], 'a.png'));
  const request = new Request('http://localhost/', { method: 'POST', body });
  const use = withUploads(request, 'files', async ({ uploads }) => {
    path = uploads[0]?.path ?? '';
    expect(existsSync(path)).toBe(true);
    throw new Error('on purpose');
  });
  await expect(use).rejects.toThrow('on purpose');
  expect(existsSync(path)).toBe(false);
});
