import type { ActionFunctionArgs } from '@remix-run/node';
import { uploadAddress } from '~/platform/files/actions/upload.server';
import { requireTenant } from '~/platform/rbac/guard.server';

export async function action({ request, params }: ActionFunctionArgs) {
  return await uploadAddress(request, await requireTenant(request, params, null));
}
