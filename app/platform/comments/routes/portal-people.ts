import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePortal } from '~/platform/rbac/guard.server';
import { offerPeople } from '../people.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return offerPeople(await requirePortal(request, params, 'comments.write'), request, params.id);
}
