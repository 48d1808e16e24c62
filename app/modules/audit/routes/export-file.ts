import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { logger } from '~/platform/observability/logger.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { EXPORTS } from '../exports';
import { findExport } from '../queries/proof.server';

/** A finished export, as a download; the trail says who took it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'audit.read');
  const { data: id } = z.guid().safeParse(params.export);
  if (!id) throw notFound();
  const found = await readTenant(ctx, (trx) => findExport(trx, ctx.tenant.id, id));
  if (!found) throw notFound();
  await recordRead(ctx, {
    action: 'audit.downloaded',
    recordType: 'audit_exports',
    recordIds: [id],
  });
  const { data, error } = await ctx.supabase.storage
    .from(EXPORTS)
    .createSignedUrl(`${ctx.tenant.id}/${id}.zip`, 60);
  const file = error ? null : await fetch(data.signedUrl);
  if (!file?.ok || !file.body) {
    logger.error({ err: error, status: file?.status }, 'an export could not be read from storage');
    throw new Response(null, { status: 503 });
  }
  const day = found.createdAt.toISOString().slice(0, 10);
  return new Response(file.body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="audit-${ctx.tenant.slug}-${day}.zip"`,
      ...(found.bytes === null ? {} : { 'Content-Length': String(found.bytes) }),
      'Cache-Control': 'private, no-store',
    },
  });
}
