import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePortal } from '~/platform/rbac/guard.server';
import { voteAction } from '../actions/vote.server';
import { HelpArticle } from '../components/help-article';
import { votedFrom } from '../components/vote-form';
import { helpArticle } from '../help.server';
import { memberReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'articles.read');
  const query = new URL(request.url).searchParams;
  const portal = `/portal/${ctx.tenant.slug}`;
  return {
    article: await helpArticle(memberReader(ctx), params.article, query, `${portal}/files`),
    voted: votedFrom(query),
    base: `${portal}/help`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'articles.read');
  const page = `/portal/${ctx.tenant.slug}/help/${params.article}`;
  return await voteAction(request, memberReader(ctx), ctx.t, {
    slug: params.article,
    page,
    isVisitor: false,
  });
}

export default function PortalArticlePage() {
  return <HelpArticle {...useLoaderData<typeof loader>()} />;
}
