import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { readToast } from '~/platform/http/toast.server';
import { getOptionalUser } from '~/platform/rbac/guard.server';
import { SiteFrame } from './frames/site-frame';
import { BareError } from './parts/shell-error';

export const handle = { i18n: ['shell'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await getOptionalUser(request);
  return { signedIn: user !== null, toast: readToast(request) };
}

export default function Site() {
  return (
    <SiteFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </SiteFrame>
  );
}

/** Errors of pages keep the shell around them. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('shells/site');
  const error = useRouteError();
  if (!shell) return <BareError />;
  return (
    <SiteFrame {...shell}>
      <div className="site-page">
        <ErrorView error={error} />
      </div>
    </SiteFrame>
  );
}
