import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePortal } from '~/platform/rbac/guard.server';
import { answersTo } from '../answers.server';

/** What is written about the words in the address, for the script of pages that ask while one types. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, null);
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json(await answersTo(ctx, words), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
