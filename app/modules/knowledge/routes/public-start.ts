import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireVisitor } from '~/platform/tenancy/company.server';

/** A company's public pages begin with its help. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireVisitor(request, params);
  return redirect(`/site/${company.slug}/help`);
}
