import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { PeopleContext } from '../context';
import { leaveRefusals } from '../refusals';
import type { ManualEntryInput } from '../schema.leave';

/**
 * Posts days by hand: an allocation (which may expire), an adjustment up or down, or an encashment, whose
 * days leave the balance. Once per idempotency key.
 */
export function postEntry(
  ctx: PeopleContext,
  employeeId: string,
  input: ManualEntryInput,
): Promise<{ id: string }> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, () =>
        trx
          .insertInto('leave_ledger_entries')
          .values({
            tenant_id: ctx.tenant.id,
            employee_id: employeeId,
            leave_type_id: input.leaveTypeId,
            kind: input.kind,
            days: input.kind === 'encashment' ? -input.days : input.days,
            effective_on: input.effectiveOn,
            expires_on: input.expiresOn ?? null,
            note: input.note,
          })
          .returning('id')
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
}
