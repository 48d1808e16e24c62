import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePortal } from '~/platform/rbac/guard.server';
import { leadTo } from '../edit.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return leadTo(await requirePortal(request, params, null), params.id);
}
