import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { moduleSettings } from '~/platform/modules/settings';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { type Employed, isEmployee, requireEmployee } from '../context';
import { manifest } from '../manifest';
import { timerColumns } from '../queries/timer.server';
import { timesheetRefusals } from '../timesheets/refusals';
import { type DayPart, roundedParts } from '../timesheets/rounding';
import { bookMinutes, lineOf, type WorkInput } from './book-time.server';

/** A clock that ran longer was most likely forgotten: its hours must be said. */
const FORGOTTEN = 16 * 60;

/** Starts the clock on something. One that runs is stopped first, into the timesheet. */
export function startTimer(ctx: TenantContext, input: WorkInput): Promise<{ id: string }> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      requireEmployee(ctx);
      const line = await lineOf(trx, ctx, input);
      const running = await takeTimer(trx, ctx);
      if (running) await stop(trx, ctx, running, {});
      return await trx
        .insertInto('timers')
        .values({
          tenant_id: ctx.tenant.id,
          employee_id: ctx.employeeId,
          activity_id: line.activityId,
          client_id: line.clientId,
          project_id: line.projectId,
          task_id: line.taskId,
          billable: line.billable,
          note: line.note || null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    }),
  );
}

/**
 * Stops one's clock and writes its time into the timesheet, each day's part on its day, rounded as the
 * company set; `minutes` says it otherwise, all on the day it started. Refused by a locked week, it runs on.
 */
export function stopTimer(
  ctx: TenantContext,
  input: { minutes?: number | undefined; note?: string | undefined },
): Promise<{ minutes: number }> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      if (!isEmployee(ctx)) return { minutes: 0 };
      const running = await takeTimer(trx, ctx);
      // Pressed twice, or in two tabs: it is stopped.
      if (!running) return { minutes: 0 };
      return { minutes: await stop(trx, ctx, running, input) };
    }),
  );
}

/** Throws the running clock away; nothing is written. */
export function discardTimer(ctx: TenantContext): Promise<void> {
  return withTenant(ctx, async (trx) => {
    if (!isEmployee(ctx)) throw notFound();
    const running = await takeTimer(trx, ctx);
    if (!running) throw notFound();
    await remove(trx, ctx, running.id);
  });
}

type Running = NonNullable<Awaited<ReturnType<typeof takeTimer>>>;

/** One's own timer, held until the transaction ends. */
async function takeTimer(trx: Trx, ctx: Employed<TenantContext>) {
  return await trx
    .selectFrom('timers')
    .select(timerColumns)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('employee_id', '=', ctx.employeeId)
    .forUpdate()
    .executeTakeFirst();
}

async function stop(
  trx: Trx,
  ctx: Employed<TenantContext>,
  running: Running,
  said: { minutes?: number | undefined; note?: string | undefined },
): Promise<number> {
  const { timerRounding } = moduleSettings(ctx, manifest);
  const ran = await partsOf(trx, running.startedAt, ctx.tenant.timeZone);
  const total = ran.reduce((sum, part) => sum + part.minutes, 0);
  if (!said.minutes && total > FORGOTTEN) {
    throw new BusinessError('people:timer.error.forgotten', { field: 'hours' });
  }
  const parts = said.minutes
    ? [{ day: ran[0]?.day ?? ctx.today(), minutes: said.minutes }]
    : roundedParts(ran, timerRounding);
  const line = { ...running, note: said.note ?? running.note ?? '' };
  for (const { day, minutes } of parts) await bookMinutes(trx, ctx, line, day, minutes);
  await remove(trx, ctx, running.id);
  return parts.reduce((sum, part) => sum + part.minutes, 0);
}

/** What of the time until now falls on which day of the company's calendar; days have the length they have. */
async function partsOf(trx: Trx, since: Date, timeZone: string): Promise<DayPart[]> {
  const { rows } = await sql<DayPart>`
    select d.day::date::text as day, (extract(epoch from
      least(private.now(), ((d.day::date + 1)::timestamp at time zone ${timeZone}))
      - greatest(${since}::timestamptz, (d.day::date::timestamp at time zone ${timeZone}))) / 60)::float8 as minutes
    from generate_series((${since}::timestamptz at time zone ${timeZone})::date,
      (private.now() at time zone ${timeZone})::date, interval '1 day') d (day)
    order by 1`.execute(trx);
  return rows.filter(({ minutes }) => minutes > 0);
}

async function remove(trx: Trx, ctx: TenantContext, id: string): Promise<void> {
  await trx
    .deleteFrom('timers')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .execute();
}
