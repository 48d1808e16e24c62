import type { TenantContext } from '~/platform/rbac/guard.server';
import { openUpload } from '../staged.server';

/** Answers the script that sends a file directly: where to, or 422 where the form itself should be sent. */
export async function uploadAddress(request: Request, ctx: TenantContext): Promise<Response> {
  const address = await openUpload(ctx, await request.json().catch(() => null));
  return Response.json(address ?? null, {
    status: address ? 201 : 422,
    headers: { 'Cache-Control': 'no-store' },
  });
}
