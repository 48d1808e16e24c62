import { readTenant } from '~/platform/db/tenant.server';
import { moduleSettings } from '~/platform/modules/settings';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { manifest } from './manifest';
import { listPortalTickets, type PortalTicket } from './queries/portal.server';

/** What the portal's start page shows of tickets. */
export interface PortalTickets {
  open: PortalTicket[];
  base: string;
  now: Date;
}

/** May this client open tickets: by right, and by the company's setting. */
export function mayOpenTickets(ctx: TenantContext): boolean {
  return ctx.can('tickets.create') && moduleSettings(ctx, manifest).openers === 'clients';
}

/** The client's tickets, those that wait for them first. */
export async function portalPart(ctx: TenantContext) {
  const tenantId = ctx.tenant.id;
  const base = `/portal/${ctx.tenant.slug}`;
  const [waiting, active] = await readTenant(ctx, (trx) =>
    Promise.all([
      listPortalTickets(trx, tenantId, { show: 'waiting', limit: 5 }),
      listPortalTickets(trx, tenantId, { show: 'active', limit: 8 }),
    ]),
  );
  const isWaiting = new Set(waiting.rows.map((ticket) => ticket.id));
  const data: PortalTickets = {
    open: active.rows.filter((ticket) => !isWaiting.has(ticket.id)),
    base,
    now: ctx.now(),
  };
  const action = { label: ctx.t('support:portal.new'), href: `${base}/tickets/new` };
  const needs = waiting.rows.map((ticket) => ({
    key: ticket.id,
    icon: 'ticket' as const,
    title: ticket.subject,
    note: ctx.t('support:portal.needsYou'),
    href: `${base}/tickets/${ticket.id}`,
  }));
  return {
    needs,
    ...(ctx.can('tickets.read') && { data }),
    ...(mayOpenTickets(ctx) && { action }),
  };
}
