import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound } from '~/platform/rbac/guard.server';
import type { PeopleContext } from '../context';
import type { ActivityInput } from '../schema.timesheets';
import { timesheetRefusals } from '../timesheets/refusals';

/** Adds a kind of work, or changes one. Entries keep what they were booked with. */
export function saveActivity(
  ctx: PeopleContext,
  id: string | null,
  input: ActivityInput,
): Promise<void> {
  const { name, billable, active, position } = input;
  const values = { name, billable, active, position };
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      if (!id) {
        await trx
          .insertInto('activities')
          .values({ tenant_id: ctx.tenant.id, ...values })
          .execute();
        return;
      }
      const changed = await trx
        .updateTable('activities')
        .set(values)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw notFound();
    }),
  );
}

/** Deletes a kind of work that no time was ever booked on; others are switched off instead. */
export function deleteActivity(ctx: PeopleContext, id: string): Promise<void> {
  const inUse = { key: 'people:timesheets.error.activityInUse' };
  const refusals = { ...timesheetRefusals, timesheet_entries_tenant_id_activity_id_fkey: inUse };
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      await trx
        .deleteFrom('activities')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .execute();
    }),
  );
}
