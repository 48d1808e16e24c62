import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { HelpStart } from '../components/help-start';
import { helpPage } from '../help.server';
import { memberReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'articles.read');
  return {
    page: await helpPage(memberReader(ctx), new URL(request.url).searchParams),
    base: `/portal/${ctx.tenant.slug}/help`,
  };
}

export default function PortalHelpPage() {
  const { page, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('knowledge');
  return <HelpStart page={page} base={base} title={t('help.title')} />;
}
