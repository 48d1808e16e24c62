import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { filesAction } from '~/platform/files/actions/files.server';
import { filesLoader } from '~/platform/files/actions/files-page.server';
import { FilesPage } from '~/platform/files/components/files-page';
import { requirePortal } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'projects.read');
  return await filesLoader(request, ctx, 'tasks', params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'projects.read');
  return await filesAction(request, ctx, 'tasks', params.id);
}

export default function PortalTaskFilesPage() {
  return <FilesPage />;
}
