import { saveWeek } from '~/modules/people/commands/save-week.server';
import type { PeopleContext } from '~/modules/people/context';
import type { Line, LineKey } from '~/modules/people/timesheets/lines';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { contextOf } from './leave-support';

export type Employed = TestPerson & { employeeId: string };

export interface Bureau {
  tenant: TestTenant;
  clientId: string;
  /** Client work, billable. */
  work: string;
  /** Meetings, not billable. */
  meetings: string;
  manager: Employed;
  employee: Employed;
  /** Reports to nobody here. */
  stranger: Employed;
  admin: Employed;
}

/** A Monday on which nobody has worked yet. */
export const monday = '2026-03-02';

/** A tenant whose weeks begin on Monday, with a manager, their report, somebody else, and an admin. */
export async function arrangeBureau(timeZone = 'Asia/Kolkata'): Promise<Bureau> {
  const tenant = await arrangeTenant({ timeZone });
  await testDb().owner.query('update public.tenants set week_start = 1 where id = $1', [tenant.id]);
  const member = async (role: string, managerId?: string) =>
    (await arrangeMember(tenant, role, { employee: managerId ? { managerId } : {} })) as Employed;
  const manager = await member('manager');
  return {
    tenant,
    clientId: await arrangeClient(tenant, 'Acme'),
    work: await activityNamed(tenant.id, 'Client work'),
    meetings: await activityNamed(tenant.id, 'Meetings'),
    manager,
    employee: await member('employee', manager.employeeId),
    stranger: await member('employee'),
    admin: await member('admin'),
  };
}

async function activityNamed(tenantId: string, name: string): Promise<string> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    'select id from public.activities where tenant_id = $1 and name = $2',
    [tenantId, name],
  );
  return rows[0]?.id ?? '';
}

export const as = (bureau: Bureau, who: 'manager' | 'employee' | 'stranger' | 'admin') =>
  contextOf(bureau.tenant, bureau[who]);

/** A line of work for the client; minutes from Monday on. */
export function line(bureau: Bureau, minutes: number[], over: Partial<LineKey> = {}): Line {
  return {
    activityId: bureau.work,
    clientId: bureau.clientId,
    projectId: null,
    taskId: null,
    billable: true,
    note: '',
    ...over,
    minutes: Array.from({ length: 7 }, (_, column) => minutes[column] ?? 0),
  };
}

/** Saves a week over whatever is stored. */
export async function keep(
  ctx: PeopleContext,
  week: string,
  lines: Line[],
  options?: { submit?: boolean },
) {
  const stored = ctx.employeeId ? await sheetOf(ctx.employeeId, week) : undefined;
  return saveWeek(ctx, { week, version: stored?.version ?? 0, lines }, options);
}

export interface StoredSheet {
  id: string;
  status: string;
  version: number;
  total_minutes: number;
  decision_note: string | null;
  decided_by: string | null;
  decided_by_name: string | null;
  submitted_at: Date | null;
}

export async function sheetOf(employeeId: string, week: string): Promise<StoredSheet | undefined> {
  const { rows } = await testDb().owner.query<StoredSheet>(
    'select * from public.timesheets where employee_id = $1 and week_start = $2',
    [employeeId, week],
  );
  return rows[0];
}

/** Entries as `day minutes note`, in their order. */
export async function entriesIn(sheetId: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ text: string }>(
    `select concat_ws(' ', day, minutes, note) as text from public.timesheet_entries
     where timesheet_id = $1 order by day, minutes, id`,
    [sheetId],
  );
  return rows.map(({ text }) => text);
}

export async function eventsOf(recordId: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ type: string }>(
    'select type from public.events where record_id = $1 order by id',
    [recordId],
  );
  return rows.map(({ type }) => type);
}
