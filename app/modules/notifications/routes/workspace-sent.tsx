import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireTenant } from '~/platform/rbac/guard.server';
import { SentPage } from '../components/sent-page';
import { loadDeliveries } from '../deliveries.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadDeliveries(await requireTenant(request, params, null), request, false);
}

export default function SentToMePage() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
