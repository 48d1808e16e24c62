import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { NewLink } from '~/platform/live/new-link';
import { requireTenant } from '~/platform/rbac/guard.server';
import { viewsOf } from '~/platform/views/queries.server';
import { SavedViews } from '~/platform/views/saved-views';
import { Alert, FilterBar, Form, LinkButton, PageHeader, Pagination } from '~/ui';
import { changeTickets } from '../commands/change-ticket.server';
import { tagTickets } from '../commands/tag-tickets.server';
import { KeyHelp } from '../components/key-help';
import { QueueTable } from '../components/queue-table';
import { BulkActions, QueueCounted, QueueFilters } from '../components/queue-tools';
import { queueHref } from '../links';
import { listTags } from '../queries/desk.server';
import { listQueue, readQueueFilter } from '../queries/queue.server';
import { supportStaff } from '../queries/staff.server';
import { bulkSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.read');
  const filter = readQueueFilter(new URL(request.url).searchParams);
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const [page, staff, tags, views] = await readTenant(ctx, (trx) =>
    Promise.all([
      listQueue(trx, scope, filter),
      supportStaff(trx),
      listTags(trx, scope.tenantId),
      viewsOf(trx, scope.tenantId, 'support/tickets'),
    ]),
  );
  return {
    ...page,
    filter,
    staff,
    tags,
    views,
    query: new URL(request.url).search,
    app: `/app/${ctx.tenant.slug}`,
    base: `/app/${ctx.tenant.slug}/support/tickets`,
    me: ctx.user.id,
    now: ctx.now(),
    canManage: ctx.can('tickets.manage'),
    canCreate: ctx.can('tickets.create'),
    canSetUp: ctx.can('support.setup'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.manage');
  const form = await checkForm(await readForm(request), bulkSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { ids, status, assignee, priority, tag } = form.value;
  const tagged = tag ? await tagTickets(ctx, ids, { add: [tag] }) : 0;
  const change = {
    ...(status && { status }),
    ...(priority && { priority }),
    ...(assignee && { assigneeId: assignee === 'none' ? null : assignee }),
  };
  const changed = Object.keys(change).length > 0 ? await changeTickets(ctx, ids, change) : 0;
  const count = Math.max(tagged, changed);
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
          <>
            {page.canSetUp && (
              <LinkButton href={`${page.app}/support/desk/tags`}>{t('desk.title')}</LinkButton>
            )}
            {page.canCreate && (
              <LinkButton variant="primary" icon="plus" href={`${base}/new`} data-key="c">
                {t('queue.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <NewLink list="tickets" href={base} />
      <SavedViews list="support/tickets" {...page} />
      <FilterBar
        resetHref={base}
        active={queueHref(base, filter) !== base}
        keep={{ created: filter.created, resolved: filter.resolved }}
      >
        <QueueFilters filter={filter} staff={page.staff} tags={page.tags} />
      </FilterBar>
      <QueueCounted base={base} filter={filter} />
      {errors.length > 0 && <Alert tone="danger">{errors.join(' ')}</Alert>}
      {page.canManage && rows.length > 0 ? (
        <Form className="stack">
          {table}
          <BulkActions staff={page.staff} tags={page.tags} me={page.me} />
        </Form>
      ) : (
        table
      )}
      <Pagination
        previousHref={page.hasPrevious ? queueHref(base, filter, { before: rows[0]?.id }) : null}
        nextHref={page.hasNext ? queueHref(base, filter, { after: rows.at(-1)?.id }) : null}
      />
      <KeyHelp of="queue" />
    </>
  );
}
