import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { BarChart, DataTable, EmptyState, Pagination, Stat, Time, ViewChips } from '~/ui';
import { DeskPage } from '../components/desk-tabs';
import { listRatings, ratingCounts } from '../queries/desk.server';
import { supportStaff } from '../queries/staff.server';
import { scores } from '../status';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const query = new URL(request.url).searchParams;
  const score = scores.find((each) => String(each) === query.get('score'));
  const after = z.uuid().safeParse(query.get('after')).data;
  const [page, counts, staff] = await readTenant(ctx, (trx) =>
    Promise.all([
      listRatings(trx, ctx.tenant.id, { score, after }),
      ratingCounts(trx, ctx.tenant.id),
      supportStaff(trx),
    ]),
  );
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, agent: names.get(row.assigneeId ?? '') ?? '–' })),
    counts,
    score: score ?? null,
    isFirst: !after,
    base: `/app/${ctx.tenant.slug}/support`,
  };
}

export default function DeskRatingsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  const format = useFormat();
  const { rows, counts, score, base } = page;
  const list = `${base}/desk/ratings`;
  const of = (each: number) => counts.find((count) => count.score === each)?.count ?? 0;
  const total = scores.reduce((sum, each) => sum + of(each), 0);
  const satisfied = total > 0 ? (of(5) + of(4)) / total : null;
  const filtered = score ? `?score=${score}` : '';
  return (
    <DeskPage current="ratings" base={base}>
      {total > 0 && (
        <div className="cols">
          <Stat
            label={t('desk.ratings.satisfied')}
            value={satisfied === null ? '–' : format.percent(satisfied)}
            note={t('desk.ratings.of', { count: total })}
          />
          <BarChart
            title={t('desk.ratings.chart')}
            labels={scores.map((each) => t(`rating.score.${each}`))}
            series={[{ name: t('desk.ratings.title'), values: scores.map(of) }]}
          />
        </div>
      )}
      <ViewChips
        label={t('desk.ratings.filter')}
        items={[
          { label: t('desk.ratings.all'), href: list, current: score === null },
          ...scores.map((each) => ({
            label: t(`rating.score.${each}`),
            href: `${list}?score=${each}`,
            current: each === score,
          })),
        ]}
      />
      <DataTable
        caption={t('desk.ratings.title')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/tickets/${row.ticketId}`}
        empty={<EmptyState icon="ticket" title={t('desk.ratings.empty')} />}
        columns={[
          {
            key: 'ticket',
            header: t('field.ticket'),
            cell: (row) => (
              <>
                <i>{row.number}</i> <bdi>{row.subject}</bdi>
              </>
            ),
          },
          {
            key: 'score',
            header: t('desk.ratings.score'),
            cell: (row) => t(`rating.score.${row.score}`),
          },
          {
            key: 'comment',
            header: t('desk.ratings.comment'),
            cell: (row) => <bdi>{row.comment ?? '–'}</bdi>,
          },
          { key: 'by', header: t('field.requester'), cell: (row) => <bdi>{row.ratedBy}</bdi> },
          { key: 'agent', header: t('field.assignee'), cell: (row) => row.agent, cardLabel: true },
          { key: 'at', header: t('desk.mail.at'), cell: (row) => <Time value={row.at} /> },
        ]}
      />
      <Pagination
        previousHref={page.isFirst ? null : `${list}${filtered}`}
        nextHref={
          page.hasNext ? `${list}${filtered}${filtered ? '&' : '?'}after=${rows.at(-1)?.id}` : null
        }
      />
    </DeskPage>
  );
}
