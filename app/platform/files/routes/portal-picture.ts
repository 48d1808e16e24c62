import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureOf } from '~/platform/files/inline.server';
import { requirePortal } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return await pictureOf(await requirePortal(request, params, null), params.id, 'large');
}
