import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePortal } from '~/platform/rbac/guard.server';
import { changeComment, editPage } from '../edit.server';
import { EditPage } from '../edit-page';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return editPage(await requirePortal(request, params, null), params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return changeComment(await requirePortal(request, params, null), request, params.id);
}

export default function EditCommentPage() {
  const page = useLoaderData<typeof loader>();
  return <EditPage {...page} reply={useActionData<typeof action>()} />;
}
