import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';

const PAGE_SIZE = 50;

export interface EmployeeFilter {
  search: string;
  /** Name and id of the last one on the page before. */
  after: { name: string; id: string } | null;
  /** Also those who have left by today. */
  withFormer: boolean;
  today: string;
}

/** Employees by name, one keyset page, as far as the reader may see them. */
export async function listEmployees(
  trx: Trx,
  tenantId: string,
  filter: EmployeeFilter,
  size = PAGE_SIZE,
) {
  let query = trx
    .selectFrom('employees as e')
    .leftJoin('employees as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.id', '=', 'e.manager_id'),
    )
    .select((eb) => [
      'e.id',
      'e.full_name as fullName',
      'e.job_title as jobTitle',
      'e.started_on as startedOn',
      'e.ended_on as endedOn',
      'e.weekly_minutes as weeklyMinutes',
      'm.full_name as managerName',
      eb.fn<string>('lower', ['e.full_name']).as('sortName'),
    ])
    .where('e.tenant_id', '=', tenantId)
    .orderBy((eb) => eb.fn('lower', ['e.full_name']))
    .orderBy('e.id')
    .limit(size + 1);
  if (!filter.withFormer) {
    query = query.where((eb) =>
      eb.or([eb('e.ended_on', 'is', null), eb('e.ended_on', '>=', filter.today)]),
    );
  }
  if (filter.search) {
    const pattern = containing(filter.search);
    query = query.where((eb) =>
      eb.or([
        eb('e.full_name', 'ilike', pattern),
        eb('e.job_title', 'ilike', pattern),
        eb('e.employee_number', 'ilike', pattern),
      ]),
    );
  }
  const { after } = filter;
  if (after) {
    query = query.where((eb) =>
      eb(
        eb.refTuple((b) => b.fn<string>('lower', ['e.full_name']), 'e.id'),
        '>',
        eb.tuple(after.name, after.id),
      ),
    );
  }
  const rows = await query.execute();
  return { employees: rows.slice(0, size), hasMore: rows.length > size };
}

/** One employee record, or undefined when it is not theirs to see. */
export function findEmployee(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('employees as e')
    .leftJoin('employees as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.id', '=', 'e.manager_id'),
    )
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.tenant_id', '=', 'e.tenant_id').onRef('u.user_id', '=', 'e.user_id'),
    )
    .leftJoin('holiday_lists as l', (join) =>
      join.onRef('l.tenant_id', '=', 'e.tenant_id').onRef('l.id', '=', 'e.holiday_list_id'),
    )
    .select([
      'e.id',
      'e.full_name as fullName',
      'e.employee_number as employeeNumber',
      'e.job_title as jobTitle',
      'e.user_id as userId',
      'e.manager_id as managerId',
      'e.holiday_list_id as holidayListId',
      'e.started_on as startedOn',
      'e.ended_on as endedOn',
      'e.weekly_minutes as weeklyMinutes',
      'e.version',
      'm.full_name as managerName',
      'u.email as userEmail',
      'l.name as holidayListName',
    ])
    .where('e.tenant_id', '=', tenantId)
    .where('e.id', '=', id)
    .executeTakeFirst();
}

export interface Choice {
  id: string;
  name: string;
}

/** What the employee form offers: managers, accounts without a record, holiday lists. */
export async function employeeChoices(trx: Trx, tenantId: string, ownUserId: string | null) {
  const [managers, accounts, lists] = await Promise.all([
    trx
      .selectFrom('employees')
      .select(['id', 'full_name as name'])
      .where('tenant_id', '=', tenantId)
      .where('ended_on', 'is', null)
      .orderBy('full_name')
      .limit(1000)
      .execute(),
    trx
      .selectFrom('memberships as m')
      .innerJoin('roles as r', (join) =>
        join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
      )
      .leftJoin('employees as e', (join) =>
        join.onRef('e.tenant_id', '=', 'm.tenant_id').onRef('e.user_id', '=', 'm.user_id'),
      )
      .select(['m.user_id as id', 'm.display_name as name', 'm.email'])
      .where('m.tenant_id', '=', tenantId)
      .where('r.audience', '=', 'staff')
      .where((eb) => eb.or([eb('e.id', 'is', null), eb('m.user_id', '=', ownUserId)]))
      .orderBy('m.display_name')
      .limit(1000)
      .execute(),
    holidayListChoices(trx, tenantId),
  ]);
  return {
    managers,
    accounts: accounts.map(({ id, name, email }): Choice => ({ id, name: `${name} (${email})` })),
    lists,
  };
}

/** Holiday lists by name. */
export function holidayListChoices(trx: Trx, tenantId: string): Promise<Choice[]> {
  return trx
    .selectFrom('holiday_lists')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();
}
