import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTenant } from '~/platform/rbac/guard.server';
import { liveStream } from '../stream.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return liveStream(await requireTenant(request, params, null), request);
}
