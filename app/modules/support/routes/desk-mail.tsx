import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { companyAddress } from '~/platform/mail/thread.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Alert,
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  Pagination,
  Time,
  type Tone,
} from '~/ui';
import { releaseMails } from '../commands/desk-setup.server';
import { DeskPage } from '../components/desk-tabs';
import { countHeld, listMails } from '../queries/desk.server';

const tones: Record<string, Tone> = { opened: 'ok', added: 'ok', held: 'warn', failed: 'danger' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const after = z.uuid().safeParse(new URL(request.url).searchParams.get('after')).data;
  const [page, held] = await readTenant(ctx, (trx) =>
    Promise.all([listMails(trx, ctx.tenant.id, after), countHeld(trx, ctx.tenant.id)]),
  );
  return {
    ...page,
    held,
    isFirst: !after,
    address: companyAddress(ctx.tenant.slug) ?? null,
    base: `/app/${ctx.tenant.slug}/support`,
  };
}

/** Has the mail taken in that was held back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const count = await releaseMails(ctx);
  const toast = { key: 'support:desk.mail.released', values: { count } };
  return redirectWithToast(`/app/${ctx.tenant.slug}/support/desk/mail`, toast);
}

export default function DeskMailPage() {
  const { rows, held, hasNext, isFirst, address, base } = useLoaderData<typeof loader>();
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
      {held > 0 && (
        <Card title={t('desk.mail.heldTitle', { count: held })}>
          <p>{t('desk.mail.heldHint')}</p>
          <Form>
            <FormActions>
              <Button>{t('desk.mail.release')}</Button>
            </FormActions>
          </Form>
        </Card>
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
