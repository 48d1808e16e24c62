import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { filesAction } from '~/platform/files/actions/files.server';
import { filesLoader } from '~/platform/files/actions/files-page.server';
import { FilesPage } from '~/platform/files/components/files-page';
import { requireTenant } from '~/platform/rbac/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  return await filesLoader(request, ctx, 'articles', params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  return await filesAction(request, ctx, 'articles', params.id);
}

export default function ArticleFilesPage() {
  return <FilesPage />;
}
