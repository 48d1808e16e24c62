import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { readToast } from '~/platform/http/toast.server';
import { requireVisitor } from '~/platform/tenancy/company.server';
import { CompanyFrame } from './frames/company-frame';
import { BareError } from './parts/shell-error';
import { brandOf } from './tenant-shell.server';

export const handle = { i18n: ['shell'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireVisitor(request, params);
  return {
    company: { slug: company.slug, name: company.name, country: company.country },
    timeZone: company.timeZone,
    brand: brandOf(company),
    toast: readToast(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.company.name }];

export default function Company() {
  return (
    <CompanyFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </CompanyFrame>
  );
}

/** Errors of pages keep the shell around them. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('shells/company');
  const error = useRouteError();
  if (!shell) return <BareError />;
  return (
    <CompanyFrame {...shell}>
      <ErrorView error={error} />
    </CompanyFrame>
  );
}
