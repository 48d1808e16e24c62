import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { readToast } from '~/platform/http/toast.server';
import { requireShell } from '~/platform/rbac/guard.server';
import { PortalFrame } from './frames/portal-frame';
import { BareError } from './parts/shell-error';
import { tenantShell } from './tenant-shell.server';

export const handle = { i18n: ['shell'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireShell(request, params, 'client');
  return tenantShell(ctx, 'portal', readToast(request));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Portal() {
  return (
    <PortalFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </PortalFrame>
  );
}

/** Errors of pages keep the shell around them, so that people can go on. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('shells/portal');
  const error = useRouteError();
  if (!shell) return <BareError />;
  return (
    <PortalFrame {...shell}>
      <ErrorView error={error} />
    </PortalFrame>
  );
}
