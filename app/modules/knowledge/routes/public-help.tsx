import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requireVisitor } from '~/platform/tenancy/company.server';
import { HelpStart } from '../components/help-start';
import { helpPage } from '../help.server';
import { visitorReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request, params);
  return {
    title: `${visitor.t('knowledge:nav.help')} · ${visitor.company.name}`,
    page: await helpPage(visitorReader(visitor), new URL(request.url).searchParams),
    base: `/site/${visitor.company.slug}/help`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PublicHelpPage() {
  const { page, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('knowledge');
  return <HelpStart page={page} base={base} title={t('help.title')} />;
}
