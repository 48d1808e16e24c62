import { addDays, addMonths, eachDay, earliest, latest } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { teamNames } from '~/platform/tenancy/staff.server';
import { partOf } from '../leave/days';
import { absencesBetween, daysOffOf, holidayListOf, typesOfRequests } from './calendar.server';

export interface AbsenceSlot {
  key: string;
  name: string;
  part: 'full' | 'morning' | 'afternoon';
  pending: boolean;
  /** null where the reader may not know why. */
  type: { name: string; tone: string } | null;
  requestId: string | null;
}

/** A month of absences by day, with the reader's own holidays. */
export async function absenceMonth(
  trx: Trx,
  ctx: TenantContext,
  month: string,
  teamId: string | null,
) {
  const tenantId = ctx.tenant.id;
  // The grid shows whole weeks.
  const from = addDays(`${month}-01`, -6);
  const until = addDays(addMonths(`${month}-01`, 1), 6);
  const [list, absences, teams] = await Promise.all([
    ownListId(trx, tenantId, ctx.employeeId).then((id) => holidayListOf(trx, tenantId, id)),
    absencesBetween(trx, from, until, teamId),
    teamNames(trx, tenantId),
  ]);
  const [daysOff, types] = await Promise.all([
    daysOffOf(trx, tenantId, list?.id, from, until),
    typesOfRequests(
      trx,
      tenantId,
      absences.map((absence) => absence.requestId),
    ),
  ]);
  const slots: Record<string, AbsenceSlot[]> = {};
  for (const absence of absences) {
    const days = eachDay(latest(absence.startDate, from), earliest(until, absence.endDate));
    for (const day of days) {
      if (daysOff.has(day)) continue;
      const type = types.get(absence.requestId) ?? null;
      slots[day] ??= [];
      slots[day].push({
        key: `${absence.requestId} ${day}`,
        name: absence.name,
        part: partOf(absence, day),
        pending: absence.status === 'pending',
        type,
        requestId: type && absence.requestId,
      });
    }
  }
  return {
    slots,
    teams,
    offDays: [...daysOff.keys()],
    holidays: [...daysOff].flatMap(([day, name]) => (name ? [{ day, name }] : [])),
  };
}

async function ownListId(trx: Trx, tenantId: string, employeeId: string | null) {
  if (!employeeId) return null;
  const row = await trx
    .selectFrom('employees')
    .select('holiday_list_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return row?.holiday_list_id ?? null;
}
