import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, EmptyState, PageHeader } from '~/ui';
import { leaveArea } from '../../area.server';
import { requestLeave } from '../../commands/request-leave.server';
import { LeaveForm } from '../../components/leave/leave-form';
import { LeavePreview } from '../../components/leave/preview';
import { replyWithPreview } from '../../leave-reply.server';
import { idFromQuery } from '../../params.server';
import { findEmployee } from '../../queries/employees.server';
import { previewLeave } from '../../queries/facts.server';
import { balancesOf } from '../../queries/ledger.server';
import { leaveRequestSchema, rangeOf } from '../../schema.leave';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.request');
  const query = new URL(request.url).searchParams;
  const other = ctx.can('leave.manage', 'all') ? idFromQuery(query, 'employee') : undefined;
  const employeeId = other ?? ctx.employeeId;
  if (!employeeId) return { area: leaveArea(ctx), filing: null };
  const [person, balances] = await readTenant(ctx, (trx) =>
    Promise.all([
      other ? findEmployee(trx, ctx.tenant.id, other) : null,
      balancesOf(trx, ctx.tenant.id, employeeId, ctx.today()),
    ]),
  );
  if (other && !person) throw notFound();
  const types = balances
    .filter((type) => type.active)
    .map(({ leaveTypeId, name, negativeLimit, summary }) => ({
      id: leaveTypeId,
      name,
      available: negativeLimit === null ? null : summary.available,
    }));
  const initial = {
    leaveTypeId: idFromQuery(query, 'type') ?? types[0]?.id ?? '',
    startDate: query.get('start') ?? '',
    endDate: query.get('end') ?? '',
  };
  const forOther = person ? { id: person.id, name: person.fullName } : null;
  return {
    area: leaveArea(ctx),
    filing: { types, initial, forOther, key: randomUUID() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.request');
  const form = await parseForm(request, leaveRequestSchema);
  if (!form.value) return invalid(form);
  const other = ctx.can('leave.manage', 'all') ? form.value.employeeId : undefined;
  const employeeId = other ?? ctx.employeeId;
  if (!employeeId) throw notFound();
  const input = { ...form.value, employeeId };
  const preview = await readTenant(ctx, (trx) =>
    previewLeave(trx, ctx, employeeId, input.leaveTypeId, rangeOf(input)),
  );
  if (!preview) throw notFound();
  // A second post of the same form finds its own request in the way; once() then answers with it.
  const wants = form.data.get('intent') === 'check' ? 'check' : 'file';
  if (
    wants === 'check' ||
    preview.problems.some(({ key }) => key !== 'overlap' && key !== 'balance')
  ) {
    return replyWithPreview(ctx, form, preview);
  }
  try {
    const made = await requestLeave(ctx, input);
    return redirectWithToast(`/app/${ctx.tenant.slug}/people/leave/${made.id}`, {
      key: 'people:leave.toast.requested',
      values: { count: made.days },
    });
  } catch (error) {
    if (preview.problems.length > 0) return replyWithPreview(ctx, form, preview);
    return invalid(form, error);
  }
}

export default function NewLeavePage() {
  const { area, filing } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const mine = `${area.base}/leave`;
  const preview = reply && 'preview' in reply ? reply.preview : null;
  return (
    <>
      <Breadcrumbs items={[{ label: t('leave.mine.title'), href: mine }]} />
      <PageHeader
        title={
          filing?.forOther
            ? t('leave.new.titleFor', { name: filing.forOther.name })
            : t('leave.new.title')
        }
        description={t('leave.new.description')}
      />
      {!filing ? (
        <EmptyState icon="leave" title={t('leave.mine.noRecord')}>
          {t('leave.mine.noRecordHint')}
        </EmptyState>
      ) : filing.types.length === 0 ? (
        <EmptyState icon="leave" title={t('leave.new.noTypes')}>
          {t('leave.new.noTypesHint')}
        </EmptyState>
      ) : (
        <div className="split">
          <LeaveForm
            lastResult={reply?.lastResult}
            types={filing.types}
            initial={filing.initial}
            idempotencyKey={filing.key}
            employeeId={filing.forOther?.id ?? null}
            cancelHref={mine}
          />
          {preview && <LeavePreview preview={preview} />}
        </div>
      )}
    </>
  );
}
