import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTenant } from '~/platform/rbac/guard.server';
import { sendArchive } from '../archive/send.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage', {
    // What is theirs stays theirs, also when the trial is over.
    afterTrial: true,
  });
  return sendArchive(ctx, params.export, new URL(request.url).searchParams.get('key'));
}
