import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answersTo } from '~/platform/answers/answers.server';
import { conflictOf } from '~/platform/conflict/conflict-choices';
import { readTenant } from '~/platform/db/tenant.server';
import { Activity } from '~/platform/events/activity';
import { activityFor } from '~/platform/events/activity.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { teamNames } from '~/platform/tenancy/staff.server';
import { Breadcrumbs, PageHeader } from '~/ui';
import { messageAction, recordAction } from '../actions/ticket.server';
import { Conversation } from '../components/conversation';
import { StatusBadge } from '../components/fields';
import { KeyHelp } from '../components/key-help';
import { NoteForm, StaffReplyForm } from '../components/message-forms';
import { SlaCard } from '../components/sla-card';
import { MergedNotice, TicketDesk } from '../components/ticket-desk';
import { TicketHistory, TicketPanel } from '../components/ticket-panel';
import { groupByClient } from '../contacts';
import { supportStaff } from '../queries/staff.server';
import { conversation, findTicket, ticketHistory } from '../queries/ticket.server';
import { ticketDesk } from '../queries/ticket-desk.server';
import { ticketSla } from '../sla/ticket-sla.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const now = ctx.now();
  const [ticket, messages, history, staff, teams, activity, sla, desk] = await readTenant(
    ctx,
    (trx) =>
      Promise.all([
        findTicket(trx, tenantId, id),
        conversation(trx, { tenantId, userId: ctx.user.id }, id),
        ticketHistory(trx, tenantId, id),
        supportStaff(trx),
        teamNames(trx, tenantId),
        activityFor(trx, tenantId, 'tickets', id),
        ticketSla(trx, tenantId, id, now),
        ticketDesk(trx, tenantId, id),
      ]),
  );
  if (!ticket) throw notFound();
  const mine = ticket.assigneeId === ctx.user.id || teams.some(({ id }) => id === ticket.teamId);
  return {
    ticket,
    answers: await answersTo(ctx, ticket.subject),
    messages,
    history,
    staff,
    teams,
    activity,
    sla,
    canManageSla: ctx.can('sla.manage'),
    article:
      ctx.has('knowledge') && ctx.can('articles.write')
        ? {
            page: `/app/${ctx.tenant.slug}/knowledge/new`,
            title: ticket.subject,
            locale: ctx.user.locale,
          }
        : null,
    ...desk,
    contacts: groupByClient(desk.contacts),
    base: `/app/${ctx.tenant.slug}`,
    now,
    keys: [randomUUID(), randomUUID()] as const,
    canReply:
      ctx.can('tickets.reply', 'all') ||
      (ctx.can('tickets.reply', 'team') && mine) ||
      (ctx.can('tickets.reply') && ticket.requesterId === ctx.user.id),
    canManage: ctx.can('tickets.manage', 'all') || (ctx.can('tickets.manage', 'team') && mine),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.read');
  const id = await requireRecord(ctx, 'tickets', params.id);
  const isMessage = request.headers.get('Content-Type')?.startsWith('multipart/form-data');
  return isMessage ? messageAction(request, ctx, id) : recordAction(request, ctx, id);
}

export default function TicketPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const { base, ticket } = page;
  const isMerged = ticket.mergedIntoId !== null;
  const canReply = page.canReply && !isMerged;
  const canManage = page.canManage && !isMerged;
  return (
    <>
      <div data-key="u">
        <Breadcrumbs items={[{ label: t('queue.title'), href: `${base}/support/tickets` }]} />
      </div>
      <PageHeader
        title={
          <>
            <span className="muted num">#{ticket.number}</span> <bdi>{ticket.subject}</bdi>
          </>
        }
        status={<StatusBadge status={ticket.status} />}
      />
      <Presence on={`tickets:${ticket.id}`} />
      <div className="split">
        <div className="stack-lg">
          {ticket.mergedIntoId && (
            <MergedNotice
              href={`${base}/support/tickets/${ticket.mergedIntoId}`}
              number={ticket.mergedInto}
            />
          )}
          <Conversation
            messages={page.messages}
            fileBase={`${base}/files`}
            article={page.article}
          />
          {canReply && (
            <StaffReplyForm
              lastResult={reply?.lastResult}
              idempotencyKey={page.keys[0]}
              ticket={ticket}
              canManage={canManage}
              canned={page.canned}
              answers={page.answers}
              copies={page.copies}
            />
          )}
          {canManage && <NoteForm lastResult={reply?.lastResult} idempotencyKey={page.keys[1]} />}
        </div>
        <div className="stack">
          <TicketPanel
            {...page}
            canManage={canManage}
            lastResult={reply?.lastResult}
            conflict={conflictOf(reply)}
          />
          <TicketDesk {...page} lastResult={reply?.lastResult} />
          <SlaCard sla={page.sla} base={page.canManageSla ? base : null} />
          <TicketHistory history={page.history} now={page.now} />
          <Activity items={page.activity} />
          <KeyHelp of="ticket" />
        </div>
      </div>
    </>
  );
}
