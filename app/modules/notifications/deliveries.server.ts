import { readTenant } from '~/platform/db/tenant.server';
import { kindNamed } from '~/platform/notifications/registry.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { readablePhone } from '~/platform/sms/phone.server';
import { canText } from '~/platform/sms/transport.server';
import { listPath } from './list.server';
import { type DeliveryRow, listDeliveries } from './queries/deliveries.server';
import { deliveryFilter } from './schema';

/** What was sent to the person, or (`everybody`) by the company, and what became of it. */
export async function loadDeliveries(ctx: TenantContext, request: Request, everybody: boolean) {
  const filter = deliveryFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows, next } = await readTenant(ctx, (trx) =>
    listDeliveries(trx, ctx, filter, everybody),
  );
  const home = listPath(ctx);
  const base = `${home}/${everybody ? 'deliveries' : 'sent'}`;
  const { channel, status, before } = filter;
  const query = new URLSearchParams({ ...(channel && { channel }), ...(status && { status }) });
  const title = ctx.t(`notifications:${everybody ? 'deliveries' : 'sent'}.title`);
  return {
    title: `${title} · ${ctx.tenant.name}`,
    home,
    base,
    channel: channel ?? '',
    status: status ?? '',
    isFiltered: query.size > 0,
    hasSms: canText(),
    seesTemplates: ctx.can('notices.manage'),
    rows: rows.map((row) => ({ ...row, recipient: readable(row), what: whatIs(ctx, row) })),
    firstHref: before ? `${base}?${query}` : undefined,
    nextHref: next ? `${base}?${new URLSearchParams([...query, ['before', next]])}` : undefined,
  };
}

const others: Record<string, string> = {
  'platform/invitation': 'invitation',
  'platform/digest': 'digest',
  'platform/phone-code': 'code',
};

/** What a message is about, without what it says. */
function whatIs(ctx: TenantContext, { kind, template }: DeliveryRow): string {
  const known = kind && kindNamed(kind);
  if (known) return ctx.t(`${known.name.replace(':', ':notification.')}.label`);
  return ctx.t(`notifications:deliveries.what.${others[template] ?? 'other'}`);
}

function readable({ channel, recipient }: DeliveryRow): string {
  return channel === 'sms' ? readablePhone(recipient) : recipient;
}
