import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireTenant } from '~/platform/rbac/guard.server';
import { NoticeList } from '../components/notice-list';
import { actOnList, loadList } from '../list.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadList(await requireTenant(request, params, null), request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return actOnList(await requireTenant(request, params, null), request);
}

export default function NotificationsPage() {
  return <NoticeList {...useLoaderData<typeof loader>()} />;
}
