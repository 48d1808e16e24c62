import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { csvLine } from '~/platform/http/csv';
import { requireTenant } from '~/platform/rbac/guard.server';
import { projectStaff } from '../queries/people.server';
import { listTasks } from '../queries/task-list.server';
import { readTaskFilter } from '../task-filter';

/** As many as one file holds, and as an import takes; narrow the filters for more. */
const MAX_ROWS = 10_000;

/** The filtered list as CSV, in its order, with the columns that our own import understands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const filter = readTaskFilter(new URL(request.url).searchParams);
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id, today: ctx.today() };
  const [{ rows }, staff] = await readTenant(ctx, (trx) =>
    Promise.all([listTasks(trx, scope, { ...filter, after: '' }, MAX_ROWS), projectStaff(trx)]),
  );
  await recordRead(ctx, {
    action: 'tasks.exported',
    recordType: 'tasks',
    recordIds: ['csv'],
    details: { rows: rows.length },
  });
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  const head = [
    'Number',
    'Project',
    'Task',
    'Status',
    'Assignee',
    'Priority',
    'Due',
    'Labels',
    'Milestone',
  ];
  const lines = rows.map((row) =>
    csvLine([
      row.number,
      row.project,
      row.title,
      row.column,
      names.get(row.assigneeId ?? '') ?? '',
      row.priority,
      row.dueOn ?? '',
      row.labels.join(', '),
      row.milestone,
    ]),
  );
  return new Response(`\uFEFF${csvLine(head)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tasks-${ctx.tenant.slug}-${ctx.today()}.csv"`,
    },
  });
}
