import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { localeNames, useTranslation } from '~/platform/i18n';
import { allKinds } from '~/platform/notifications/registry.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Card, DataTable, PageHeader } from '~/ui';
import { MessageTabs } from '../components/message-tabs';
import { groupKinds } from '../groups.server';
import { ownWordsByKind } from '../queries/templates.server';
import { kindToPath } from '../templates';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'notices.manage');
  const own = await readTenant(ctx, (trx) => ownWordsByKind(trx, ctx));
  const base = `/app/${ctx.tenant.slug}/notifications`;
  const kinds = allKinds().map(({ name, module }) => ({
    name,
    module,
    href: `${base}/templates/${kindToPath(name)}`,
    label: ctx.t(`${name.replace(':', ':notification.')}.label`),
    own: own.get(name) ?? [],
  }));
  return {
    title: `${ctx.t('notifications:templates.title')} · ${ctx.tenant.name}`,
    base,
    seesDeliveries: ctx.can('tenant.manage'),
    groups: groupKinds(ctx, kinds),
  };
}

export default function TemplatesPage() {
  const { base, groups, seesDeliveries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  return (
    <>
      <PageHeader title={t('templates.title')} description={t('templates.description')} />
      {seesDeliveries && <MessageTabs base={base} current="templates" />}
      <div className="stack-lg">
        {groups.map((group) => (
          <Card key={group.module} title={group.name} flush>
            <DataTable
              caption={group.name}
              rows={group.kinds}
              rowKey={(kind) => kind.name}
              rowHref={(kind) => kind.href}
              columns={[
                { key: 'kind', header: t('preferences.kind'), cell: (kind) => kind.label },
                {
                  key: 'own',
                  header: t('templates.ownWords'),
                  cell: (kind) =>
                    kind.own.map((locale) => localeNames[locale]).join(', ') ||
                    t('templates.product'),
                  cardLabel: true,
                },
              ]}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
