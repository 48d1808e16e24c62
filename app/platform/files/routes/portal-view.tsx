import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { viewAction, viewLoader } from '~/platform/files/actions/view.server';
import { ViewPage } from '~/platform/files/components/view-page';
import { requirePortal } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return await viewLoader(await requirePortal(request, params, null), params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return await viewAction(request, await requirePortal(request, params, null), params.id);
}

export default function PortalFilePage() {
  return <ViewPage />;
}
