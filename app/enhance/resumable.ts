/** Supabase Storage takes pieces of this size; the last may be smaller. */
const PIECE = 6 * 1024 * 1024;
const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 60_000];

/** Storage answered that it will not take this: trying again is no use. */
export class RefusedError extends Error {}

interface Target {
  endpoint: string;
  token: string;
  bucket: string;
  path: string;
}

interface Options {
  /** An upload that was begun before. */
  url?: string | undefined;
  opened: (url: string) => void;
  /** How much has arrived, 0 to 1, and whether the connection is being waited for. */
  progress: (part: number, waits: boolean) => void;
}

/** Sends a file by the TUS protocol: in pieces, each tried again from where storage says it broke off. */
export async function sendInPieces(file: File, target: Target, options: Options): Promise<void> {
  let { url } = options;
  let offset = 0;
  let known = url === undefined;
  let failures = 0;
  while (offset < file.size || !known) {
    try {
      if (url === undefined) {
        url = await create(file, target);
        options.opened(url);
      }
      if (!known) offset = await whereItIs(url, target);
      known = true;
      if (offset >= file.size) return;
      const start = offset;
      offset = await piece(url, target, file.slice(start, start + PIECE), start, (sent) =>
        options.progress((start + sent) / file.size, false),
      );
      failures = 0;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      const wait = WAITS[failures++];
      if (wait === undefined) throw error;
      options.progress(offset / file.size, true);
      await pause(wait);
      known = url === undefined;
    }
  }
}

const headers = (target: Target) => ({ 'Tus-Resumable': '1.0.0', 'x-signature': target.token });

async function create(file: File, target: Target): Promise<string> {
  const told = {
    bucketName: target.bucket,
    objectName: target.path,
    contentType: 'application/octet-stream',
  };
  const metadata = Object.entries(told).map(([name, value]) => `${name} ${btoa(value)}`);
  const answer = await fetch(target.endpoint, {
    method: 'POST',
    headers: {
      ...headers(target),
      'Upload-Length': String(file.size),
      'Upload-Metadata': metadata.join(','),
    },
  });
  const location = answer.headers.get('Location');
  if (answer.status === 201 && location) return new URL(location, target.endpoint).href;
  throw answer.status >= 500 ? new Error() : new RefusedError();
}

async function whereItIs(url: string, target: Target): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', headers: headers(target) });
  const offset = Number(answer.headers.get('Upload-Offset') ?? Number.NaN);
  if (answer.ok && !Number.isNaN(offset)) return offset;
  throw answer.status >= 500 ? new Error() : new RefusedError();
}

/** fetch tells nothing of how much has been sent; the old way does. */
function piece(
  url: string,
  target: Target,
  bytes: Blob,
  offset: number,
  sent: (bytes: number) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', url);
    const all = {
      ...headers(target),
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onerror = () => reject(new Error());
    request.onload = () => {
      const next = Number(request.getResponseHeader('Upload-Offset') ?? Number.NaN);
      if (request.status === 204 && !Number.isNaN(next)) resolve(next);
      // Busy or out of step: ask where it is. Anything else it will not take.
      else if (request.status >= 500 || [409, 423, 429, 400].includes(request.status))
        reject(new Error());
      else reject(new RefusedError());
    };
    request.send(bytes);
  });
}

/** A while, or until the connection is back. */
function pause(time: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
