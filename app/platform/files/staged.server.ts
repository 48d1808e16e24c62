import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { sql } from 'kysely';
import { z } from 'zod';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { readTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { hitRateLimits } from '~/platform/http/rate-limit.server';
import type { FileContext } from './store.server';
import { acceptedExtension, MAX_DIRECT_BYTES } from './types';

/** Where direct uploads wait until their form is sent: the server's bucket, which no policy opens. */
const BUCKET = 'uploads';
/** A size is announced, not kept to: so many addresses, and what lies there counts as room taken. */
const LIMIT = { name: 'upload', limit: 60, windowSeconds: 15 * 60 };

/** Whose form it is: nobody hands in what another person uploaded. */
export type Uploader = FileContext & { user: { id: string } };

const announced = z.object({ name: z.string().min(1).max(400), size: z.int().positive() });

/**
 * An address in storage to which a browser may send one file directly, in pieces; undefined where the form
 * would refuse it anyway, and says so better.
 */
export async function openUpload(ctx: Uploader, body: unknown) {
  const file = announced.safeParse(body).data;
  if (!file || file.size > MAX_DIRECT_BYTES || !acceptedExtension(file.name)) return undefined;
  if ((await hitRateLimits([{ ...LIMIT, key: ctx.user.id }])) > 0) return undefined;
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ fits: boolean }>`select private.may_store(${file.size}) as fits`.execute(trx),
  );
  if (!rows[0]?.fits) return undefined;
  const id = randomUUID();
  const path = pathOf(ctx, id);
  const { data, error } = await bucketOf(ctx).createSignedUploadUrl(path);
  if (error) throw error;
  return {
    id,
    endpoint: `${env.SUPABASE_URL}/storage/v1/upload/resumable/sign`,
    token: data.token,
    bucket: BUCKET,
    path,
  };
}

const handedIn = z.object({ id: z.uuid(), name: z.string().min(1).max(400) });

/** A direct upload as the form names it. */
export interface Staged {
  name: string;
  /** Its bytes; undefined when they never arrived or are gone. */
  open(): Promise<Readable | undefined>;
  /** It has been brought here; what stays behind is cleared away a day later. */
  remove(): Promise<unknown>;
}

/** The direct uploads a posted form hands in, of this person in this company alone. */
export function stagedFiles(ctx: Uploader, values: readonly FormDataEntryValue[]): Staged[] {
  return values.flatMap((value) => {
    const staged = handedIn.safeParse(parse(value)).data;
    if (!staged) return [];
    const open = async () => {
      const { data } = await bucketOf(ctx).createSignedUrl(pathOf(ctx, staged.id), 60);
      if (!data) return undefined;
      const answer = await fetch(data.signedUrl);
      if (!answer.ok || !answer.body) return undefined;
      return Readable.fromWeb(answer.body as ReadableStream);
    };
    const remove = () => bucketOf(ctx).remove([pathOf(ctx, staged.id)]);
    return [{ name: staged.name, open, remove }];
  });
}

function parse(value: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}

const bucketOf = (ctx: Uploader) => (ctx.storage ?? supabaseAdmin().storage).from(BUCKET);
const pathOf = (ctx: Uploader, id: string) => `${ctx.tenant.id}/${ctx.user.id}/${id}`;
