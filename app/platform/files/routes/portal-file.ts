import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadFile } from '~/platform/files/download.server';
import { requirePortal } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return await downloadFile(await requirePortal(request, params, null), params.id);
}
