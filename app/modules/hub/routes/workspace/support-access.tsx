import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Alert,
  Button,
  Card,
  CheckboxField,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  Pagination,
  Time,
} from '~/ui';
import { changeSupportAccess } from '../../actions/support-access.server';
import { GrantState, grantState } from '../../components/grant-state';
import { OpenGrants } from '../../components/open-grants';
import { listGrants } from '../../queries/grants.server';

const PAGE_SIZE = 50;
const cursor = z.uuid().nullable().catch(null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support_access.manage');
  const before = cursor.parse(new URL(request.url).searchParams.get('before'));
  const base = `/app/${ctx.tenant.slug}/settings/support-access`;
  return readTenant(ctx, async (trx) => {
    const [rows, settings] = await Promise.all([
      listGrants(trx, ctx.tenant.id, before, PAGE_SIZE),
      trx
        .selectFrom('tenants')
        .where('id', '=', ctx.tenant.id)
        .select('support_needs_approval as needsApproval')
        .executeTakeFirstOrThrow(),
    ]);
    const grants = rows
      .slice(0, PAGE_SIZE)
      .map((grant) => ({ ...grant, state: grantState(grant, ctx.now()) }));
    return {
      base,
      grants,
      ...settings,
      firstHref: before ? base : undefined,
      nextHref: rows.length > PAGE_SIZE ? `${base}?before=${grants.at(-1)?.id}` : undefined,
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support_access.manage');
  return await changeSupportAccess(ctx, request);
}

export default function SupportAccessPage() {
  const { base, grants, needsApproval, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  const problem = useActionData<typeof action>()?.problem;
  const open = grants.filter(({ state }) => state === 'active' || state === 'requested');
  return (
    <>
      <PageHeader title={t('access.title')} description={t('access.description')} />
      <div className="stack-lg">
        {problem && <Alert tone="danger" title={problem} />}
        <OpenGrants grants={open} base={base} />
        <Card title={t('access.rule')}>
          <Form method="post" intent="rule">
            <CheckboxField
              field={{ id: 'approval', name: 'approval', initialValue: needsApproval ? 'on' : '' }}
              label={t('access.approval')}
              hint={t('access.approvalHint')}
            />
            <FormActions>
              <Button>{t('access.save')}</Button>
            </FormActions>
          </Form>
        </Card>
        <DataTable
          caption={t('access.past')}
          rows={grants}
          rowKey={(row) => row.id}
          rowHref={(row) => `${base}/${row.id}`}
          empty={
            <EmptyState title={t('access.none')} icon="eye">
              {t('access.noneHint')}
            </EmptyState>
          }
          columns={[
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
          ]}
        />
        <Pagination previousHref={firstHref} nextHref={nextHref} />
      </div>
    </>
  );
}
