import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { NewLink } from '~/platform/live/new-link';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, FilterBar, Form, LinkButton, PageHeader, Pagination } from '~/ui';
import { changeTickets } from '../commands/change-ticket.server';
import { QueueTable } from '../components/queue-table';
import { BulkActions, QueueFilters } from '../components/queue-tools';
import { queueHref } from '../links';
import { listQueue, readQueueFilter } from '../queries/queue.server';
import { supportStaff } from '../queries/staff.server';
import { bulkSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.read');
  const filter = readQueueFilter(new URL(request.url).searchParams);
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const [page, staff] = await readTenant(ctx, (trx) =>
    Promise.all([listQueue(trx, scope, filter), supportStaff(trx)]),
  );
  return {
    ...page,
    filter,
    staff,
    base: `/app/${ctx.tenant.slug}/support/tickets`,
    me: ctx.user.id,
    now: ctx.now(),
    canManage: ctx.can('tickets.manage'),
    canCreate: ctx.can('tickets.create'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.manage');
  const form = await checkForm(await readForm(request), bulkSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { ids, status, assignee } = form.value;
  const count = await changeTickets(ctx, ids, {
    ...(status && { status }),
    ...(assignee && { assigneeId: assignee === 'none' ? null : assignee }),
  });
  const { pathname, search } = new URL(request.url);
  return redirectWithToast(`${pathname}${search}`, {
    key: 'support:queue.changed',
    values: { count, left: new Set(ids).size - count },
    kind: count > 0 ? 'ok' : 'info',
  });
}

export default function QueuePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const { base, filter, rows } = page;
  const errors = Object.values(reply?.lastResult.error ?? {}).flatMap((each) => each ?? []);
  const table = <QueueTable {...page} />;
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        actions={
          page.canCreate && (
            <LinkButton variant="primary" icon="plus" href={`${base}/new`}>
              {t('queue.new')}
            </LinkButton>
          )
        }
      />
      <NewLink list="tickets" href={base} />
      <FilterBar resetHref={base} active={queueHref(base, filter) !== base}>
        <QueueFilters filter={filter} staff={page.staff} />
      </FilterBar>
      {errors.length > 0 && <Alert tone="danger">{errors.join(' ')}</Alert>}
      {page.canManage && rows.length > 0 ? (
        <Form className="stack">
          {table}
          <BulkActions staff={page.staff} me={page.me} />
        </Form>
      ) : (
        table
      )}
      <Pagination
        previousHref={page.hasPrevious ? queueHref(base, filter, { before: rows[0]?.id }) : null}
        nextHref={page.hasNext ? queueHref(base, filter, { after: rows.at(-1)?.id }) : null}
      />
    </>
  );
}
