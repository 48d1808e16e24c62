import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { previewPath } from './preview';
import { readableFile } from './queries.server';

/** Nothing in it may run, load or be framed by others. */
const STILL = "sandbox; default-src 'none'";
/**
 * Browsers show a PDF in a program of their own, which the sandbox would keep from starting. What the file
 * brings along reaches nothing: no script, no request, no form; and only our own pages frame it.
 */
const PDF =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** A picture the worker made of a file the caller may read. */
export async function pictureOf(
  ctx: TenantContext,
  param: string | undefined,
  size: 'small' | 'large',
): Promise<Response> {
  const file = await readable(ctx, param);
  if (file.preview !== 'ready') throw notFound();
  return await showPicture(file.path, size, 'private');
}

/** The worker's picture of a stored file, once it is settled that it may be seen. */
export function showPicture(
  path: string,
  size: 'small' | 'large',
  cache: 'private' | 'public',
): Promise<Response> {
  return pass('previews', previewPath(path, size), {
    'Content-Type': 'image/webp',
    'Content-Security-Policy': STILL,
    // A version never changes; who may see it is asked again after a while.
    'Cache-Control': `${cache}, max-age=300`,
  });
}

/** A PDF to be shown in the page; nothing else is ever shown as it came. */
export async function inlinePdf(ctx: TenantContext, param: string | undefined): Promise<Response> {
  const file = await readable(ctx, param);
  if (file.content_type !== 'application/pdf') throw notFound();
  return await pass('files', file.path, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline',
    'Content-Length': String(file.byte_size),
    'Content-Security-Policy': PDF,
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'private, no-store',
  });
}

async function readable(ctx: TenantContext, param: string | undefined) {
  const id = uuidParam(param);
  const file = await readTenant(ctx, (trx) => readableFile(trx, ctx.tenant.id, id));
  if (!file?.storage_path) throw notFound();
  return { ...file, path: file.storage_path };
}

async function pass(
  bucket: string,
  path: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { data, error } = await supabaseAdmin().storage.from(bucket).download(path);
  if (error) throw new Response(null, { status: 503 });
  return new Response(data.stream(), {
    headers: { ...headers, 'X-Content-Type-Options': 'nosniff' },
  });
}
