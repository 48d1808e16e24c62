import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireVisitor } from '~/platform/tenancy/company.server';
import { voteAction } from '../actions/vote.server';
import { HelpArticle } from '../components/help-article';
import { votedFrom } from '../components/vote-form';
import { helpArticle } from '../help.server';
import { visitorReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request, params);
  const query = new URL(request.url).searchParams;
  const site = `/site/${visitor.company.slug}`;
  const article = await helpArticle(visitorReader(visitor), params.article, query, `${site}/files`);
  return {
    article,
    voted: votedFrom(query),
    base: `${site}/help`,
    title: `${article.title} · ${visitor.company.name}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.article.summary },
];

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireVisitor(request, params);
  return await voteAction(request, visitorReader(visitor), visitor.t, {
    slug: params.article,
    page: `/site/${visitor.company.slug}/help/${params.article}`,
    isVisitor: true,
  });
}

export default function PublicArticlePage() {
  return <HelpArticle {...useLoaderData<typeof loader>()} />;
}
