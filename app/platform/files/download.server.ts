import { redirect } from '@remix-run/node';
import { recordRead } from '~/platform/audit/read.server';
import { isUuid } from '~/platform/db/is-uuid';
import { readTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { logger } from '~/platform/observability/logger.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { readableFile } from './queries.server';

const LINK_SECONDS = 60;
/**
 * Answers with a file the caller may read, always as a download, never shown in our own origin. The link to
 * storage is signed for a minute. Where storage has a public https address the browser is sent there;
 * otherwise (embedded, or an address only this machine reaches) the bytes pass through us.
 */
export async function downloadFile(ctx: TenantContext, id: string | undefined): Promise<Response> {
  if (!id || !isUuid(id)) throw notFound();
  const file = await readTenant(ctx, (trx) => readableFile(trx, ctx.tenant.id, id));
  if (!file?.storage_path) throw notFound();
  await recordRead(ctx, { action: 'file.downloaded', recordType: 'files', recordIds: [id] });
  const bucket = ctx.supabase.storage.from('files');
  const isPublic = env.SUPABASE_URL.startsWith('https:');
  const { data, error } = await bucket.createSignedUrl(
    file.storage_path,
    LINK_SECONDS,
    isPublic ? { download: file.name } : undefined,
  );
  if (error) return unavailable(error);
  if (isPublic) return redirect(data.signedUrl, { headers: { 'Cache-Control': 'no-store' } });
  const stored = await fetch(data.signedUrl);
  if (!stored.ok || !stored.body)
    return unavailable(new Error(`storage answered ${stored.status}`));
  return new Response(stored.body, {
    headers: {
      'Content-Type': file.content_type,
      'Content-Length': String(file.byte_size),
      'Content-Disposition': attachment(file.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A link to a stored file that needs no credentials, for a minute; it downloads, wherever it is opened. */
export async function linkTo(ctx: TenantContext, path: string, name: string) {
  const bucket = ctx.supabase.storage.from('files');
  const { data, error } = await bucket.createSignedUrl(path, LINK_SECONDS, { download: name });
  if (error) return unavailable(error);
  return { url: data.signedUrl, expiresAt: new Date(Date.now() + LINK_SECONDS * 1000) };
}

/** The bytes are missing or storage is down: ours to repair, nothing the person did. */
function unavailable(error: Error): never {
  logger.error({ err: error }, 'a file could not be read from storage');
  throw new Response(null, { status: 503 });
}

/** RFC 6266: an ASCII name for old clients, the real one beside it. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
