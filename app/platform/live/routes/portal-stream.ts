import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePortal } from '~/platform/rbac/guard.server';
import { liveStream } from '../stream.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return liveStream(await requirePortal(request, params, null), request);
}
