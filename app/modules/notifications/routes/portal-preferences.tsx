import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePortal } from '~/platform/rbac/guard.server';
import { PreferencesPage } from '../components/preferences-page';
import { actOnPreferences, loadPreferences } from '../preferences.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadPreferences(await requirePortal(request, params, null));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return actOnPreferences(await requirePortal(request, params, null), request);
}

export default function NotificationPreferencesPage() {
  const reply = useActionData<typeof action>();
  return <PreferencesPage {...useLoaderData<typeof loader>()} lastResult={reply?.lastResult} />;
}
