import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  Outlet,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { requestStore } from '~/platform/http/store.server';
import { readToast } from '~/platform/http/toast.server';
import { AuthFrame } from './frames/auth-frame';
import { BareError } from './parts/shell-error';
import { brandOf } from './tenant-shell.server';

export const handle = { i18n: ['shell'] };

export function loader({ request }: LoaderFunctionArgs) {
  const { hostTenant } = requestStore();
  return {
    toast: readToast(request),
    ...(hostTenant && { company: hostTenant.name, brand: brandOf(hostTenant) }),
  };
}

/** A page asks for a wide card with `handle = { wide: true }`. */
export default function Auth() {
  const wide = useMatches().some(({ handle }) => (handle as { wide?: boolean })?.wide === true);
  return (
    <AuthFrame wide={wide} {...useLoaderData<typeof loader>()}>
      <Outlet />
    </AuthFrame>
  );
}

/** Errors of pages keep the shell around them. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('shells/auth');
  const error = useRouteError();
  if (!shell) return <BareError />;
  return (
    <AuthFrame {...shell}>
      <ErrorView error={error} />
    </AuthFrame>
  );
}
