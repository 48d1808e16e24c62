import type { Trx } from '~/platform/db/kysely.server';
import type { OffDays } from '../templates/days';

/** Days the company does not work between two days: its usual holiday list, or Saturday and Sunday without one. */
export async function companyOffDays(
  trx: Trx,
  tenantId: string,
  from: string,
  until: string,
): Promise<OffDays> {
  const rows = await trx
    .selectFrom('holiday_lists as l')
    .leftJoin('holidays as h', (join) =>
      join
        .onRef('h.tenant_id', '=', 'l.tenant_id')
        .onRef('h.holiday_list_id', '=', 'l.id')
        .on('h.is_weekend', '=', false)
        .on('h.day', '>=', from)
        .on('h.day', '<=', until),
    )
    .select(['l.weekend_days as weekend', 'h.day'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.is_default', '=', true)
    .execute();
  return {
    weekend: rows[0]?.weekend ?? [0, 6],
    holidays: new Set(rows.flatMap(({ day }) => day ?? [])),
  };
}
