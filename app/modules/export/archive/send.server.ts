import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { z } from 'zod';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { readSigned } from '~/platform/crypto/signed.server';
import { readTenant } from '~/platform/db/tenant.server';
import { attachment } from '~/platform/files/download.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { LINK } from '../commands/request-export.server';
import { exportPath, readArchiveBytes } from './storage.server';

const linkSchema = z.object({ id: z.string(), user: z.string() });

/** Answers with an archive to the owner whose link this is, while it works; to everybody else there is none. */
export async function sendArchive(
  ctx: TenantContext,
  param: string | undefined,
  key: string | null,
): Promise<Response> {
  const id = z.uuid().safeParse(param).data;
  const link = linkSchema.safeParse(readSigned(LINK, key)).data;
  if (!id || link?.id !== id || link.user !== ctx.user.id) throw notFound();
  const row = await readTenant(ctx, (trx) =>
    trx
      .selectFrom('data_exports')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('status', '=', 'ready')
      .select(['byte_size as byteSize', 'created_at as createdAt'])
      .executeTakeFirst(),
  );
  if (!row) throw notFound();
  const bytes = await readArchiveBytes(supabaseAdmin().storage, exportPath(ctx.tenant.id, id));
  const name = `${ctx.tenant.slug}-${row.createdAt.toISOString().slice(0, 10)}.zip`;
  return new Response(Readable.toWeb(bytes) as WebStream as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(row.byteSize),
      'Content-Disposition': attachment(name),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
