import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePortal } from '~/platform/rbac/guard.server';
import { liveState } from '../state.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return Response.json(await liveState(await requirePortal(request, params, null), request));
}
