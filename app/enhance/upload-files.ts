import { RefusedError, sendInPieces } from './resumable';

interface Address {
  id: string;
  endpoint: string;
  token: string;
  bucket: string;
  path: string;
}

interface Remembered extends Address {
  /** Where it goes on. */
  url?: string;
  until: number;
}

/** An upload's address works that long. */
const LIFETIME = 100 * 60_000;

/** Sends files one after the other and names them in the form instead of the field. */
export async function uploadFiles(
  field: HTMLElement,
  input: HTMLInputElement,
  files: File[],
): Promise<void> {
  const list = document.createElement('ul');
  list.className = 'upload-list';
  list.setAttribute('role', 'status');
  field.append(list);
  const rows = files.map((file) => row(list, file.name, field.dataset.sending ?? ''));
  const left = new DataTransfer();
  for (const [index, file] of files.entries()) {
    const show = rows[index];
    const id = await send(file, (part, waits) =>
      show?.(part, waits ? field.dataset.waiting : undefined),
    ).catch(() => null);
    if (id) field.append(hidden(JSON.stringify({ id, name: file.name })));
    else left.items.add(file);
  }
  input.files = left.files;
}

/** Its id once all of it has arrived; null where the form itself should be sent. */
async function send(
  file: File,
  progress: (part: number, waits: boolean) => void,
): Promise<string | null> {
  const key = `upload:${location.pathname.split('/', 3)[2]}:${file.name}:${file.size}:${file.lastModified}`;
  const kept = recall(key);
  const address = kept ?? (await ask(file));
  if (!address) return null;
  try {
    await sendInPieces(file, address, {
      url: kept?.url,
      progress,
      opened: (url) => remember(key, { ...address, url, until: Date.now() + LIFETIME }),
    });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    // An old address that works no longer: once more, from the beginning.
    localStorage.removeItem(key);
    if (!kept) return null;
    return await send(file, progress);
  }
  localStorage.removeItem(key);
  return address.id;
}

async function ask(file: File): Promise<Address | null> {
  const base = location.pathname.split('/', 3).join('/');
  const answer = await fetch(`${base}/files/uploads`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: file.name, size: file.size }),
  });
  return answer.status === 201 ? await answer.json() : null;
}

function recall(key: string): Remembered | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Remembered | null;
    return kept && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

function remember(key: string, upload: Remembered): void {
  try {
    localStorage.setItem(key, JSON.stringify(upload));
  } catch {
    // Without a memory it starts again from the beginning.
  }
}

function hidden(value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'upload';
  input.value = value;
  return input;
}

/** A line of the list: name, bar, and how far it is. */
function row(list: HTMLElement, name: string, sending: string) {
  const item = document.createElement('li');
  const label = document.createElement('bdi');
  const bar = document.createElement('progress');
  const state = document.createElement('span');
  label.textContent = name;
  bar.setAttribute('aria-label', `${sending} ${name}`);
  bar.max = 1;
  bar.value = 0;
  item.append(label, bar, state);
  list.append(item);
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  return (part: number, note?: string) => {
    bar.value = part;
    state.textContent = note ?? percent.format(part);
  };
}
