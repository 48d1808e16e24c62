import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { companyAddress } from '~/platform/mail/thread.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, Badge, Card, DataTable, EmptyState, Pagination, Time, type Tone } from '~/ui';
import { DeskPage } from '../components/desk-tabs';
import { listMails } from '../queries/desk.server';

const tones: Record<string, Tone> = { opened: 'ok', added: 'ok', failed: 'danger' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const after = z.uuid().safeParse(new URL(request.url).searchParams.get('after')).data;
  const page = await readTenant(ctx, (trx) => listMails(trx, ctx.tenant.id, after));
  return {
    ...page,
    isFirst: !after,
    address: companyAddress(ctx.tenant.slug) ?? null,
    base: `/app/${ctx.tenant.slug}/support`,
  };
}

export default function DeskMailPage() {
  const { rows, hasNext, isFirst, address, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  return (
    <DeskPage current="mail" base={base}>
      {address ? (
        <Card title={t('desk.mail.address')}>
          <p>
            <code dir="ltr">{address}</code>
          </p>
          <p className="muted small">{t('desk.mail.addressHint')}</p>
        </Card>
      ) : (
        <Alert tone="warn">{t('desk.mail.off')}</Alert>
      )}
      <DataTable
        caption={t('desk.mail.title')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => (row.ticketId ? `${base}/tickets/${row.ticketId}` : `${base}/desk/mail`)}
        empty={<EmptyState icon="mail" title={t('desk.mail.empty')} />}
        columns={[
          {
            key: 'subject',
            header: t('field.subject'),
            cell: (row) => <bdi>{row.subject || '–'}</bdi>,
          },
          { key: 'from', header: t('desk.mail.from'), cell: (row) => <bdi>{row.from}</bdi> },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) => (
              <>
                <Badge tone={tones[row.status] ?? 'neutral'}>
                  {t(`desk.mail.status.${row.status}`)}
                </Badge>
                {row.reason && ` ${t(`desk.mail.reason.${row.reason}`)}`}
              </>
            ),
          },
          { key: 'at', header: t('desk.mail.at'), cell: (row) => <Time value={row.at} /> },
        ]}
      />
      <Pagination
        previousHref={isFirst ? null : `${base}/desk/mail`}
        nextHref={hasNext ? `${base}/desk/mail?after=${rows.at(-1)?.id}` : null}
      />
    </DeskPage>
  );
}
