import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTenant } from '~/platform/rbac/guard.server';
import { leadTo } from '../edit.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return leadTo(await requireTenant(request, params, null), params.id);
}
