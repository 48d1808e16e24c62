import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTenant } from '~/platform/rbac/guard.server';
import { postToThread, threadPage } from '../thread.server';
import { ThreadPage } from '../thread-page';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return threadPage(await requireTenant(request, params, null), request, params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return postToThread(await requireTenant(request, params, null), request, params.id);
}

export default function CommentsPage() {
  const page = useLoaderData<typeof loader>();
  return <ThreadPage {...page} reply={useActionData<typeof action>()} />;
}
