import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshReports } from '~/modules/reports/commands/refresh.server';
import { mergeTickets } from '~/modules/support/commands/merge-tickets.server';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { withContext } from '../support/arrange';
import { writePast } from './arrange';

let tenant: TestTenant;
let agents: TestPerson[];
let clients: string[];

beforeAll(async () => {
  tenant = await arrangeTenant();
  agents = [await arrangeMember(tenant, 'manager'), await arrangeMember(tenant, 'employee')];
  clients = [await arrangeClient(tenant, 'Acme'), await arrangeClient(tenant, 'Globex')];
});

afterAll(closeJobs);

const job = () => jobFor(tenant);

async function query<T extends object>(text: string, ...values: unknown[]): Promise<T[]> {
  return (await testDb().owner.query<T>(text, [tenant.id, ...values])).rows;
}

/** Rows of a table of numbers, without their ids. */
async function numbers(table: 'ticket_days' | 'task_days'): Promise<string[]> {
  const rows = await query<{ row: string }>(
    `select (to_jsonb(d) - 'id')::text as row from public.${table} d where tenant_id = $1 order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** As though the last refresh were just over: what comes now is all that is new. */
const forgetMargin = () =>
  query(
    `update public.report_refreshes set seen_until = clock_timestamp() + interval '10 minutes' where tenant_id = $1`,
  );

/** Counts everything anew. */
async function fromNothing(table: 'ticket_days' | 'task_days'): Promise<string[]> {
  await query('delete from public.report_refreshes where tenant_id = $1');
  await query(`delete from public.${table} where tenant_id = $1`);
  await refreshReports(job());
  return numbers(table);
}

/** Writes as a job does, so that all triggers see what they see at work. */
const change = (text: string, ...values: unknown[]) =>
  withTenant(job(), (trx) =>
    sql`${sql.join(
      text
        .split('?')
        .flatMap((part, at) =>
          at === 0 ? [sql.raw(part)] : [sql`${values[at - 1]}`, sql.raw(part)],
        ),
      sql``,
    )}`.execute(trx),
  );

describe('tickets', () => {
  beforeAll(async () => {
    // Asia/Kolkata: half past six in the evening in UTC is the next day.
    await writePast(
      `insert into public.tickets (tenant_id, id, number, subject, requester_name, client_id, assignee_id, priority, status,
         created_at, last_activity_at, resolved_at)
       select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n + 1, 'Ticket ' || n, 'Somebody',
         case when n <> 13 then ($2::uuid[])[1 + n % 2] end, ($3::uuid[])[1 + n % 3], (array['low', 'normal', 'high', 'urgent'])[1 + n % 4],
         case when n % 2 = 0 then 'resolved' else 'open' end,
         timestamptz '2026-03-01 18:20Z' + n * interval '1 hour', timestamptz '2026-03-02 12:00Z' + n * interval '1 hour',
         case when n % 2 = 0 then timestamptz '2026-03-02 18:40Z' + n * interval '1 hour' end
       from generate_series(0, 39) n`,
      [tenant.id, clients, agents.map(({ userId }) => userId)],
    );
    await query(`insert into private.ticket_counters (tenant_id, last_number) values ($1, 40)
      on conflict (tenant_id) do update set last_number = 40`);
    await query(
      `insert into public.ticket_messages (tenant_id, ticket_id, kind, body, author_name, author_side, created_at)
       select $1, t.id, 'public', 'Hello', 'Agent', 'staff', t.created_at + (row_number() over (order by t.id)) * interval '40 minutes'
       from public.tickets t where t.tenant_id = $1 and t.client_id = $2`,
      clients[0],
    );
  });

  test('are counted on the days of the company’s zone, with the time of their first answer', async () => {
    await refreshReports(job());
    const [first] = await query<Record<string, number>>(
      `select sum(created)::int as created, sum(resolved)::int as resolved from public.ticket_days
       where tenant_id = $1 and day = '2026-03-01'`,
    );
    // 18:20Z is ten to midnight, 19:20Z is the day after.
    expect(first).toEqual({ created: 1, resolved: 0 });
    const [all] = await query<Record<string, number>>(
      `select sum(created)::int as created, sum(resolved)::int as resolved, sum(replied)::int as replied,
         sum(replied_1h)::int as "within1h", sum(replied_4h)::int as "within4h", sum(replied_24h)::int as "within24h",
         sum(reply_seconds)::int as seconds
       from public.ticket_days where tenant_id = $1`,
    );
    // Twenty answers, after 40, 80, … 800 minutes.
    expect(all).toEqual({
      ...{ created: 40, resolved: 20, replied: 20 },
      ...{ within1h: 1, within4h: 6, within24h: 20, seconds: 40 * 60 * 210 },
    });
  });

  test('that changed are counted anew wherever they counted, and the others stay as they are', async () => {
    const ids = (
      await query<{ id: string }>('select id from public.tickets where tenant_id = $1 order by id')
    ).map(({ id }) => id);
    const manager = agents[0] as TestPerson;
    const steps: (() => Promise<unknown>)[] = [
      () => change("update public.tickets set status = 'resolved' where id = ?", ids[1]),
      () => change("update public.tickets set status = 'open' where id = ?", ids[2]),
      () => change('update public.tickets set assignee_id = null where id = ?', ids[4]),
      () => change("update public.tickets set priority = 'low' where id = ?", ids[5]),
      () => change('update public.tickets set client_id = ? where id = ?', clients[1], ids[13]),
      () =>
        query(
          `insert into public.ticket_messages (tenant_id, ticket_id, kind, body, author_name, author_side)
           values ($1, $2, 'public', 'Late answer', 'Agent', 'staff')`,
          ids[7],
        ),
      () =>
        query(
          `insert into public.ticket_ratings (tenant_id, ticket_id, score, rated_by) values ($1, $2, 5, 'Somebody')`,
          ids[8],
        ),
      () =>
        query(
          `insert into public.ticket_sla (tenant_id, ticket_id, first_response_late, reckoned_at) values ($1, $2, true, clock_timestamp())`,
          ids[9],
        ),
      () =>
        mergeTickets(withContext(tenant, manager).context, ids[11] ?? '', { id: ids[15] ?? '' }),
      () =>
        query(
          `insert into public.tickets (tenant_id, subject, requester_name) values ($1, 'New one', 'Somebody')`,
        ),
    ];
    await refreshReports(job());
    for (const step of steps) {
      await forgetMargin();
      const before = await numbers('ticket_days');
      const versions = await query<{ id: string; at: string }>(
        'select id, xmin::text as at from public.ticket_days where tenant_id = $1',
      );
      await step();
      await refreshReports(job());
      const after = await numbers('ticket_days');
      expect(after).not.toEqual(before);
      const kept = await query<{ id: string; at: string }>(
        'select id, xmin::text as at from public.ticket_days where tenant_id = $1',
      );
      const untouched = kept.filter(({ id, at }) =>
        versions.some((row) => row.id === id && row.at === at),
      );
      expect(untouched.length).toBeGreaterThan(versions.length - 6);
      expect(after).toEqual(await fromNothing('ticket_days'));
    }
  });

  test('are counted on other days when the company moves to another zone', async () => {
    await refreshReports(job());
    const before = await numbers('ticket_days');
    await query(`update public.tenants set time_zone = 'America/Denver' where id = $1`);
    await refreshReports(job());
    const after = await numbers('ticket_days');
    expect(after).not.toEqual(before);
    expect(after).toEqual(await fromNothing('ticket_days'));
    await query(`update public.tenants set time_zone = 'Asia/Kolkata' where id = $1`);
    await refreshReports(job());
    expect(await numbers('ticket_days')).toEqual(before);
  });
});

describe('tasks', () => {
  test('are counted when made and when done, late or in time, and no more when they are gone', async () => {
    const [project] = await query<{ id: string }>(
      `insert into public.projects (tenant_id, name, status) values ($1, 'Website', 'active') returning id`,
    );
    const columns = await query<{ id: string; kind: string }>(
      `insert into public.project_columns (tenant_id, project_id, name, kind, position)
       values ($1, $2, 'To do', 'todo', 1), ($1, $2, 'Done', 'done', 2) returning id, kind`,
      project?.id,
    );
    const column = (kind: string) => columns.find((each) => each.kind === kind)?.id;
    await query(
      `insert into public.tasks (tenant_id, project_id, title, column_id, rank, assignee_id, due_on, created_at)
       select $1, $2, 'Task ' || n, $3, 'a' || n, $4, private.today('Asia/Kolkata') - 1 + n, private.now() - interval '3 days'
       from generate_series(0, 3) n`,
      project?.id,
      column('todo'),
      agents[0]?.userId,
    );
    const move = (title: string, kind: string) =>
      query(
        'update public.tasks set column_id = $2 where tenant_id = $1 and title = $3',
        column(kind),
        title,
      );
    const sums = async () => {
      await refreshReports(job());
      const [row] = await query<Record<string, number>>(
        `select sum(created)::int as created, sum(done)::int as done, sum(done_due)::int as due, sum(done_late)::int as late,
           (sum(done_seconds) / 86400)::int as days from public.task_days where tenant_id = $1`,
      );
      return row;
    };
    expect(await sums()).toEqual({ created: 4, done: 0, due: 0, late: 0, days: 0 });
    await move('Task 0', 'done');
    await move('Task 1', 'done');
    expect(await sums()).toEqual({ created: 4, done: 2, due: 2, late: 1, days: 6 });
    await move('Task 0', 'todo');
    expect(await sums()).toEqual({ created: 4, done: 1, due: 1, late: 0, days: 3 });
    await query("delete from public.tasks where tenant_id = $1 and title = 'Task 1'");
    expect(await sums()).toEqual({ created: 3, done: 0, due: 0, late: 0, days: 0 });
    expect(await numbers('task_days')).toEqual(await fromNothing('task_days'));
  });
});

test('nobody but the job makes numbers', async () => {
  const [manager] = agents;
  if (!manager) throw new Error('unreachable');
  await expect(
    withTenant(manager.ctx, (trx) => sql`select private.refresh_reports()`.execute(trx)),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    withTenant(manager.ctx, (trx) => sql`select private.fill_reports(${tenant.id})`.execute(trx)),
  ).rejects.toMatchObject({ code: '42501' });
});
