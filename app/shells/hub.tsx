import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { AREA } from '~/platform/http/page-title.server';
import { readToast } from '~/platform/http/toast.server';
import { navFor } from '~/platform/navigation/nav.server';
import { type HubPermission, requireHub } from '~/platform/rbac/guard.server';
import { HubFrame } from './frames/hub-frame';
import { BareError } from './parts/shell-error';

export const handle = { i18n: ['shell'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  return {
    title: `${AREA}Mainstay · ${ctx.t('shell:hub')}`,
    user: { name: ctx.user.name, email: ctx.user.email },
    timeZone: ctx.user.timeZone,
    nav: navFor('hub', '/hub', { can: (code) => ctx.can(code as HubPermission) }),
    toast: readToast(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Hub() {
  return (
    <HubFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </HubFrame>
  );
}

/** Errors of pages keep the shell around them. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('shells/hub');
  const error = useRouteError();
  if (!shell) return <BareError />;
  return (
    <HubFrame {...shell}>
      <ErrorView error={error} />
    </HubFrame>
  );
}
