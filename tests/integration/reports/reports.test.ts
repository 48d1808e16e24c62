import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshReports } from '~/modules/reports/commands/refresh.server';
import { findReport, makeReport, reportWords } from '~/modules/reports/queries/reports.server';
import { listQueue, readQueueFilter } from '~/modules/support/queries/queue.server';
import { readTenant } from '~/platform/db/tenant.server';
import { readReportQuery } from '~/platform/modules/report-period';
import type { TenantContext } from '~/platform/rbac/context.server';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';
import { writePast } from './arrange';

let tenant: TestTenant;
let owner: TenantContext;
let employee: TenantContext;
let client: string;

beforeAll(async () => {
  tenant = await arrangeTenant();
  client = await arrangeClient(tenant, 'Acme');
  const agent = await arrangeMember(tenant, 'employee', { name: 'Emil Employee' });
  await writePast(
    `insert into public.tickets (tenant_id, number, subject, requester_name, client_id, assignee_id, status, created_at, last_activity_at, resolved_at)
     select $1, n + 1, 'Ticket ' || n, 'Somebody', case when n % 2 = 0 then $2::uuid end, case when n % 3 = 0 then $3::uuid end,
       case when n < 12 then 'closed' else 'open' end, timestamptz '2026-03-02 06:00Z' + n * interval '1 day',
       timestamptz '2026-03-02 06:00Z' + n * interval '1 day', case when n < 12 then timestamptz '2026-03-03 06:00Z' + n * interval '1 day' end
     from generate_series(0, 19) n`,
    [tenant.id, client, agent.userId],
  );
  await refreshReports(jobFor(tenant));
  owner = await openContext(tenant.owner, tenant);
  employee = await openContext(agent, tenant);
});

afterAll(closeJobs);

async function report(ctx: TenantContext, key: string, asked: Record<string, string> = {}) {
  const kind = findReport(ctx, key);
  if (!kind) throw new Error(`There is no report ${key}`);
  const query = readReportQuery(
    new URLSearchParams({ from: '2026-03-06', to: '2026-03-15', ...asked }),
    '2026-03-21',
    `/app/${ctx.tenant.slug}/reports/${key}`,
  );
  return readTenant(ctx, (trx) => makeReport(trx, ctx, kind, query));
}

type Made = Awaited<ReturnType<typeof report>>;
const figure = ({ figures }: Made, key: string) => figures.find((each) => each.key === key);
const table = ({ tables }: Made, key: string) => tables.find((each) => each.key === key);

test('says what came and went, beside the period before', async () => {
  const made = await report(owner, 'tickets');
  // Opened on each day from 2 to 21 March; the first twelve closed a day later.
  expect(figure(made, 'created')).toMatchObject({ value: 10, before: 4 });
  expect(figure(made, 'resolved')).toMatchObject({ value: 9, before: 3 });
  expect(figure(made, 'open')).toMatchObject({ value: 2, before: 1 });
  expect(figure(made, 'resolution')).toMatchObject({ value: 24 * 60, unit: 'duration' });
  expect(figure(made, 'satisfied')).toMatchObject({ value: null });
  const flow = table(made, 'flow');
  expect(flow?.rows).toHaveLength(10);
  expect(flow?.rows.map(({ values }) => values[2])).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
});

test('is the same by days, weeks and months', async () => {
  for (const [step, rows] of [
    ['day', 10],
    ['week', 2],
    ['month', 1],
  ] as const) {
    const flow = table(await report(owner, 'tickets', { step }), 'flow');
    expect(flow?.rows).toHaveLength(rows);
    const sums = [0, 1].map((at) =>
      flow?.rows.reduce((sum, row) => sum + (row.values[at] ?? 0), 0),
    );
    expect(sums).toEqual([10, 9]);
    expect(flow?.rows.at(-1)?.values[2]).toBe(2);
  }
});

test('every number of tickets leads to as many rows in the queue', async () => {
  const ways: Record<string, string>[] = [
    {},
    { client },
    { person: employee.user.id },
    { step: 'week' },
  ];
  for (const asked of ways) {
    const made = await report(owner, 'tickets', asked);
    const links = [
      ...made.figures.map(({ value, href }) => ({ value, href })),
      ...made.tables.flatMap(({ rows }) =>
        rows.flatMap(({ values, hrefs = [] }) =>
          hrefs.map((href, at) => ({ value: values[at], href })),
        ),
      ),
    ].filter(({ href }) => href !== undefined);
    expect(links.length).toBeGreaterThan(10);
    for (const { value, href = '' } of links) {
      const filter = readQueueFilter(new URL(href, 'http://x').searchParams);
      const { rows } = await readTenant(owner, (trx) =>
        listQueue(trx, { tenantId: tenant.id, userId: owner.user.id }, filter),
      );
      expect(`${href}: ${rows.length}`).toBe(`${href}: ${value}`);
    }
  }
});

test('is narrowed to a person or a client, and says to whom', async () => {
  const made = await report(owner, 'tickets', { client });
  expect(made.narrowed).toEqual([{ name: 'client', label: 'Acme' }]);
  expect(figure(made, 'created')).toMatchObject({ value: 5 });
  expect(table(made, 'client')?.rows.map(({ label }) => label)).toEqual(['Acme']);
  const theirs = await report(owner, 'tickets', { person: employee.user.id });
  expect(theirs.narrowed).toEqual([{ name: 'person', label: 'Emil Employee' }]);
  expect(figure(theirs, 'created')).toMatchObject({ value: 3 });
});

test('shows a person what their role may see', async () => {
  expect(reportWords(owner).map(({ key }) => key)).toEqual(['tickets', 'tasks', 'projects']);
  const all = figure(await report(owner, 'tickets'), 'created')?.value;
  const scope = employee.scope('tickets.read');
  const theirs = figure(await report(employee, 'tickets'), 'created')?.value;
  expect({ scope, theirs }).toEqual({ scope, theirs: scope === 'all' ? all : 3 });
});

test('tells how projects stand against their time', async () => {
  await writePast(
    `insert into public.projects (tenant_id, name, status, health, due_on, progress_by_hand, budget_minutes) values
       ($1, 'Late', 'active', 'on_track', private.today('Asia/Kolkata') - 1, 40, 600),
       ($1, 'Fine', 'planned', 'on_track', null, null, null), ($1, 'Over', 'completed', 'on_track', null, 100, 60)`,
    [tenant.id],
  );
  const made = await report(owner, 'projects');
  expect(made.figures.map(({ key, value }) => [key, value])).toEqual([
    ['active', 1],
    ['overdue', 1],
    ['atRisk', 0],
    ['overBudget', 0],
  ]);
  expect(table(made, 'open')?.rows.map(({ label, values }) => [label, ...values])).toEqual([
    ['Late', 0.4, 0, 600, 0],
    ['Fine', null, 0, null, null],
  ]);
});
