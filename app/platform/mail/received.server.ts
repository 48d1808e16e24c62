import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Resend } from 'resend';
import { env } from '~/platform/env.server';
import { SEND_TIMEOUT } from './outcome';

/** A mail that came in, as the provider holds it. */
export interface ReceivedMail {
  from: string;
  to: readonly string[];
  cc: readonly string[];
  subject: string;
  text: string | null;
  html: string | null;
  messageId: string | null;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  attachments: { id: string; name: string; size: number }[];
}

/** Reads what came in. */
export interface ReceivedMailSource {
  /** null where the provider has it no longer. */
  read(id: string): Promise<ReceivedMail | null>;
  /** Writes an attachment to a file and returns its hash and size; null when it is larger than `limit`. */
  download(
    mailId: string,
    attachmentId: string,
    path: string,
    limit: number,
  ): Promise<{ sha256: Buffer; byteSize: number } | null>;
}

/**
 * Resend's receiving API. Without a key in demo mode the embedded mailbox answers in its place; `baseUrl` is
 * another server that speaks its protocol, in tests.
 */
export function receivedMail(
  key = env.RESEND_API_KEY ?? env.SUPABASE_SERVICE_ROLE_KEY,
  baseUrl = env.RESEND_API_KEY ? process.env.RESEND_BASE_URL : `${env.SUPABASE_URL}/mailbox/v1`,
): ReceivedMailSource {
  const { receiving } = new Resend(key, baseUrl ? { baseUrl } : {}).emails;
  const inTime = () => ({ signal: AbortSignal.timeout(SEND_TIMEOUT) });
  return {
    read: async (id) => {
      const { data, error } = await receiving.get(id, { html_format: 'cid' }, inTime());
      if (error?.statusCode === 404) return null;
      if (error) throw new Error(`Resend answered ${error.statusCode} (${error.name})`);
      const headers = Object.entries(data.headers ?? {});
      return {
        from: data.from,
        to: data.to ?? [],
        cc: data.cc ?? [],
        subject: data.subject ?? '',
        text: data.text,
        html: data.html,
        messageId: data.message_id || null,
        // Of several, the topmost: the last server that touched the mail, which is the receiving one, wrote it.
        headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), topmost(value)])),
        attachments: data.attachments.map(({ id: part, filename, size }) => ({
          id: part,
          name: filename ?? '',
          size,
        })),
      };
    },
    download: async (emailId, id, path, limit) => {
      const { data, error } = await receiving.attachments.get({ emailId, id }, inTime());
      if (error) throw new Error(`Resend answered ${error.statusCode} (${error.name})`);
      const response = await fetch(data.download_url, { redirect: 'error', ...inTime() });
      if (!response.ok || !response.body)
        throw new Error(`An attachment answered ${response.status}`);
      return await save(response.body as ReadableStream, path, limit);
    },
  };
}

function topmost(value: unknown): string {
  return String(Array.isArray(value) ? (value[0] ?? '') : value);
}

class TooLarge extends Error {}

async function save(body: ReadableStream, path: string, limit: number) {
  const hash = createHash('sha256');
  let byteSize = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length;
      hash.update(chunk);
      done(byteSize > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), count, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
  return { sha256: hash.digest(), byteSize };
}
