import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireTenant } from '~/platform/rbac/guard.server';
import { SearchPage, searchTitle } from '../components/search-page';
import { searchResults } from '../queries/results.server';
import { readQuery } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const results = await searchResults(
    ctx,
    'workspace',
    readQuery(new URL(request.url).searchParams),
  );
  return { ...results, title: searchTitle(ctx, results.words) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function WorkspaceSearch() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
