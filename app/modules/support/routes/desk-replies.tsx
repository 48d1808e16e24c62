import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { DataTable, EmptyState, LinkButton } from '~/ui';
import { DeskPage } from '../components/desk-tabs';
import { listReplies } from '../queries/desk.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const replies = await readTenant(ctx, (trx) => listReplies(trx, ctx.tenant.id));
  return {
    replies: replies.map(({ body, ...reply }) => ({ ...reply, start: startOf(body) })),
    base: `/app/${ctx.tenant.slug}/support`,
  };
}

/** The first words of a reply, cut between two of them. */
function startOf(body: string): string {
  return body.length <= 90 ? body : `${body.slice(0, 90).replace(/\s+\S*$/, '')} …`;
}

export default function DeskRepliesPage() {
  const { replies, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  const page = `${base}/desk/replies`;
  return (
    <DeskPage current="replies" base={base}>
      <p>
        <LinkButton variant="primary" icon="plus" href={`${page}/new`}>
          {t('desk.replies.new')}
        </LinkButton>
      </p>
      <DataTable
        caption={t('desk.replies.title')}
        rows={replies}
        rowKey={(row) => row.id}
        rowHref={(row) => `${page}/${row.id}`}
        empty={<EmptyState icon="ticket" title={t('desk.replies.empty')} />}
        columns={[
          { key: 'title', header: t('desk.replies.name'), cell: (row) => <bdi>{row.title}</bdi> },
          {
            key: 'start',
            header: t('desk.replies.body'),
            cell: (row) => <bdi className="muted">{row.start}</bdi>,
          },
        ]}
      />
    </DeskPage>
  );
}
