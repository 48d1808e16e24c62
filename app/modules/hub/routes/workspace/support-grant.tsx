import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Card,
  DataTable,
  EmptyState,
  Facts,
  PageHeader,
  Pagination,
  Time,
} from '~/ui';
import { GrantState, grantState } from '../../components/grant-state';
import { OpenGrants } from '../../components/open-grants';
import { findGrant, listGrantEntries } from '../../queries/grants.server';

const PAGE_SIZE = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support_access.manage');
  const id = z.uuid().safeParse(params.grant).data;
  if (!id) throw notFound();
  const url = new URL(request.url);
  const before = z.uuid().nullable().catch(null).parse(url.searchParams.get('before'));
  const base = `/app/${ctx.tenant.slug}/settings/support-access`;
  return readTenant(ctx, async (trx) => {
    const [grant, rows] = await Promise.all([
      findGrant(trx, ctx.tenant.id, id),
      listGrantEntries(trx, ctx.tenant.id, id, before, PAGE_SIZE),
    ]);
    if (!grant) throw notFound();
    const entries = rows.slice(0, PAGE_SIZE);
    return {
      base,
      grant: { ...grant, state: grantState(grant, ctx.now()) },
      entries,
      firstHref: before ? `${base}/${id}` : undefined,
      nextHref: rows.length > PAGE_SIZE ? `${base}/${id}?before=${entries.at(-1)?.id}` : undefined,
    };
  });
}

export default function SupportGrantPage() {
  const { base, grant, entries, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  const when = (value: string | Date | null) =>
    value ? <Time value={value} show="dateTime" style="short" /> : '–';
  const words = new Set(['support.viewed', 'support.refused', 'insert', 'update', 'delete']);
  return (
    <>
      <Breadcrumbs items={[{ label: t('access.title'), href: base }]} />
      <PageHeader
        title={t('access.of', { name: grant.personName })}
        status={<GrantState state={grant.state} />}
      />
      <div className="stack-lg">
        {(grant.state === 'active' || grant.state === 'requested') && (
          <OpenGrants grants={[grant]} base={base} />
        )}
        <Card title={t('access.facts')}>
          <Facts
            items={[
              { label: t('field.email'), value: <span className="ltr">{grant.personEmail}</span> },
              { label: t('field.reason'), value: grant.reason },
              {
                label: t('support.access'),
                value: `${t(`support.mode.${grant.access}`)}, ${format.duration(grant.minutes)}`,
              },
              { label: t('support.asked_at'), value: when(grant.createdAt) },
              { label: t('access.approvedBy'), value: grant.decidedByName ?? '–' },
              { label: t('access.startedAt'), value: when(grant.startedAt) },
              { label: t('access.endsAt'), value: when(grant.endedAt ?? grant.expiresAt) },
              { label: t('access.endedBy'), value: grant.endedByName ?? '–' },
            ]}
          />
        </Card>
        <DataTable
          caption={t('access.seen')}
          rows={entries}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={t('access.nothing')} icon="eye">
              {t('access.nothingHint')}
            </EmptyState>
          }
          columns={[
            { key: 'when', header: t('trail.when'), cell: (row) => when(row.occurredAt) },
            {
              key: 'what',
              header: t('trail.action'),
              cell: (row) =>
                words.has(row.action)
                  ? t(`access.action.${row.action.replace('.', '_')}`)
                  : row.action,
            },
            {
              key: 'where',
              header: t('access.where'),
              cell: (row) => (
                <span className="ltr">{row.path ?? row.recordType.replaceAll('_', ' ')}</span>
              ),
            },
          ]}
        />
        <Pagination previousHref={firstHref} nextHref={nextHref} />
      </div>
    </>
  );
}
