import { generateNKeysBetween } from 'fractional-indexing';
import type { z } from 'zod';
import { addDays } from '~/platform/calendar/dates';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { uuidV7 } from '~/platform/db/uuid';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { companyOffDays } from '../queries/off-days.server';
import { findTemplate } from '../queries/templates.server';
import type { fromTemplateSchema } from '../schema.plans';
import { type DatedPlan, datedPlan } from '../templates/plan';
import { insertProject } from './create-project.server';
import { refusals } from './refusals';

/** Rows of one insert, so that a statement stays below the limit of parameters. */
const CHUNK = 200;

/**
 * A project as the template says, its days counted from `startsOn`, its tasks given to whoever takes each
 * role. Once per idempotency key, all of it or nothing.
 */
export function startFromTemplate(
  ctx: TenantContext,
  templateId: string,
  input: z.output<typeof fromTemplateSchema>,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const template = await findTemplate(trx, ctx.tenant.id, templateId);
        if (!template) throw notFound();
        const { plan, countsIn } = template;
        const { startsOn } = input;
        const off = await companyOffDays(
          trx,
          ctx.tenant.id,
          addDays(startsOn, -800),
          addDays(startsOn, 2200),
        );
        const dated = datedPlan(plan, startsOn, countsIn, off);
        const people = plan.roles.map((_, index) => input.people[index] || null);
        const { id, columnIds } = await insertProject(
          trx,
          ctx,
          {
            ...input,
            status: startsOn > ctx.today() ? 'planned' : 'active',
            ...(dated.endsOn && dated.endsOn >= startsOn && { dueOn: dated.endsOn }),
            members: people.flatMap((person) => person ?? []),
          },
          plan.columns,
        );
        await addPlan(trx, ctx.tenant.id, id, { dated, columnIds, people, shared: input.shared });
        const payload = { templateId, tasks: dated.tasks.length };
        await emit(trx, { type: 'project.planned', recordId: id, payload });
        return { id };
      }),
    ),
  );
}

interface Filling {
  dated: DatedPlan;
  columnIds: string[];
  /** Who takes each role. */
  people: (string | null)[];
  shared: boolean;
}

async function addPlan(
  trx: Trx,
  tenantId: string,
  projectId: string,
  { dated, columnIds, people, shared }: Filling,
): Promise<void> {
  const own = { tenant_id: tenantId, project_id: projectId };
  const points = dated.milestones.map(({ name, dueOn }) => ({
    ...own,
    id: uuidV7(),
    name,
    due_on: dueOn,
  }));
  if (points.length > 0) await trx.insertInto('milestones').values(points).execute();
  const ranks = columnIds.map((_, column) =>
    generateNKeysBetween(null, null, dated.tasks.filter((task) => task.column === column).length),
  );
  const tasks = dated.tasks.map((task) => ({
    ...own,
    id: uuidV7(),
    title: task.title,
    description: task.description,
    column_id: columnIds[task.column] ?? '',
    rank: ranks[task.column]?.shift() ?? '',
    assignee_id: task.role === null ? null : (people[task.role] ?? null),
    milestone_id: task.milestone === null ? null : (points[task.milestone]?.id ?? null),
    priority: task.priority,
    labels: task.labels,
    starts_on: task.startsOn,
    due_on: task.dueOn,
    estimate_minutes: task.estimate,
    shared_with_client: shared && task.shared,
  }));
  const steps = dated.tasks.flatMap(({ checklist }, index) =>
    checklist.map((title) => ({
      tenant_id: tenantId,
      id: uuidV7(),
      task_id: tasks[index]?.id ?? '',
      title,
    })),
  );
  const waits = dated.tasks.flatMap(({ waitsFor }, index) =>
    waitsFor.map((other) => ({
      ...own,
      task_id: tasks[index]?.id ?? '',
      waits_for_id: tasks[other]?.id ?? '',
    })),
  );
  for (const rows of chunks(tasks)) await trx.insertInto('tasks').values(rows).execute();
  for (const rows of chunks(steps)) await trx.insertInto('checklist_items').values(rows).execute();
  for (const rows of chunks(waits))
    await trx.insertInto('task_dependencies').values(rows).execute();
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
