import type { LoaderFunctionArgs } from '@remix-run/node';
import { inlinePdf } from '~/platform/files/inline.server';
import { requirePortal } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return await inlinePdf(await requirePortal(request, params, null), params.id);
}
