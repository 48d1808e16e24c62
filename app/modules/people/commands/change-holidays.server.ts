import { sql } from 'kysely';
import { type ConstraintMessages, explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { saveRow } from '~/platform/db/save-row.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { emit } from '../events.server';
import type { HolidayLine } from '../leave/holiday-lines';
import { leaveRefusals } from '../refusals';
import type { HolidayListInput } from '../schema.leave';

/** Leave that a changed holiday list counted again. */
export interface Recounted {
  /** How many approved requests got an adjustment in the ledger. */
  adjusted: number;
}

/** Adds holidays to a list (a day that is in it gets the new name) and counts leave again. */
export function addHolidays(
  ctx: PeopleContext,
  listId: string,
  lines: readonly HolidayLine[],
): Promise<Recounted> {
  return recounting(ctx, async (trx) => {
    if (lines.length === 0) return;
    await trx
      .insertInto('holidays')
      .values(
        lines.map(({ day, name }) => ({
          tenant_id: ctx.tenant.id,
          holiday_list_id: listId,
          day,
          name,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .constraint('holidays_once')
          .doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
      )
      .execute();
  });
}

/** Removes holidays from a list and counts leave again. */
export function removeHolidays(
  ctx: PeopleContext,
  listId: string,
  holidayIds: readonly string[],
): Promise<Recounted> {
  return recounting(ctx, async (trx) => {
    await trx
      .deleteFrom('holidays')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('holiday_list_id', '=', listId)
      .where('id', 'in', holidayIds)
      .where('is_weekend', '=', false)
      .execute();
  });
}

/** Creates or changes a list; its weekends follow, and so does leave. Returns the list's id too. */
export async function saveHolidayList(
  ctx: PeopleContext,
  id: string | null,
  input: HolidayListInput,
): Promise<Recounted & { id: string }> {
  let listId = id ?? '';
  const outcome = await recounting(ctx, async (trx) => {
    if (input.isDefault) await clearDefault(trx, ctx.tenant.id, id);
    const values = {
      name: input.name,
      is_default: input.isDefault,
      weekend_days: sql<number[]>`${input.weekendDays}::smallint[]`,
      covers_from: input.coversFrom,
      covers_until: input.coversUntil,
    };
    const saved = await saveRow(trx, 'holiday_lists', { tenantId: ctx.tenant.id, id }, values);
    if (!saved) throw new BusinessError('people:leave.error.notAllowed');
    listId = saved;
  });
  return { ...outcome, id: listId };
}

/** Deletes a list nobody follows. */
export function deleteHolidayList(ctx: PeopleContext, id: string): Promise<Recounted> {
  return recounting(ctx, async (trx) => {
    await trx
      .deleteFrom('holiday_lists')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute();
  });
}

async function clearDefault(trx: Trx, tenantId: string, exceptId: string | null): Promise<void> {
  let query = trx
    .updateTable('holiday_lists')
    .set({ is_default: false })
    .where('tenant_id', '=', tenantId)
    .where('is_default', '=', true);
  if (exceptId) query = query.where('id', '<>', exceptId);
  await query.execute();
}

/** Runs a change of holidays and tells everybody whose approved leave the database counted anew. */
export function recounting(
  ctx: PeopleContext,
  change: (trx: Trx) => Promise<void>,
  refusals: ConstraintMessages = leaveRefusals,
): Promise<Recounted> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      await change(trx);
      // Entries of this transaction carry its time; nothing else posts with this cause.
      const { rows } = await sql<{ request_id: string; employee_id: string; days: string }>`
        select request_id, employee_id, sum(days) as days from public.leave_ledger_entries
        where tenant_id = ${ctx.tenant.id} and cause = 'holidays' and created_at = private.now()
        group by request_id, employee_id having sum(days) <> 0`.execute(trx);
      for (const row of rows) {
        await emit(trx, {
          type: 'leave.adjusted',
          recordId: row.request_id,
          payload: { employeeId: row.employee_id, days: Number(row.days) },
        });
      }
      return { adjusted: rows.length };
    }),
  );
}
