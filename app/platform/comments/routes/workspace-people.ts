import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTenant } from '~/platform/rbac/guard.server';
import { offerPeople } from '../people.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return offerPeople(await requireTenant(request, params, 'comments.write'), request, params.id);
}
