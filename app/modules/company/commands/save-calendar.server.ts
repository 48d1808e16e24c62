import { explainConstraints } from '~/platform/db/constraints.server';
import { saveRow } from '~/platform/db/save-row.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { CalendarInput } from '../schema';

/** Makes a working calendar, or changes one with all its hours. Returns its id. */
export function saveCalendar(
  ctx: TenantContext,
  id: string | null,
  input: CalendarInput,
): Promise<string> {
  const values = {
    name: input.name,
    time_zone: input.timeZone ?? null,
    holiday_list_id: input.holidayListId ?? null,
    is_default: input.isDefault,
  };
  const days = [input.day0, input.day1, input.day2, input.day3, input.day4, input.day5, input.day6];
  const tenantId = ctx.tenant.id;
  return explainConstraints(
    {
      working_calendars_tenant_id_name_key: { key: 'company:error.calendarName', field: 'name' },
      working_calendars_time_zone: { key: 'company:error.timeZone', field: 'timeZone' },
      working_calendars_tenant_id_holiday_list_id_fkey: {
        key: 'company:error.holidayList',
        field: 'holidayListId',
      },
      rls: { key: 'company:error.denied' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        const saved = await saveRow(trx, 'working_calendars', { tenantId, id }, values);
        if (!saved) throw new BusinessError('company:error.calendarGone');
        await trx
          .deleteFrom('working_hours')
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', saved)
          .execute();
        const hours = days.flatMap((shifts, weekday) =>
          shifts.map(({ starts, ends }) => ({
            tenant_id: tenantId,
            calendar_id: saved,
            weekday,
            starts_minute: starts,
            ends_minute: ends,
          })),
        );
        if (hours.length > 0) await trx.insertInto('working_hours').values(hours).execute();
        return saved;
      }),
  );
}

/** Removes a calendar with its hours, unless something is counted in them. */
export async function deleteCalendar(ctx: TenantContext, id: string): Promise<void> {
  await explainConstraints(
    { sla_policies_tenant_id_calendar_id_fkey: { key: 'company:error.calendarInUse' } },
    () =>
      withTenant(ctx, (trx) =>
        trx
          .deleteFrom('working_calendars')
          .where('tenant_id', '=', ctx.tenant.id)
          .where('id', '=', id)
          .execute(),
      ),
  );
}
