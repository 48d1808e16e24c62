import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { isArchiveBomb } from './archive.server';
import type { FileProblemCode } from './problem';
import { acceptedExtension, FILE_TYPES, type FileExtension } from './types';

/** What file-type calls the content of our extensions, where it isn't the content type itself. */
const DETECTED: Partial<Record<FileExtension, readonly string[]>> = {
  png: ['image/png', 'image/apng'],
  heic: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  // The old binary formats share one container.
  doc: ['application/x-cfb', 'application/msword'],
  xls: ['application/x-cfb', 'application/vnd.ms-excel'],
  ppt: ['application/x-cfb', 'application/vnd.ms-powerpoint'],
};

type Verdict = { contentType: string } | { problem: FileProblemCode };

/**
 * Decides by the bytes whether a file is what its name says. Text has no signature: it must be valid
 * UTF-8 without control characters, and not be markup or a document in disguise.
 */
export async function inspectFile(name: string, path: string, size: number): Promise<Verdict> {
  if (size === 0) return { problem: 'empty' };
  const extension = acceptedExtension(name);
  if (!extension) return { problem: 'type' };
  const contentType = FILE_TYPES[extension];
  const detected = await detect(path);
  if (contentType.startsWith('text/')) {
    return (await isPlainText(path, detected)) ? { contentType } : { problem: 'text' };
  }
  const expected = DETECTED[extension] ?? [contentType];
  if (!detected || !expected.includes(detected)) return { problem: 'content' };
  return ARCHIVES.test(extension) ? await inspectArchive(path, size, contentType) : { contentType };
}

const ARCHIVES = /^(zip|docx|xlsx|pptx|odt|ods|odp)$/;

async function inspectArchive(path: string, size: number, contentType: string): Promise<Verdict> {
  try {
    return (await isArchiveBomb(path, size)) ? { problem: 'bomb' } : { contentType };
  } catch {
    return { problem: 'content' };
  }
}

async function detect(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch {
    // A container that breaks off or lies about its sizes is not what it says it is.
    return undefined;
  }
}

const MARKUP = /^\s*<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i;
// Tab, line feed, form feed and carriage return occur in text; other controls don't.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/;
/** Signatures long enough not to be words a text may begin with. */
const DISGUISED = new Set<string>([
  ...Object.values(FILE_TYPES),
  'application/postscript',
  'application/xml',
  'application/rtf',
  'text/html',
  'image/svg+xml',
]);

async function isPlainText(path: string, detected: string | undefined): Promise<boolean> {
  if (detected && DISGUISED.has(detected)) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (CONTROL.test(text) || (isFirst && MARKUP.test(text.slice(0, 1000)))) return false;
      isFirst = false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
