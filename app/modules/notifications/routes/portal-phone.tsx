import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePortal } from '~/platform/rbac/guard.server';
import { PhonePage } from '../components/phone-page';
import { actOnPhone, loadPhone } from '../phone.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadPhone(await requirePortal(request, params, null), request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return actOnPhone(await requirePortal(request, params, null), request);
}

export default function NotificationPhonePage() {
  const reply = useActionData<typeof action>();
  return <PhonePage {...useLoaderData<typeof loader>()} lastResult={reply?.lastResult} />;
}
