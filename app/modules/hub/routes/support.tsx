import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import { Button, DataTable, EmptyState, Form, PageHeader, Pagination, Time } from '~/ui';
import { endOwnSupport } from '../commands/request-support.server';
import { GrantState, grantState } from '../components/grant-state';
import { listHubGrants } from '../queries/grants.server';

const PAGE_SIZE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'support.access');
  const before = z
    .uuid()
    .nullable()
    .catch(null)
    .parse(new URL(request.url).searchParams.get('before'));
  const rows = await readTenant(ctx, (trx) => listHubGrants(trx, { before }, PAGE_SIZE));
  const grants = rows.slice(0, PAGE_SIZE).map((grant) => ({
    ...grant,
    state: grantState(grant, ctx.now()),
    isMine: grant.userId === ctx.user.id,
  }));
  return {
    grants,
    firstHref: before ? '/hub/support' : undefined,
    nextHref: rows.length > PAGE_SIZE ? `/hub/support?before=${grants.at(-1)?.id}` : undefined,
  };
}

/** Leaving a company; the workspace's banner posts here, too. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'support.access');
  const grant = z.uuid().safeParse((await readForm(request)).get('grant'));
  if (!grant.success) throw notFound();
  try {
    await endOwnSupport(ctx, grant.data);
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    return redirectWithToast('/hub/support', { key: error.key, kind: 'info' });
  }
  return redirectWithToast('/hub/support', { key: 'hub:support.left' });
}

export default function HubSupportPage() {
  const { grants, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('support.list')} description={t('support.listHint')} />
      <DataTable
        caption={t('support.list')}
        rows={grants}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('support.none')} icon="eye">
            {t('support.noneHint')}
          </EmptyState>
        }
        columns={[
          {
            key: 'tenant',
            header: t('field.company'),
            cell: (row) => <a href={`/hub/tenants/${row.tenantSlug}`}>{row.tenantName}</a>,
          },
          { key: 'who', header: t('support.who'), cell: (row) => row.personName },
          { key: 'why', header: t('field.reason'), cell: (row) => row.reason },
          {
            key: 'how',
            header: t('support.access'),
            cell: (row) => `${t(`support.mode.${row.access}`)}, ${format.duration(row.minutes)}`,
          },
          {
            key: 'state',
            header: t('field.status'),
            cell: (row) => <GrantState state={row.state} />,
          },
          {
            key: 'when',
            header: t('support.asked_at'),
            cell: (row) => <Time value={row.createdAt} show="dateTime" style="short" />,
          },
          {
            key: 'do',
            header: t('support.leave'),
            hideHeader: true,
            cell: (row) =>
              row.isMine && (row.state === 'active' || row.state === 'requested') ? (
                <Form method="post" intent="end">
                  <input type="hidden" name="grant" value={row.id} />
                  <Button size="sm">
                    {row.state === 'active' ? t('support.leave') : t('support.withdraw')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}
