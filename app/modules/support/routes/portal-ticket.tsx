import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requirePortal } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, Breadcrumbs, Button, Form, PageHeader } from '~/ui';
import { closeAction, portalReplyAction } from '../actions/portal-ticket.server';
import { Conversation } from '../components/conversation';
import { CopiedLine, PortalStatus } from '../components/fields';
import { ClientReplyForm } from '../components/message-forms';
import { MergedNotice } from '../components/ticket-desk';
import { copiesOf } from '../queries/copies.server';
import { findPortalTicket } from '../queries/portal.server';
import { conversation } from '../queries/ticket.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [ticket, messages, copies] = await readTenant(ctx, (trx) =>
    Promise.all([
      findPortalTicket(trx, tenantId, id),
      conversation(trx, { tenantId, userId: ctx.user.id }, id),
      copiesOf(trx, tenantId, id),
    ]),
  );
  if (!ticket) throw notFound();
  return {
    ticket,
    messages,
    copies,
    base: `/portal/${ctx.tenant.slug}`,
    idempotencyKey: randomUUID(),
    canReply: ctx.can('tickets.reply'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.reply');
  const id = await requireRecord(ctx, 'tickets', params.id);
  const isMessage = request.headers.get('Content-Type')?.startsWith('multipart/form-data');
  return isMessage ? portalReplyAction(request, ctx, id) : closeAction(request, ctx, id);
}

export default function PortalTicketPage() {
  const { ticket, messages, copies, base, idempotencyKey, canReply } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const format = useFormat();
  const isMerged = ticket.mergedIntoId !== null;
  const isDone = ticket.status === 'closed' || ticket.status === 'resolved';
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.tickets'), href: `${base}/tickets` }]} />
      <PageHeader
        title={<bdi>{ticket.subject}</bdi>}
        status={<PortalStatus status={ticket.status} />}
        description={t('portal.facts', {
          number: String(ticket.number),
          name: ticket.requester,
          when: format.dateTime(ticket.createdAt),
        })}
      />
      <div className="stack-lg">
        <div>
          {ticket.client && (
            <p className="muted small">{t('copies.portal', { client: ticket.client })}</p>
          )}
          <CopiedLine copies={copies} />
        </div>
        {ticket.status === 'waiting' && <Alert tone="warn">{t('portal.waitingHint')}</Alert>}
        {ticket.mergedIntoId && <MergedNotice href={`${base}/tickets/${ticket.mergedIntoId}`} />}
        <Conversation messages={messages} fileBase={`${base}/files`} />
        {isDone && !isMerged && <Alert tone="ok">{t(`portal.done.${ticket.status}`)}</Alert>}
        {canReply && !isMerged && (
          <ClientReplyForm
            lastResult={reply?.lastResult}
            idempotencyKey={idempotencyKey}
            reopens={isDone}
          />
        )}
        {canReply && ticket.status !== 'closed' && (
          <Form intent="close" className="row">
            <Button icon="check">{t('portal.close')}</Button>
            <span className="muted small">{t('portal.closeHint')}</span>
          </Form>
        )}
      </div>
    </>
  );
}
