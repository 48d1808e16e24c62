import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureOf } from '~/platform/files/inline.server';
import { requireTenant } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return await pictureOf(await requireTenant(request, params, null), params.id, 'large');
}
